import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article, BlockId } from '../../analysis/types'

export type GoldMention = Readonly<{ start: number; end: number; entity: string }>
export type GoldDecoy = Readonly<{ start: number; end: number; notEntity: string }>

/** What the topic and linking benches read of a labelled article; see `bench/gold/README.md`. */
export type GoldArticle = Readonly<{
  id: string
  lang: string
  class: 'on' | 'near' | 'off'
  topics: readonly string[]
  title: string
  titleMentions: readonly GoldMention[]
  text: string
  mentions: readonly GoldMention[]
  decoyMentions: readonly GoldDecoy[]
}>

/** The labelled articles of a folder, by name. */
export function readGoldArticles(dir: string): readonly GoldArticle[] {
  return readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(dir, name), 'utf8')) as GoldArticle)
}

/** The sets of labelled articles, told by the prefixes of their names: each has its own labellers and entities. */
export function splitSets(articles: readonly GoldArticle[]): Readonly<Record<string, readonly GoldArticle[]>> {
  const sets: Record<string, GoldArticle[]> = { gold: [], 'g2, for training': [], g3: [], g5: [], g6: [], ja: [] }
  for (const gold of articles) {
    const set = SETS[/^(?:ja|[a-z]+\d*)/.exec(gold.id)?.[0] ?? ''] ?? 'gold'
    sets[set]?.push(gold)
  }
  return sets
}

const SETS: Readonly<Record<string, string>> = { g2: 'g2, for training', g3: 'g3', g5: 'g5', g6: 'g6', ja: 'ja' }

/** A labelled article as the product reads it: the headline, then a block a paragraph. */
export function toBlocks(gold: GoldArticle): Article {
  const paragraphs = gold.text.split('\n\n')
  const blocks = [gold.title, ...paragraphs].map((text, at) => ({
    id: at as BlockId,
    kind: at === 0 ? ('headline' as const) : ('paragraph' as const),
    text,
    links: [],
  }))
  return { url: '', title: gold.title, byline: null, publisher: null, publishedAt: null, lang: gold.lang, blocks }
}

/** Where an offset of the labelled text lies: block and offset there. */
export function placeInBlocks(gold: GoldArticle, offset: number): Readonly<{ block: number; at: number }> {
  const before = gold.text.slice(0, offset)
  const start = before.lastIndexOf('\n\n')
  return { block: before.split('\n\n').length, at: start < 0 ? offset : offset - start - 2 }
}
