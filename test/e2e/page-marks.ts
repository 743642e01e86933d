import type { Page } from 'puppeteer-core'
import { waitFor } from './browser-session'

/** How many ranges each of our highlights paints in a page, by name; the page's registry is the browser's own. */
export function paintedMarks(page: Page): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const sizes: Record<string, number> = {}
    for (const [name, highlight] of CSS.highlights) {
      if (name.startsWith('sidelight-') && highlight.size > 0) sizes[name] = highlight.size
    }
    return sizes
  })
}

/** Whether a mark of this kind is painted, on a light or dark ground. */
export async function hasMark(page: Page, kind: string): Promise<boolean> {
  const painted = await paintedMarks(page)
  return `sidelight-${kind}` in painted || `sidelight-${kind}-dark` in painted
}

/** The words under every mark that is painted, in no order. */
export function paintedWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words: string[] = []
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('sidelight-')) continue
      for (const place of highlight) {
        const range = document.createRange()
        range.setStart(place.startContainer, place.startOffset)
        range.setEnd(place.endContainer, place.endOffset)
        words.push(range.toString())
      }
    }
    return words
  })
}

/** The same, once they stand still: in the order of their letters. */
export async function standingWords(page: Page): Promise<string[]> {
  let before = ''
  return waitFor('marks to stand still', async () => {
    const now = (await paintedWords(page)).sort()
    const same = now.length > 0 && now.join() === before
    before = now.join()
    return same ? now : null
  })
}

/** Words that carry a mark of one kind twice; there should be none. */
export function marksTwiceInAPlace(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const twice: string[] = []
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('sidelight-')) continue
      const places = [...highlight]
      for (const [at, a] of places.entries()) {
        const again = places
          .slice(0, at)
          .some((b) => a.startContainer === b.startContainer && a.startOffset === b.startOffset)
        if (again) twice.push(`${name}: ${a.startContainer.textContent?.slice(a.startOffset, a.startOffset + 40)}`)
      }
    }
    return twice
  })
}

/** `top` and `bottom` are those of the line. */
export type PointOnMark = Readonly<{ x: number; y: number; top: number; bottom: number; text: string }>

/** A point in the middle of the first line of a mark that is in the window. */
export function pointOnMark(page: Page, kind: string): Promise<PointOnMark | null> {
  return page.evaluate((name) => {
    for (const place of CSS.highlights.get(name) ?? []) {
      const range = document.createRange()
      range.setStart(place.startContainer, place.startOffset)
      range.setEnd(place.endContainer, place.endOffset)
      const box = range.getClientRects()[0]
      if (!box || box.top < 0 || box.bottom > innerHeight - 60) continue
      const { top, bottom } = box
      return { x: box.x + box.width / 2, y: box.y + box.height / 2, top, bottom, text: range.toString() }
    }
    return null
  }, `sidelight-${kind}`)
}
