import { findMentions } from '../linking/find-mentions'
import { type ArticleScan, scanArticle } from '../linking/scan-article'
import type { PackIndex } from '../pack/pack-index'
import type { Article, BlockId, EntityId, Mention, PackId, Span } from '../types'

/** What a condition asks for that names entities. */
export type Naming = Readonly<{ pack: PackId; ids: ReadonlySet<EntityId> }>

/** Occurrences as starts and ends in turn, ascending by start: offsets of the blocks' texts laid end to end. */
export type Occurrences = readonly number[]

const OCCURS = 1
const ABSENT = 2
const NOWHERE: Occurrences = []
const NO_NAMES: ReadonlyMap<EntityId, Occurrences> = new Map()

/** An article with everything its packs' conditions ask for already found. */
export class ArticleReading {
  readonly #scan: ArticleScan
  /** What is known of each leaf so far: `OCCURS`, `ABSENT`, or nothing, for leaves that nobody asked about. */
  readonly #touched: Uint8Array
  readonly #leaves = new Map<number, Occurrences>()
  readonly #named = new Map<Naming, Occurrences>()
  #names: ReadonlyMap<PackId, ReadonlyMap<EntityId, Occurrences>> | null = null
  readonly #bases: ReadonlyMap<BlockId, number>
  #mentions: readonly Mention[] | null = null

  constructor(
    readonly article: Article,
    readonly index: PackIndex,
  ) {
    this.#scan = scanArticle(article, index)
    this.#bases = new Map(this.#scan.blocks.map(({ id, base }) => [id, base]))
    this.#touched = new Uint8Array(index.conditions.leafCount)
  }

  get mentions(): readonly Mention[] {
    this.#mentions ??= findMentions(this.article, this.index)
    return this.#mentions
  }

  /** Whether any term of a leaf occurs in the article. */
  touches(leaf: number): boolean {
    const known = this.#touched[leaf]
    if (known) return known === OCCURS
    const occurs = this.index.conditions.patternsOf(leaf).some((pattern) => this.#scan.terms.has(pattern))
    this.#touched[leaf] = occurs ? OCCURS : ABSENT
    return occurs
  }

  /** Whether of each group of leaves one occurs in the article. */
  touchesAll(groups: readonly (readonly number[])[]): boolean {
    for (const group of groups) {
      let isTouched = false
      for (const leaf of group) isTouched ||= this.touches(leaf)
      if (!isTouched) return false
    }
    return true
  }

  /** Where the terms of a leaf occur in the article; null where nowhere. */
  occurrencesOf(leaf: number): Occurrences | null {
    const known = this.#leaves.get(leaf)
    if (known) return known
    if (!this.touches(leaf)) return null
    const spans: number[] = []
    for (const pattern of this.index.conditions.patternsOf(leaf)) {
      for (const at of this.#scan.terms.get(pattern) ?? []) spans.push(at)
    }
    const occurrences = sortSpans(spans)
    this.#leaves.set(leaf, occurrences)
    return occurrences
  }

  /** Where entities of a pack are named in the article, found once for each condition that asks. */
  occurrencesOfEntities(naming: Naming): Occurrences {
    const known = this.#named.get(naming)
    if (known) return known
    const own = this.#namesOf(naming.pack)
    const lists: Occurrences[] = []
    for (const id of naming.ids) {
      const found = own.get(id)
      if (found !== undefined) lists.push(found)
    }
    const occurrences = lists.length <= 1 ? (lists[0] ?? NOWHERE) : sortSpans(lists.flat())
    this.#named.set(naming, occurrences)
    return occurrences
  }

  #namesOf(pack: PackId): ReadonlyMap<EntityId, Occurrences> {
    this.#names ??= placeNames(this.mentions, this)
    return this.#names.get(pack) ?? NO_NAMES
  }

  /** The offset of a block's text among all blocks' texts. */
  baseOf(block: BlockId): number {
    return this.#bases.get(block) ?? 0
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

const readings = new WeakMap<PackIndex, WeakMap<Article, ArticleReading>>()

/**
 * Reads an article once for any number of conditions; asked again for the same article and packs it is the same reading.
 * Mentions are found when a condition first asks for them.
 */
export function readArticle(article: Article, index: PackIndex): ArticleReading {
  const known = readings.get(index) ?? new WeakMap<Article, ArticleReading>()
  readings.set(index, known)
  const reading = known.get(article) ?? new ArticleReading(article, index)
  known.set(article, reading)
  return reading
}

/** The places of each entity's mentions, by pack. */
function placeNames(
  mentions: readonly Mention[],
  reading: ArticleReading,
): ReadonlyMap<PackId, ReadonlyMap<EntityId, Occurrences>> {
  const names = new Map<PackId, Map<EntityId, number[]>>()
  for (const { entity, pack, span } of mentions) {
    const own = names.get(pack) ?? new Map<EntityId, number[]>()
    names.set(pack, own)
    const places = own.get(entity) ?? []
    own.set(entity, places)
    const base = reading.baseOf(span.block)
    places.push(base + span.start, base + span.end)
  }
  return names
}

function sortSpans(spans: readonly number[]): readonly number[] {
  if (spans.length <= 2) return spans
  const pairs: [number, number][] = []
  for (let at = 0; at < spans.length; at += 2) pairs.push([spans[at] ?? 0, spans[at + 1] ?? 0])
  pairs.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const sorted: number[] = []
  let lastEnd = 0
  for (const [start, end] of pairs) {
    // The same place found by a shorter term of the same list is one occurrence.
    if (sorted.length === 0 || start >= lastEnd || end > lastEnd) sorted.push(start, end)
    lastEnd = end
  }
  return sorted
}
