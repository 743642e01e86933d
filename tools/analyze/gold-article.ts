import * as v from 'valibot'
import type { Article, Block, BlockId } from '../../analysis/types'

/** As much of a labelled article (`bench/gold`) as makes an `Article`. Offsets are into `text`, whose paragraphs stand a blank line apart. */
export const GoldSchema = v.object({
  id: v.string(),
  lang: v.string(),
  title: v.string(),
  outlet: v.optional(v.nullable(v.string()), null),
  date: v.optional(v.nullable(v.string()), null),
  text: v.string(),
  links: v.optional(v.array(v.object({ start: v.number(), end: v.number(), href: v.string() })), []),
})
export type Gold = v.InferOutput<typeof GoldSchema>

const BETWEEN = '\n\n'

/** The start of each body block in the gold text; block 0 is the headline. */
export function bodyStarts(text: string): readonly number[] {
  const starts: number[] = []
  let at = 0
  for (const paragraph of text.split(BETWEEN)) {
    starts.push(at)
    at += paragraph.length + BETWEEN.length
  }
  return starts
}

/** The labelled article as a page would give it: the title as headline block, then the paragraphs with their links. */
export function articleOfGold(gold: Gold): Article {
  const starts = bodyStarts(gold.text)
  const paragraphs = gold.text.split(BETWEEN)
  const headline: Block = { id: 0 as BlockId, kind: 'headline', text: gold.title, links: [] }
  const body = paragraphs.map((text, at): Block => {
    const start = starts[at] ?? 0
    const links = gold.links
      .filter((link) => link.start >= start && link.end <= start + text.length)
      .map(({ href, ...link }) => ({ start: link.start - start, end: link.end - start, href }))
    return { id: (at + 1) as BlockId, kind: 'paragraph', text, links }
  })
  return {
    url: `https://gold.example/${gold.id}`,
    title: gold.title,
    byline: null,
    publisher: gold.outlet,
    publishedAt: gold.date,
    lang: gold.lang,
    blocks: [headline, ...body],
  }
}
