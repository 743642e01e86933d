/** The panel's own state: what is open, filtered and looked for. Nothing of it outlives the panel. */
import type { StatementId, StatementState } from '../../analysis/types'

export const PANEL_TABS = ['context', 'sourcing', 'timeline'] as const
export type PanelTab = (typeof PANEL_TABS)[number]

/** Ids are unique within a pack only. */
export type NoteRef = Readonly<{ id: string; pack: string }>

export type PanelState = Readonly<{
  tab: PanelTab
  /** States shown in the list of statements; empty shows all. */
  filter: readonly StatementState[]
  /** What is looked for; null while the search is closed. */
  query: string | null
  menuOpen: boolean
  /** The whole pack is shown instead of the article's cards. */
  browsing: boolean
  statement: StatementId | null
  note: NoteRef | null
  /** Not only the cards that fit best. */
  allCards: boolean
  /** Rises when something asks to be brought into view. */
  reveal: number
  /** What the status line says; `count` tells two equal messages apart. */
  status: Readonly<{ text: string; count: number; seen: boolean }>
}>

export type PanelEvent =
  | { type: 'choose-tab'; tab: PanelTab }
  | { type: 'toggle-filter'; state: StatementState }
  /** Only these states, or all where none is given. */
  | { type: 'filter'; states: readonly StatementState[] }
  | { type: 'search'; query: string | null }
  | { type: 'toggle-menu' }
  | { type: 'browse'; on: boolean }
  | { type: 'toggle-statement'; id: StatementId }
  /** Without its state, which not everything that leads to a statement knows, any filter goes. */
  | { type: 'show-statement'; id: StatementId; state?: StatementState }
  | { type: 'show-note'; note: NoteRef }
  | { type: 'show-all-cards' }
  | { type: 'announce'; text: string; seen: boolean }
  | { type: 'new-article' }

export const INITIAL_STATE: PanelState = {
  tab: 'context',
  filter: [],
  query: null,
  menuOpen: false,
  browsing: false,
  statement: null,
  note: null,
  allCards: false,
  reveal: 0,
  status: { text: '', count: 0, seen: false },
}

/** The next state. Showing a statement clears a filter that would hide it; every look elsewhere closes search and menu. */
export function reducePanel(state: PanelState, event: PanelEvent): PanelState {
  switch (event.type) {
    case 'choose-tab':
      return { ...state, tab: event.tab, browsing: false }
    case 'toggle-filter':
      return { ...state, tab: 'sourcing', filter: toggled(state.filter, event.state) }
    case 'filter':
      return { ...state, filter: event.states }
    case 'search':
      return { ...state, query: event.query, menuOpen: false }
    case 'toggle-menu':
      return { ...state, menuOpen: !state.menuOpen, query: null }
    case 'browse':
      return { ...state, browsing: event.on, query: null, menuOpen: false }
    case 'toggle-statement':
      return { ...state, statement: state.statement === event.id ? null : event.id }
    case 'show-statement':
      return {
        ...shownElsewhere(state),
        tab: 'sourcing',
        filter: !event.state || hides(state.filter, event.state) ? [] : state.filter,
        statement: event.id,
      }
    case 'show-note':
      return { ...shownElsewhere(state), tab: 'context', note: event.note }
    case 'show-all-cards':
      return { ...state, allCards: true }
    case 'new-article': {
      const { filter, statement, note, allCards, menuOpen, browsing } = INITIAL_STATE
      return { ...state, filter, statement, note, allCards, menuOpen, browsing }
    }
    case 'announce':
      return { ...state, status: { text: event.text, count: state.status.count + 1, seen: event.seen } }
  }
}

function shownElsewhere(state: PanelState): PanelState {
  return { ...state, query: null, menuOpen: false, browsing: false, reveal: state.reveal + 1 }
}

function toggled(filter: readonly StatementState[], state: StatementState): readonly StatementState[] {
  return filter.includes(state) ? filter.filter((shown) => shown !== state) : [...filter, state]
}

/** True where this filter leaves a statement of this state out. */
export function hides(filter: readonly StatementState[], state: StatementState): boolean {
  return filter.length > 0 && !filter.includes(state)
}
