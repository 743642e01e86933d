import { describe, expect, it } from 'vitest'
import type { StatementId } from '../../analysis/types'
import { hides, INITIAL_STATE, type PanelEvent, type PanelState, reducePanel } from './panel-state'

const S1 = 's1' as StatementId
const run = (events: readonly PanelEvent[], from: Partial<PanelState> = {}) =>
  events.reduce(reducePanel, { ...INITIAL_STATE, ...from })

describe('reducePanel', () => {
  it('turns a filter on, adds another, turns the first off', () => {
    const both = run([
      { type: 'toggle-filter', state: 'vague' },
      { type: 'toggle-filter', state: 'unsourced' },
    ])
    expect(both).toMatchObject({ tab: 'sourcing', filter: ['vague', 'unsourced'] })
    expect(reducePanel(both, { type: 'toggle-filter', state: 'vague' }).filter).toEqual(['unsourced'])
    expect(reducePanel(both, { type: 'filter', states: [] }).filter).toEqual([])
  })

  it('clears a filter that would hide the statement asked for, and keeps one that shows it', () => {
    const filter = ['vague'] as const
    expect(run([{ type: 'show-statement', id: S1, state: 'none' }], { filter }).filter).toEqual([])
    expect(run([{ type: 'show-statement', id: S1, state: 'vague' }], { filter }).filter).toEqual(['vague'])
  })

  it('clears a filter where it is not known whether it would hide the statement asked for', () => {
    expect(run([{ type: 'show-statement', id: S1 }], { filter: ['sourced'] }).filter).toEqual([])
  })

  it('leaves search, menu and browsing when something is asked for from outside', () => {
    const shown = run([{ type: 'show-note', note: { id: 'n', pack: 'p' } }], {
      query: 'pac',
      menuOpen: true,
      browsing: true,
      tab: 'timeline',
    })
    expect(shown).toMatchObject({ query: null, menuOpen: false, browsing: false, tab: 'context', reveal: 1 })
  })

  it('asks to be brought into view again for the same statement', () => {
    const event = { type: 'show-statement', id: S1, state: 'none' } as const
    expect(run([event, event])).toMatchObject({ statement: S1, reveal: 2 })
  })

  it('opens and closes a statement, and opens only one', () => {
    const open: PanelEvent = { type: 'toggle-statement', id: S1 }
    expect(run([open]).statement).toBe(S1)
    expect(run([open, open]).statement).toBeNull()
    expect(run([open, { type: 'toggle-statement', id: 's2' as StatementId }]).statement).toBe('s2')
  })

  it('has menu and search open one at a time', () => {
    expect(run([{ type: 'search', query: '' }, { type: 'toggle-menu' }])).toMatchObject({ query: null, menuOpen: true })
    expect(run([{ type: 'toggle-menu' }, { type: 'search', query: '' }])).toMatchObject({ query: '', menuOpen: false })
  })

  it('tells two equal messages apart', () => {
    const said = run([
      { type: 'announce', text: 'Copied.', seen: true },
      { type: 'announce', text: 'Copied.', seen: true },
    ])
    expect(said.status).toEqual({ text: 'Copied.', count: 2, seen: true })
  })

  it('goes back to the article when a tab is chosen while browsing', () => {
    expect(
      run([
        { type: 'browse', on: true },
        { type: 'choose-tab', tab: 'timeline' },
      ]),
    ).toMatchObject({
      browsing: false,
      tab: 'timeline',
    })
  })
})

it('hides nothing without a filter', () => {
  expect(hides([], 'none')).toBe(false)
  expect(hides(['vague'], 'none')).toBe(true)
  expect(hides(['vague'], 'vague')).toBe(false)
})
