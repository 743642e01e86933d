import type { Condition } from '../pack/schema'
import type { Span } from '../types'
import type { ArticleReading } from './article-reading'
import type { Compiled } from './compile'
import { firstFrom, mergeOccurrences, type Occurrences } from './occurrences'

/** Where to look: a sentence or block as a span, or the whole article. */
export type Region = Span | 'article'

/** What made a condition hold: empty for a condition that asks for absence. */
export type Evidence = Readonly<{ spans: readonly Span[]; words: readonly string[] }>

type Range = Readonly<{ from: number; to: number }>
const WHOLE: Range = { from: 0, to: Number.POSITIVE_INFINITY }

/**
 * Whether a condition of an indexed pack holds over a region, with the words that make it hold; null where it does not.
 * Costs look-ups among what `readArticle` found, not another pass over the text. Throws for a condition of no indexed pack.
 */
export function evaluate(condition: Condition, region: Region, reading: ArticleReading): Evidence | null {
  const compiled = reading.index.conditions.get(condition)
  const range = rangeOf(region, reading)
  const found = isHolding(compiled, range, reading) ? findHolding(compiled, range, reading) : null
  return found && toEvidence(found, reading)
}

/** Like `evaluate` without the evidence. */
export function holds(condition: Condition, region: Region, reading: ArticleReading): boolean {
  return isHolding(reading.index.conditions.get(condition), rangeOf(region, reading), reading)
}

function rangeOf(region: Region, reading: ArticleReading): Range {
  if (region === 'article') return WHOLE
  const base = reading.baseOf(region.block)
  return { from: base + region.start, to: base + region.end }
}

/** Whether the condition holds, found without gathering what makes it hold: most conditions fail at their first part. */
function isHolding(condition: Compiled, range: Range, reading: ArticleReading): boolean {
  switch (condition.kind) {
    case 'leaf':
      return (
        reading.touches(condition.leaf) && (range === WHOLE || isAnyIn(range, reading.occurrencesOf(condition.leaf)))
      )
    case 'allOf':
      return areAllHolding(condition.parts, range, reading)
    case 'anyOf':
      return isAnyHolding(condition.parts, range, reading)
    case 'noneOf':
      return !isAnyHolding(condition.parts, range, reading)
    case 'near':
      return areAllHolding(condition.parts, range, reading) && findHolding(condition, range, reading) !== null
    case 'entities':
      return isAnyIn(range, reading.occurrencesOfEntities(condition))
    case 'atLeast':
      return findHolding(condition, range, reading) !== null
  }
}

function areAllHolding(parts: readonly Compiled[], range: Range, reading: ArticleReading): boolean {
  for (const part of parts) if (!isHolding(part, range, reading)) return false
  return true
}

function isAnyHolding(parts: readonly Compiled[], range: Range, reading: ArticleReading): boolean {
  for (const part of parts) if (isHolding(part, range, reading)) return true
  return false
}

function isAnyIn({ from, to }: Range, occurrences: Occurrences | null): boolean {
  if (!occurrences) return false
  for (let at = firstFrom(from, occurrences); at < occurrences.length; at += 2) {
    if ((occurrences[at + 1] ?? 0) <= to) return true
    if ((occurrences[at] ?? 0) >= to) return false
  }
  return false
}

/** The occurrences that make the condition hold; null where it does not. */
function findHolding(condition: Compiled, range: Range, reading: ArticleReading): Occurrences | null {
  switch (condition.kind) {
    case 'leaf':
      return nonEmpty(cutTo(range, reading.occurrencesOf(condition.leaf)))
    case 'entities':
      return nonEmpty(cutTo(range, reading.occurrencesOfEntities(condition)))
    case 'allOf':
      return findAll(condition.parts, range, reading)
    case 'anyOf': {
      const found = condition.parts.map((part) => findHolding(part, range, reading)).filter((part) => part !== null)
      return found.length > 0 ? mergeOccurrences(found) : null
    }
    case 'noneOf':
      return isHolding(condition, range, reading) ? [] : null
    case 'near': {
      const parts = condition.parts.map((part) => findHolding(part, range, reading))
      return nonEmpty(findNear(parts, condition.within))
    }
    case 'atLeast': {
      const found = findHolding(condition.of, range, reading)
      return found && found.length / 2 >= condition.count ? found : null
    }
  }
}

