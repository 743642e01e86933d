// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { makeView } from '../../test/panel-fixtures/make-view'
import { renderInPanel } from '../../test/panel-fixtures/render-in-panel'
import { Menu } from './menu'
import { Toolbar } from './toolbar'

afterEach(cleanup)

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

it('asks for what is pressed', () => {
  const { calls, events } = renderInPanel(<Menu view={makeView([])} />)
  for (const name of ['Follow as I read', 'This is not about the topic', 'Markdown', 'Annotations (JSON-LD)'])
    press(name)
  for (const name of ['Page to print', 'Open an exported file', 'on this site', 'Settings', 'Browse the packs'])
    press(name)
  expect(calls).toEqual([
    ['setFollow', false],
    ['setNotAboutTopic', true],
    ['exportAnalysis', 'markdown'],
    ['exportAnalysis', 'annotations'],
    ['exportAnalysis', 'page'],
    ['openExported'],
    ['pause', 'site'],
    ['openOptions'],
  ])
  expect(events).toEqual([{ type: 'browse', on: true }])
})

it('takes away and holds files against an article only, and offers no pause where it is paused', () => {
  renderInPanel(<Menu view={{ kind: 'paused', pause: { scope: 'tab' } }} />)
  expect(screen.queryByRole('button', { name: 'Markdown' })).toBeNull()
  expect(screen.queryByRole('group', { name: 'Pause' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Open an exported file' })).toBeNull()
})

it('offers to look by itself where it may not yet, and only there', () => {
  const { calls } = renderInPanel(<Menu view={makeView([])} />, { askable: 'city-paper.example' })
  press('Allow city-paper.example')
  press('Allow every site')
  expect(calls).toEqual([
    ['allow', 'site'],
    ['allow', 'all'],
  ])
  cleanup()
  renderInPanel(<Menu view={makeView([])} />)
  expect(screen.queryByRole('group', { name: 'Look for articles by itself' })).toBeNull()
})

it('opens menu and search from the corner, and says which is open', () => {
  renderInPanel(<Toolbar searchable />)
  const search = screen.getByRole('button', { name: 'Search the packs' })
  const menu = screen.getByRole('button', { name: /^More/ })
  const expanded = () => [search, menu].map((button) => button.getAttribute('aria-expanded'))
  fireEvent.click(search)
  expect(expanded()).toEqual(['true', 'false'])
  fireEvent.click(menu)
  expect(expanded()).toEqual(['false', 'true'])
  fireEvent.keyDown(menu, { key: 'Escape' })
  expect(expanded()).toEqual(['false', 'false'])
})
