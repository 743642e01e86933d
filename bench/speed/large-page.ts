import puppeteer from 'puppeteer-core'
import { build, type Rollup } from 'vite'
import { findBrowser } from '../../tools/find-browser'
import { type BenchRow, median } from './bench-row'

const PARAGRAPHS = 5500
const RUNS = 5

/** A page of a megabyte of text in 50,000 nodes: the longest stretch its main thread is held while it is read. */
export async function run(): Promise<BenchRow[]> {
  const executablePath = findBrowser('chromium')
  if (!executablePath) return []
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await puppeteer.launch({ executablePath, headless: true, args })
  const page = await browser.newPage()
  await page.setContent(largePage())
  await page.evaluate(await bundle())
  const longest: number[] = []
  let facts = ''
  for (let i = 0; i < RUNS; i++) {
    const { held, nodes, blocks } = (await page.evaluate(`(${READ})(large.readArticleInSlices)`)) as Measured
    longest.push(held)
    facts = `${nodes} nodes, ${blocks} blocks`
  }
  await browser.close()
  const note = `longest slice of ${facts}: median of ${RUNS} readings, first ${longest[0]?.toFixed(1)}; at most 50`
  return [{ name: 'large page, read in slices', value: median(longest), unit: 'ms', note }]
}

type Measured = Readonly<{ held: number; nodes: number; blocks: number }>

/** Runs in the page, so it is source text: the longest time between two pauses. */
const READ = `async (read) => {
  let held = 0
  let since = performance.now()
  const pause = async () => {
    held = Math.max(held, performance.now() - since)
    await new Promise((resolve) => setTimeout(resolve))
    since = performance.now()
  }
  const result = await read(document, pause)
  await pause()
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_ALL)
  let nodes = 0
  while (walker.nextNode()) nodes++
  return { held, nodes, blocks: result.kind === 'article' ? result.article.blocks.length : 0 }
}`

function largePage(): string {
  const paragraph = (at: number): string =>
    `<p>Crate ${at} left the harbour on <em>Monday</em>, the office said, and a <a href="/${at}">second list</a> names nine more of them, which were loaded at night and are said to be as heavy as the ones before.</p>\n`
  const paragraphs = Array.from({ length: PARAGRAPHS }, (_, at) => paragraph(at)).join('')
  return `<title>Crates leave the harbour</title><main><h1>Crates leave the harbour</h1>${paragraphs}</main>`
}

async function bundle(): Promise<string> {
  const made = (await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: 'page/read-article.ts', formats: ['iife'], name: 'large' } },
  })) as Rollup.RollupOutput | Rollup.RollupOutput[]
  const output = [made].flat()[0]
  return `${output?.output[0].code ?? ''};globalThis.large = large`
}
