import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core'
import { needBrowser } from '../../tools/find-browser'
import type { SavedPage } from './page-sets'

/** No script and no request of the page's own; cross-origin isolation makes `performance.now` tick at 5 µs. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
}
/** A page that would load another one, or forbid what the bench sets, is left without those tags. */
const META = /<meta[^>]+http-equiv\s*=\s*["']?(?:refresh|content-security-policy)[^>]*>/gi

/** A tab for saved pages, in which scripts run in isolated worlds as an extension's do. */
export class PageWorld {
  private html = ''
  private context = 0
  private worlds = 0

  private constructor(
    private readonly browser: Browser,
    private readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  static async open(): Promise<PageWorld> {
    const browser = await puppeteer.launch({
      executablePath: needBrowser('chromium'),
      headless: true,
      args: ['--no-first-run', '--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
      defaultViewport: { width: 1280, height: 900 },
    })
    const page = await browser.newPage()
    const world = new PageWorld(browser, page, await page.createCDPSession())
    await world.session.send('Performance.enable')
    await world.serve()
    return world
  }

  private async serve(): Promise<void> {
    await this.page.setRequestInterception(true)
    this.page.on('dialog', (dialog) => void dialog.dismiss())
    this.page.on('request', (request) => {
      const own = request.isNavigationRequest() && request.frame() === this.page.mainFrame()
      void (own ? request.respond({ status: 200, headers: HEADERS, body: this.html }) : request.abort())
    })
  }

  async show(saved: SavedPage): Promise<void> {
    this.html = saved.html.replace(META, '')
    await this.page.goto(saved.url.replace(/^http:/, 'https:'), { waitUntil: 'load', timeout: 30_000 })
  }

  /** Runs a script in a fresh world: nothing compiled, nothing remembered. */
  async inNewWorld(script: string): Promise<void> {
    const { frameTree } = await this.session.send('Page.getFrameTree')
    const world = await this.session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: `bench-${this.worlds++}`,
    })
    this.context = world.executionContextId
    await this.evaluate(`${script};0`)
  }

  async evaluate<T>(expression: string): Promise<T> {
    const { result, exceptionDetails } = await this.session.send('Runtime.evaluate', {
      contextId: this.context,
      expression,
      returnByValue: true,
      awaitPromise: true,
    })
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
    return result.value as T
  }

  /** How often the page was laid out so far. */
  async layouts(): Promise<number> {
    const { metrics } = await this.session.send('Performance.getMetrics')
    return metrics.find((metric) => metric.name === 'LayoutCount')?.value ?? 0
  }

  async close(): Promise<void> {
    await this.browser.close()
  }
}
