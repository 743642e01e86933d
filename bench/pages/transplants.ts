import { readFileSync } from 'node:fs'
import type { Plain, Transplanted } from './entries/transplant'
import { bundleEntry, bundleExtractor } from './extractors'
import type { SavedPage } from './page-sets'
import type { PageWorld } from './page-world'

/** A labelled article (`bench/gold`), or plain text: the headline, then a paragraph a line. */
function readPlain(file: string): Plain {
  const text = readFileSync(file, 'utf8')
  const gold = file.endsWith('.json') ? (JSON.parse(text) as { title: string; text: string }) : null
  const lines = (gold ? `${gold.title}\n${gold.text}` : text)
    .split(/\n+/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
  const [headline = '', ...paragraphs] = lines.filter((line) => line !== '')
  return { headline, paragraphs }
}

/** The hand-made text of a page, or another extractor's as text. */
export async function goldOf(world: PageWorld, page: SavedPage, plain: string): Promise<string | null> {
  if (page.gold !== null || page.goldHtml === null) return page.gold
  await world.inNewWorld(plain)
  return world.evaluate<string>(`bench.htmlText(${JSON.stringify(page.goldHtml)})`)
}

/** The pages with the articles of these files, by turns, in place of their own; what can't be so changed is left out. */
export async function transplant(
  world: PageWorld,
  pages: readonly SavedPage[],
  files: readonly string[],
): Promise<SavedPage[]> {
  const articles = files.map(readPlain)
  const script = await bundleEntry('transplant')
  const plain = await bundleExtractor('textContent')
  const made: SavedPage[] = []
  const skipped: Record<string, number> = {}
  for (const page of pages) {
    const article = articles[made.length % articles.length]
    await world.show(page)
    const gold = await goldOf(world, page, plain)
    if (gold === null || !article) continue
    await world.inNewWorld(script)
    const call = `bench.transplant(${JSON.stringify(gold)}, ${JSON.stringify(article)})`
    const result = await world.evaluate<Transplanted>(call)
    if ('skipped' in result) skipped[result.skipped] = (skipped[result.skipped] ?? 0) + 1
    else made.push(fromPage(page, result.html, article))
  }
  console.error(`${made.length} layouts; left out: ${JSON.stringify(skipped)}`)
  return made
}

const fromPage = ({ id, url }: SavedPage, html: string, { paragraphs }: Plain): SavedPage => ({
  id,
  set: 'transplant',
  url,
  html,
  gold: paragraphs.join('\n\n'),
  goldHtml: null,
  paragraphs,
})
