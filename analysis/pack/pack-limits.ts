import { describePlace, type PackFault, type PackPath, type PackProblem } from './pack-problem'

/**
 * What a pack may weigh. Wide enough for ten bundled packs in one, narrow enough that reading, indexing and showing one
 * stays a matter of milliseconds, and that a file made to hang the reader is refused before anything is built from it.
 */
export const PACK_LIMITS = {
  /** Characters of the file as it comes. */
  fileLength: 8_000_000,
  /** Values of every kind, counted before any schema sees them. */
  values: 400_000,
  /** Objects and arrays in one another; a condition eight deep needs about 20. */
  depth: 24,
  stringLength: 4_000,
  /** Entries of one array or object. */
  entries: 10_000,
} as const

/**
 * Looks at raw data only for its size: iterative, so that no nesting exhausts the stack, and it stops at the first fault.
 * @returns the one place at fault, or null
 */
export function findOversize(input: unknown): PackProblem | null {
  const waiting: { value: unknown; path: PackPath }[] = [{ value: input, path: [] }]
  for (let seen = 0; waiting.length > 0; seen++) {
    const { value, path } = waiting.pop() as { value: unknown; path: PackPath }
    const problem = measure(value, path, seen)
    if (problem !== null) return { place: describePlace(path, input), path, ...problem }
    if (typeof value === 'object' && value !== null) {
      for (const [key, child] of Object.entries(value)) {
        waiting.push({ value: child, path: [...path, Array.isArray(value) ? Number(key) : key] })
      }
    }
  }
  return null
}

type Fault = Pick<PackProblem, 'problem' | 'mend' | 'fault' | 'detail'>

/** Keys that mean something to the language itself: no field of a pack is called so, and some checks would not see them. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

function measure(value: unknown, path: PackPath, seen: number): Fault | null {
  const { values, depth, stringLength, entries } = PACK_LIMITS
  if (seen > values) return exceeded('too-many-values', 'the pack holds more values than', values, 'split the pack')
  if (path.length > depth) return exceeded('too-deep', 'nested deeper than', depth, 'flatten this')
  const name = path.at(-1)
  if (typeof name === 'string' && RESERVED.has(name)) {
    return { problem: 'no field may have this name', mend: 'remove it', fault: 'reserved-name', detail: name }
  }
  if (typeof value === 'string' && value.length > stringLength) {
    return exceeded('text-too-long', 'text longer than', stringLength, 'shorten it')
  }
  if (typeof value === 'object' && value !== null && Object.keys(value).length > entries) {
    return exceeded('too-many-entries', 'more entries than', entries, 'split the pack')
  }
  return null
}

function exceeded(fault: PackFault, what: string, limit: number, mend: string): Fault {
  const detail = limit.toLocaleString('en')
  return { problem: `${what} ${detail}`, mend, fault, detail }
}
