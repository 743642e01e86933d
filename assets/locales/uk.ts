import { en } from './en'

export const uk: Record<keyof typeof en, string> = { ...en }
