import type { Condition } from '../pack/schema'
import type { Span } from '../types'
import type { ArticleReading, Occurrences } from './article-reading'
import type { Compiled } from './compile'

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
      return condition.parts.every((part) => isHolding(part, range, reading))
    case 'anyOf':
      return condition.parts.some((part) => isHolding(part, range, reading))
    case 'noneOf':
      return !condition.parts.some((part) => isHolding(part, range, reading))
    case 'near':
      return (
        condition.parts.every((part) => isHolding(part, range, reading)) &&
        findHolding(condition, range, reading) !== null
      )
    case 'entities':
      return isAnyIn(range, reading.occurrencesOfEntities(condition))
    case 'atLeast':
      return findHolding(condition, range, reading) !== null
  }
}

function isAnyIn({ from, to }: Range, occurrences: Occurrences | null): boolean {
  if (!occurrences) return false
  for (let at = firstFrom(from, occurrences); at < occurrences.length; at += 2) {
    if ((occurrences[at + 1] ?? 0) <= to) return true
    if ((occurrences[at] ?? 0) >= to) return false
  }
  return false
}

/** The place in the list of the first occurrence that starts at `from` or later. */
function firstFrom(from: number, occurrences: Occurrences): number {
  let low = 0
  let high = occurrences.length >> 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((occurrences[2 * middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return 2 * low
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
      return found.length > 0 ? merge(found) : null
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
  return merge(found)
}

/**
 * The occurrences of each part that have one of every other part within so many characters, counted from the end of the
 * first to the start of the last.
 */
function findNear(parts: readonly (Occurrences | null)[], within: number): Occurrences {
  const found: number[] = []
  const [first, ...others] = parts
  if (!first || others.some((part) => !part)) return found
  for (let at = 0; at < first.length; at += 2) {
    const group = [first[at] ?? 0, first[at + 1] ?? 0]
    for (const other of others) group.push(...closest(group, other ?? []))
    if (group.length === 2 * parts.length && spread(group) <= within) found.push(...group)
  }
  return merge([found])
}

/** The occurrence nearest to a group of occurrences. */
function closest(group: readonly number[], occurrences: Occurrences): number[] {
  let best: number[] = []
  let bestSpread = Number.POSITIVE_INFINITY
  for (let at = 0; at < occurrences.length; at += 2) {
    const candidate = [occurrences[at] ?? 0, occurrences[at + 1] ?? 0]
    const width = spread([...group, ...candidate])
    if (width < bestSpread) {
      best = candidate
      bestSpread = width
    }
  }
  return best
}

function spread(group: readonly number[]): number {
  let firstEnd = Number.POSITIVE_INFINITY
  let lastStart = 0
  for (let at = 0; at < group.length; at += 2) {
    firstEnd = Math.min(firstEnd, group[at + 1] ?? 0)
    lastStart = Math.max(lastStart, group[at] ?? 0)
  }
  return lastStart - firstEnd
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

/** One ascending list without doubles. */
function merge(lists: readonly Occurrences[]): Occurrences {
  const [only] = lists
  if (lists.length === 1 && only && only.length <= 2) return only
  const pairs: (readonly [number, number])[] = []
  for (const list of lists) {
    for (let at = 0; at < list.length; at += 2) pairs.push([list[at] ?? 0, list[at + 1] ?? 0])
  }
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const merged: number[] = []
  for (const [start, end] of pairs) {
    if (merged.at(-2) !== start || merged.at(-1) !== end) merged.push(start, end)
  }
  return merged
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
