// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, within } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import type { PackNote } from '../../analysis/pack/schema'
import type { EventId } from '../../analysis/types'
import { fixtureProps } from '../../test/panel-fixtures/fixture-props'
import { makeCard } from '../../test/panel-fixtures/make-view'
import { renderInPanel } from '../../test/panel-fixtures/render-in-panel'
import { NoteCard } from './note-card'

// The very objects of the library, which tells by identity whose they are.
const { library } = fixtureProps({ kind: 'reading' })
const note = (id: string) => library.note(id) as PackNote

afterEach(cleanup)

describe('NoteCard', () => {
  it('shows the note with its sources, in full on demand, with links that tell the other side nothing', () => {
    renderInPanel(<NoteCard note={note('export-rules')} pack="fixture" />)
    const card = screen.getByRole('article', { name: 'Japan’s export rules' })
    expect(card.textContent).toContain('Since December 2023 Japan may export arms')
    expect(card.textContent).toContain('As of Dec 22, 2023 ·\u00a0accounts differ')
    const sources = () => [...card.querySelectorAll('.sources > li')].map((item) => item.textContent)
    expect(sources()).toEqual([
      'Ministry of Defense of Japan Dec 22, 2023',
      'Kyodo News Nov 19, 2025',
      '朝日新聞 Dec 2023',
    ])
    fireEvent.click(screen.getByRole('button', { name: /^More/ }))
    expect(sources()).toEqual([
      'Ministry of Defense of Japan, Three Principles on Transfer of Defense Equipment and Technology · Dec 22, 2023 · official',
      'Kyodo News · Nov 19, 2025 · news agency',
      '朝日新聞, 防衛装備移転三原則の運用指針を改定 · Dec 2023 · newspaper',
    ])
    for (const link of within(card).getAllByRole('link')) {
      expect(link.getAttribute('rel')).toBe('noopener noreferrer')
      expect(link.getAttribute('href')).toMatch(/^https:/)
    }
    expect(within(card).getByRole('link', { name: /朝日新聞/ }).lang).toBe('ja')
  })

  it('says by itself that it may be out of date, once its review is due', () => {
    renderInPanel(<NoteCard note={note('first-transfer')} pack="fixture" />, { today: '2026-05-20' })
    expect(screen.queryByText(/out of date/)).toBeNull()
    cleanup()
    renderInPanel(<NoteCard note={note('first-transfer')} pack="fixture" />, { today: '2026-05-21' })
    expect(screen.getByText('May be out of date: last checked Nov 20, 2025')).toBeTruthy()
    expect(screen.getByText(/one source only/)).toBeTruthy()
  })

  it('shows the newest event since the article at once, and what was on record on demand', () => {
    const value = { onRecord: ['e1', 'e2'] as unknown as EventId[], since: ['e5', 'e6'] as unknown as EventId[] }
    const card = makeCard('export-rules', 'japan-export', [], { thenAndNow: value })
    const { container } = renderInPanel(<NoteCard note={note('export-rules')} pack="fixture" card={card} />)
    expect(container.textContent).toContain('Since this articleApr 2026 The five categories are ended, as reported')
    expect(container.textContent).not.toContain('Transfer completed')
    expect(container.textContent).not.toContain('On record when it appeared')
    fireEvent.click(screen.getByRole('button', { name: /^More/ }))
    expect(container.textContent).toContain('Transfer completed')
    expect(container.textContent).toContain('On record when it appeared')
  })

  it('opens to more text, often misread points, figures and related cards', () => {
    const { events } = renderInPanel(<NoteCard note={note('first-transfer')} pack="fixture" />)
    const more = screen.getByRole('button', { name: /^More/ })
    expect(more.getAttribute('aria-expanded')).toBe('false')
    fireEvent.click(more)
    expect(more.getAttribute('aria-expanded')).toBe('true')
    expect(screen.getByText('Japan sends Patriots to Ukraine.')).toBeTruthy()
    expect(screen.getByText('Due for review May 20, 2026')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'How many PAC-3 MSE are made' }))
    expect(events.at(-1)).toEqual({ type: 'show-note', note: { id: 'output', pack: 'fixture' } })
  })

  it('says the language of text that stands in for the reader’s', () => {
    const { container } = renderInPanel(<NoteCard note={note('first-transfer')} pack="fixture" />, {
      settings: { lang: 'ja', cardLang: 'ja' },
    })
    expect(container.querySelector('h3')?.lang).toBe('en')
    cleanup()
    const own = renderInPanel(<NoteCard note={note('export-rules')} pack="fixture" />, {
      settings: { lang: 'ja', cardLang: 'ja' },
    })
    expect(own.container.querySelector('h3')?.textContent).toBe('日本の輸出ルール')
    expect(own.container.querySelector('h3')?.lang).toBe('ja')
  })

  it('shows text of a pack as text, whatever it holds', () => {
    const hostile = { ...note('output'), text: { en: '<img src=x onerror=alert(1)>' } }
    const { container } = renderInPanel(<NoteCard note={hostile} pack="fixture" />)
    expect(container.querySelector('img')).toBeNull()
    expect(container.textContent).toContain('<img src=x onerror=alert(1)>')
  })
})
