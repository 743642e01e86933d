import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BrowserSession, grantEverySite, waitFor } from './browser-session'
import { ARTICLE, BROWSERS } from './browsers'
import { type InPanel, inPanel } from './in-panel'
import { hasMark, paintedMarks } from './page-marks'
import { type Site, startSite } from './site'

const OTHER_STORY = 'Why the Pentagon is buying missiles back'
const NO_ARTICLE = 'No article on these topics here'

describe.each(BROWSERS)('what may happen to a tab in %s', (name, start) => {
  let site: Site
  let session: BrowserSession
  let panel: InPanel
  let page: Page

  beforeAll(async () => {
    site = await startSite([path.resolve('assets/demo'), path.resolve('test/e2e/pages')])
    session = await start()
    panel = inPanel(session)
    page = await session.open(site.url('article.html'))
    await session.pressToolbarButton(page)
    await panel.says(ARTICLE)
    await grantEverySite(session)
    await page.bringToFront()
  })
  afterAll(async () => {
    await session?.close()
    await site?.close()
  })

  const marked = (on: Page) => waitFor('marks', () => hasMark(on, 'mention'))
  const unmarked = (on: Page) =>
    waitFor('the marks to go', async () => Object.keys(await paintedMarks(on)).length === 0)
  const badgeText = () => session.badge().then(({ text }) => text)

  test('words that change in the article change in the panel, and marks stay on theirs', async () => {
    await marked(page)
    await page.evaluate(() => {
      const first = document.querySelector('article p:not(.byline)')
      if (first) first.textContent = 'Officials familiar with the matter said the Patriot count was forty-one.'
    })
    await session.clickInPanel('#tab-sourcing')
    await panel.says('count was forty-one')
    await session.clickInPanel('#tab-context')
    await marked(page)
  })

  test('a page that the browser translates is read again, and says that it was translated', async () => {
    const html = await (await fetch(site.url('article.html'))).text()
    site.serve('foreign.html', html.replace('lang="en"', 'lang="de"'))
    page = await session.open(site.url('foreign.html'))
    await panel.says(ARTICLE)
    // What each browser's translation leaves behind: Chrome's marks the root and wraps text, Firefox's names the language.
    await page.evaluate((wrapped) => {
      const text = document.querySelector('article p:not(.byline)')
      if (wrapped) document.documentElement.classList.add('translated-ltr')
      else document.documentElement.lang = 'en'
      if (text) text.innerHTML = `<font>${text.textContent} The ministry in Tokyo declined to say more.</font>`
    }, name === 'Chromium')
    await panel.says('This page was translated by the browser')
    await marked(page)
  })

  test('an article in a frame from another site is not taken for the page’s', async () => {
    site.serve(
      'framed.html',
      `<title>Framed</title><iframe src="${site.otherUrl('article.html')}" width="900" height="700"></iframe>`,
    )
    page = await session.open(site.url('framed.html'))
    await session.pressToolbarButton(page)
    await waitFor('no article', async () => /Nothing to read yet|Not an article/.test(await panel.text()))
    expect(await badgeText()).toBe('')
  })

  test('a page whose analysis fails gives a report, with the page’s words only where ticked', async () => {
    await session.breakAnalysis()
    page = await session.open(site.url('article.html?failing'))
    await panel.says('The analysis failed')
    const report = () => session.inPanel(() => document.querySelector<HTMLTextAreaElement>('.report textarea')?.value)
    const first = await waitFor('the report', report)
    expect(first).toMatch(/^Sidelight \d+\.\d+\.\d+\n/)
    expect(first).toContain('broken by a test')
    expect(first).not.toContain('Riverbend')
    await session.clickInPanel('.report input[type=checkbox]')
    await waitFor('the words in the report', async () => (await report())?.includes('Riverbend'))
    await session.stopWorker() // the next one is whole
    await panel.press('Try again')
    await panel.says(ARTICLE)
    await page.close()
  })

  test('a page that did not load is the browser’s own, not a site to be allowed', async () => {
    page = await session.open('about:blank')
    await page.goto('http://localhost:9/').catch(() => undefined) // nobody listens there
    await panel.says('A page of the browser')
  })

  test('back and forward: what the browser put aside is there again, without a press', async () => {
    page = await session.open(site.url('article.html?back'))
    await panel.says(ARTICLE)
    await page.goto(site.url('front.html'))
    await waitFor('the badge to go', async () => (await badgeText()) === '')
    await page.evaluate(() => history.back()).catch(() => undefined) // the document goes, and its answer with it
    await panel.says(ARTICLE)
    await marked(page)
    await waitFor('a badge', badgeText)
  })

  test('a tab put to sleep and woken again is read again', async () => {
    const address = site.url('article.html?asleep')
    page = await session.open(address)
    await panel.says(ARTICLE)
    const own = await session.openOwnPage('options.html')
    await own.callApi(async ({ tabs }, url) => {
      const tab = (await tabs.query({})).find((each) => each.url === url)
      await tabs.discard(tab?.id ?? -1)
    }, address)
    await waitFor('the tab to sleep and wake', () =>
      own.callApi(async ({ tabs }, url) => {
        const tab = (await tabs.query({})).find((each) => each.url === url)
        if (tab?.discarded) await tabs.update(tab.id, { active: true })
        return tab?.discarded ?? false
      }, address),
    )
    await panel.says(ARTICLE)
    await waitFor('a badge', badgeText)
    await own.close()
  })

  test.runIf(name === 'Chromium')(
    'a page drawn before it is gone to says nothing until then, and is read then',
    async () => {
      site.serve(
        'before.html',
        `<title>Before</title><p>Nothing here.</p><a href="/article.html?drawn">On</a>
       <script type="speculationrules">{"prerender":[{"urls":["/article.html?drawn"],"eagerness":"immediate"}]}</script>`,
      )
      const asked = () => site.requests.filter((each) => each === '/article.html').length
      const before = asked()
      page = await session.open(site.url('before.html'))
      await waitFor('the page to be drawn ahead', async () => asked() > before)
      await panel.says('Not an article')
      expect(await badgeText()).toBe('')
      await page.click('a')
      await panel.says(ARTICLE)
      await waitFor('a badge', badgeText)
      expect(asked()).toBe(before + 1)
    },
  )

  test('two windows, two panels: each shows the tab of its own, also after a tab has moved over', async () => {
    page = await session.open(site.url('article.html?first'))
    await panel.says(ARTICLE)
    const second = await session.openWindow(site.url('near-miss.html?second'))
    await session.pressToolbarButton(second)
    const shown = (...titles: string[]) =>
      waitFor(`panels on ${titles.join(' and ')}`, async () => {
        const texts = await session.panelTexts()
        return texts.length === titles.length && titles.every((title) => texts.some((text) => text.includes(title)))
      })
    await shown(ARTICLE, NO_ARTICLE)
    const third = await session.open(site.url('single-page.html?story=interceptors'))
    const own = await session.openOwnPage('options.html')
    await third.bringToFront()
    const shownOnce = (title: string) =>
      waitFor(`one of two panels on ${title}`, async () => {
        const texts = await session.panelTexts()
        return texts.length === 2 && texts.filter((text) => text.includes(title)).length === 1
      })
    await shownOnce(OTHER_STORY)
    await own.callApi(async ({ tabs }) => {
      const all = await tabs.query({})
      const from = all.find((each) => each.url?.includes('story=interceptors'))
      const to = all.find((each) => each.windowId !== from?.windowId)
      await tabs.move(from?.id ?? -1, { windowId: to?.windowId, index: -1 })
      await tabs.update(from?.id ?? -1, { active: true })
    })
    await shownOnce(OTHER_STORY)
    await third.close()
    await own.close()
    await second.close()
  })

  test('where there is no panel beside the page, a tab takes its place and keeps to one tab', async () => {
    const address = site.url('article.html?beside')
    page = await session.open(address)
    await panel.says(ARTICLE)
    const own = await session.openOwnPage('options.html')
    const id = await own.callApi(
      async ({ tabs }, url) => (await tabs.query({})).find((each) => each.url === url)?.id ?? -1,
      address,
    )
    await own.close()
    const beside = await session.openOwnPage(`sidepanel.html?tab=${id}`)
    const says = (title: string) => beside.evaluate((words) => document.body.innerText.includes(words), title)
    await waitFor('the article in the tab', () => says(ARTICLE))
    const other = await session.open(site.url('near-miss.html?other'))
    await panel.says(NO_ARTICLE)
    expect(await says(ARTICLE)).toBe(true)
    await beside.close()
    await other.close()
  })

  test('Reader View has words of its own where the browser has one', async () => {
    if (session.openReaderView === null) return expect(name).toBe('Chromium')
    page = await session.open(site.url('article.html?reader'))
    await panel.says(ARTICLE)
    await session.openReaderView(page)
    await panel.says('A page of the browser')
    await session.pressToolbarButton(page)
    await panel.says('Reader View is on')
    await page.close()
  })

  test('a tab whose process dies is the browser’s own until it is loaded again', async () => {
    page = await session.open(site.otherUrl('article.html?dies'))
    await panel.says(ARTICLE)
    await session.crash(page)
    await panel.says('A page of the browser')
    page = await session.open(site.otherUrl('article.html?lives'))
    await panel.says(ARTICLE)
  })

  test('taken away in the browser’s own settings: marks, badge and registration go at once', async () => {
    page = await session.open(site.otherUrl('article.html'))
    await marked(page)
    await session.takeSitesAway()
    await page.bringToFront()
    await unmarked(page)
    await panel.says('Sidelight can’t see this tab')
    expect(await badgeText()).toBe('')
    const own = await session.openOwnPage('options.html')
    expect(await own.callApi(({ scripting }) => scripting.getRegisteredContentScripts())).toEqual([])
    await own.close()
  })
})
