import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { PanelProps } from '../panel-view'
import type { PanelEvent, PanelState } from './panel-state'

/** What every view of the panel may need: the props as given, the panel's own state, and the way to change it. */
export type PanelScope = Omit<PanelProps, 'view' | 'focus' | 'trouble'> &
  Readonly<{
    state: PanelState
    dispatch: (event: PanelEvent) => void
    /** Says something on the one status line: seen and heard, or only heard where it can be seen elsewhere. */
    announce: Announce
  }>

export type Announce = (text: string, options?: { seen: boolean }) => void

export const PanelContext = createContext<PanelScope | null>(null)

/** Throws outside a panel. */
export function usePanel(): PanelScope {
  const scope = useContext(PanelContext)
  if (!scope) throw new Error('usePanel stands outside a panel')
  return scope
}
