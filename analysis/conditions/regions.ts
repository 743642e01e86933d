import type { Condition } from '../pack/schema'
import type { Span } from '../types'
import type { ArticleReading } from './article-reading'
import type { Needs } from './compile'

/**
 * Sentences to be asked about many conditions. A condition is led to those that hold one of the words it needs, instead
 * of being put to each: of some fifty conditions a pack has, a sentence concerns one or two.
 */
export class Regions {
  readonly #starts: readonly number[]
  readonly #ends: readonly number[]

  /** @param regions in reading order, none overlapping another */
  constructor(
    regions: readonly Span[],
    readonly reading: ArticleReading,
  ) {
    this.#starts = regions.map(({ block, start }) => reading.baseOf(block) + start)
    this.#ends = regions.map(({ block, end }) => reading.baseOf(block) + end)
  }

  /** Places in the list, ascending, of the regions in which a condition may hold; it does not hold in any other. */
  mayHold(condition: Condition): readonly number[] {
    const needs = this.reading.index.conditions.needsOf(condition)
    if (needs.length === 0) return this.#starts.map((_, at) => at)
    const places = new Set<number>()
    for (const leaf of this.#pickRarest(needs)) {
      const occurrences = this.reading.occurrencesOf(leaf) ?? []
      for (let at = 0; at < occurrences.length; at += 2) {
        const place = this.#find(occurrences[at] ?? 0, occurrences[at + 1] ?? 0)
        if (place >= 0) places.add(place)
      }
    }
    return [...places].sort((a, b) => a - b)
  }

  /** The group of leaves that occur least; none where one group does not occur at all. */
  #pickRarest(needs: Needs): readonly number[] {
    if (!this.reading.touchesAll(needs)) return []
    let rarest: readonly number[] = []
    let fewest = Number.POSITIVE_INFINITY
    for (const group of needs) {
      let count = 0
      for (const leaf of group) count += this.reading.occurrencesOf(leaf)?.length ?? 0
      if (count >= fewest) continue
      rarest = group
      fewest = count
    }
    return rarest
  }

  /** The region that holds a stretch of the article; -1 where none does. */
  #find(start: number, end: number): number {
    let low = 0
    let high = this.#starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#starts[middle] ?? 0) <= start) low = middle
      else high = middle - 1
    }
    return (this.#starts[low] ?? 0) <= start && end <= (this.#ends[low] ?? -1) ? low : -1
  }
}
