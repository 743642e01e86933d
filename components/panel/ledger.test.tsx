// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { BlockId } from '../../analysis/types'
import { makeView } from '../../test/panel-fixtures/make-view'
import { renderInPanel } from '../../test/panel-fixtures/render-in-panel'
import { Ledger } from './ledger'

const VIEW = makeView([
  [
    { text: 'Kyodo said so.', state: 'sourced', source: 'Kyodo' },
    { text: 'It is so, and it has been so for a very long time.', state: 'unsourced' },
  ],
  [{ text: 'What a day.', state: 'judgement' }],
])

afterEach(cleanup)

describe('Ledger', () => {
  it('says where the keyboard stands, and walks without leaving the ends', () => {
    renderInPanel(<Ledger view={VIEW} />)
    const ledger = screen.getByRole('slider')
    expect(ledger.getAttribute('aria-valuetext')).toBe('Sentence 1 of 3. Source named. Kyodo said so.')
    fireEvent.keyDown(ledger, { key: 'ArrowLeft' })
    expect(ledger.getAttribute('aria-valuenow')).toBe('1')
    fireEvent.keyDown(ledger, { key: 'End' })
    fireEvent.keyDown(ledger, { key: 'ArrowRight' })
    expect(ledger.getAttribute('aria-valuetext')).toBe('Sentence 3 of 3. The article’s own view. What a day.')
  })

  it('goes to the sentence on Enter, on the page and in the list', () => {
    const { calls, events } = renderInPanel(<Ledger view={VIEW} />)
    const ledger = screen.getByRole('slider')
    fireEvent.keyDown(ledger, { key: 'ArrowRight' })
    fireEvent.keyDown(ledger, { key: 'Enter' })
    expect(calls.at(-1)).toEqual(['goToStatement', 's1'])
    expect(events.at(-1)).toEqual({ type: 'show-statement', id: 's1', state: 'unsourced' })
  })

  it('goes to the pressed cell, and shows the sentence under the pointer', () => {
    const { container, calls } = renderInPanel(<Ledger view={VIEW} />)
    const cell = container.querySelector('[data-index="2"]') as Element
    fireEvent.pointerMove(cell)
    expect(container.querySelector('.ledger-line')?.textContent).toContain('What a day.')
    expect(calls.at(-1)).toEqual(['hover', { kind: 'statement', id: 's2' }])
    fireEvent.click(cell)
    expect(calls.at(-1)).toEqual(['goToStatement', 's2'])
    fireEvent.pointerLeave(screen.getByRole('slider'))
    expect(calls.at(-1)).toEqual(['hover', null])
  })

  it('says in one sentence what the article rests on', () => {
    renderInPanel(<Ledger view={VIEW} />)
    expect(screen.getByText('1 of 3 sentences names a source. 1 gives none.')).toBeTruthy()
  })

  it('counts no muted statement, draws it as no claim, filters by no state of it, and says so', () => {
    const muted = VIEW.analysis.statements.slice(1, 2).map((statement) => statement.id)
    const { container } = renderInPanel(<Ledger view={{ ...VIEW, muted }} />)
    expect(screen.getByText('1 of 2 sentences names a source. 1 marked as wrong is not counted.')).toBeTruthy()
    const slot = container.querySelector('[data-index="1"]')
    expect([slot?.querySelector('.cell-none') !== null, slot?.getAttribute('data-state')]).toEqual([true, null])
    fireEvent.keyDown(screen.getByRole('slider'), { key: 'ArrowRight' })
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toMatch(
      /^Sentence 2 of 3\. No source given \(marked as wrong\)\. It is so/,
    )
  })

  it('says of an article that is mostly its own view that it is', () => {
    const view = makeView([[...['A.', 'B.'].map((text) => ({ text, state: 'judgement' as const }))]])
    renderInPanel(<Ledger view={view} />)
    expect(screen.getByText('0 of 2 sentences name a source. 2 are the article’s own view.')).toBeTruthy()
  })

  it('puts nothing between sentences in Japanese', () => {
    renderInPanel(<Ledger view={VIEW} />, { settings: { lang: 'ja' } })
    expect(screen.getByText('3文のうち1文が情報源を示しています。1文には情報源がありません。')).toBeTruthy()
  })

  it('says only what was left out where all is muted', () => {
    const muted = VIEW.analysis.statements.map((statement) => statement.id)
    const { container } = renderInPanel(<Ledger view={{ ...VIEW, muted }} />)
    expect(container.querySelector('.ledger-line')?.textContent).toBe('3 marked as wrong are not counted.')
  })

  it('stays where the article became shorter than the cell looked at', () => {
    const { again } = renderInPanel(<Ledger view={VIEW} />)
    fireEvent.keyDown(screen.getByRole('slider'), { key: 'End' })
    again(<Ledger view={makeView([[{ text: 'Kyodo said so.', state: 'sourced', source: 'Kyodo' }]])} />)
    expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe(
      'Sentence 1 of 1. Source named. Kyodo said so.',
    )
  })

  it('marks where the reader is, and tells the style sheet what a filter shows', () => {
    const { container } = renderInPanel(<Ledger view={{ ...VIEW, position: 1 as BlockId }} />, {
      state: { filter: ['sourced'] },
    })
    expect(container.querySelector('[data-reading]')?.getAttribute('data-index')).toBe('2')
    expect(screen.getByRole('slider').dataset.filter).toBe('sourced')
    expect(container.querySelector('[data-index="2"]')?.getAttribute('data-state')).toBe('judgement')
  })

  it('gives a longer sentence a higher cell', () => {
    const { container } = renderInPanel(<Ledger view={VIEW} />)
    const heights = [...container.querySelectorAll<HTMLElement>('.cell')].map((cell) =>
      Number.parseInt(cell.style.height, 10),
    )
    expect(heights[1]).toBe(100)
    expect(heights[0]).toBeGreaterThan(heights[2] ?? 100)
  })

  it('breaks long articles into rows and draws nothing for an empty one', () => {
    const long = makeView([
      Array.from({ length: 230 }, (_, at) => ({ text: `Sentence ${at}.`, state: 'none' as const })),
    ])
    expect(renderInPanel(<Ledger view={long} />).container.querySelectorAll('.ledger-row')).toHaveLength(3)
    cleanup()
    expect(renderInPanel(<Ledger view={makeView([])} />).container.innerHTML).toBe('')
  })
})
