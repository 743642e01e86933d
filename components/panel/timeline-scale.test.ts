import { describe, expect, it } from 'vitest'
import {
  dayOf,
  monthTicks,
  placeInColumns,
  rangeOfYears,
  shareOf,
  stretchAt,
  stretchesOf,
  yearTicks,
} from './timeline-scale'

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

describe('stretchesOf', () => {
  const month = (iso: string, count: number) => Array.from({ length: count }, () => dayOf(iso))

  it('is one stretch while the marks stand in low stacks', () => {
    expect(stretchesOf([dayOf('1947'), dayOf('2014-04-01'), ...month('2025-11', 6)])).toEqual([
      rangeOfYears(1947, 2025),
    ])
  })

  it('gives a full year to itself, and joins the quiet ones on either side', () => {
    const days = [dayOf('1947'), dayOf('2014'), ...month('2024-11', 7), dayOf('2025-02'), dayOf('2026-04-01')]
    expect(stretchesOf(days)).toEqual([rangeOfYears(1947, 2014), rangeOfYears(2024, 2024), rangeOfYears(2025, 2026)])
  })

  it('has none without events', () => {
    expect(stretchesOf([])).toEqual([])
    expect(stretchAt(0, [])).toBeUndefined()
  })
})

it.each([
  ['2014-05-01', 2014],
  ['1990-01-01', 2014],
  ['2020-01-01', 2014],
  ['2025-11-21', 2025],
  ['2031-01-01', 2025],
  [null, 2025],
])('of 2014 and 2025, %s is shown in %d', (day, year) => {
  const stretches = [rangeOfYears(2014, 2014), rangeOfYears(2025, 2025)]
  expect(stretchAt(day === null ? null : dayOf(day), stretches)).toEqual(rangeOfYears(year, year))
})

it('writes months under one year, and none under several', () => {
  expect(monthTicks(rangeOfYears(2025, 2025))).toEqual(['2025-04-01', '2025-07-01', '2025-10-01'])
  expect(monthTicks(rangeOfYears(2024, 2025))).toEqual([])
})
