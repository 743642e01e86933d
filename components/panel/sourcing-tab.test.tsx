// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
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

afterEach(cleanup)

const visible = () =>
  [...document.querySelectorAll<HTMLElement>('.statements > li:not([hidden])')].map((item) => item.textContent)

it('lists every statement in order with state, words and source', () => {
  renderInPanel(<SourcingTab view={VIEW} />)
  expect(visible()).toEqual([
    'Source namedKyodo said so.Kyodo',
    'No source givenIt is so.',
    'Unnamed sourceOfficials said so.Officials',
  ])
})

it('filters by hiding, says how many are left, and shows all again', () => {
  const { container } = renderInPanel(<SourcingTab view={VIEW} />, { state: { filter: ['vague', 'unsourced'] } })
  const items = [...container.querySelectorAll('.statements > li')]
  expect(visible()).toHaveLength(2)
  expect(container.textContent).toContain('2 of 3 statements')
  fireEvent.click(screen.getByRole('button', { name: 'Show all' }))
  expect(visible()).toHaveLength(3)
  expect([...container.querySelectorAll('.statements > li')]).toEqual(items)
})

it('says so where a filter leaves nothing', () => {
  renderInPanel(<SourcingTab view={VIEW} />, { state: { filter: ['judgement'] } })
  expect(screen.getByText('No statement of this kind in this article.')).toBeTruthy()
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
