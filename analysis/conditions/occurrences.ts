/** Starts and ends in turn, ascending by start: offsets of the blocks' texts laid end to end. */
export type Occurrences = readonly number[]

/** One ascending list: the same place found by a shorter term is one occurrence. */
export function joinOccurrences(lists: readonly Occurrences[]): Occurrences {
  const spans = sorted(lists, -1)
  if (spans.length <= 2) return spans
  const joined: number[] = []
  let lastEnd = 0
  for (let at = 0; at < spans.length; at += 2) {
    const start = spans[at] ?? 0
    const end = spans[at + 1] ?? 0
    if (at === 0 || start >= lastEnd || end > lastEnd) joined.push(start, end)
    lastEnd = end
  }
  return joined
}

/** One ascending list without doubles. */
export function mergeOccurrences(lists: readonly Occurrences[]): Occurrences {
  const spans = sorted(lists, 1)
  if (spans.length <= 2) return spans
  const merged: number[] = []
  for (let at = 0; at < spans.length; at += 2) {
    const start = spans[at] ?? 0
    const end = spans[at + 1] ?? 0
    if (at === 0 || merged.at(-2) !== start || merged.at(-1) !== end) merged.push(start, end)
  }
  return merged
}

/** The place in the list of the first occurrence that starts at `from` or later. */
export function firstFrom(from: number, occurrences: Occurrences): number {
  let low = 0
  let high = occurrences.length >> 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((occurrences[2 * middle] ?? 0) < from) low = middle + 1
    else high = middle
  }
  return 2 * low
}

/** More characters than any article has: start and end make one number, which sorts without a comparison to call. */
const MOST_CHARACTERS = 2 ** 26

/** All spans by start, those of one start by end: the shortest first (1) or the longest (-1). */
function sorted(lists: readonly Occurrences[], ends: 1 | -1): Occurrences {
  const [only = []] = lists
  const spans = lists.length <= 1 ? only : lists.flat()
  if (isSorted(spans, ends)) return spans
  const keys = new Float64Array(spans.length / 2)
  for (let at = 0; at < keys.length; at++) {
    const end = spans[2 * at + 1] ?? 0
    keys[at] = (spans[2 * at] ?? 0) * MOST_CHARACTERS + (ends === 1 ? end : MOST_CHARACTERS - 1 - end)
  }
  const ordered: number[] = []
  for (const key of keys.sort()) {
    const end = key % MOST_CHARACTERS
    ordered.push(Math.floor(key / MOST_CHARACTERS), ends === 1 ? end : MOST_CHARACTERS - 1 - end)
  }
  return ordered
}

function isSorted(spans: Occurrences, ends: 1 | -1): boolean {
  for (let at = 2; at < spans.length; at += 2) {
    const step = (spans[at] ?? 0) - (spans[at - 2] ?? 0)
    if (step < 0 || (step === 0 && ((spans[at + 1] ?? 0) - (spans[at - 1] ?? 0)) * ends < 0)) return false
  }
  return true
}