function findAll(parts: readonly Compiled[], range: Range, reading: ArticleReading): Occurrences | null {
  const found: Occurrences[] = []
  for (const part of parts) {
    const occurrences = findHolding(part, range, reading)
    if (!occurrences) return null
    found.push(occurrences)
  }
  return mergeOccurrences(found)
}

/**
 * The occurrences of each part that have one of every other part within so many characters, counted from the end of the
 * first to the start of the last.
 */
function findNear(parts: readonly (Occurrences | null)[], within: number): Occurrences {
  const found: number[] = []
  const [first, ...others] = parts
  if (!first || others.some((part) => !part)) return found
  const far = others.map((other) => within + longestOf(other ?? []))
  for (let at = 0; at < first.length; at += 2) {
    const group = new Group(first[at] ?? 0, first[at + 1] ?? 0)
    const isNear = others.every((other, i) => group.takeClosest(other ?? [], within, far[i] ?? 0))
    if (isNear) found.push(...group.spans)
  }
  return mergeOccurrences([found])
}

function longestOf(occurrences: Occurrences): number {
  let longest = 0
  for (let at = 0; at < occurrences.length; at += 2) {
    longest = Math.max(longest, (occurrences[at + 1] ?? 0) - (occurrences[at] ?? 0))
  }
  return longest
}

/** Occurrences of several parts, each chosen to lie as near to those before as it can. */
class Group {
  readonly spans: number[]
  #lastStart: number
  #firstEnd: number

  constructor(start: number, end: number) {
    this.spans = [start, end]
    this.#lastStart = start
    this.#firstEnd = end
  }

  /**
   * Takes in the nearest of the occurrences; false where the group would then be wider than `within`.
   * @param far what starts so much before the group ends too early
   */
  takeClosest(occurrences: Occurrences, within: number, far: number): boolean {
    let best = -1
    let bestSpread = Number.POSITIVE_INFINITY
    for (let at = firstFrom(this.#lastStart - far, occurrences); at < occurrences.length; at += 2) {
      const start = occurrences[at] ?? 0
      // All that follow start later still.
      if (start - this.#firstEnd > within) break
      const spread = Math.max(this.#lastStart, start) - Math.min(this.#firstEnd, occurrences[at + 1] ?? 0)
      if (spread >= bestSpread) continue
      best = at
      bestSpread = spread
    }
    if (bestSpread > within) return false
    const [start, end] = [occurrences[best] ?? 0, occurrences[best + 1] ?? 0]
    this.spans.push(start, end)
    this.#lastStart = Math.max(this.#lastStart, start)
    this.#firstEnd = Math.min(this.#firstEnd, end)
    return true
  }
}

function cutTo(range: Range, occurrences: Occurrences | null): Occurrences {
  if (!occurrences || range === WHOLE) return occurrences ?? []
  const found: number[] = []
  for (let at = firstFrom(range.from, occurrences); at < occurrences.length; at += 2) {
    const start = occurrences[at] ?? 0
    const end = occurrences[at + 1] ?? 0
    if (start >= range.to) break
    if (end <= range.to) found.push(start, end)
  }
  return found
}

function nonEmpty(occurrences: Occurrences): Occurrences | null {
  return occurrences.length > 0 ? occurrences : null
}

function toEvidence(occurrences: Occurrences, reading: ArticleReading): Evidence {
  const spans: Span[] = []
  const words = new Set<string>()
  for (let at = 0; at < occurrences.length; at += 2) {
    const start = occurrences[at] ?? 0
    const end = occurrences[at + 1] ?? 0
    spans.push(reading.spanAt(start, end))
    words.add(reading.textAt(start, end))
  }
  return { spans, words: [...words] }
}
