/** Where dates stand on the timeline's plot. Days are counted from 1970 in UTC. */
const DAY_MS = 86_400_000

/** Day number of an ISO date; a bare year or month stands at its middle, so that it is drawn where it may have been. */
export function dayOf(iso: string): number {
  const [year = '1970', month, day] = iso.slice(0, 10).split('-')
  const y = Number(year)
  if (!month) return Date.UTC(y, 6, 1) / DAY_MS
  if (!day) return Date.UTC(y, Number(month) - 1, 15) / DAY_MS
  return Date.UTC(y, Number(month) - 1, Number(day)) / DAY_MS
}

export type Range = Readonly<{ from: number; to: number }>

/** A share (0 to 1) of the range; days outside it fall outside 0 to 1. */
export function shareOf(day: number, { from, to }: Range): number {
  return to === from ? 0.5 : (day - from) / (to - from)
}

/** From 1 January of the first year to 31 December of the last. */
export function rangeOfYears(first: number, last: number): Range {
  return { from: Date.UTC(first, 0, 1) / DAY_MS, to: Date.UTC(last, 11, 31) / DAY_MS }
}

/** How many years the plot shows at once: enough to see before and after, few enough for its events to stand apart. */
const YEARS_SHOWN = 3

/** The years around one, as many as the plot shows, kept within the first and last that have events. */
export function rangeAround(year: number, first: number, last: number): Range {
  const from = Math.max(first, Math.min(year - 1, last - YEARS_SHOWN + 1))
  return rangeOfYears(from, Math.min(last, from + YEARS_SHOWN - 1))
}

export function yearOf(day: number): number {
  return new Date(day * DAY_MS).getUTCFullYear()
}

/** Years to write under the plot: every one, or every 2nd, 5th, 10th, so that at most `most` stand there. */
export function yearTicks({ from, to }: Range, most: number): number[] {
  const first = yearOf(from)
  const last = yearOf(to)
  const step = [1, 2, 5, 10, 20, 50].find((each) => (last - first) / each < most) ?? 100
  const ticks: number[] = []
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) ticks.push(year)
  return ticks
}

/**
 * Rows for marks that would lie on each other: each goes to the lowest row that is free at its place.
 * @param shares ascending; @param width of a mark, as a share; @param rows the most there are
 */
export function stackRows(shares: readonly number[], width: number, rows: number): number[] {
  const ends: number[] = new Array(rows).fill(Number.NEGATIVE_INFINITY)
  return shares.map((share) => {
    const free = ends.findIndex((end) => end <= share - width / 2)
    const row = free < 0 ? ends.indexOf(Math.min(...ends)) : free
    ends[row] = share + width / 2
    return row
  })
}
