// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MentionId, NoteId, PackId, StatementId } from '../analysis/types'
import { fixtureProps } from '../test/panel-fixtures/fixture-props'
import { panelViews } from '../test/panel-fixtures/views'
import { Panel } from './panel'
import type { OnTopicView, PanelFocus } from './panel-view'

const VIEWS = panelViews()
const ON_TOPIC = VIEWS['on-topic'] as OnTopicView

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined
})
afterEach(cleanup)

const tab = () => document.querySelector('[role=tab][aria-selected=true]')?.id
const statementFocus = (count: number, id = 's5'): PanelFocus => ({
  target: { kind: 'statement', id: id as StatementId },
  count,
})

describe('Panel', () => {
  it.each([
    ['damaged', 'Your settings were damaged'],
    ['unsaved', 'This change could not be stored'],
  ] as const)('says that settings are %s, beside whatever it shows', (trouble, words) => {
    render(<Panel {...fixtureProps(ON_TOPIC, { trouble })} />)
    expect(screen.getByRole('alert').textContent).toContain(words)
    expect(screen.getByRole('heading', { level: 1 })).toBeTruthy()
  })

  it.each(Object.keys(VIEWS))('has one heading of the first rank and is not blank: %s', (name) => {
    const view = VIEWS[name]
    if (!view) throw new Error(name)
    render(<Panel {...fixtureProps(view)} />)
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
    expect(document.querySelectorAll('[role=status]')).toHaveLength(1)
  })

  it.each(Object.keys(VIEWS))('can be searched: %s', (name) => {
    const view = VIEWS[name]
    if (!view) throw new Error(name)
    render(<Panel {...fixtureProps(view)} />)
    if (!screen.queryByRole('searchbox')) fireEvent.click(screen.getByRole('button', { name: 'Search the packs' }))
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'export' } })
    expect(screen.getByRole('region', { name: 'Search results' }).textContent).toContain('Japan’s export rules')
  })

  it('opens the statement whose mark was clicked, even out of a search, once a click', () => {
    const props = fixtureProps(ON_TOPIC)
    const { rerender } = render(<Panel {...props} />)
    fireEvent.click(screen.getByRole('button', { name: 'Search the packs' }))
    rerender(<Panel {...props} focus={statementFocus(1)} />)
    expect(tab()).toBe('tab-sourcing')
    expect(document.querySelector('[data-asked]')?.id).toBe('statement-s5')
    fireEvent.click(screen.getByRole('tab', { name: /Context/ }))
    rerender(<Panel {...props} view={{ ...ON_TOPIC }} focus={statementFocus(1)} />)
    expect(tab()).toBe('tab-context')
    rerender(<Panel {...props} focus={statementFocus(2)} />)
    expect(tab()).toBe('tab-sourcing')
  })

  it('opens the card of a clicked mention, and a note asked for by name', () => {
    const props = fixtureProps(ON_TOPIC)
    const mention = ON_TOPIC.analysis.cards[2]?.mentions[0] as MentionId
    const { rerender } = render(<Panel {...props} focus={{ target: { kind: 'mention', id: mention }, count: 1 }} />)
    const asked = () => document.querySelector('[data-asked] h3')?.textContent
    expect(asked()).toBe('How many PAC-3 MSE are made')
    const note = { kind: 'note', id: 'export-rules' as NoteId, pack: 'fixture' as PackId } as const
    rerender(<Panel {...props} focus={{ target: note, count: 2 }} />)
    expect(asked()).toBe('Japan’s export rules')
  })

  it('keeps still for a mark it does not know, and where there is no article', () => {
    const props = fixtureProps(ON_TOPIC)
    const { rerender } = render(<Panel {...props} focus={statementFocus(1, 'gone')} />)
    expect(tab()).toBe('tab-context')
    rerender(<Panel {...props} view={{ kind: 'pdf' }} focus={statementFocus(2)} />)
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This is a PDF')
  })

  it('browses the packs from a state without an article, and comes back', () => {
    render(<Panel {...fixtureProps({ kind: 'pdf' })} />)
    fireEvent.click(screen.getByRole('button', { name: 'Browse the packs' }))
    const titles = screen.getAllByRole('button', { expanded: false }).slice(1)
    expect(titles.map((title) => title.textContent)).toEqual([
      'Japan’s export rules',
      'The first transfer of finished interceptors to the United States',
      'How many PAC-3 MSE are made',
    ])
    for (const title of titles) fireEvent.click(title)
    expect(document.querySelectorAll('.card')).toHaveLength(3)
    fireEvent.click(screen.getByRole('button', { name: 'Back' }))
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('This is a PDF')
  })

  it('speaks the reader’s language at once', () => {
    const props = fixtureProps(ON_TOPIC)
    const { rerender } = render(<Panel {...props} />)
    rerender(<Panel {...props} settings={{ ...props.settings, lang: 'uk', cardLang: 'uk' }} />)
    expect(document.querySelector<HTMLElement>('.panel')?.lang).toBe('uk')
    expect(
      screen.getByText('2 речення з 23 називають джерело. 5 не дають жодного. 11 є поглядом самої статті.'),
    ).toBeTruthy()
    expect(screen.getByText(/З грудня 2023 року/).lang).toBe('uk')
    expect(screen.getByText(/In November 2025/).lang).toBe('en')
  })

  it('leaves another article’s filter behind and keeps the tab', () => {
    const props = fixtureProps(ON_TOPIC)
    const { rerender } = render(<Panel {...props} />)
    fireEvent.click(screen.getByRole('button', { name: /no source/, pressed: false }))
    const other = { ...ON_TOPIC, article: { ...ON_TOPIC.article, url: 'https://other.example/b' } }
    rerender(<Panel {...props} view={other} />)
    expect(screen.queryByText('Show all')).toBeNull()
    expect(tab()).toBe('tab-sourcing')
  })

  it('says what it turned to, once, and nothing of what was there when it opened', () => {
    const props = fixtureProps({ kind: 'reading' })
    const { rerender } = render(<Panel {...props} />)
    const said = () => screen.getByRole('status').textContent
    expect(said()).toBe('')
    rerender(<Panel {...props} view={ON_TOPIC} />)
    expect(said()).toBe(ON_TOPIC.article.title)
    expect(screen.getByRole('status').className).toBe('visually-hidden')
  })

  it('takes the keyboard along to a card opened in the panel, and leaves it on the page for a clicked mark', () => {
    const props = fixtureProps(ON_TOPIC)
    const hasFocus = vi.spyOn(document, 'hasFocus').mockReturnValue(true)
    const { rerender } = render(<Panel {...props} />)
    fireEvent.click(screen.getByRole('tab', { name: 'Timeline' }))
    fireEvent.click(screen.getByRole('button', { name: /^Open its card/ }))
    expect(document.activeElement?.textContent).toBe('The first transfer of finished interceptors to the United States')
    hasFocus.mockReturnValue(false)
    rerender(<Panel {...props} focus={statementFocus(1)} />)
    expect(document.activeElement?.className).not.toBe('statement-line')
    hasFocus.mockRestore()
  })
})
