/**
 * How quick the panel is on an article of 400 statements, in headless Chromium: `npx tsx bench/panel-speed.ts [--json]`.
 * Medians of many runs. Budgets (no test asserts them): drawn within 100 ms, a filter within 16 ms, no layout shift.
 */
import type { Page } from 'puppeteer-core'
import { withShots } from '../tools/look/open-shot'

const RUNS = 11
const PRESSES = 20

type Speed = Readonly<{ statements: number; drawMs: number; filterMs: number; focusMs: number; layoutShift: number }>

await withShots(async (open) => {
  const runs: Speed[] = []
  for (let run = 0; run < RUNS; run++) {
    const shot = { name: 'many-statements', fixture: 'many-statements', press: ['#tab-sourcing'] }
    const page = await open(shot, { lang: 'en', scheme: 'light', width: 360 })
    runs.push(await measure(page))
    await page.close()
  }
  const of = (key: keyof Speed) => median(runs.map((run) => run[key]))
  const result = {
    statements: of('statements'),
    drawMs: of('drawMs'),
    filterMs: of('filterMs'),
    focusMs: of('focusMs'),
    layoutShift: of('layoutShift'),
  }
  if (process.argv.includes('--json')) console.log(JSON.stringify(result))
  else {
    console.log(`panel with ${result.statements} statements, medians of ${RUNS} runs`)
    console.log(`  first drawing        ${result.drawMs.toFixed(1)} ms   (budget 100)`)
    console.log(`  filter, laid out     ${result.filterMs.toFixed(1)} ms   (budget 16)`)
    console.log(`  open, laid out       ${result.focusMs.toFixed(1)} ms`)
    console.log(`  layout shift         ${result.layoutShift.toFixed(3)}   (budget 0)`)
  }
})

/** Runs as text in the page: a function would carry the compiler's helpers along. */
function measure(page: Page): Promise<Speed> {
  return page.evaluate(`(async () => {
    const press = async (selector) => {
      const times = []
      for (let at = 0; at < ${PRESSES}; at++) {
        await new Promise(requestAnimationFrame)
        const from = performance.now()
        document.querySelector(selector).click()
        // Preact draws in a microtask of its own: after two of ours it has.
        await Promise.resolve().then(() => undefined)
        document.body.offsetHeight
        times.push(performance.now() - from)
      }
      return times.sort((a, b) => a - b)[times.length >> 1]
    }
    const shifts = await new Promise((done) => {
      const observer = new PerformanceObserver((list) => done(list.getEntries()))
      observer.observe({ type: 'layout-shift', buffered: true })
      setTimeout(() => done([]), 100)
    })
    return {
      statements: document.querySelectorAll('.statements > li').length,
      drawMs: performance.getEntriesByName('mount')[0].duration,
      filterMs: await press('.legend button:nth-child(3)'),
      focusMs: await press('.statements li:nth-child(200) .statement-line'),
      layoutShift: shifts.filter((shift) => !shift.hadRecentInput).reduce((sum, shift) => sum + shift.value, 0),
    }
  })()`) as Promise<Speed>
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
}
