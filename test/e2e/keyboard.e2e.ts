import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type BrowserSession, type OwnPage, waitFor } from './browser-session'
import { ARTICLE, BROWSERS } from './browsers'
import { type ByKeyboard, pageByKeyboard, panelByKeyboard } from './by-keyboard'
import { type Stage, startOnArticle } from './ground'
import type { InPanel } from './in-panel'
import { readSettings } from './own-storage'
import { hasMark } from './page-marks'

const MENU = 'More: pause, export, settings'
describe.each(BROWSERS)('by the keyboard alone in %s', (_name, start) => {
  let stage: Stage
  let session: BrowserSession
  let panel: InPanel
  let keys: ByKeyboard
  let page: Page

  beforeAll(async () => {
    stage = await startOnArticle(start)
    ;({ session, panel, page } = stage)
    keys = panelByKeyboard(session)
  })
  afterAll(() => stage?.close())
  beforeEach(() => session.inPanel(beginAtTheTop))

  const isSelected = (tab: string) =>
    waitFor(`the tab ${tab}`, () =>
      session.inPanel((id) => document.getElementById(`tab-${id}`)?.getAttribute('aria-selected') === 'true', tab),
    )
  const chosenTab = () =>
    session.inPanel(() => document.querySelector('[role=tab][aria-selected=true]')?.textContent ?? '?')
  const focusSays = (name: string) =>
    waitFor(`the keyboard on “${name}”`, async () => (await keys.focused()).name.startsWith(name))

  describe('the panel', () => {
    test('the ledger is walked, and its sentence opened here and on the page', async () => {
      await keys.tabTo('The article, sentence by sentence')
      await keys.press('Home', 'ArrowRight', 'ArrowRight', 'PageDown', 'ArrowLeft')
      const at = () =>
        session.inPanel(() => document.querySelector('[role=slider]')?.getAttribute('aria-valuetext') ?? '')
      await waitFor('the twelfth sentence', async () => (await at()).startsWith('Sentence 12 of'))
      await keys.press('Enter')
      await isSelected('sourcing')
      await waitFor('the mark in focus', () => hasMark(page, 'focus'))
      expect(await keys.focused()).toMatchObject({ role: 'button', visible: true })
      expect(await session.inPanel(() => document.activeElement?.closest('li')?.id)).toMatch(/^statement-/)
    })

    test('a statement is copied, called wrong, and called right again', async () => {
      await keys.tabTo('Copy with source')
      await keys.press('Enter')
      await waitFor('the words on the clipboard', async () => (await session.clipboard()).includes(page.url()))
      await keys.tabTo('Mark as wrong')
      await keys.press('Enter')
      await keys.tabTo('Copy as a test case')
      await keys.press('Space')
      await waitFor('the test case on the clipboard', async () => (await session.clipboard()).includes('"shouldBe"'))
      await session.inPanel(beginAtTheTop)
      await keys.tabTo('Hide this mark here')
      await keys.press('Enter')
      await focusSays('Undo “wrong”')
      await keys.press('Enter')
      await focusSays('Mark as wrong')
    })

    test('the tabs are one stop, and arrows turn them', async () => {
      await keys.tabTo(await chosenTab())
      await keys.press('Home')
      await isSelected('context')
      await keys.press('ArrowRight')
      await isSelected('sourcing')
      await keys.press('End')
      await isSelected('timeline')
    })

    test('an event of the timeline opens, and its card takes the keyboard', async () => {
      await keys.tabTo(await chosenTab())
      await keys.press('End')
      await keys.tabTo('2024')
      await keys.press('Enter')
      await session.inPanel(beginAtTheTop)
      await keys.tabTo('Jul 28, 2024')
      await keys.press('Space')
      await keys.tabTo('Open its card')
      await keys.press('Enter')
      await isSelected('context')
      await waitFor('the card', async () => (await keys.focused()).role === 'h3')
      await session.inPanel(beginAtTheTop)
      await keys.tabTo(await chosenTab())
      await keys.press('End')
      await keys.tabTo('Show as a list')
      await keys.press('Enter')
      await waitFor('the list', () => session.inPanel(() => document.querySelector('.events') !== null))
      await keys.press('Enter')
      await waitFor('the plot', () => session.inPanel(() => document.querySelector('.plot') !== null))
    })

    test('a card is opened whole, and its places on the page are walked', async () => {
      await keys.tabTo(await chosenTab())
      await keys.press('Home')
      await isSelected('context')
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
      await keys.tabTo('More: ')
      await keys.press('Enter')
      await waitFor('the rest of the card', () => session.inPanel(() => document.querySelector('.card-more') !== null))
      await keys.tabTo('Next place on the page')
      const before = await page.evaluate(() => scrollY)
      await keys.press('Enter')
      await waitFor('the page to go there', () => page.evaluate((from) => scrollY !== from, before))
    })

    test('a state is filtered by, and all shown again', async () => {
      await keys.tabTo(
        await session.inPanel(() => document.querySelector('.legend .state-unsourced')?.textContent ?? '?'),
      )
      await keys.press('Space')
      await isSelected('sourcing')
      await keys.tabTo('Show all')
      await keys.press('Enter')
      await waitFor('no filter', () =>
        session.inPanel(() => document.querySelector('.statements[data-filter]') === null),
      )
    })

    test('a kind of mark is switched on and off', async () => {
      await keys.tabTo('own view')
      await keys.press('Space')
      await waitFor('its marks', () => hasMark(page, 'judgement'))
      await keys.press('Space')
      await waitFor('its marks to go', async () => !(await hasMark(page, 'judgement')))
    })

    test('the packs are searched; Escape leads back', async () => {
      await keys.tabTo('Search the packs')
      await keys.press('Enter')
      await waitFor('the box', async () => (await keys.focused()).role === 'input')
      await keys.type('three principles')
      await panel.says('Three Principles')
      await keys.press('Escape')
      await focusSays('Search the packs')
      await panel.says(ARTICLE)
    })

    test('the menu exports and opens again; Escape closes it', async () => {
      await keys.tabTo(MENU)
      await keys.press('Enter')
      await keys.tabTo('Follow as I read')
      await keys.press('Space')
      await waitFor('it to be off', () =>
        session.inPanel(() => document.querySelector('.menu [aria-pressed=false]') !== null),
      )
      await keys.press('Space')
      await keys.tabTo('Annotations (JSON-LD)')
      await keys.press('Enter')
      const file = await waitFor('the file', async () =>
        (await readdir(session.downloads)).find((name) => name.endsWith('.jsonld')),
      )
      await keys.tabTo('Open an exported file')
      await session.giveFileInPanel(path.join(session.downloads, file), () => keys.press('Enter'))
      await panel.says('statements of the opened file were found again')
      await keys.press('Escape')
      await focusSays(MENU)
    })

    test('reading is paused and taken up again', async () => {
      await keys.tabTo(MENU)
      await keys.press('Enter')
      await keys.tabTo('in this tab')
      await keys.press('Enter')
      await panel.says('Sidelight reads nothing in this tab.')
      await session.inPanel(beginAtTheTop)
      await keys.tabTo('Go on reading')
      await keys.press('Enter')
      await panel.says(ARTICLE)
    })
  })

  describe('the page', () => {
    const selected = () => page.evaluate(() => document.getSelection()?.toString().replace(/\s+/g, ' ').trim() ?? '')

    test('a key goes to the next mark, selects its words and shows them in the panel; another goes back', async () => {
      await page.bringToFront()
      await page.evaluate(() => scrollTo(0, 0))
      await session.runCommand('next-mark')
      const first = await waitFor('the words of a mark', selected)
      await waitFor('the mark in focus', () => hasMark(page, 'focus'))
      await session.runCommand('next-mark')
      await waitFor('other words', async () => (await selected()) !== first)
      await session.runCommand('previous-mark')
      await waitFor('the first again', async () => (await selected()) === first)
      await waitFor('it to be shown', () => session.inPanel(() => document.querySelector('[data-asked]') !== null))
    })

    test('a key puts the marks away, the panel says so and brings them back', async () => {
      await session.runCommand('toggle-marks')
      await waitFor('the marks to go', async () => !(await hasMark(page, 'mention')))
      await panel.says('The marks on this page are put away.')
      await keys.tabTo('Show them')
      await keys.press('Enter')
      await waitFor('the marks again', () => hasMark(page, 'mention'))
    })
  })

  describe('the settings', () => {
    let options: OwnPage
    let own: ByKeyboard
    const kept = (what: string, is: (settings: Record<string, unknown>) => boolean) =>
      waitFor(what, async () => is((await options.evaluate(readSettings)) ?? {}))

    beforeAll(async () => {
      options = await session.openOwnPage('options.html')
      own = pageByKeyboard(options)
      await waitFor('the settings', () => options.evaluate(() => document.querySelector('#data') !== null))
    })
    afterAll(async () => options?.close())
    beforeEach(() => options.evaluate(beginAtTheTop))

    test('switches and choices are changed, and kept', async () => {
      await own.tabTo('The article’s own view')
      await own.press('Space')
      await kept('own views to be marked', ({ marks }) => (marks as { judgement?: boolean }).judgement === true)
      await own.tabTo('Some: evenly spread')
      await own.press('ArrowDown')
      await kept('all marks', ({ density }) => density === 'all')
      await own.tabTo('As the system')
      await own.press('ArrowDown', 'ArrowDown')
      await kept('the dark theme', ({ theme }) => theme === 'dark')
      await own.tabTo('100%')
      await own.press('ArrowUp')
      await kept('smaller text', ({ textScale }) => textScale === 0.9)
    })

    test('a wrong address of a site is told', async () => {
      await own.tabTo('Look for articles on a site of your choice')
      await own.type('not a site')
      await own.press('Enter')
      await waitFor('words about it', () =>
        options.evaluate(() => document.querySelector('[role=alert]')?.textContent?.includes('example.com') === true),
      )
    })

    test('settings are exported, erased and brought back', async () => {
      await own.tabTo('Export')
      await own.press('Enter')
      const file = path.join(session.downloads, 'sidelight-settings.json')
      await waitFor('the file', async () => (await readFile(file, 'utf8')).includes('"dark"'))
      await own.tabTo('Erase everything')
      await own.press('Enter')
      await own.tabTo('Erase now')
      await own.press('Enter')
      await waitFor('the theme to go', () =>
        options.evaluate(() => document.documentElement.dataset.theme === 'system'),
      )
      await options.evaluate(beginAtTheTop)
      await own.tabTo('Import')
      await options.giveFile(file, () => own.press('Space'))
      await waitFor('the theme again', () => options.evaluate(() => document.documentElement.dataset.theme === 'dark'))
    })
  })

  test('the welcome page: where to look is chosen, and the sample shown', async () => {
    const welcome = await session.openOwnPage('welcome.html')
    const own = pageByKeyboard(welcome)
    await waitFor('the page', () => welcome.evaluate(() => document.querySelector('h1') !== null))
    await welcome.evaluate(beginAtTheTop)
    await own.tabTo('On sites I choose')
    await own.press('Enter')
    await own.tabTo('Look for articles on a site')
    await own.tabTo('See the panel on a sample article')
    await own.press('Enter')
    await waitFor('the sample', () => welcome.evaluate(() => document.querySelector('.sample [role=slider]') !== null))
    await welcome.close()
  })
})

/** Runs inside a document: the next press of Tab goes to its first stop. */
function beginAtTheTop(): void {
  const { body } = document
  body.tabIndex = -1
  body.focus({ preventScroll: true })
  body.removeAttribute('tabindex')
  body.blur()
}
