// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import axe from 'axe-core'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { fixtureProps } from '../test/panel-fixtures/fixture-props'
import { optionsProps, welcomeProps } from '../test/panel-fixtures/page-props'
import { panelViews } from '../test/panel-fixtures/views'
import { OptionsPage } from './options/options-page'
import { Panel } from './panel'
import type { PanelView } from './panel-view'
import { WelcomePage } from './welcome/welcome-page'

// Four hundred statements are the same statement four hundred times: the check in Chromium looks at them.
const { 'many-statements': _, ...VIEWS } = panelViews()

/** Contrast needs layout and is measured in Chromium (`npm run check:panel`). */
async function violations(): Promise<string[]> {
  const results = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  })
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}

// axe-core takes seconds a screen where many tests run at once.
vi.setConfig({ testTimeout: 60_000 })

beforeAll(() => {
  Element.prototype.scrollIntoView = () => undefined
  // jsdom has no canvas, and complains at length when axe-core looks for icon fonts with one.
  HTMLCanvasElement.prototype.getContext = () => null
})
afterEach(cleanup)

describe('axe-core finds nothing', () => {
  it.each(Object.entries(VIEWS))('in the state %s', async (_, view: PanelView) => {
    render(<Panel {...fixtureProps(view)} />)
    expect(await violations()).toEqual([])
  })

  it.each(['Sourcing', 'Timeline'])('in the tab %s, with something open', async (name) => {
    const view = VIEWS['on-topic']
    if (!view) throw new Error('no fixture')
    const { container } = render(<Panel {...fixtureProps(view)} />)
    fireEvent.click(screen.getByRole('tab', { name: new RegExp(name) }))
    const line = container.querySelectorAll('.statement-line')[3]
    if (line) fireEvent.click(line)
    expect(await violations()).toEqual([])
  })

  it('in an opened card, the menu and the search', async () => {
    const view = VIEWS['on-topic']
    if (!view) throw new Error('no fixture')
    render(<Panel {...fixtureProps(view)} />)
    for (const more of screen.getAllByRole('button', { name: /^More:/ })) fireEvent.click(more)
    expect(await violations()).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: 'Search the packs' }))
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'export' } })
    expect(await violations()).toEqual([])
  })

  it('in the settings', async () => {
    render(<OptionsPage {...optionsProps().props} />)
    expect(await violations()).toEqual([])
  })

  it('on the first screen, with the sample', async () => {
    render(<WelcomePage {...welcomeProps({ choice: 'chosen-sites' }).props} />)
    fireEvent.click(screen.getByRole('button', { name: /^See the panel/ }))
    expect(await violations()).toEqual([])
  })
})
