/**
 * How soon the real panel shows the right article, in Chromium with the built extension:
 * `npm run build && npx tsx bench/panel-in-browser.ts [--json]`. Medians of many runs, with the slowest beside them.
 * Budgets (no test asserts them): content within 100 ms of the panel's first frame, and of a tab switch; no layout shift.
 */
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { waitFor } from '../test/e2e/browser-session'
import { CHROMIUM_BUILD } from '../test/e2e/chromium'
import { startSite } from '../test/e2e/site'
import { findPanelPage, launchChromium, pressToolbarButton } from '../tools/launch-chromium'

const RUNS = 21

/** What the panel measures of itself, on its own clock. */
type Timing = { firstFrame: number; content: number; shift: number; switched: number; shown: number }
declare global {
  interface Window {
    timing: Timing
  }
}
declare const chrome: { tabs: { onActivated: { addListener(listener: () => void): void } } }

const site = await startSite([path.resolve('assets/demo')])
const launched = await launchChromium({ build: CHROMIUM_BUILD, headless: true })
try {
  const first = await openRead('article.html')
  const second = await openRead('single-page.html?story=interceptors')
  const panel = await findPanelPage(launched.browser)
  // The compiler names functions by a helper that only it has.
  await panel.evaluateOnNewDocument(`{ const __name = (named) => named; (${String(watch)})() }`)
  const opened: Timing[] = []
  for (let run = 0; run < RUNS; run++) opened.push(await reopen(panel))
  const switches: number[] = []
  for (let run = 0; run < RUNS; run++) switches.push(await turnTo(run % 2 === 0 ? first : second, panel))
  report(opened, switches)
} finally {
  await launched.browser.close()
  await site.close()
}

async function openRead(name: string): Promise<Page> {
  const page = await launched.browser.newPage()
  await page.goto(site.url(name))
  await pressToolbarButton(launched, page)
  await waitFor('marks', () => page.evaluate(() => [...CSS.highlights].some(([key]) => key.startsWith('sidelight-'))))
  return page
}

/** Loads the panel's document anew beside an article that was read. */
async function reopen(panel: Page): Promise<Timing> {
  await panel.reload()
  await panel.waitForFunction(() => window.timing.content > 0 && window.timing.firstFrame > 0)
  await new Promise((resolve) => setTimeout(resolve, 300)) // what shifts late shifts by then
  return panel.evaluate(() => window.timing)
}

/** From the browser's word that another tab is in front to the frame after its headline stood in the panel. */
async function turnTo(page: Page, panel: Page): Promise<number> {
  await panel.evaluate(() => Object.assign(window.timing, { switched: 0, shown: 0 }))
  await page.bringToFront()
  await panel.waitForFunction(() => window.timing.shown > 0)
  return panel.evaluate(() => window.timing.shown - window.timing.switched)
}

/** Runs in the panel before its own script. */
function watch(): void {
  const timing: Timing = { firstFrame: 0, content: 0, shift: 0, switched: 0, shown: 0 }
  window.timing = timing
  let headline = ''
  const look = () => {
    const now = document.querySelector('.article .headline')?.textContent ?? ''
    if (now === '' || now === headline) return
    headline = now
    requestAnimationFrame(() => {
      const channel = new MessageChannel() // its message comes after the frame is drawn
      channel.port1.onmessage = () => {
        timing.content ||= performance.now()
        timing.shown = performance.now()
      }
      channel.port2.postMessage(null)
    })
  }
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true })
  new PerformanceObserver((list) => {
    timing.firstFrame ||= list.getEntries()[0]?.startTime ?? 0
  }).observe({ type: 'paint', buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) timing.shift += (entry as PerformanceEntry & { value: number }).value
  }).observe({ type: 'layout-shift', buffered: true })
  chrome.tabs.onActivated.addListener(() => {
    timing.switched = performance.now()
  })
}

function report(opened: readonly Timing[], switches: readonly number[]): void {
  const result = {
    firstFrameMs: spread(opened.map(({ firstFrame }) => firstFrame)),
    contentAfterFirstFrameMs: spread(opened.map(({ firstFrame, content }) => Math.max(0, content - firstFrame))),
    tabSwitchMs: spread(switches),
    layoutShift: spread(opened.map(({ shift }) => shift)),
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify(result))
  else
    for (const [name, { median, most }] of Object.entries(result))
      console.log(`${name.padEnd(26)} median ${median.toFixed(3)}, slowest ${most.toFixed(3)}`)
}

function spread(values: readonly number[]): { median: number; most: number } {
  const sorted = values.toSorted((a, b) => a - b)
  return { median: sorted[sorted.length >> 1] ?? 0, most: sorted.at(-1) ?? 0 }
}
