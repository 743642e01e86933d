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
/** Up to so many spans are sorted in place: a typed array costs more than it saves. */
const FEW = 24

/** All spans by start, those of one start by end: the shortest first (1) or the longest (-1). */
function sorted(lists: readonly Occurrences[], ends: 1 | -1): Occurrences {
  const [only = []] = lists
  if (lists.length <= 1) return isSorted(only, ends) ? only : sortAll([...only], ends)
  const spans: number[] = []
  for (const list of lists) for (let at = 0; at < list.length; at++) spans.push(list[at] ?? 0)
  return sortAll(spans, ends)
}

function sortAll(spans: number[], ends: 1 | -1): Occurrences {
  return spans.length <= 2 * FEW ? sortFew(spans, ends) : sortMany(spans, ends)
}

/** Insertion sort, in place. */
function sortFew(spans: number[], ends: 1 | -1): Occurrences {
  for (let next = 2; next < spans.length; next += 2) {
    const start = spans[next] ?? 0
    const end = spans[next + 1] ?? 0
    let at = next
    for (; at > 0 && isBefore(start, end, spans[at - 2] ?? 0, spans[at - 1] ?? 0, ends); at -= 2) {
      spans[at] = spans[at - 2] ?? 0
      spans[at + 1] = spans[at - 1] ?? 0
    }
    spans[at] = start
    spans[at + 1] = end
  }
  return spans
}

function sortMany(spans: readonly number[], ends: 1 | -1): Occurrences {
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
    if (isBefore(spans[at] ?? 0, spans[at + 1] ?? 0, spans[at - 2] ?? 0, spans[at - 1] ?? 0, ends)) return false
  }
  return true
}

function isBefore(start: number, end: number, otherStart: number, otherEnd: number, ends: 1 | -1): boolean {
  return start < otherStart || (start === otherStart && (end - otherEnd) * ends < 0)
}
