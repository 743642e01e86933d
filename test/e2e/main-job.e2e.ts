import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BrowserSession, grantEverySite, waitFor } from './browser-session'
import { BROWSERS } from './browsers'
import { hasMark, paintedMarks, pointOnMark } from './page-marks'
import { type Site, startSite } from './site'

describe.each(BROWSERS)('the main job in %s', (_name, start) => {
  let site: Site
  let session: BrowserSession
  let page: Page

  beforeAll(async () => {
    site = await startSite([path.resolve('assets/demo')])
    session = await start()
  })
  afterAll(async () => {
    await session?.close()
    await site?.close()
  })

  /** What the pages of these tests ask for by themselves; icons the browser asks for. */
  const parts = ['/style.css', '/single-page.js', '/favicon.ico']
  const opened: string[] = []
  const open = (url: string) => {
    opened.push(new URL(url).pathname)
    return session.open(url)
  }
  const reload = () => {
    opened.push(new URL(page.url()).pathname)
    return page.reload()
  }
  const panelText = () => session.inPanel(() => document.body.innerText)
  const panelSays = (text: string) =>
    waitFor(`the panel to say “${text}”`, async () => (await panelText()).includes(text))
  const badgeText = () => session.badge().then(({ text }) => text)

  test('a toolbar press on a page nobody allowed opens the panel and reads the page', async () => {
    page = await open(site.url('article.html'))
    const before = await page.evaluate(() => document.documentElement.outerHTML)
    await session.pressToolbarButton(page)
    await panelSays('What Japan’s Patriot shipment says')
    await waitFor('a badge', badgeText)
    const title = await waitFor('the title in words', async () => {
      const told = (await session.badge()).title
      return told.includes('No source') ? told : null
    })
    expect(title).toMatch(/No source given: \d+\. Unnamed source: \d+\./)
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before)
  })

  test('the badge counts the statements without a source or with an unnamed one', async () => {
    const counts = await session.inPanel(() =>
      ['unsourced', 'vague'].map((state) =>
        Number(document.querySelector(`.legend .state-${state} .legend-count`)?.textContent),
      ),
    )
    const badge = await session.badge()
    expect(Number(badge.text)).toBe(counts.reduce((sum, count) => sum + count))
  })

  test('mentions, unnamed and missing sources are marked; the own view is not until it is wanted', async () => {
    await waitFor('marks', () => hasMark(page, 'mention'))
    expect(await hasMark(page, 'unsourced')).toBe(true)
    expect(await hasMark(page, 'judgement')).toBe(false)
    await session.clickInPanel('.switch.line-judgement')
    await waitFor('marks of the own view', () => hasMark(page, 'judgement'))
  })

  test('axe-core finds nothing wrong in the panel, on any of its tabs', async () => {
    for (const tab of ['context', 'sourcing', 'timeline']) {
      await session.clickInPanel(`#tab-${tab}`)
      expect(await session.axeOnPanel()).toEqual([])
    }
    await session.clickInPanel('#tab-context')
  })

  test('walking through a card’s mentions scrolls the page and makes each stand out', async () => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight))
    const before = await page.evaluate(() => scrollY)
    await session.clickInPanel('.card .walk button:last-child')
    await waitFor('the page to scroll', () => page.evaluate((from) => scrollY !== from, before))
    await waitFor('the mark in focus', () => hasMark(page, 'focus'))
  })

  test('a click on a mark brings its statement to the front of the panel', async () => {
    await page.evaluate(() => scrollTo(0, 0))
    const point = await waitFor('a mark in view', () => pointOnMark(page, 'unsourced'))
    await page.mouse.click(point.x, point.y)
    const shown = await waitFor('the statement', () =>
      session.inPanel(() => document.querySelector('li[data-asked] .sentence')?.textContent ?? ''),
    )
    expect(shown.replace(/\s+/g, ' ')).toContain(point.text.replace(/\s+/g, ' ').slice(0, 40))
  })

  test('a link under a mark still works and is left to the page', async () => {
    const followed = await page.evaluate(() => {
      const link = document.querySelector<HTMLAnchorElement>('article a[href*="three-principles"]')
      let reached = false
      link?.addEventListener('click', (event) => {
        reached = !event.defaultPrevented
        event.preventDefault()
      })
      link?.click()
      return reached
    })
    expect(followed).toBe(true)
  })

  test('switches survive a reload of the page and of the panel', async () => {
    await session.inPanel(() => scrollTo(0, 0)) // the statement asked for stands under the tabs, and the switches behind them
    await session.clickInPanel('.switch.line-mention')
    await waitFor('mentions to go', async () => !(await hasMark(page, 'mention')))
    await reload()
    await session.pressToolbarButton(page)
    await waitFor('marks', () => hasMark(page, 'unsourced'))
    expect(await hasMark(page, 'mention')).toBe(false)
    const pressed = () =>
      session.inPanel(() => document.querySelector('.switch.line-mention')?.getAttribute('aria-pressed'))
    await waitFor('the switch', pressed)
    expect(await pressed()).toBe('false')
    await session.clickInPanel('.switch.line-mention')
    await session.clickInPanel('.switch.line-judgement')
    await waitFor('mentions again', () => hasMark(page, 'mention'))
  })

  test('the search finds notes on any page', async () => {
    await session.clickInPanel('.toolbar .icon-button')
    await session.inPanel(() => {
      const input = document.querySelector<HTMLInputElement>('input[type=search]')
      if (!input) throw new Error('no search box')
      input.value = 'three principals'
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    })
    await panelSays('Three Principles')
    await session.inPanel(() => {
      const leave = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })
      document.querySelector('input[type=search]')?.dispatchEvent(leave)
    })
    await panelSays('What Japan’s Patriot shipment says')
  })

  test('allowed everywhere through the browser’s own question, an article is found without a click', async () => {
    await grantEverySite(session)
    page = await open(site.otherUrl('article.html'))
    await waitFor('a badge', badgeText)
    await waitFor('marks', () => hasMark(page, 'mention'))
  })

  test('a page off the topic has no badge and no mark, and the panel says so', async () => {
    page = await open(site.otherUrl('near-miss.html'))
    await panelSays('No article on these topics here')
    expect(await badgeText()).toBe('')
    expect(await paintedMarks(page)).toEqual({})
  })

  test('single-page navigation is followed there and back', async () => {
    page = await open(site.otherUrl('single-page.html?story=bread'))
    await panelSays('No article on these topics here')
    await page.click('[data-story="interceptors"]')
    await panelSays('Why the Pentagon is buying missiles back')
    await waitFor('a badge', badgeText)
    await waitFor('marks', () => hasMark(page, 'mention'))
    await page.goBack()
    await panelSays('No article on these topics here')
    await waitFor('the badge to go', async () => (await badgeText()) === '')
    await waitFor('the marks to go', async () => Object.keys(await paintedMarks(page)).length === 0)
  })

  test('a worker stopped in the middle loses nothing', async () => {
    await session.stopWorker()
    page = await open(site.otherUrl('article.html'))
    await panelSays('What Japan’s Patriot shipment says')
    await session.stopWorker()
    await session.clickInPanel('#tab-context')
    await session.clickInPanel('.card .walk button:last-child')
    await waitFor('the mark in focus', () => hasMark(page, 'focus'))
    await reload()
    await waitFor('a badge', badgeText)
    await panelSays('What Japan’s Patriot shipment says')
  })

  test('nothing was asked of any network, nor of the site more than was opened', async () => {
    expect(await session.requestsOfExtension()).toEqual([])
    expect(site.requests.filter((name) => !parts.includes(name)).sort()).toEqual(opened.sort())
  })

  test('something asked by the extension would have been seen', async () => {
    const address = site.url('asked-by-the-extension')
    const own = await session.openOwnPage('options.html')
    // The one way that the policy of its pages leaves.
    await own.evaluate((url) => void setTimeout(() => location.assign(url)), address)
    await waitFor('the request', async () => site.requests.includes('/asked-by-the-extension'))
    await waitFor('its record', async () => (await session.requestsOfExtension()).length > 0)
    expect(await session.requestsOfExtension()).toEqual([address])
  })
})
