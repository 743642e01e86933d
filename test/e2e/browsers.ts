import path from 'node:path'
import type { Page } from 'puppeteer-core'
import type { BrowserSession } from './browser-session'
import { startChromium } from './chromium'
import { startFirefox } from './firefox'
import { type InPanel, inPanel } from './in-panel'
import { type Site, startSite } from './site'

/** For `describe.each`: every end-to-end test runs in both. */
export const BROWSERS = [
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
] as const

/** How the headline of the demo article begins, as the panel shows it. */
export const ARTICLE = 'What Japan’s Patriot shipment says'

export type Stage = Readonly<{
  site: Site
  session: BrowserSession
  panel: InPanel
  /** The demo article. */
  page: Page
  close(): Promise<void>
}>

/** A browser on the demo article, read after a press, with the panel open beside it; `serve` adds pages to the site. */
export async function startOnArticle(
  start: () => Promise<BrowserSession>,
  serve: (site: Site) => void = () => {},
): Promise<Stage> {
  const site = await startSite([path.resolve('assets/demo'), path.resolve('test/e2e/pages')])
  serve(site)
  const session = await start()
  const panel = inPanel(session)
  const page = await session.open(site.url('article.html'))
  await session.pressToolbarButton(page)
  await panel.says(ARTICLE)
  const close = async () => {
    await session.close()
    await site.close()
  }
  return { site, session, panel, page, close }
}
