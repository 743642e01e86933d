import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { waitFor } from './browser-session'
import { ARTICLE, BROWSERS } from './browsers'
import { Ground } from './ground'
import { pointOnMark, standingWords } from './page-marks'

/** Twice as long as a card waits before it comes or goes: that nothing happens can't be waited for otherwise. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 700))

describe.each(BROWSERS)('the card beside a mark, in %s', (_name, start) => {
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
    await page.mouse.move(box.left + 20, box.top + 10, { steps: 2 })
    await aWhile()
    expect(await cards()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await cards()).toBe(0)
    expect(await markup()).toBe(before)
  })

  test('the commands go from mark to mark, select the words, and show the card', async () => {
    await read('article.html')
    const chosen = () => page.evaluate(() => getSelection()?.toString() ?? '')
    await on.session.runCommand('next-mark')
    const first = await waitFor('the first mark', chosen)
    await waitFor('its card', cardBox)
    await on.session.runCommand('next-mark')
    const second = await waitFor('another mark', async () => ((await chosen()) === first ? null : chosen()))
    expect(await marked()).toEqual(expect.arrayContaining([first, second]))
    await on.session.runCommand('previous-mark')
    await waitFor('the first again', async () => (await chosen()) === first)
    await waitFor('its card', cardBox)
    expect(await cards()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await cards()).toBe(0)
  })

  test('switched off in the settings, it does not come', async () => {
    const switchIt = async () => {
      const options = await on.session.openOwnPage('options.html')
      await waitFor('the switch', () => options.evaluate(pressLabel, 'small card'))
      await options.close()
    }
    await switchIt()
    await read('article.html')
    const point = await waitFor('a mark in view', () => pointOnMark(page, 'unsourced'))
    await page.mouse.move(point.x, point.y)
    await on.session.runCommand('next-mark')
    await waitFor('a selection', () => page.evaluate(() => getSelection()?.toString()))
    await aWhile()
    expect(await cards()).toBe(0)
    await switchIt()
  })
})

/** Runs inside a page: presses the control whose label says these words. */
function pressLabel(words: string): boolean {
  const label = [...document.querySelectorAll('label')].find((each) => each.textContent?.includes(words))
  label?.querySelector('input')?.click()
  return label !== undefined
}
