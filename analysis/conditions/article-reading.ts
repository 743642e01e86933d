import { linkScan } from '../linking/find-mentions'
import { type ArticleScan, type PlacedBlock, scanArticle } from '../linking/scan-article'
import type { PackIndex } from '../pack/pack-index'
import type { Article, BlockId, EntityId, Mention, PackId, Span } from '../types'
import { joinOccurrences, type Occurrences } from './occurrences'

/** What a condition asks for that names entities. */
export type Naming = Readonly<{ pack: PackId; ids: readonly EntityId[] }>

const OCCURS = 1
const ABSENT = 2
const NOWHERE: Occurrences = []
const NO_NAMES: ReadonlyMap<EntityId, Occurrences> = new Map()

/** An article with everything its packs' conditions ask for already found. */
export class ArticleReading {
  readonly #scan: ArticleScan
  /** What is known of each leaf so far: `OCCURS`, `ABSENT`, or nothing, for leaves that nobody asked about. */
  readonly #touched: Uint8Array
  readonly #leaves: (Occurrences | undefined)[] = []
  readonly #named = new Map<Naming, Occurrences>()
  #names: ReadonlyMap<PackId, ReadonlyMap<EntityId, Occurrences>> | null = null
  readonly #bases: ReadonlyMap<BlockId, number>
  #mentions: readonly Mention[] | null = null
  readonly #results = new Map<unknown, unknown>()

  constructor(
    readonly article: Article,
    readonly index: PackIndex,
  ) {
    this.#scan = scanArticle(article, index)
    this.#bases = new Map(this.#scan.blocks.map(({ id, base }) => [id, base]))
    this.#touched = new Uint8Array(index.conditions.leafCount)
  }

  get mentions(): readonly Mention[] {
    this.#mentions ??= linkScan(this.#scan, this.index)
    return this.#mentions
  }

  /**
   * What `work` makes of this reading, worked out once. Kept here and not in a map beside: what a long-lived map holds
   * outlives its article until the next full garbage collection.
   */
  once<Value>(work: (reading: ArticleReading) => Value): Value {
    if (!this.#results.has(work)) this.#results.set(work, work(this))
    return this.#results.get(work) as Value
  }

  /** Whether any term of a leaf occurs in the article. */
  touches(leaf: number): boolean {
    const known = this.#touched[leaf]
    if (known) return known === OCCURS
    const occurs = this.#holdsAny(this.index.conditions.patternsOf(leaf))
    this.#touched[leaf] = occurs ? OCCURS : ABSENT
    return occurs
  }

  #holdsAny(patterns: readonly number[]): boolean {
    for (const pattern of patterns) if (this.#scan.terms.has(pattern)) return true
    return false
  }

  /** Whether of each group of leaves one occurs in the article. */
  touchesAll(groups: readonly (readonly number[])[]): boolean {
    for (const group of groups) {
      if (!this.#touchesAny(group)) return false
    }
    return true
  }

  #touchesAny(leaves: readonly number[]): boolean {
    for (const leaf of leaves) if (this.touches(leaf)) return true
    return false
  }

  /** Where the terms of a leaf occur in the article; null where nowhere. */
  occurrencesOf(leaf: number): Occurrences | null {
    const known = this.#leaves[leaf]
    if (known) return known
    if (!this.touches(leaf)) return null
    const lists: Occurrences[] = []
    for (const pattern of this.index.conditions.patternsOf(leaf)) {
      const own = this.#scan.terms.get(pattern)
      if (own !== undefined) lists.push(own)
    }
    const occurrences = joinOccurrences(lists)
    this.#leaves[leaf] = occurrences
    return occurrences
  }

  /** Where entities of a pack are named in the article, found once for each condition that asks. */
  occurrencesOfEntities(naming: Naming): Occurrences {
    const known = this.#named.get(naming)
    if (known) return known
    const lists: Occurrences[] = []
    const names = this.#namesOf(naming.pack)
    for (let at = 0; at < naming.ids.length && names !== NO_NAMES; at++) {
      const found = names.get(naming.ids[at] as EntityId)
      if (found !== undefined) lists.push(found)
    }
    const occurrences = lists.length <= 1 ? (lists[0] ?? NOWHERE) : joinOccurrences(lists)
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

  /** The numbers of the term patterns that occur in the article. */
  get terms(): Iterable<number> {
    return this.#scan.terms.keys()
  }

  /** The span of a block for two offsets in the article. */
  spanAt(start: number, end: number): Span {
    const block = this.#blockAt(start)
    return { block: block.id, start: start - block.base, end: end - block.base }
  }

  /** The text between two offsets in the article. */
  textAt(start: number, end: number): string {
    const { text, base } = this.#blockAt(start)
    return text.slice(start - base, end - base)
  }

  #blockAt(start: number): PlacedBlock {
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
    return block
  }
}

/** Reads an article for any number of conditions. Mentions are found when a condition first asks for them. */
export function readArticle(article: Article, index: PackIndex): ArticleReading {
  return new ArticleReading(article, index)
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
