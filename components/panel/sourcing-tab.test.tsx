// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { BlockId, StatementId } from '../../analysis/types'
import { makeView } from '../../test/panel-fixtures/make-view'
import { renderInPanel } from '../../test/panel-fixtures/render-in-panel'
import { SourcingTab } from './sourcing-tab'

const VIEW = makeView([
  [
    { text: 'Kyodo said so.', state: 'sourced', source: 'Kyodo' },
    { text: 'It is so.', state: 'unsourced' },
  ],
  [{ text: 'Officials said so.', state: 'vague', source: 'Officials', kind: 'vague' }],
])

// The style sheet does the filtering: it is part of what is tested.
beforeEach(() => {
  const style = document.createElement('style')
  style.textContent = readFileSync('assets/styles/statements.css', 'utf8')
  document.head.append(style)
})
afterEach(() => {
  cleanup()
  document.head.replaceChildren()
})

const items = () => [...document.querySelectorAll<HTMLElement>('.statements > li')]
const visible = () =>
  items().filter((item) => getComputedStyle(item).getPropertyValue('content-visibility') !== 'hidden')

it('lists every statement in order with state, words and source', () => {
  renderInPanel(<SourcingTab view={VIEW} />)
  expect(visible().map((item) => item.textContent)).toEqual([
    'Source namedKyodo said so.Kyodo',
    'No source givenIt is so.',
    'Unnamed sourceOfficials said so.Officials',
  ])
})

it('filters without remaking an item, says how many are left, and shows all again', () => {
  const { container } = renderInPanel(<SourcingTab view={VIEW} />, { state: { filter: ['vague', 'unsourced'] } })
  const before = items()
  expect(visible().map((item) => item.id)).toEqual(['statement-s1', 'statement-s2'])
  expect(container.textContent).toContain('2 of 3 statements')
  fireEvent.click(screen.getByRole('button', { name: 'Show all' }))
  expect(visible()).toHaveLength(3)
  expect(items()).toEqual(before)
})

it('counts and shows under a filter what the legend counts: nothing that was marked as wrong', () => {
  const muted = ['s1' as StatementId]
  const { container } = renderInPanel(<SourcingTab view={{ ...VIEW, muted }} />, {
    state: { filter: ['vague', 'unsourced'] },
  })
  expect(container.textContent).toContain('1 of 2 statements')
  expect(visible().map((item) => item.id)).toEqual(['statement-s2'])
  fireEvent.click(screen.getByRole('button', { name: 'Show all' }))
  expect(visible()).toHaveLength(3)
})

it('keeps what was marked as wrong in sight while it is open, so that it can be taken back', () => {
  renderInPanel(<SourcingTab view={{ ...VIEW, muted: ['s1' as StatementId] }} />, {
    state: { filter: ['unsourced'], statement: 's1' as StatementId },
  })
  expect(visible().map((item) => item.id)).toEqual(['statement-s1'])
})

it('says so where a filter leaves nothing', () => {
  renderInPanel(<SourcingTab view={VIEW} />, { state: { filter: ['judgement'] } })
  expect(visible()).toEqual([])
  expect(screen.getByText('No statement of this kind in this article.')).toBeTruthy()
})

it('opens a statement, and closes it', () => {
  renderInPanel(<SourcingTab view={VIEW} />)
  const line = screen.getByRole('button', { name: /It is so/ })
  fireEvent.click(line)
  expect(screen.getByRole('button', { name: 'Go to sentence' })).toBeTruthy()
  fireEvent.click(line)
  expect(screen.queryByRole('button', { name: 'Go to sentence' })).toBeNull()
})

it('marks the paragraph in view, what was asked for, and what was muted', () => {
  const muted = ['s0' as StatementId]
  const { container } = renderInPanel(<SourcingTab view={{ ...VIEW, position: 1 as BlockId, muted }} />, {
    state: { statement: 's1' as StatementId },
  })
  const ids = (selector: string) => [...container.querySelectorAll(selector)].map((item) => item.id)
  expect(ids('[data-here]')).toEqual(['statement-s2'])
  expect(ids('[data-asked]')).toEqual(['statement-s1'])
  expect(ids('[data-muted]')).toEqual(['statement-s0'])
})

it('leaves those that raise a question on a press, and offers nothing of the kind where there are none', () => {
  renderInPanel(<SourcingTab view={VIEW} />)
  fireEvent.click(screen.getByRole('button', { name: 'Only the 2 without a named source' }))
  expect(visible().map((item) => item.id)).toEqual(['statement-s1', 'statement-s2'])
  cleanup()
  const muted = VIEW.analysis.statements.slice(1).map(({ id }) => id)
  renderInPanel(<SourcingTab view={{ ...VIEW, muted }} />)
  expect(screen.queryByRole('button', { name: /without a named source/ })).toBeNull()
})
