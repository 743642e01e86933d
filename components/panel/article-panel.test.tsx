// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, describe, expect, it } from 'vitest'
import { makeView } from '../../test/panel-fixtures/make-view'
import { renderInPanel } from '../../test/panel-fixtures/render-in-panel'
import { panelViews } from '../../test/panel-fixtures/views'
import type { ArticleView } from '../panel-view'
import { ArticlePanel } from './article-panel'

const VIEWS = panelViews()
const view = (name: string) => VIEWS[name] as ArticleView

afterEach(cleanup)

describe('ArticlePanel', () => {
  it('heads with title, publisher and date; the whole title is one press away', () => {
    renderInPanel(<ArticlePanel view={view('on-topic')} />)
    const title = screen.getByRole('heading', { level: 1 })
    expect(title.textContent).toBe("Japan's Missile Move Sends a Message the World Cannot Ignore")
    expect(title.nextSibling?.textContent).toBe('Summit Valley Chronicle · Nov 19, 2025')
    const button = title.querySelector('button') as HTMLButtonElement
    expect(button.getAttribute('aria-expanded')).toBe('false')
    fireEvent.click(button)
    expect(button.getAttribute('aria-expanded')).toBe('true')
  })

  it('names the site where the page names no publisher, and gives a nameless article a name', () => {
    const bare = makeView([[{ text: 'So.', state: 'none' }]], { title: '', publisher: null, publishedAt: null })
    renderInPanel(<ArticlePanel view={bare} />)
    const title = screen.getByRole('heading', { level: 1 })
    expect(title.textContent).toBe('Untitled article')
    expect(title.nextSibling?.textContent).toBe('city-paper.example')
  })

  it('says that the marks were put away, and brings them back without losing the keyboard', () => {
    const { calls, events } = renderInPanel(<ArticlePanel view={view('marks-away')} />)
    expect(events).toContainEqual({ type: 'announce', text: 'The marks on this page are put away.', seen: false })
    fireEvent.click(screen.getByRole('button', { name: 'Show them' }))
    expect(calls).toEqual([['showMarks']])
    expect(document.activeElement?.id).toBe('tab-panel')
  })

  it('counts cards, and statements that raise a question, on the tabs', () => {
    renderInPanel(<ArticlePanel view={view('on-topic')} />)
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['Context3', 'Sourcing9', 'Timeline'])
  })

  it('shows each tab’s content', () => {
    const { container } = renderInPanel(<ArticlePanel view={view('on-topic')} />)
    expect(container.querySelectorAll('#tab-panel .card')).toHaveLength(3)
    fireEvent.click(screen.getByRole('tab', { name: /Sourcing/ }))
    expect(container.querySelectorAll('#tab-panel .statements > li')).toHaveLength(23)
    fireEvent.click(screen.getByRole('tab', { name: 'Timeline' }))
    expect(container.querySelector('#tab-panel .plot')).toBeTruthy()
  })

  it('judges no sourcing in a language it does not know, and says so', () => {
    renderInPanel(<ArticlePanel view={view('unsupported-language')} />, { state: { tab: 'sourcing' } })
    expect(screen.queryByRole('slider')).toBeNull()
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['Context3', 'Timeline'])
    expect(screen.getByText(/Sourcing is judged in English and Japanese only/)).toBeTruthy()
  })

  it('says what a reader should know of how it was read, and reads again on request', () => {
    const { container, calls } = renderInPanel(<ArticlePanel view={view('changed-page')} />)
    expect([...container.querySelectorAll('.notices > p')].map((line) => line.textContent)).toEqual([
      'This page was translated by the browser: sourcing is that of the translation.',
      'This browser can’t paint marks on the page. Everything is in the lists.',
      'The page has changed since it was read. Read again',
    ])
    fireEvent.click(screen.getByRole('button', { name: 'Read again' }))
    expect(calls).toEqual([['retry']])
  })

  it('says which statements of an opened file have changed', () => {
    renderInPanel(<ArticlePanel view={view('opened-file')} />)
    expect(screen.getByText('21 of 23 statements of the opened file were found again.')).toBeTruthy()
    expect(screen.getByText('2 have changed since')).toBeTruthy()
    expect(screen.getByText('Nobody knows.')).toBeTruthy()
  })

  it('says how many marks could not be placed, where marks can be painted', () => {
    renderInPanel(<ArticlePanel view={{ ...view('on-topic'), unplaced: 3 }} />)
    expect(screen.getByText('3 marks could not be placed.')).toBeTruthy()
  })

  it('shows no zeros for an article without sentences, and says why', () => {
    renderInPanel(<ArticlePanel view={view('empty')} />)
    expect(screen.getByText('No whole sentences were found: sourcing can’t be told.')).toBeTruthy()
    expect(screen.getByText('Nothing in the installed packs fits this article.')).toBeTruthy()
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['Context', 'Timeline'])
    expect(screen.queryByRole('group', { name: 'Show only statements with' })).toBeNull()
  })
})
