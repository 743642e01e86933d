// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { renderInPanel } from '../../test/panel-fixtures/render-in-panel'
import { SearchBox } from './search-box'
import { SearchResults } from './search-results'

afterEach(cleanup)

const titles = () => screen.queryAllByRole('heading', { level: 3 }).map((heading) => heading.textContent)

it('finds notes by their words, says how many, and says it aloud', () => {
  const { container, events } = renderInPanel(<SearchResults query="export rules" />)
  expect(titles()).toContain('Japan’s export rules')
  const found = container.querySelector('.quiet')?.textContent
  expect(found).toMatch(/^\d notes? found$/)
  expect(events).toEqual([{ type: 'announce', text: found, seen: false }])
})

it('brings the notes about a name, each once', () => {
  renderInPanel(<SearchResults query="kyodo" />)
  const all = titles()
  expect(all).toContain('The first transfer of finished interceptors to the United States')
  expect(new Set(all).size).toBe(all.length)
})

it('says so where nothing is found', () => {
  renderInPanel(<SearchResults query="zzzz" />)
  expect(screen.getByText('Nothing found.')).toBeTruthy()
  expect(titles()).toEqual([])
})

it('looks while one types, and Escape leaves', () => {
  const { events } = renderInPanel(<SearchBox autoFocus />)
  const input = screen.getByRole('searchbox', { name: 'Search the packs' })
  expect(document.activeElement).toBe(input)
  fireEvent.input(input, { target: { value: 'pac' } })
  fireEvent.keyDown(input, { key: 'Escape' })
  expect(events).toEqual([
    { type: 'search', query: 'pac' },
    { type: 'search', query: null },
  ])
})
