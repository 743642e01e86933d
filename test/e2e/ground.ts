import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { type BrowserSession, type OwnPage, type Start, waitFor } from './browser-session'
import { ARTICLE } from './browsers'
import { type InPanel, inPanel } from './in-panel'
import { hasMark, paintedMarks } from './page-marks'
import { type Site, startSite } from './site'

type StartBrowser = (how?: Start) => Promise<BrowserSession>

/** What end-to-end tests stand on: a site to visit, one browser with the extension in it, and what they ask of both. */
export class Ground {
  panel: InPanel

  private constructor(
    readonly site: Site,
    public session: BrowserSession,
    private readonly start: StartBrowser,
  ) {
    this.panel = inPanel(session)
  }

  /** The demo and the pages of these tests are served; the browser has a fresh profile unless told otherwise. */
  static async open(start: StartBrowser, how: Start = {}): Promise<Ground> {
    const site = await startSite([path.resolve('assets/demo'), path.resolve('test/e2e/pages')])
    try {
      return new Ground(site, await start(how), start)
    } catch (error) {
      await site.close()
      throw error
    }
  }

  async close(): Promise<void> {
    await this.session.close()
    await this.site.close()
  }

  /** Ends the browser and starts another. */
  async restart(how: Start): Promise<void> {
    await this.session.close()
    this.session = await this.start(how)
    this.panel = inPanel(this.session)
  }

  /** Opens a page in front, presses the toolbar button, and waits until the panel says these words. */
  async read(url: string, words = ARTICLE): Promise<Page> {
    const page = await this.session.open(url)
    await this.session.pressToolbarButton(page)
    await this.panel.says(words)
    return page
  }

  badgeText(): Promise<string> {
    return this.session.badge().then(({ text }) => text)
  }

  async badgeComes(): Promise<string> {
    return waitFor('a badge', () => this.badgeText())
  }

  async badgeGoes(): Promise<void> {
    await waitFor('the badge to go', async () => (await this.badgeText()) === '')
  }

  async marksCome(page: Page): Promise<void> {
    await waitFor('marks', () => hasMark(page, 'mention'))
  }

  async marksGo(page: Page): Promise<void> {
    await waitFor('the marks to go', async () => Object.keys(await paintedMarks(page)).length === 0)
  }

  /** Opens the settings page, does something there, and closes it again. */
  async onOptions<T>(run: (own: OwnPage) => Promise<T>): Promise<T> {
    const own = await this.session.openOwnPage('options.html')
    try {
      return await run(own)
    } finally {
      await own.close()
    }
  }

  /** Loads the panel's document anew, as closing and opening it does. */
  async reloadPanel(): Promise<void> {
    const { session } = this
    await waitFor('the panel to reload', () =>
      session.inPanel(() => {
        document.title = 'before'
        window.location.reload()
        return true
      }),
    )
    await waitFor('the panel after that', () =>
      session.inPanel(() => document.title !== 'before' && document.readyState === 'complete'),
    )
  }
}

export type Stage = Pick<Ground, 'site' | 'session' | 'panel'> &
  Readonly<{
    /** The demo article. */
    page: Page
    close(): Promise<void>
  }>

/** A browser on the demo article, read after a press, with the panel open beside it; `serve` adds pages to the site. */
export async function startOnArticle(start: StartBrowser, serve: (site: Site) => void = () => {}): Promise<Stage> {
  const on = await Ground.open(start)
  const { site, session, panel } = on
  serve(site)
  const page = await on.read(site.url('article.html'))
  return { site, session, panel, page, close: () => on.close() }
}
