import type { Page } from 'puppeteer-core'

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

/** A point in the middle of the first line of a mark that is in the window. */
export function pointOnMark(page: Page, kind: string): Promise<{ x: number; y: number; text: string } | null> {
  return page.evaluate((name) => {
    for (const place of CSS.highlights.get(name) ?? []) {
      const range = document.createRange()
      range.setStart(place.startContainer, place.startOffset)
      range.setEnd(place.endContainer, place.endOffset)
      const box = range.getClientRects()[0]
      if (!box || box.top < 0 || box.bottom > innerHeight - 60) continue
      return { x: box.x + box.width / 2, y: box.y + box.height / 2, text: range.toString() }
    }
    return null
  }, `sidelight-${kind}`)
}
