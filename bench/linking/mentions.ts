import { findMentions } from '../../analysis/linking/find-mentions'
import type { PackIndex } from '../../analysis/pack/pack-index'
import { type GoldArticle, placeInBlocks, toBlocks } from './gold-articles'

export type MentionResult = Readonly<{
  labelled: number
  found: number
  right: number
  precision: number
  recall: number
  f1: number
  /** Decoys ("the Patriots" of football) that were linked. */
  decoysLinked: number
  /** Each mention missed or added, with its surroundings. */
  errors: readonly string[]
  /** Links to entities that the labels know nothing of: to be read, not scored. */
  others: readonly string[]
}>

/**
 * Mentions against the labels: same entity, overlapping span.
 * @param known the entities that the labellers knew; without it those that the set's labels name
 */
export function measureMentions(
  articles: readonly GoldArticle[],
  index: PackIndex,
  known: ReadonlySet<string> = entitiesOf(articles),
): MentionResult {
  const count = { labelled: 0, found: 0, right: 0, decoysLinked: 0 }
  const errors: string[] = []
  const others: string[] = []
  for (const gold of articles) {
    const article = toBlocks(gold)
    const expected = placeMentions(gold)
    const links = findMentions(article, index).map(({ span, entity, alias, method }) => ({
      ...span,
      entity,
      alias,
      method,
    }))
    const show = (at: { block: number; start: number; end: number }) => {
      const text = article.blocks[at.block]?.text ?? ''
      return `${text.slice(Math.max(0, at.start - 40), at.start)}[${text.slice(at.start, at.end)}]${text.slice(at.end, at.end + 30)}`
    }
    const scored = links.filter((link) => known.has(link.entity))
    const hits = expected.filter((label) =>
      scored.some((link) => link.entity === label.entity && overlaps(link, label)),
    )
    count.labelled += expected.length
    count.found += scored.length
    count.right += hits.length
    for (const label of expected)
      if (!hits.includes(label)) errors.push(`${gold.id} missed ${label.entity}: ${show(label)}`)
    for (const link of scored) {
      if (expected.some((label) => label.entity === link.entity && overlaps(link, label))) continue
      errors.push(`${gold.id} added ${link.entity}: ${show(link)} (${link.alias}, ${link.method})`)
    }
    for (const link of links)
      if (!known.has(link.entity)) others.push(`${gold.id} ${link.entity}: ${show(link)} (${link.method})`)
    count.decoysLinked += placeDecoys(gold).filter((decoy) => links.some((link) => overlaps(link, decoy))).length
  }
  const precision = count.right / count.found
  const recall = count.right / count.labelled
  return { ...count, precision, recall, f1: (2 * precision * recall) / (precision + recall), errors, others }
}

function entitiesOf(articles: readonly GoldArticle[]): Set<string> {
  return new Set(articles.flatMap((gold) => [...gold.mentions, ...gold.titleMentions].map((m) => m.entity)))
}

type Place = Readonly<{ block: number; start: number; end: number }>

function placeMentions(gold: GoldArticle): readonly (Place & { entity: string })[] {
  const inTitle = gold.titleMentions.map(({ start, end, entity }) => ({ block: 0, start, end, entity }))
  const inText = gold.mentions.map(({ start, end, entity }) => ({ ...placeSpan(gold, start, end), entity }))
  return [...inTitle, ...inText]
}

function placeDecoys(gold: GoldArticle): readonly Place[] {
  return gold.decoyMentions.map(({ start, end }) => placeSpan(gold, start, end))
}

function placeSpan(gold: GoldArticle, start: number, end: number): Place {
  const { block, at } = placeInBlocks(gold, start)
  return { block, start: at, end: at + end - start }
}

function overlaps(a: Place, b: Place): boolean {
  return a.block === b.block && a.start < b.end && b.start < a.end
}
