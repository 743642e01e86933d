/**
 * Holds every state of the panel and pages, in Chromium, to what a test without layout can't see: `npm run check:panel`.
 * axe-core finds nothing in both schemes and three languages; at 240 px and up, and with text at 160 %, nothing stands out
 * of the width or is cut; every target is at least 24 px.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'
import { type Around, withShots } from './look/open-shot'
import { allShots, type Shot } from './look/shots'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const LANGS = ['en', 'ja', 'uk']
const AROUNDS: readonly Around[] = [
  ...LANGS.flatMap((lang) => ['light', 'dark'].map((scheme) => ({ lang, scheme, width: 360 }))),
  ...LANGS.map((lang) => ({ lang, scheme: 'light', width: 240 })),
  { lang: 'uk', scheme: 'light', width: 320, scale: 1.6 },
]

const problems: string[] = []
let looked = 0

await withShots(async (open) => {
  for (const shot of allShots())
    for (const around of AROUNDS) {
      const page = await open(shot, around)
      looked++
      const found = [...(await findAxe(page)), ...(await findLayout(page))]
      problems.push(...found.map((problem) => `${where(shot, around)}: ${problem}`))
      await page.close()
    }
})
for (const problem of problems) console.error(problem)
console.log(`${looked} screens looked at, ${problems.length} problems`)
process.exitCode = problems.length > 0 ? 1 : 0

function where(shot: Shot, { lang, scheme, width, scale = 1 }: Around): string {
  return `${shot.name} ${lang} ${scheme} ${width}px${scale === 1 ? '' : ` ${scale}x`}`
}

async function findAxe(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const results = await page.evaluate(() => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run())
  return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`)
}

/** Runs in the page. */
function findLayout(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('#root *')].filter(
      (element) =>
        element.checkVisibility({ contentVisibilityAuto: true }) && !element.closest('.visually-hidden, svg'),
    )
    const describe = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} "${element.textContent?.slice(0, 30)}"`
    const wide = shown.filter((element) => {
      const { left, right } = element.getBoundingClientRect()
      return right > innerWidth + 0.5 || left < -0.5
    })
    // A headline and a looked-at sentence are shortened on purpose: the whole is one press away.
    const cut = shown.filter(
      (element) =>
        ['hidden', 'clip'].includes(getComputedStyle(element).overflowX) &&
        !element.matches('.two-lines') &&
        element.scrollWidth > element.clientWidth,
    )
    // Links within running text are exempt (WCAG 2.5.8); a checkbox is as large as its label.
    const small = shown.filter((element) => {
      if (
        !element.matches(
          'button, summary, [role=tab], [role=slider], input:not([type=checkbox], [type=radio], [type=file])',
        )
      )
        return false
      const { width, height } = element.getBoundingClientRect()
      return width < 23.5 || height < 23.5
    })
    return [
      ...wide.map((element) => `wider than the panel: ${describe(element)}`),
      ...cut.map((element) => `cut: ${describe(element)}`),
      ...small.map((element) => `smaller than 24 px: ${describe(element)}`),
    ]
  })
}
