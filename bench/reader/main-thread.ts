import type { Page } from 'puppeteer-core'
import { findPanelPage, type Launched, pressToolbarButton } from '../../tools/launch-chromium'
import { ownTasks, type Task, TRACED } from './own-tasks'

/** Times in milliseconds. */
export type MainThread = Readonly<{
  characters: number
  textNodes: number
  /** The longest tasks in which a script of ours ran, by their own processor time. */
  ours: readonly Task[]
  /** Tasks of over 50 ms on the page's main thread from the press until the marks were there, longest first. */
  longTasks: readonly number[]
  /** The same for as long without us: what the page does by itself. */
  longTasksBefore: readonly number[]
  /** From the press until the panel said anything of the page, and until it had the article. */
  panelAnswers: number
  panelHasArticle: number
  /** One read of the page's whole text, beside which the rest is to be seen. */
  textContent: number
}>

/** Runs inside the page: notes every long task from now on. */
function watchLongTasks(): void {
  const noted: number[] = []
  Object.assign(globalThis, { longTasks: noted })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) noted.push(Math.round(duration))
  }).observe({ type: 'longtask' })
}

/** Runs inside the page: what was noted, emptied. */
function takeLongTasks(): number[] {
  const noted = (globalThis as unknown as { longTasks: number[] }).longTasks
  return noted.splice(0).sort((a, b) => b - a)
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function until(panel: Page, words: string, from: number): Promise<number> {
  await panel.waitForFunction((said) => document.body.innerText.includes(said), { polling: 20, timeout: 60_000 }, words)
  return Math.round(performance.now() - from)
}

/** Presses the button on the page at `url` once it has come to rest, and watches it and the panel. */
export async function measureHuge(launched: Launched, url: string): Promise<MainThread> {
  const page = await launched.browser.newPage()
  await page.goto(url, { waitUntil: 'load', timeout: 120_000 })
  await page.bringToFront()
  await pause(3000)
  const counted = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let textNodes = 0
    while (walker.nextNode()) textNodes++
    const from = performance.now()
    const characters = document.body.textContent?.length ?? 0
    return { characters, textNodes, textContent: performance.now() - from }
  })
  await page.evaluate(watchLongTasks)
  await pause(3000)
  const longTasksBefore = await page.evaluate(takeLongTasks)
  await page.tracing.start({ categories: TRACED })
  const from = performance.now()
  await pressToolbarButton(launched, page)
  const panel = await findPanelPage(launched.browser)
  const panelAnswers = await until(panel, '\n', from)
  const panelHasArticle = await until(panel, 'Every interceptor', from).catch(async (error) => {
    console.error(await panel.evaluate(() => document.body.innerText.slice(0, 500)))
    throw error
  })
  await page.waitForFunction(() => [...CSS.highlights.keys()].some((name) => name.startsWith('sidelight-')), {
    polling: 50,
    timeout: 60_000,
  })
  await pause(1000)
  const longTasks = await page.evaluate(takeLongTasks)
  const ours = ownTasks((await page.tracing.stop()) ?? new Uint8Array()).slice(0, 8)
  await page.close()
  return { ...counted, ours, longTasks, longTasksBefore, panelAnswers, panelHasArticle }
}
