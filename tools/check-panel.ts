/**
 * Holds every state of the panel and pages, in Chromium, to what a test without layout can't see: `npm run check:panel`.
 * axe-core finds nothing in both schemes and three languages; at 240 px and up, and with text at 160 %, nothing stands out
 * of the width, is cut, or breaks in the middle of a word; every target is at least 24 px. Names narrow it down.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { withShots } from './look/open-shot'
import { allShots } from './look/shots'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LANGS = ['en', 'ja', 'uk']
const SCHEMES = ['light', 'dark']
/** Width and text scale: a narrow Firefox sidebar, Chrome's least, and large text. */
const SIZES = [
  [240, 1],
  [320, 1.6],
  [360, 1],
] as const

const problems: string[] = []
let looked = 0

await withShots(async (open) => {
  const names = process.argv.slice(2)
  for (const shot of allShots().filter(({ name }) => names.length === 0 || names.includes(name)))
    for (const lang of LANGS)
      for (const scheme of SCHEMES) {
        const page = await open(shot, { lang, scheme, width: 360 })
        const found = [...(await findAxe(page)), ...(scheme === 'light' ? await findLayout(page) : [])]
        problems.push(...found.map((problem) => `${shot.name} ${lang} ${scheme} ${problem}`))
        looked++
        await page.close()
      }
})
for (const problem of problems) console.error(problem)
console.log(`${looked} screens looked at, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0

async function findAxe(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)
}

async function findLayout(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const [width, scale] of SIZES) {
    await page.setViewport({ width, height: 760 })
    await page.evaluate((text) => document.documentElement.style.setProperty('--text-scale', text), String(scale))
    const here = await page.evaluate(() => window.findLayoutProblems(document))
    found.push(...here.map((problem) => `${width}px ${scale}x ${problem}`))
  }
  return found
}
