// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { renderInPanel } from '../../test/panel-fixtures/render-in-panel'
import { dayOf, type Range } from './timeline-scale'
import { TimelineTab } from './timeline-tab'
import { TimelineYears } from './timeline-years'

afterEach(cleanup)

const events = () => [...document.querySelectorAll('.plot-marks button')].map((mark) => mark.getAttribute('aria-label'))

describe('TimelineTab as a plot', () => {
  it('shows every event as a button with its date and words, and no years to choose where they stand apart', () => {
    renderInPanel(<TimelineTab publishedAt="2025-11-21" />)
    expect(events()).toEqual([
      'Apr 1, 2014: Japan replaces its export ban by the Three Principles',
      'Dec 22, 2023: Licensed arms may go back to the licensor',
      'Jul 28, 2024: Contract for the transfer to the United States',
      'Dec 2024: 500 PAC-3 MSE made in a year',
      'Nov 19, 2025: Transfer completed',
      'Apr 2026: The five categories are ended, as reported',
    ])
    expect(screen.queryByRole('group', { name: 'Years with events' })).toBeNull()
  })

  it('looks at other years on a press, and tells which are shown', () => {
    const range = (first: number, last: number) => ({ from: dayOf(`${first}-01-01`), to: dayOf(`${last}-12-31`) })
    const asked: Range[] = []
    const stretches = [range(1947, 2022), range(2023, 2023)]
    renderInPanel(
      <TimelineYears stretches={stretches} shown={range(2023, 2023)} onChoose={(each) => asked.push(each)} />,
    )
    expect(screen.getByRole('button', { pressed: true }).textContent).toBe('2023')
    fireEvent.click(screen.getByRole('button', { name: '1947–2022' }))
    expect(asked).toEqual([range(1947, 2022)])
  })

  it('begins with what had happened when the article appeared, and opens another event', () => {
    const { container, events: asked } = renderInPanel(<TimelineTab publishedAt="2025-01-15T08:00:00Z" />)
    const shown = () => container.querySelector('.event p')?.textContent
    expect(shown()).toBe('Dec 2024 500 PAC-3 MSE made in a year')
    fireEvent.click(screen.getByRole('button', { name: /Transfer completed/ }))
    expect(shown()).toBe('Nov 19, 2025 Transfer completed')
    fireEvent.click(screen.getByRole('button', { name: /Open its card/ }))
    expect(asked.at(-1)).toEqual({ type: 'show-note', note: { id: 'first-transfer', pack: 'fixture' } })
  })

  it('pins the article’s day where it is in the years shown, and nothing without a day', () => {
    const pin = (publishedAt: string | null) => {
      cleanup()
      return renderInPanel(<TimelineTab publishedAt={publishedAt} />).container.querySelector('.plot-pin')?.textContent
    }
    expect(pin('2025-11-21')).toBe('This article, Nov 21, 2025')
    expect(pin('2031-01-01')).toBeUndefined()
    expect(pin(null)).toBeUndefined()
    expect(pin('2025-13-45')).toBeUndefined()
  })

  it('shows the figures that run over years', () => {
    renderInPanel(<TimelineTab publishedAt={null} />)
    expect(screen.getByRole('heading', { name: 'Figures over time' })).toBeTruthy()
    expect(screen.getByRole('table')).toBeTruthy()
  })
})

describe('TimelineTab as a list', () => {
  it('is a choice that is kept', () => {
    const { calls } = renderInPanel(<TimelineTab publishedAt={null} />)
    fireEvent.click(screen.getByRole('button', { name: 'Show as a list' }))
    expect(calls).toEqual([['setTimelineAs', 'list']])
  })

  it('puts the article among the events', () => {
    renderInPanel(<TimelineTab publishedAt="2025-11-21" />, { settings: { timelineAs: 'list' } })
    const items = [...document.querySelectorAll('.events > li')].map((item) => item.textContent)
    expect(items).toHaveLength(6)
    expect(items[5]).toMatch(/^This article, Nov 21, 2025Apr 2026/)
  })

  it.each([
    ['2026-06-10', 'This article, Jun 10, 2026'],
    ['2026-13-45', undefined],
    [null, undefined],
  ])('puts an article of %s after the last event where it is newer', (publishedAt, last) => {
    renderInPanel(<TimelineTab publishedAt={publishedAt} />, { settings: { timelineAs: 'list' } })
    expect(document.querySelector('.events > li:last-child > p:last-child')?.textContent).toBe(last)
    expect(document.querySelectorAll('.article-day')).toHaveLength(last === undefined ? 0 : 1)
  })
})
