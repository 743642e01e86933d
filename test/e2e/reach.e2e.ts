import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BrowserSession, countOrigins, grantEverySite, waitFor } from './browser-session'
import { ARTICLE, BROWSERS } from './browsers'
import { type InPanel, inPanel } from './in-panel'
import { hasMark, paintedMarks } from './page-marks'
import { type Site, startSite } from './site'

const OTHER_STORY = 'Why the Pentagon is buying missiles back'

describe.each(BROWSERS)('where it looks, and what it says, in %s', (_name, start) => {
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
  })
  afterAll(async () => {
    await session?.close()
    await site?.close()
  })

  const badgeText = () => session.badge().then(({ text }) => text)
  const noMarks = (on: Page) => waitFor('the marks to go', async () => Object.keys(await paintedMarks(on)).length === 0)

  describe('on click only', () => {
    test('a tab that was not pressed on can’t be seen, and the panel says what to do', async () => {
      page = await session.open(site.url('near-miss.html'))
      await panel.says('Sidelight can’t see this tab')
    })

    test('pressed on, a page off the topic says so and can be read anyway', async () => {
      await session.pressToolbarButton(page)
      await panel.says('No article on these topics here')
      await panel.press('Read it anyway')
      await panel.says('Patriots hold on in overtime thriller')
    })

    test('a list of links is not an article', async () => {
      page = await session.open(site.url('front.html'))
      await session.pressToolbarButton(page)
      await panel.says('Not an article')
    })

    test('an empty page has nothing to read yet, and is read when its text comes', async () => {
      page = await session.open(site.url('empty.html'))
      await session.pressToolbarButton(page)
      await panel.says('Nothing to read yet')
      const html = await (await fetch(site.url('article.html'))).text()
      await page.evaluate((text) => {
        document.body.innerHTML = new DOMParser().parseFromString(text, 'text/html').body.innerHTML
      }, html)
      await panel.says('Japan')
    })

    test('a language without sourcing has cards, and says that sourcing is not judged', async () => {
      page = await session.open(site.url('ukrainian.html'))
      await session.pressToolbarButton(page)
      await panel.says('Японія передала США ракети Patriot')
      await waitFor('mentions', () => hasMark(page, 'mention'))
      expect(await hasMark(page, 'unsourced')).toBe(false)
    })

    test('“Try again” reads a page whose text came unseen', async () => {
      page = await session.open(site.url('empty.html'))
      await page.evaluate(() => document.body.append(document.createElement('harbour-story')))
      await session.pressToolbarButton(page)
      await panel.says('Nothing to read yet')
      const html = await (await fetch(site.url('article.html'))).text()
      await page.evaluate((text) => {
        const article = new DOMParser().parseFromString(text, 'text/html').querySelector('article') as Element
        document.querySelector('harbour-story')?.attachShadow({ mode: 'open' }).append(document.adoptNode(article))
      }, html)
      await waitFor('the article', async () => {
        const text = await session.inPanel(() => document.body.innerText)
        if (text.includes('Japan')) return true
        if (text.includes('Try again')) await panel.press('Try again')
        await new Promise((resolve) => setTimeout(resolve, 2000)) // as long as a reader would give it before the next press
        return false
      })
      await waitFor('a badge', badgeText)
    })

    test('many pages that were not pressed on can’t be seen, one like the other', async () => {
      page = await session.open(site.url('near-miss.html'))
      for (let at = 0; at < 8; at++) {
        await page.goto(site.url(`article.html?n=${at}`))
        await panel.says('Sidelight can’t see this tab')
      }
    })

    test('a PDF says that it is one', async () => {
      page = await session.open('about:blank')
      await page.evaluate((url) => void window.open(url, '_self'), site.url('paper.pdf')).catch(() => undefined)
      await waitFor('the PDF', async () => page.url().endsWith('.pdf'))
      await session.pressToolbarButton(page)
      await panel.says('This is a PDF')
    })

    test('a page of the browser’s own says so after the press', async () => {
      await session.openBrowserPage()
      await session.pressToolbarButton(null)
      await waitFor('words for a page that can’t be seen', async () => {
        const said = await panel.text()
        if (/A page of the browser|Sidelight can’t see this tab/.test(said)) return true
        throw new Error(said.slice(0, 200))
      })
    })

    test('the panel follows tab switches', async () => {
      const first = await session.open(site.url('article.html'))
      await session.pressToolbarButton(first)
      await panel.says(ARTICLE)
      const second = await session.open(site.url('near-miss.html'))
      await session.pressToolbarButton(second)
      await panel.says('No article on these topics here')
      await first.bringToFront()
      await panel.says(ARTICLE)
      await second.bringToFront()
      await panel.says('No article on these topics here')
    })

    test('“not about the topic” is remembered for the page, and taken back', async () => {
      page = await session.open(site.url('article.html'))
      await session.pressToolbarButton(page)
      await panel.says(ARTICLE)
      await panel.choose('This is not about the topic')
      await panel.says('Not about the topic, you said')
      await noMarks(page)
      expect(await badgeText()).toBe('')
      await page.reload()
      await session.pressToolbarButton(page)
      await panel.says('Not about the topic, you said')
      await panel.press('It is about the topic')
      await panel.says(ARTICLE)
      await waitFor('a badge', badgeText)
    })

    test('back from another page, the article is there again', async () => {
      page = await session.open(site.url('article.html'))
      await session.pressToolbarButton(page)
      await waitFor('marks', () => hasMark(page, 'mention'))
      await page.goto(site.url('front.html'))
      await page.evaluate(() => history.back()).catch(() => undefined) // the document goes, and its answer with it
      await waitFor('the article', () => page.evaluate(() => location.pathname === '/article.html'))
      await session.pressToolbarButton(page)
      await panel.says(ARTICLE)
      await waitFor('marks', () => hasMark(page, 'mention'))
    })
  })

  describe('on one site', () => {
    test('a site allowed through the browser’s question is read without a click; another is not', async () => {
      const welcome = await session.openOwnPage('welcome.html')
      await welcome.click('[data-choice="chosen-sites"]')
      await welcome.click('.site-form input[type=checkbox]')
      await session.acceptQuestion(welcome, async () => {
        await welcome.type('.site-form input[type=text]', 'localhost')
        await welcome.click('.site-form button')
      })
      await welcome.close()
      page = await session.open(site.otherUrl('article.html'))
      await waitFor('a badge', badgeText)
      await panel.says(ARTICLE)
      await session.open(site.url('article.html'))
      await panel.says('Sidelight can’t see this tab')
      expect(await badgeText()).toBe('')
    })

    test('taken back in the settings, its marks and its badge go at once', async () => {
      await waitFor('marks', () => hasMark(page, 'mention'))
      const options = await session.openOwnPage('options.html')
      await options.click('#sites [aria-label$="localhost"]')
      await waitFor('the grant to go', async () => (await options.evaluate(countOrigins)) === 0)
      await options.close()
      await page.bringToFront()
      await noMarks(page)
      await panel.says('Sidelight can’t see this tab')
    })
  })

  describe('on every site', () => {
    test('a grant reaches the tabs that are open', async () => {
      page = await session.open(site.otherUrl('article.html'))
      await panel.says('Sidelight can’t see this tab')
      await grantEverySite(session)
      await page.bringToFront()
      await panel.says(ARTICLE)
      await waitFor('a badge', badgeText)
    })

    test('paused until turned on: marks and badge go, and come back', async () => {
      await waitFor('marks', () => hasMark(page, 'mention'))
      await panel.choose('until I turn it on')
      await panel.says('Paused')
      await noMarks(page)
      const other = await session.open(site.url('article.html'))
      await panel.says('Paused')
      expect(await paintedMarks(other)).toEqual({})
      await panel.press('Go on reading')
      await panel.says(ARTICLE)
      await waitFor('marks', () => hasMark(other, 'mention'))
      await other.close()
    })

    test('paused in one tab, the others go on', async () => {
      page = await session.open(site.otherUrl('article.html'))
      await panel.says(ARTICLE)
      await panel.choose('in this tab')
      await panel.says('Paused')
      const other = await session.open(site.otherUrl('article.html'))
      await panel.says(ARTICLE)
      await other.close()
      await page.bringToFront()
      await panel.says('Paused')
      await panel.press('Go on reading')
      await panel.says(ARTICLE)
    })

    test('a site switched off stays off under an every-site grant, and can be switched on again', async () => {
      await panel.choose('on this site')
      await panel.says('Paused')
      await noMarks(page)
      page = await session.open(site.otherUrl('article.html'))
      await panel.says('Paused')
      expect(await badgeText()).toBe('')
      const elsewhere = await session.open(site.url('article.html'))
      await panel.says(ARTICLE)
      await elsewhere.close()
      await page.bringToFront()
      await panel.press('Go on reading')
      await panel.says(ARTICLE)
    })

    /** What a reader may do with some of fifty articles; each leaves the tab as it was. */
    const ACTS: Record<number, () => Promise<void>> = {
      10: async () => {
        await panel.choose('This is not about the topic')
        await panel.says('Not about the topic, you said')
        await waitFor('the badge to go', async () => (await badgeText()) === '')
      },
      20: async () => {
        const before = await badgeText()
        await session.clickInPanel('#tab-sourcing')
        await session.clickInPanel('.statements > [data-state=unsourced] .statement-line')
        await panel.press('Mark as wrong')
        await panel.press('Hide this mark here')
        await waitFor('the badge to count less', async () => Number(await badgeText()) < Number(before))
        await session.clickInPanel('#tab-context')
      },
      30: async () => {
        await panel.choose('in this tab')
        await panel.says('Paused')
        await panel.press('Go on reading')
        await panel.says(ARTICLE)
      },
    }

    test('fifty articles later nothing of a page is stored', { timeout: 180_000 }, async () => {
      for (let at = 0; at < 50; at++) {
        const isEven = at % 2 === 0
        await page.goto(site.otherUrl(isEven ? `article.html?n=${at}` : `single-page.html?story=interceptors&n=${at}`))
        await panel.says(isEven ? ARTICLE : OTHER_STORY)
        await waitFor('a badge', badgeText)
        await ACTS[at]?.()
      }
      const options = await session.openOwnPage('options.html')
      const stored = await options.evaluate(readAllStorage)
      await options.close()
      expect(stored).toContain('settings')
      for (const trace of ['Patriot', 'Riverbend', 'localhost', '127.0.0.1', 'article.html', 'Kyodo', 'Pentagon']) {
        expect(stored).not.toContain(trace)
      }
    })
  })
})

/** Runs inside an own page: everything that any part of the extension has stored, as text. */
async function readAllStorage(): Promise<string> {
  type Area = { get(): Promise<unknown> }
  type Api = { storage: Record<'local' | 'session' | 'sync', Area> }
  const ground = globalThis as unknown as { browser?: Api; chrome: Api }
  const { storage } = ground.browser ?? ground.chrome
  const areas = await Promise.all([storage.local.get(), storage.session.get(), storage.sync.get().catch(() => ({}))])
  const databases: unknown[] = []
  for (const { name } of await indexedDB.databases()) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name ?? '')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    for (const store of database.objectStoreNames) {
      databases.push(
        await new Promise((resolve) => {
          const request = database.transaction(store).objectStore(store).getAll()
          request.onsuccess = () => resolve(request.result)
        }),
      )
    }
  }
  return JSON.stringify({ areas, databases, local: { ...localStorage }, caches: await caches.keys() })
}
