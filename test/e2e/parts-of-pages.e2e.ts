import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { waitFor } from './browser-session'
import { ARTICLE, BROWSERS } from './browsers'
import { Ground } from './ground'
import { hasMark, pointOnMark } from './page-marks'

describe.each(BROWSERS)('frames and shadow roots, in %s', (_name, start) => {
  let on: Ground
  let page: Page

  beforeAll(async () => {
    on = await Ground.open(start)
  })
  afterEach(() => page?.close())
  afterAll(() => on?.close())

  /** Whether the marks can be seen: the command that puts them away changes the picture of the page. */
  async function lookDiffersWithoutMarks(): Promise<boolean> {
    const look = async () => Buffer.from(await page.screenshot()).toString('base64')
    const marked = await look()
    await on.session.runCommand('toggle-marks')
    await on.panel.says('are put away')
    const bare = await look()
    await on.session.runCommand('toggle-marks')
    return marked !== bare
  }

  test('an article in a frame of the same site is read and marked', async () => {
    page = await on.session.open(on.site.url('framed.html'))
    await on.session.pressToolbarButton(page)
    await on.panel.says('Where the interceptors went')
    const frame = page.frames().find((each) => each.url().endsWith('endless.html'))
    if (!frame) throw new Error('no frame')
    const inFrame = frame as unknown as Page
    await waitFor('marks', () => hasMark(inFrame, 'mention'))
    await waitFor('lines under the words', lookDiffersWithoutMarks)
  })

  test('going to a mark scrolls the part of a frame that scrolls by itself, and the page around the frame', async () => {
    const style =
      '<style>html, body { height: 100%; overflow: hidden } main { height: 100%; overflow: auto } p { font-size: 70px }'
    const html = await (await fetch(on.site.url('article.html'))).text()
    on.site.serve('inner.html', html.replace('</head>', `${style}</style></head>`))
    on.site.serve(
      'outer.html',
      '<title>Outer</title><iframe src="inner.html" style="width: 90%; height: 2600px; margin-top: 1500px"></iframe>',
    )
    page = await on.session.open(on.site.url('outer.html'))
    await on.session.pressToolbarButton(page)
    await on.panel.says(ARTICLE)
    await on.session.clickInPanel('.card .walk button:last-child')
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
    page = await on.session.open(on.site.url('shaded.html'))
    await on.session.pressToolbarButton(page)
    await on.panel.says('Where the interceptors went')
    await on.marksCome(page)
    await waitFor('lines under the words', lookDiffersWithoutMarks)
    const point = await waitFor('a mark in view', () => pointOnMark(page, 'mention'))
    await page.mouse.move(point.x, point.y)
    await waitFor('the card', () => page.evaluate(() => document.querySelector('sidelight-card') !== null))
  })
})
