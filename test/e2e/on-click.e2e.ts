import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { waitFor } from './browser-session'
import { ARTICLE, BROWSERS } from './browsers'
import { Ground } from './ground'
import { hasMark } from './page-marks'

describe.each(BROWSERS)('where nothing is allowed, in %s', (name, start) => {
  let on: Ground
  let page: Page

  beforeAll(async () => {
    on = await Ground.open(start)
    page = await on.read(on.site.url('article.html'))
  })
  afterEach(async () => {
    if (!page.isClosed()) await page.close()
  })
  afterAll(() => on?.close())

  const CANNOT_SEE = 'Sidelight can’t see this tab'
  const OFF_TOPIC = 'No article on these topics here'
  const htmlOfArticle = async () => (await fetch(on.site.url('article.html'))).text()

  test('a tab that was not pressed on can’t be seen, and the panel says what to do', async () => {
    const other = await on.session.open(on.site.url('near-miss.html'))
    await on.panel.says(CANNOT_SEE)
    await other.close()
  })

  test('pressed on, a page off the topic says so and can be read anyway', async () => {
    page = await on.read(on.site.url('near-miss.html'), OFF_TOPIC)
    await on.panel.press('Read it anyway')
    await on.panel.says('Patriots hold on in overtime thriller')
  })

  test('a list of links is not an article', async () => {
    page = await on.read(on.site.url('front.html'), 'Not an article')
  })

  test('an empty page has nothing to read yet, and is read when its text comes', async () => {
    page = await on.read(on.site.url('empty.html'), 'Nothing to read yet')
    await page.evaluate(
      (text) => {
        document.body.innerHTML = new DOMParser().parseFromString(text, 'text/html').body.innerHTML
      },
      await htmlOfArticle(),
    )
    await on.panel.says('sentences name a source')
    await on.badgeComes()
  })

  test('a language without sourcing has cards, and says that sourcing is not judged', async () => {
    page = await on.read(on.site.url('ukrainian.html'), 'Японія передала США ракети Patriot')
    await on.panel.says('Sourcing is judged in English and Japanese only')
    await on.marksCome(page)
    expect(await hasMark(page, 'unsourced')).toBe(false)
  })

  test('“Try again” reads a page whose text came unseen', async () => {
    page = await on.session.open(on.site.url('empty.html'))
    await page.evaluate(() => document.body.append(document.createElement('harbour-story')))
    await on.session.pressToolbarButton(page)
    await on.panel.says('Nothing to read yet')
    await page.evaluate(
      (text) => {
        const article = new DOMParser().parseFromString(text, 'text/html').querySelector('article') as Element
        document.querySelector('harbour-story')?.attachShadow({ mode: 'open' }).append(document.adoptNode(article))
      },
      await htmlOfArticle(),
    )
    await on.panel.press('Try again')
    await on.panel.says('sentences name a source')
    await on.badgeComes()
  })

  test('many pages that were not pressed on can’t be seen, one like the other', async () => {
    page = await on.session.open(on.site.url('near-miss.html'))
    for (let at = 0; at < 8; at++) {
      await page.goto(on.site.url(`article.html?n=${at}`))
      await on.panel.says(CANNOT_SEE)
    }
  })

  test('pressed at whatever moment after a page came, the panel shows that page', async () => {
    page = await on.session.open(on.site.url('front.html'))
    for (const [at, delay] of [0, 3, 8, 15, 25, 40, 60, 80, 110, 150].entries()) {
      const onTopic = at % 2 === 0
      const address = at % 3 === 0 ? on.site.url : on.site.otherUrl // what was pressed on before counts on its own site only
      await page.goto(address(`${onTopic ? 'article' : 'near-miss'}.html?at=${at}`))
      await new Promise((resolve) => setTimeout(resolve, delay)) // no wait for anything: these are the moments
      await on.session.pressToolbarButton(page)
      await on.panel.says(onTopic ? ARTICLE : OFF_TOPIC)
    }
  })

  test('a PDF says that it is one', async () => {
    page = await on.session.open('about:blank')
    await page.evaluate((url) => void window.open(url, '_self'), on.site.url('paper.pdf')).catch(() => undefined)
    await waitFor('the PDF', async () => page.url().endsWith('.pdf') && (await page.evaluate(isThere)))
    await on.session.pressToolbarButton(page)
    await on.panel.says('This is a PDF')
  })

  test('a page of the browser’s own says so after the press', async () => {
    await on.session.openBrowserPage()
    await on.panel.says(CANNOT_SEE)
    await waitFor('the page to be there for the panel too', () => on.session.inPanel(isTabLoaded))
    await on.session.pressToolbarButton(null)
    if (name === 'Chromium') return on.panel.says('A page of the browser')
    // Firefox may not tell even after the press: then it can’t be seen, which is no less true.
    await waitFor('words for it', async () => /A page of the browser|can’t see this tab/.test(await on.panel.text()))
  })

  test('the panel follows tab switches', async () => {
    const first = await on.read(on.site.url('article.html'))
    page = await on.read(on.site.url('near-miss.html'), OFF_TOPIC)
    await first.bringToFront()
    await on.panel.says(ARTICLE)
    await page.bringToFront()
    await on.panel.says(OFF_TOPIC)
    await first.close()
  })

  test('“not about the topic” is remembered for the page, and taken back', async () => {
    page = await on.read(on.site.url('article.html'))
    await on.panel.choose('This is not about the topic')
    await on.panel.says('Not about the topic, you said')
    await on.marksGo(page)
    expect(await on.badgeText()).toBe('')
    await page.reload()
    await on.session.pressToolbarButton(page)
    await on.panel.says('Not about the topic, you said')
    await on.panel.press('It is about the topic')
    await on.panel.says(ARTICLE)
    await on.badgeComes()
  })

  test('back from another page, the article is there again', async () => {
    page = await on.read(on.site.url('article.html'))
    await on.marksCome(page)
    await page.goto(on.site.url('front.html'))
    await page.evaluate(() => history.back()).catch(() => undefined) // the document goes, and its answer with it
    await waitFor('the article', () => page.evaluate(() => location.pathname === '/article.html'))
    await on.session.pressToolbarButton(page)
    await on.panel.says(ARTICLE)
    await on.marksCome(page)
  })
})

/** Runs inside the panel: whether the tab in front has loaded, as the browser tells the extension. */
async function isTabLoaded(): Promise<boolean> {
  type Api = { tabs: { query(of: object): Promise<{ status?: string }[]> } }
  const ground = globalThis as unknown as { browser?: Api; chrome: Api }
  const [tab] = await (ground.browser ?? ground.chrome).tabs.query({ active: true, currentWindow: true })
  return tab?.status === 'complete'
}

/** Runs inside a page. */
const isThere = (): boolean => document.readyState === 'complete'
