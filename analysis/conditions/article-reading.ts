import { findMentions } from '../linking/find-mentions'
import { type ArticleScan, scanArticle } from '../linking/scan-article'
import type { PackIndex } from '../pack/pack-index'
import type { Article, BlockId, Mention, Span } from '../types'

/** Occurrences as starts and ends in turn, ascending by start: offsets of the blocks' texts laid end to end. */
export type Occurrences = readonly number[]

/** An article with everything its packs' conditions ask for already found. */
export class ArticleReading {
  readonly #scan: ArticleScan
  /** 1 for a leaf of which some term occurs. */
  readonly #touched: Uint8Array
  readonly #leaves = new Map<number, Occurrences>()
  #mentions: readonly Mention[] | null

  constructor(
    readonly article: Article,
    readonly index: PackIndex,
    mentions: readonly Mention[] | null = null,
  ) {
    this.#scan = scanArticle(article, index)
    this.#mentions = mentions
    this.#touched = new Uint8Array(index.conditions.leafCount)
    for (const pattern of this.#scan.terms.keys()) {
      for (const leaf of index.conditions.leavesOf(pattern)) this.#touched[leaf] = 1
    }
  }

  get mentions(): readonly Mention[] {
    this.#mentions ??= findMentions(this.article, this.index)
    return this.#mentions
  }

  /** Whether any term of a leaf occurs in the article. */
  touches(leaf: number): boolean {
    return this.#touched[leaf] === 1
  }

  /** Whether of each group of leaves one occurs in the article. */
  touchesAll(groups: readonly (readonly number[])[]): boolean {
    for (const group of groups) {
      let isTouched = false
      for (const leaf of group) isTouched ||= this.#touched[leaf] === 1
      if (!isTouched) return false
    }
    return true
  }

  /** Where the terms of a leaf occur in the article; null where nowhere. */
  occurrencesOf(leaf: number): Occurrences | null {
    if (this.#touched[leaf] !== 1) return null
    const known = this.#leaves.get(leaf)
    if (known) return known
    const patterns = this.index.conditions.patternsOf(leaf)
    const occurrences = sortSpans(patterns.flatMap((pattern) => this.#scan.terms.get(pattern) ?? []))
    this.#leaves.set(leaf, occurrences)
    return occurrences
  }

  /** The offset of a block's text among all blocks' texts. */
  baseOf(block: BlockId): number {
    return this.#scan.blocks.find((placed) => placed.id === block)?.base ?? 0
  }

  /** The span of a block for two offsets in the article. */
  spanAt(start: number, end: number): Span {
    const { blocks } = this.#scan
    let low = 0
    let high = blocks.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((blocks[middle]?.base ?? 0) <= start) low = middle
      else high = middle - 1
    }
    const block = blocks[low]
    if (!block) throw new Error('an article without blocks has no spans')
    return { block: block.id, start: start - block.base, end: end - block.base }
  }

  /** The text between two offsets in the article. */
  textAt(start: number, end: number): string {
    const span = this.spanAt(start, end)
    return this.article.blocks.find((block) => block.id === span.block)?.text.slice(span.start, span.end) ?? ''
  }
}

/** Reads an article once for any number of conditions. Mentions are found when a condition first asks for them, if not given. */
export function readArticle(article: Article, index: PackIndex, mentions?: readonly Mention[]): ArticleReading {
  return new ArticleReading(article, index, mentions ?? null)
}

function sortSpans(spans: readonly number[]): number[] {
  const pairs: [number, number][] = []
  for (let at = 0; at < spans.length; at += 2) pairs.push([spans[at] ?? 0, spans[at + 1] ?? 0])
  pairs.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  // The same place found by a shorter term of the same list is one occurrence.
  return pairs
    .filter(([start, end], i) => i === 0 || start >= (pairs[i - 1]?.[1] ?? 0) || end > (pairs[i - 1]?.[1] ?? 0))
    .flat()
}
