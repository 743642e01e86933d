/** One figure of the speed bench: a median of many runs, or a ratio to something run beside it. */
export type BenchRow = Readonly<{ name: string; value: number; unit: string; note: string }>

/** The middle of several timings; the mean of the middle two of an even number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const high = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? high : (high + (sorted[middle - 1] ?? high)) / 2
}

/** The median time of `run` in milliseconds, after `warm` runs that do not count. */
export function medianTime(run: () => unknown, { runs = 50, warm = 20 } = {}): number {
  for (let i = 0; i < warm; i++) run()
  const times: number[] = []
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    run()
    times.push(performance.now() - start)
  }
  return median(times)
}
