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

/** Months to write under the plot of one year: the first of every quarter but the year's own, as ISO dates. */
export function monthTicks({ from, to }: Range): string[] {
  const year = yearOf(from)
  return year === yearOf(to) ? ['04', '07', '10'].map((month) => `${year}-${month}-01`) : []
}

/**
 * Where marks stand that would lie on each other: one on top of the other in columns of a mark's width.
 * @param shares of the range, each within 0 to 1
 */
export function placeInColumns(
  shares: readonly number[],
  columns: number,
): readonly Readonly<{ column: number; row: number }>[] {
  const heights: number[] = new Array(columns).fill(0)
  return shares.map((share) => {
    const column = Math.min(columns - 1, Math.max(0, Math.floor(share * columns)))
    const row = heights[column] ?? 0
    heights[column] = row + 1
    return { column, row }
  })
}

/** Columns of the narrowest panel, for a choice that must not hang on the width. */
const FEWEST_COLUMNS = 8
/** A stack this high pushes what the plot is about off the screen. */
const MOST_ROWS = 6

/**
 * The years that have events, cut into as few stretches as keep the stacks low; a full year is one by itself.
 * @param days of the events, ascending
 */
export function stretchesOf(days: readonly number[]): readonly Range[] {
  const stretches: Range[] = []
  for (const year of new Set(days.map(yearOf))) {
    const last = stretches.at(-1)
    const longer = last && rangeOfYears(yearOf(last.from), year)
    if (longer && highestOf(days, longer) <= MOST_ROWS) stretches[stretches.length - 1] = longer
    else stretches.push(rangeOfYears(year, year))
  }
  return stretches
}

function highestOf(days: readonly number[], range: Range): number {
  const shares = days.filter((day) => isWithin(day, range)).map((day) => shareOf(day, range))
  return Math.max(0, ...placeInColumns(shares, FEWEST_COLUMNS).map(({ row }) => row + 1))
}

export function isWithin(day: number, { from, to }: Range): boolean {
  return day >= from && day <= to
}

/** The stretch a day falls in; a day between two or after all belongs to the one before it, and without one to the last. */
export function stretchAt(day: number | null, stretches: readonly Range[]): Range | undefined {
  if (day === null) return stretches.at(-1)
  return stretches.findLast(({ from }) => from <= day) ?? stretches[0]
}
