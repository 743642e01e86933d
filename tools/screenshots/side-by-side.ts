import type { Browser, Page } from 'puppeteer-core'

export type Size = Readonly<{ width: number; height: number }>
export type Picture = Uint8Array

/** The narrowest side panel that Chrome shows. */
export const PANEL_WIDTH = 360
const LINE = 1

/** A page and the native panel as they stand beside each other in the window; the browser's own frame is left out. */
export async function sideBySide(page: Page, panel: Page, size: Size): Promise<Picture> {
  const left = await shoot(page, { width: size.width - PANEL_WIDTH - LINE, height: size.height })
  const right = await shoot(panel, { width: PANEL_WIDTH, height: size.height })
  return compose(page.browser(), [left, right], size)
}

/** What a document shows at this size. */
export async function shoot(document: Page, size: Size): Promise<Picture> {
  await document.setViewport(size)
  // The layout, the marks and what follows the reading position settle within a few frames of the new size.
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS))
  return document.screenshot()
}

const SETTLE_MS = 500

async function compose(browser: Browser, parts: readonly Picture[], size: Size): Promise<Picture> {
  const sheet = await browser.newPage({ type: 'window' }) // the panel would follow a tab of its own window
  await sheet.setViewport(size)
  const images = parts.map((part) => `<img src="data:image/png;base64,${Buffer.from(part).toString('base64')}">`)
  const style = `body { margin: 0; display: flex; gap: ${LINE}px; background: #8a8a86 }`
  await sheet.setContent(`<style>${style}</style>${images.join('')}`)
  const composed = await sheet.screenshot()
  await sheet.close()
  return composed
}
