/**
 * npm run bench:pages -- DIR [--transplant ARTICLE]... [--limit N] [--json FILE]
 * Reads saved pages with Sidelight, Readability and a plain read of the text in the same run, in real Chromium,
 * and prints quality (against hand-made texts), cost (as ratios to the plain read), and how many pages the detector
 * asks about and are on a topic. With articles (`bench/gold`, or text: the headline, then a paragraph a line) they are
 * put into the pages' layouts first, by turns, in place of the pages' own.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { PaintCost } from './entries/marks'
import { bundleEntry, bundleExtractor, EXTRACTOR_NAMES, type ExtractorName } from './extractors'
import type { Measured } from './in-page'
import { type PageScore, scorePage } from './overlap'
import { readPages, type SavedPage } from './page-sets'
import { PageWorld } from './page-world'
import { type Row, report, reportPainting } from './report'
import { TopicLook } from './topics'
import { goldOf, transplant } from './transplants'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { transplant: { type: 'string', multiple: true }, limit: { type: 'string' }, json: { type: 'string' } },
})
const folder = positionals[0]
if (!folder) throw new Error('usage: npm run bench:pages -- DIR [--transplant ARTICLE]... [--limit N] [--json FILE]')

const scripts = new Map<ExtractorName, string>()
for (const name of EXTRACTOR_NAMES) scripts.set(name, await bundleExtractor(name))
const painting = await bundleEntry('marks')
const world = await PageWorld.open()
const topics = await TopicLook.open()
const saved = readPages(folder).slice(0, Number(values.limit ?? Number.POSITIVE_INFINITY))
const pages = values.transplant ? await transplant(world, saved, values.transplant) : saved

/** One extractor on the page that is shown; the page is shown anew afterwards if it was changed. */
async function run(name: ExtractorName, page: SavedPage, gold: string | null): Promise<Row> {
  await world.inNewWorld(scripts.get(name) ?? '')
  await world.evaluate('document.body.offsetHeight')
  const before = await world.layouts()
  const measured = await world.evaluate<Measured>('bench.measure()')
  const layouts = (await world.layouts()) - before
  const score: PageScore | null = gold === null ? null : scorePage(gold, measured.text)
  if (measured.mutations > 0) await world.show(page)
  return { ...measured, page, name, layouts, score }
}

/** Painting changes the page (mark.js does): it comes last. */
async function paint(): Promise<PaintCost | null> {
  await world.inNewWorld(painting)
  await world.evaluate('document.body.offsetHeight')
  return world.evaluate<PaintCost | null>('bench.paint()')
}

const rows: Row[] = []
const painted: PaintCost[] = []
for (const [at, page] of pages.entries()) {
  await world.show(page)
  const gold = await goldOf(world, page, scripts.get('textContent') ?? '')
  // The order turns from page to page, so that none always pays for a cold cache.
  for (let turn = 0; turn < EXTRACTOR_NAMES.length; turn++) {
    const name = EXTRACTOR_NAMES[(at + turn) % EXTRACTOR_NAMES.length]
    if (name) rows.push(await run(name, page, gold))
  }
  await topics.look(world)
  const cost = await paint()
  if (cost) painted.push(cost)
  if ((at + 1) % 50 === 0) console.error(`${at + 1} of ${pages.length} pages`)
}
await world.close()
console.log(`${report(rows)}\n\n${reportPainting(painted)}\n\n${topics.report()}`)
if (values.json) writeFileSync(values.json, JSON.stringify(rows.map(({ page, ...row }) => ({ id: page.id, ...row }))))
