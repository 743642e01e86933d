/**
 * npm run bench:reader -- [--navigations 1000] [--build .output/chrome-mv3] [--json]   (0 navigations: only the large page)
 * The reader in the built extension, in real Chromium: what it keeps after many single-page navigations, each analysed
 * (budget: heap within 5 % of that after 50), and how long it holds the main thread of a page with a megabyte of text in
 * 50,000 nodes (budget: no task over 50 ms, the panel answers within a second).
 */
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from 'puppeteer-core'
import { startSite } from '../../test/e2e/site'
import { openDisplay } from '../../tools/display'
import { findPanelPage, launchChromium, pressToolbarButton } from '../../tools/launch-chromium'
import { heapOf } from './heap'
import { hugePage, SINGLE_PAGE } from './made-pages'
import { measureHuge } from './main-thread'

const { values } = parseArgs({
  options: { navigations: { type: 'string' }, build: { type: 'string' }, json: { type: 'boolean' } },
})
const navigations = Number(values.navigations ?? 1000)
const FIRST = 50

const site = await startSite([])
site.serve('single.html', SINGLE_PAGE)
site.serve('huge.html', hugePage())
const display = await openDisplay()
const build = path.resolve(values.build ?? '.output/chrome-mv3')
/** Machine code that V8 makes as a script grows hot lies in its heap too and is no leak: heaps are read without it. */
const NO_MACHINE_CODE = '--js-flags=--no-opt --no-maglev --no-sparkplug'
const launch = (args: readonly string[]) =>
  launchChromium({ build, headless: false, display: display.name, args: ['--disable-gpu', ...args] })

let launched = await launch([NO_MACHINE_CODE])

/** Draws the next story and waits until its marks are painted. */
async function goTo(page: Page, story: number): Promise<void> {
  await page.evaluate(`go(${story})`)
  await page.waitForFunction(
    (title) =>
      document.title === title &&
      [...CSS.highlights].some(
        ([name, places]) =>
          name.startsWith('sidelight-') && [...places].some((place) => place.startContainer.isConnected),
      ),
    { polling: 50, timeout: 30_000 },
    `Interceptors, part ${story}`,
  )
}

/** The same navigations on a page that nobody reads: what it and the measuring keep by themselves. */
async function controlRatio(): Promise<number> {
  const page = await launched.browser.newPage()
  await page.goto(site.url('single.html'))
  let first = await heapOf(page)
  for (let story = 1; story <= navigations; story++) {
    await page.evaluate(`go(${story})`)
    await page.waitForFunction((title) => document.title === title, { polling: 50 }, `Interceptors, part ${story}`)
    if (story === FIRST) first = await heapOf(page)
  }
  const last = await heapOf(page)
  await page.close()
  return last.kB / first.kB
}

async function navigate(): Promise<Record<string, { first: number; last: number; ratio: number }>> {
  const page = await launched.browser.newPage()
  await page.goto(site.url('single.html'))
  await pressToolbarButton(launched, page)
  const panel = await findPanelPage(launched.browser)
  const heaps = async () => ({ page: await heapOf(page), panel: await heapOf(panel) })
  let first = await heaps()
  for (let story = 1; story <= navigations; story++) {
    await goTo(page, story)
    if (story === FIRST) first = await heaps()
    if (story % 100 === 0)
      console.error(`${story} of ${navigations} navigations: ${(await heapOf(page)).kB.toFixed(0)} kB`)
  }
  const last = await heaps()
  await page.close()
  const row = (a: number, b: number) => ({ first: Math.round(a), last: Math.round(b), ratio: b / a })
  return {
    'page heap, kB': row(first.page.kB, last.page.kB),
    'page nodes': row(first.page.nodes, last.page.nodes),
    'page listeners': row(first.page.listeners, last.page.listeners),
    'panel heap, kB': row(first.panel.kB, last.panel.kB),
    'panel nodes': row(first.panel.nodes, last.panel.nodes),
  }
}

const heaps = navigations > FIRST ? await navigate() : {}
const control = navigations > FIRST ? await controlRatio() : 1
if (!values.json) {
  console.log(`${navigations} single-page navigations, against those after ${FIRST}`)
  for (const [name, { first, last, ratio }] of Object.entries(heaps)) {
    console.log(`  ${name.padEnd(18)} ${first} -> ${last}   ${((ratio - 1) * 100).toFixed(1)} %`)
  }
  console.log(`  the same without us: page heap ${((control - 1) * 100).toFixed(1)} %`)
}
await launched.browser.close()
launched = await launch([])
const huge = await measureHuge(launched, site.url('huge.html'))
await launched.browser.close()
display.close()
await site.close()

if (values.json) console.log(JSON.stringify({ huge, navigations, heaps, control }))
else {
  console.log(
    `a page of ${huge.characters} characters in ${huge.textNodes} text nodes; one read of it: ${huge.textContent} ms`,
  )
  console.log('  longest tasks of ours, processor time, ms:')
  for (const { ms, what } of huge.ours) console.log(`    ${String(ms).padStart(4)}  ${what}`)
  console.log(`  tasks over 50 ms by the clock: ${huge.longTasks.join(', ') || 'none'}`)
  console.log(`  the panel answers after ${huge.panelAnswers} ms, and has the article after ${huge.panelHasArticle} ms`)
}
