import { describe, expect, it } from 'vitest'
import { dayOf, monthTicks, placeInColumns, rangeFor, rangeOfYears, shareOf, yearTicks } from './timeline-scale'

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
  expect(rangeFor(year, [dayOf(`${first}-07`), dayOf(`${last}-07`)])).toEqual({
    from: dayOf(`${from}-01-01`),
    to: dayOf(`${to}-12-31`),
  })
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

describe('placeInColumns', () => {
  it('stacks what falls into one column, and begins each column at the bottom', () => {
    expect(placeInColumns([0.1, 0.12, 0.14, 0.5], 4)).toEqual([
      { column: 0, row: 0 },
      { column: 0, row: 1 },
      { column: 0, row: 2 },
      { column: 2, row: 0 },
    ])
  })

  it('never gives one place to two, and keeps both ends inside', () => {
    const shares = Array.from({ length: 200 }, (_, at) => at / 199)
    const places = placeInColumns(shares, 7).map(({ column, row }) => `${column} ${row}`)
    expect(new Set(places).size).toBe(200)
    expect([places[0], places.at(-1)?.split(' ')[0]]).toEqual(['0 0', '6'])
  })
})

describe('rangeFor', () => {
  const month = (iso: string, count: number) => Array.from({ length: count }, () => dayOf(iso))

  it('shows the years around one while its marks stand in low stacks', () => {
    const days = [dayOf('2014-04-01'), ...month('2025-11', 6), dayOf('2026-04-01')]
    expect(rangeFor(2025, days)).toEqual(rangeOfYears(2024, 2026))
  })

  it('shows one year alone where they would stand high', () => {
    const days = [dayOf('2014-04-01'), ...month('2025-11', 7), dayOf('2026-04-01')]
    expect(rangeFor(2025, days)).toEqual(rangeOfYears(2025, 2025))
    expect(rangeFor(2014, days)).toEqual(rangeOfYears(2014, 2016))
  })
})

it('writes months under one year, and none under several', () => {
  expect(monthTicks(rangeOfYears(2025, 2025))).toEqual(['2025-04-01', '2025-07-01', '2025-10-01'])
  expect(monthTicks(rangeOfYears(2024, 2025))).toEqual([])
})
