import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type BrowserSession, waitFor } from './browser-session'
import { ARTICLE, BROWSERS } from './browsers'
import { type InPanel, inPanel } from './in-panel'
import { hasMark, marksTwiceInAPlace, paintedMarks, paintedWords, pointOnMark } from './page-marks'
import { type Site, startSite } from './site'

describe.each(BROWSERS)('pages as they are, in %s', (_name, start) => {
  let site: Site
  let session: BrowserSession
  let panel: InPanel
  let page: Page

  beforeAll(async () => {
    site = await startSite([path.resolve('assets/demo'), path.resolve('test/e2e/pages')])
    session = await start()
    panel = inPanel(session)
  })
  afterEach(() => page?.close())
  afterAll(async () => {
    await session?.close()
    await site?.close()
  })

  const markup = () => page.evaluate(() => document.documentElement.outerHTML)

  /** Opens a page, presses the toolbar button, and waits for the article in the panel and its marks in the page. */
  async function read(name: string, title = ARTICLE): Promise<void> {
    page = await session.open(site.url(name))
    await session.pressToolbarButton(page)
    await panel.says(title)
    await waitFor('marks', () => hasMark(page, 'mention'))
  }

  /** Whether the marks can be seen: the command that puts them away changes the picture of the page. */
  async function lookDiffersWithoutMarks(): Promise<boolean> {
    const look = async () => Buffer.from(await page.screenshot()).toString('base64')
    const marked = await look()
    await session.runCommand('toggle-marks')
    await panel.says('are put away')
    const bare = await look()
    await session.runCommand('toggle-marks')
    return marked !== bare
  }

  /** The words under our marks, once they stand still. */
  async function marked(): Promise<string[]> {
    let before = ''
    return waitFor('marks to stand still', async () => {
      const now = (await paintedWords(page)).sort()
      const same = now.length > 0 && now.join() === before
      before = now.join()
      return same ? now : null
    })
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
    expect(await panel.text()).not.toContain('could not be placed')
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
    await session.clickInPanel('#tab-sourcing')
    for (const words of edited) {
      await waitFor(words, () => session.inPanel((said) => document.body.textContent?.includes(said), words))
    }
    await waitFor('a mark on new words', async () => (await marked()).some((words) => edited.includes(words)))
    expect(await panel.text()).not.toContain('could not be placed')
    await session.clickInPanel('#tab-context')
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
    await panel.says('could not be placed')
    await panel.says('Not an article')
    await waitFor('the marks to go', async () => Object.keys(await paintedMarks(page)).length === 0)
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
    await page.goto(site.url('front.html'))
    await page.evaluate(() => history.back()).catch(() => undefined)
    await waitFor('the same document', () => page.evaluate(() => document.documentElement.dataset.back === 'true'))
    await panel.says(ARTICLE)
    await waitFor('the marks', async () => (await marked()).join() === before.join())
    await waitFor('the badge', async () => (await session.badge()).text)
  })

  test('a second article that follows the first by scrolling has the panel while it is read', async () => {
    await read('endless.html', 'Where the interceptors went')
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
    await waitFor('the next article', () => page.evaluate(() => document.querySelectorAll('article').length === 2))
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }))
    await panel.says('The cabinet and its five categories')
    await page.evaluate(() => document.querySelectorAll('h1')[1]?.scrollIntoView({ behavior: 'instant' }))
    await waitFor('a mark in it', async () => (await paintedWords(page)).some((words) => words === 'Lockheed Martin'))
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
    await panel.says('Where the interceptors went')
  })

  test('an article in a frame of the same site is read and marked', async () => {
    page = await session.open(site.url('framed.html'))
    await session.pressToolbarButton(page)
    await panel.says('Where the interceptors went')
    const frame = page.frames().find((each) => each.url().endsWith('endless.html'))
    if (!frame) throw new Error('no frame')
    const inFrame = frame as unknown as Page
    await waitFor('marks', () => hasMark(inFrame, 'mention'))
    await waitFor('lines under the words', lookDiffersWithoutMarks)
  })

  test('going to a mark scrolls the part of a frame that scrolls by itself, and the page around the frame', async () => {
    const style =
      '<style>html, body { height: 100%; overflow: hidden } main { height: 100%; overflow: auto } p { font-size: 70px }'
    const html = await (await fetch(site.url('article.html'))).text()
    site.serve('inner.html', html.replace('</head>', `${style}</style></head>`))
    site.serve(
      'outer.html',
      '<title>Outer</title><iframe src="inner.html" style="width: 90%; height: 2600px"></iframe>',
    )
    page = await session.open(site.url('outer.html'))
    await session.pressToolbarButton(page)
    await panel.says(ARTICLE)
    await session.clickInPanel('.card .walk button:last-child')
    const top = () =>
      page.evaluate(() => {
        const frame = document.querySelector('iframe')
        const view = frame?.contentWindow as (Window & typeof globalThis) | null
        const [place] = view?.CSS.highlights.get('sidelight-focus') ?? []
        if (!frame || !view || !place) return null
        const range = view.document.createRange()
        range.setStart(place.startContainer, place.startOffset)
        return frame.getBoundingClientRect().top + range.getBoundingClientRect().top
      })
    const height = await page.evaluate(() => innerHeight)
    await waitFor('the place in the window', async () => {
      const at = await top()
      return at !== null && at > 0 && at < height
    })
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0)
  })

  test('an article in an open shadow root is read and marked', async () => {
    page = await session.open(site.url('shaded.html'))
    await session.pressToolbarButton(page)
    await panel.says('Where the interceptors went')
    await waitFor('marks', () => hasMark(page, 'mention'))
    await waitFor('lines under the words', lookDiffersWithoutMarks)
    const point = await waitFor('a mark in view', () => pointOnMark(page, 'mention'))
    await page.mouse.move(point.x, point.y)
    await waitFor('the card', () => page.evaluate(() => document.querySelector('sidelight-card') !== null))
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
    await panel.says('translated by the browser')
    await waitFor('the marks', async () => (await marked()).join() === before.join())
  })

  describe('the card beside a mark', () => {
    const cards = () => page.evaluate(() => document.querySelectorAll('sidelight-card').length)
    const cardBox = () =>
      page.evaluate(() => {
        const card = document.querySelector('sidelight-card')
        if (!card || card.getBoundingClientRect().height === 0) return null
        const { left, top, right, bottom } = card.getBoundingClientRect()
        return { left, top, right, bottom }
      })

    test('comes where the pointer rests, keeps off that line, lets the pointer in, and goes with Escape', async () => {
      await read('article.html')
      const before = await markup()
      expect(await cards()).toBe(0)
      const point = await waitFor('a mark in view', () => pointOnMark(page, 'unsourced'))
      await page.mouse.move(point.x, point.y)
      const box = await waitFor('the card', cardBox)
      expect(box.top >= point.bottom || box.bottom <= point.top).toBe(true)
      expect(await cards()).toBe(1)
      await page.mouse.move(box.left + 20, box.top + 10, { steps: 4 })
      await new Promise((resolve) => setTimeout(resolve, 700))
      expect(await cards()).toBe(1)
      await page.keyboard.press('Escape')
      expect(await cards()).toBe(0)
      expect(await markup()).toBe(before)
    })

    test('the commands go from mark to mark, select the words, and show the card', async () => {
      await read('article.html')
      const chosen = () => page.evaluate(() => getSelection()?.toString() ?? '')
      await session.runCommand('next-mark')
      const first = await waitFor('the first mark', chosen)
      await waitFor('its card', cardBox)
      await session.runCommand('next-mark')
      const second = await waitFor('another mark', async () => ((await chosen()) === first ? null : chosen()))
      expect(await marked()).toEqual(expect.arrayContaining([first, second]))
      await session.runCommand('previous-mark')
      await waitFor('the first again', async () => (await chosen()) === first)
      await waitFor('its card', cardBox)
      expect(await cards()).toBe(1)
      await page.keyboard.press('Escape')
      expect(await cards()).toBe(0)
    })

    test('switched off in the settings, it does not come', async () => {
      const switchIt = async () => {
        const options = await session.openOwnPage('options.html')
        await waitFor('the switch', () => options.evaluate(pressLabel, 'small card'))
        await options.close()
      }
      await switchIt()
      await read('article.html')
      const point = await waitFor('a mark in view', () => pointOnMark(page, 'unsourced'))
      await page.mouse.move(point.x, point.y)
      await session.runCommand('next-mark')
      await waitFor('a selection', () => page.evaluate(() => getSelection()?.toString()))
      await new Promise((resolve) => setTimeout(resolve, 700))
      expect(await cards()).toBe(0)
      await switchIt()
    })
  })
})

/** Runs inside a page: presses the control whose label says these words. */
function pressLabel(words: string): boolean {
  const label = [...document.querySelectorAll('label')].find((each) => each.textContent?.includes(words))
  label?.querySelector('input')?.click()
  return label !== undefined
}
