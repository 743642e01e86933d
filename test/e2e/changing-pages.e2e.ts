import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { waitFor } from './browser-session'
import { ARTICLE, BROWSERS } from './browsers'
import { Ground } from './ground'
import { marksTwiceInAPlace, paintedMarks, paintedWords, standingWords } from './page-marks'

describe.each(BROWSERS)('pages that change, in %s', (_name, start) => {
  let on: Ground
  let page: Page

  beforeAll(async () => {
    on = await Ground.open(start)
  })
  afterEach(() => page?.close())
  afterAll(() => on?.close())

  const markup = () => page.evaluate(() => document.documentElement.outerHTML)
  const marked = () => standingWords(page)

  /** Opens a page, presses the toolbar button, and waits for the article in the panel and its marks in the page. */
  async function read(name: string, title = ARTICLE): Promise<void> {
    page = await on.read(on.site.url(name), title)
    await on.marksCome(page)
  }

  test('all nodes drawn anew with the same words: every mark is back in its place, once', async () => {
    await read('article.html')
    const before = await marked()
    await page.evaluate(() => {
      const article = document.querySelector('article')
      if (article) article.outerHTML = String(article.outerHTML)
    })
    const drawn = await markup()
    await waitFor('the marks again', async () => (await marked()).join() === before.join())
    expect(await marksTwiceInAPlace(page)).toEqual([])
    expect(await on.panel.text()).not.toContain('could not be placed')
    expect(await markup()).toBe(drawn)
  })

  test('three sentences edited: the others keep their marks, and the panel has the new words', async () => {
    await read('article.html')
    const three = (await marked()).filter((words) => words.length > 50).slice(0, 3)
    expect(three.length).toBe(3)
    await page.evaluate((sentences) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
        for (const words of sentences) node.data = node.data.replace(words, `By now, ${words}`)
      }
    }, three)
    const edited = three.map((words) => `By now, ${words}`)
    await on.session.clickInPanel('#tab-sourcing')
    for (const words of edited) {
      await waitFor(words, () => on.session.inPanel((said) => document.body.textContent?.includes(said), words))
    }
    await waitFor('a mark on new words', async () => (await marked()).some((words) => edited.includes(words)))
    expect(await on.panel.text()).not.toContain('could not be placed')
    await on.session.clickInPanel('#tab-context')
  })

  test('updates that arrive in live coverage are read, each as it comes', async () => {
    await read('article.html')
    for (const words of ['Officials say two more crates left Nagoya.', 'Experts say a third will follow.']) {
      await page.evaluate((text) => {
        const update = document.createElement('p')
        update.textContent = `Update. ${text} The port in Nagoya was closed for an hour.`
        document.querySelector('article h1')?.after(update)
      }, words)
      await waitFor(`a mark on “${words}”`, async () => (await marked()).includes(words))
    }
    expect(await marksTwiceInAPlace(page)).toEqual([])
  })

  test('text that is taken away is told of, and its marks go', async () => {
    await read('article.html')
    await page.evaluate(() => {
      document.querySelector('main')?.remove()
    })
    await on.panel.says('could not be placed')
    await on.panel.says('Not an article')
    await on.marksGo(page)
  })

  test('a page that clears the highlights of all scripts has ours again', async () => {
    await read('article.html')
    const before = await marked()
    await page.evaluate(() => CSS.highlights.clear())
    expect(await paintedMarks(page)).toEqual({})
    await waitFor('the marks again', async () => (await marked()).join() === before.join())
  })

  test('a page that turns dark without a scroll has light marks', async () => {
    await read('endless.html', 'Where the interceptors went')
    expect(Object.keys(await paintedMarks(page)).some((name) => name.endsWith('-dark'))).toBe(false)
    const before = await marked()
    await page.evaluate(() => document.body.classList.add('night'))
    await waitFor('light marks', async () =>
      Object.keys(await paintedMarks(page)).every((name) => name.endsWith('-dark')),
    )
    expect(await marked()).toEqual(before)
  })

  test('a page put aside for “back” and taken out again has its marks, its badge and its panel', async () => {
    await read('article.html')
    const before = await marked()
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) =>
        document.documentElement.setAttribute('data-back', `${persisted}`),
      )
    })
    await page.goto(on.site.url('front.html'))
    await page.evaluate(() => history.back()).catch(() => undefined)
    await waitFor('the same document', () => page.evaluate(() => document.documentElement.dataset.back === 'true'))
    await on.panel.says(ARTICLE)
    await waitFor('the marks', async () => (await marked()).join() === before.join())
    await waitFor('the badge', async () => (await on.session.badge()).text)
  })

  test('a second article that follows the first by scrolling has the panel while it is read', async () => {
    await read('endless.html', 'Where the interceptors went')
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
    await waitFor('the next article', () => page.evaluate(() => document.querySelectorAll('article').length === 2))
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
    await on.panel.says('The cabinet and its five categories')
    await page.evaluate(() => document.querySelectorAll('h1')[1]?.scrollIntoView({ behavior: 'instant' }))
    await waitFor('a mark in it', async () => (await paintedWords(page)).some((words) => words === 'Lockheed Martin'))
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
    await on.panel.says('Where the interceptors went')
  })

  test('a page translated by the browser says so, and keeps its marks', async () => {
    await read('article.html')
    const before = await marked()
    await page.evaluate(() => {
      for (const block of document.querySelectorAll('article p, article h1, article h2')) {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
        const texts: Text[] = []
        for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text)
        for (const text of texts) {
          const outer = document.createElement('font')
          const inner = document.createElement('font')
          outer.style.verticalAlign = inner.style.verticalAlign = 'inherit'
          text.replaceWith(outer)
          outer.append(inner)
          inner.append(document.createTextNode(text.data))
        }
      }
      document.documentElement.classList.add('translated-ltr')
    })
    await on.panel.says('translated by the browser')
    await waitFor('the marks', async () => (await marked()).join() === before.join())
  })
})
