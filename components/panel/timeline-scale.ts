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

/** The whole years that hold these days: from 1 January of the first to 31 December of the last. */
export function rangeOfDays(days: readonly number[]): Range {
  const years = days.map(yearOf)
  return rangeOfYears(Math.min(...years), Math.max(...years))
}

export function rangeOfYears(first: number, last: number): Range {
  return { from: Date.UTC(first, 0, 1) / DAY_MS, to: Date.UTC(last, 11, 31) / DAY_MS }
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
