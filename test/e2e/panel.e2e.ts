import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BrowserSession, waitFor } from './browser-session'
import { ARTICLE, BROWSERS } from './browsers'
import { type Stage, startOnArticle } from './ground'
import type { InPanel } from './in-panel'
import { paintedMarks } from './page-marks'
import type { Site } from './site'

describe.each(BROWSERS)('the panel in %s', (_name, start) => {
  let stage: Stage
  let site: Site
  let session: BrowserSession
  let panel: InPanel
  let page: Page

  beforeAll(async () => {
    stage = await startOnArticle(start)
    ;({ site, session, panel, page } = stage)
  })
  afterAll(() => stage?.close())

  const clickOn = (selector: string) => session.clickInPanel(selector)

  /** Which sentence the reader has reached, by the ledger. */
  const reached = () =>
    session.inPanel(() => document.querySelector('.ledger-slot[data-reading]')?.getAttribute('data-index'))

  test('tells where the reader is before anything was scrolled', async () => {
    await waitFor('the pin under the first sentences', async () => (await reached()) !== undefined)
  })

  test('shows the cards that fit best, and all of them on a press', async () => {
    const cards = () => session.inPanel(() => document.querySelectorAll('#tab-panel .card').length)
    const all = Number(await session.inPanel(() => document.querySelector('#tab-context .count')?.textContent))
    expect(all).toBeGreaterThan(8)
    expect(await cards()).toBe(7)
    await panel.press(`Show all ${all} cards`)
    await waitFor('all cards', async () => (await cards()) === all)
    await clickOn('#tab-timeline')
    await clickOn('#tab-context')
    expect(await cards()).toBe(all)
  })

  describe('mark as wrong', () => {
    const painted = async () => (await paintedMarks(page))['sidelight-unsourced'] ?? 0
    const badge = async () => Number((await session.badge()).text)

    test('hides one mark on this page, and brings it back', async () => {
      await clickOn('#tab-sourcing')
      await clickOn('.statements > [data-state=unsourced] .statement-line')
      const [marks, count] = [await painted(), await badge()]
      await panel.press('Mark as wrong')
      await panel.press('Hide this mark here')
      await panel.says('(marked as wrong)')
      await waitFor('the badge to count one less', async () => (await badge()) === count - 1)
      await panel.press('Undo “wrong”')
      await waitFor('the badge to count it again', async () => (await badge()) === count)
      await waitFor('the mark again', async () => (await painted()) === marks)
    })

    test('hides a rule everywhere, and shows it again', async () => {
      const count = await badge()
      await panel.press('Mark as wrong')
      await panel.press('Hide all marks of this rule, on every page')
      await waitFor('the badge to count less', async () => (await badge()) < count)
      expect(await session.inPanel(() => document.querySelectorAll('[data-muted]').length)).toBeGreaterThan(0)
      await panel.press('Show this rule’s marks again')
      await waitFor('the badge to count them again', async () => (await badge()) === count)
      expect(await session.inPanel(() => document.querySelectorAll('[data-muted]').length)).toBe(0)
    })
  })

  test('a filter leaves the statements of its state, and says how many', async () => {
    await clickOn('.legend .state-unsourced')
    const count = Number(
      await session.inPanel(() => document.querySelector('.legend .state-unsourced .legend-count')?.textContent),
    )
    const all = await session.inPanel(() => document.querySelectorAll('.statements > li').length)
    await panel.says(`${count} of ${all} statements`)
    const shown = await session.inPanel(() =>
      [...document.querySelectorAll('.statements > li')]
        .filter((item) => getComputedStyle(item).visibility === 'visible')
        .map((item) => item.getAttribute('data-state')),
    )
    expect(shown).toEqual(Array(count).fill('unsourced'))
    await panel.press('Show all')
  })

  describe('follows as the reader goes on', () => {
    const hereInView = () =>
      session.inPanel(() => {
        const here = document.querySelector('#tab-panel [data-here]')
        const tabs = document.querySelector('.tabs')?.getBoundingClientRect().bottom ?? 0
        const box = here?.getBoundingClientRect()
        return box !== undefined && box.top >= tabs - 1 && box.top < window.innerHeight
      })
    const scrolled = () => session.inPanel(() => document.scrollingElement?.scrollTop ?? -1)
    const scrollPage = (share: number) =>
      page.evaluate(
        (to) => scrollTo({ top: to * (document.body.scrollHeight - innerHeight), behavior: 'instant' }),
        share,
      )

    test('to the statements of the paragraph in view, none of them under the tabs', async () => {
      await session.leavePanel()
      for (const share of [1, 0.5, 0]) {
        await scrollPage(share)
        await waitFor(`the statements at ${share} of the page`, hereInView)
      }
    })

    test('not once it is switched off', async () => {
      await panel.choose('Follow as I read')
      await panel.press('More: pause, export, settings')
      await session.leavePanel()
      await session.inPanel(() => window.scrollTo(0, 0))
      const before = await reached()
      await scrollPage(1)
      await waitFor('another place on the ledger', async () => (await reached()) !== before)
      expect(await scrolled()).toBe(0)
      await panel.choose('Follow as I read')
      await panel.press('More: pause, export, settings')
    })
  })

  test('another tab of the panel begins at its beginning', async () => {
    await clickOn('#tab-sourcing')
    await session.inPanel(() => window.scrollTo(0, document.body.scrollHeight))
    await clickOn('#tab-timeline')
    const hidden = await session.inPanel(() => {
      const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
      return (boxOf('.tabs')?.bottom ?? 0) - (boxOf('#tab-panel > :first-child')?.top ?? 0)
    })
    expect(hidden).toBeLessThanOrEqual(1)
    await clickOn('#tab-sourcing')
  })

  describe('axe-core finds nothing wrong', () => {
    /** Each press on the way to a screen, and the screen looked at. */
    const SCREENS = {
      'a card open': ['#tab-context', '.card .disclosure'],
      'a statement and the menu open': ['#tab-sourcing', '.statement-line', '#menu-button'],
      'the timeline and the search open': ['#tab-timeline', '#search-button'],
    }
    test.each(Object.entries(SCREENS))('with %s', async (_screen, presses) => {
      await page.bringToFront()
      await panel.says(ARTICLE)
      for (const selector of presses) await clickOn(selector)
      expect(await session.axeOnPanel()).toEqual([])
    })

    test('where there is no article, and where nothing can be seen', async () => {
      const other = await session.open(site.url('near-miss.html'))
      await panel.says('Sidelight can’t see this tab')
      expect(await session.axeOnPanel()).toEqual([])
      await session.pressToolbarButton(other)
      await panel.says('No article on these topics here')
      expect(await session.axeOnPanel()).toEqual([])
      await panel.choose('in this tab')
      await panel.says('Paused')
      expect(await session.axeOnPanel()).toEqual([])
      await other.close()
    })

    test.each(['options.html', 'welcome.html'])('on %s', async (name) => {
      const own = await session.openOwnPage(name)
      await waitFor('the page', () => own.evaluate(() => document.querySelector('h1') !== null))
      expect(await own.axe()).toEqual([])
      await own.close()
    })
  })
})
