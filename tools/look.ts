/**
 * Pictures of every state of the panel and pages, to be looked at:
 * `npm run look -- [NAME...] [--widths=240,360] [--schemes=light,dark,forced] [--langs=en,ja]`. Writes PNGs to artifacts/look/.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Page } from 'puppeteer-core'
import { withShots } from './look/open-shot'
import { allShots } from './look/shots'

const OUT = 'artifacts/look'
/** Longer pictures are scaled down until nothing can be read on them. */
const HIGHEST = 2400

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    widths: { type: 'string', default: '240,320,360,420' },
    schemes: { type: 'string', default: 'light,dark' },
    langs: { type: 'string', default: 'en' },
  },
})

await withShots(async (open) => {
  mkdirSync(OUT, { recursive: true })
  const shots = allShots().filter((shot) => positionals.length === 0 || positionals.includes(shot.name))
  for (const shot of shots)
    for (const lang of values.langs.split(','))
      for (const scheme of values.schemes.split(','))
        for (const width of values.widths.split(',').map(Number)) {
          const page = await open(shot, { lang, scheme, width })
          writeFileSync(`${OUT}/${shot.name}-${lang}-${width}-${scheme}.png`, await takePicture(page, width))
          await page.close()
        }
})

/** The page without the empty room below it. What is left undrawn until it is scrolled to is drawn. */
async function takePicture(page: Page, width: number): Promise<Uint8Array> {
  await page.setViewport({ width, height: HIGHEST })
  // what stays in sight while scrolling is drawn in its own place
  await page.evaluate(() => scrollTo(0, 0))
  await page.addStyleTag({ content: '.card, .statements > li { content-visibility: visible !important }' })
  const height = await page.evaluate(() => {
    const last = [...document.querySelectorAll('#root *')].map((element) => element.getBoundingClientRect().bottom)
    return Math.max(...last.filter((bottom) => bottom < innerHeight))
  })
  return page.screenshot({ clip: { x: 0, y: 0, width, height: Math.min(HIGHEST, height + 16) } })
}
