import { en } from './en'

export const ja: Record<keyof typeof en, string> = { ...en }
