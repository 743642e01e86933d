import { describe, expect, it } from 'vitest'
import { dayOf, rangeAround, rangeOfYears, shareOf, stackRows, yearTicks } from './timeline-scale'

describe('dayOf', () => {
  it.each([
    ['1970-01-01', 0],
    ['1970-01-02', 1],
    ['1970-01-02T23:59:00Z', 1],
    ['1970-01', 14],
    ['1970', 181],
  ])('%s is day %d', (iso, day) => {
    expect(dayOf(iso)).toBe(day)
  })
})

it.each([
  [2025, 2014, 2026, 2024, 2026],
  [2026, 2014, 2026, 2024, 2026],
  [2031, 2014, 2026, 2024, 2026],
  [2014, 2014, 2026, 2014, 2016],
  [1990, 2014, 2026, 2014, 2016],
  [2020, 2014, 2026, 2019, 2021],
  [2025, 2025, 2026, 2025, 2026],
])('around %d, of %d to %d, shows %d to %d', (year, first, last, from, to) => {
  expect(rangeAround(year, first, last)).toEqual({ from: dayOf(`${from}-01-01`), to: dayOf(`${to}-12-31`) })
})

it('places days by their share, and does not divide by nothing', () => {
  const range = { from: 0, to: 10 }
  expect([shareOf(0, range), shareOf(5, range), shareOf(10, range), shareOf(-5, range)]).toEqual([0, 0.5, 1, -0.5])
  expect(shareOf(3, { from: 3, to: 3 })).toBe(0.5)
})

it.each([
  [2024, 2026, 6, [2024, 2025, 2026]],
  [2014, 2026, 6, [2015, 2020, 2025]],
  [2014, 2026, 8, [2014, 2016, 2018, 2020, 2022, 2024, 2026]],
  [1967, 2026, 6, [1970, 1980, 1990, 2000, 2010, 2020]],
])('writes years of %d to %d, at most %d', (first, last, most, ticks) => {
  expect(yearTicks(rangeOfYears(first, last), most)).toEqual(ticks)
})

describe('stackRows', () => {
  it('keeps marks apart that would lie on each other, and goes back down', () => {
    expect(stackRows([0.1, 0.12, 0.14, 0.5], 0.1, 4)).toEqual([0, 1, 2, 0])
  })

  it('uses the row that is free soonest when all are taken', () => {
    expect(stackRows([0.1, 0.11, 0.12], 0.1, 2)).toEqual([0, 1, 0])
  })
})
