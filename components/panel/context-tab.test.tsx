// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { BlockId } from '../../analysis/types'
import { findMentions, makeCard, makeView } from '../../test/panel-fixtures/make-view'
import { renderInPanel } from '../../test/panel-fixtures/render-in-panel'
import type { OnTopicView } from '../panel-view'
import { ContextTab } from './context-tab'

const PLAIN = makeView([
  [{ text: 'The Three Principles hold.', state: 'unsourced' }],
  [{ text: 'Kyodo News said so.', state: 'sourced' }],
])
const mentions = [
  ...findMentions(PLAIN.article, 'Three Principles', 'three-principles'),
  ...findMentions(PLAIN.article, 'Kyodo News', 'kyodo'),
]
const VIEW: OnTopicView = {
  ...PLAIN,
  position: 1 as BlockId,
  analysis: {
    ...PLAIN.analysis,
    mentions,
    cards: [
      makeCard('export-rules', 'japan-export', mentions.slice(0, 1)),
      makeCard('output', 'patriot', []),
      makeCard('first-transfer', 'japan-export', mentions.slice(1)),
    ],
  },
}

afterEach(cleanup)

const titles = () => screen.getAllByRole('heading').map((heading) => heading.textContent)

it('groups the cards by topic, in the order they came', () => {
  renderInPanel(<ContextTab view={VIEW} />)
  expect(titles()).toEqual([
    'Japan’s export rules',
    'Japan’s export rules',
    'The first transfer of finished interceptors to the United States',
    'Patriot and its interceptors',
    'How many PAC-3 MSE are made',
  ])
})

it('marks the cards of the paragraph in view', () => {
  const { container } = renderInPanel(<ContextTab view={VIEW} />)
  expect([...container.querySelectorAll('[data-here] h3')].map((title) => title.textContent)).toEqual([
    'The first transfer of finished interceptors to the United States',
  ])
})

it('opens the card asked for, and puts a note that is no card of this article first', () => {
  const { container } = renderInPanel(<ContextTab view={VIEW} />, {
    state: { note: { id: 'output', pack: 'fixture' } },
  })
  expect(container.querySelector('[data-asked] h3')?.textContent).toBe('How many PAC-3 MSE are made')
  cleanup()
  const bare = { ...VIEW, analysis: { ...VIEW.analysis, cards: [] } }
  renderInPanel(<ContextTab view={bare} />, { state: { note: { id: 'output', pack: 'fixture' } } })
  expect(titles()[0]).toBe('How many PAC-3 MSE are made')
})

it('says so where nothing fits, and skips a card whose note is gone', () => {
  renderInPanel(<ContextTab view={PLAIN} />)
  expect(screen.getByText('Nothing in the installed packs fits this article.')).toBeTruthy()
  cleanup()
  const gone = { ...PLAIN, analysis: { ...PLAIN.analysis, cards: [makeCard('gone', 'patriot', [])] } }
  expect(renderInPanel(<ContextTab view={gone} />).container.querySelector('article')).toBeNull()
})

describe('a long list', () => {
  const NOTES = ['output', 'first-transfer', 'export-rules']
  const cards = Array.from({ length: 12 }, (_, at) => makeCard(NOTES[at % 3] ?? '', `topic-${at}`, []))
  const long = (count: number) => ({ ...VIEW, analysis: { ...VIEW.analysis, cards: cards.slice(0, count) } })
  const shown = () => document.querySelectorAll('.card').length

  it('shows the cards that fit best, then all, and takes the keyboard to the first new one', () => {
    const { events, again } = renderInPanel(
      <div id="tab-panel">
        <ContextTab view={long(12)} />
      </div>,
    )
    expect(shown()).toBe(7)
    fireEvent.click(screen.getByRole('button', { name: 'Show all 12 cards' }))
    expect(events).toEqual([{ type: 'show-all-cards' }])
    expect(shown()).toBe(12)
    const titles = [...document.querySelectorAll('.card h3')]
    expect(titles.indexOf(document.activeElement as Element)).toBe(7)
    again(<div id="tab-panel">{null}</div>)
    again(
      <div id="tab-panel">
        <ContextTab view={long(12)} />
      </div>,
    )
    expect(shown()).toBe(12)
  })

  it('hides no single card', () => {
    renderInPanel(<ContextTab view={long(8)} />)
    expect(shown()).toBe(8)
    expect(screen.queryByRole('button', { name: /Show all/ })).toBeNull()
  })
})
