import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import puppeteer from 'puppeteer-core'
import { build, type Rollup } from 'vite'
import { findBrowser } from '../../tools/find-browser'
import { sidelightDetectorTerms } from '../../tools/packs/detector-terms-plugin'
import { type BenchRow, median } from './bench-row'

const BUILT = '.output/chrome-mv3/detector.js'
const RUNS = 15
/** Saved pages (.html or .html.gz) to run on; the demo pages where none are named. */
const PAGES = process.env.BENCH_PAGES ?? 'assets/demo'
const MOST_PAGES = 60

/** The detector's weight, and its run beside one read of the page's text, in Chromium. */
export async function run(): Promise<BenchRow[]> {
  const rows: BenchRow[] = []
  if (existsSync(BUILT)) {
    const bytes = gzipSync(readFileSync(BUILT)).length
    rows.push({ name: 'detector, gzipped', value: bytes, unit: 'bytes', note: 'as built; budget 4,096' })
  }
  const executablePath = findBrowser('chromium')
  if (executablePath) rows.push(await ratioRow(executablePath))
  return rows
}

async function ratioRow(executablePath: string): Promise<BenchRow> {
  const code = await bundle()
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await puppeteer.launch({ executablePath, headless: true, args })
  const page = await browser.newPage()
  await page.setJavaScriptEnabled(false)
  const ratios: number[] = []
  for (const html of readPages()) {
    await page.setContent(html, { waitUntil: 'domcontentloaded' }).catch(() => undefined) // a page that asks for what is not there
    ratios.push((await page.evaluate(`(() => { ${code}; return (${COMPARE})(detector.look, ${RUNS}) })()`)) as number)
  }
  await browser.close()
  return {
    name: 'detector, run',
    value: median(ratios),
    unit: 'x',
    note: `a look against one read of the page's text: median of ${ratios.length} pages; at most 2`,
  }
}

/** Runs in the page, so it is source text: the median time of a look by that of a read, turn about, twenty at a time. */
const COMPARE = `(look, runs) => {
  const looks = []
  const reads = []
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    for (let j = 0; j < 20; j++) look()
    const between = performance.now()
    for (let j = 0; j < 20; j++) if (document.body.textContent === null) break
    looks.push(between - start)
    reads.push(performance.now() - between)
  }
  for (const times of [looks, reads]) times.sort((a, b) => a - b)
  return looks[runs >> 1] / Math.max(reads[runs >> 1], 0.05)
}`

async function bundle(): Promise<string> {
  const entry = 'virtual:bench-detector'
  const made = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      sidelightDetectorTerms(),
      {
        name: 'bench-detector',
        resolveId: (id) => (id === entry ? id : null),
        load: (id) =>
          id === entry
            ? `import terms from 'virtual:sidelight-detector-terms'
               import { mightBeOnTopic } from ${JSON.stringify(path.resolve('page/detect.ts'))}
               export const look = () => mightBeOnTopic(document, [terms])`
            : null,
      },
    ],
    build: {
      write: false,
      rollupOptions: { input: entry, preserveEntrySignatures: 'strict', output: { format: 'iife', name: 'detector' } },
    },
  })) as Rollup.RollupOutput
  return made.output[0].code
}

function readPages(): string[] {
  const files = (readdirSync(PAGES, { recursive: true }) as string[])
    .filter((name) => /\.html(\.gz)?$/.test(name))
    .sort()
  return files.slice(0, MOST_PAGES).map((name) => {
    const file = readFileSync(path.join(PAGES, name))
    return (name.endsWith('.gz') ? gunzipSync(file) : file).toString('utf8')
  })
}
