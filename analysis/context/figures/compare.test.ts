import { describe, expect, it } from 'vitest'
import type { PackFigure } from '../../pack/schema'
import { type Comparison, compareAmount, compareDates } from './compare'
import { readQuantities } from './read-quantities'

function compare(said: string, unit: string, value: PackFigure['value']): Comparison | undefined {
  const [quantity] = readQuantities(said)
  return quantity && compareAmount(quantity, { unit, value } as PackFigure)
}

describe('compareAmount', () => {
  it.each<[string, string, PackFigure['value'], Comparison]>([
    ['620 missiles', 'missile', { exactly: 620 }, 'agrees'],
    ['about 600 missiles', 'missile', { exactly: 620 }, 'agrees'],
    ['600 missiles', 'missile', { exactly: 620 }, 'unsure'],
    ['500 missiles', 'missile', { exactly: 620 }, 'differs'],
    ['820 missiles', 'missile', { exactly: 620 }, 'differs'],
    ['more than 600 missiles', 'missile', { exactly: 620 }, 'agrees'],
    ['more than 700 missiles', 'missile', { exactly: 620 }, 'differs'],
    ['more than ten missiles', 'missile', { exactly: 620 }, 'unsure'],
    ['up to 60 missiles', 'missile', { about: 60 }, 'agrees'],
    ['up to 30 missiles', 'missile', { about: 60 }, 'differs'],
    ['dozens of missiles', 'missile', { from: 10, to: 99 }, 'agrees'],
    ['hundreds of missiles', 'missile', { from: 10, to: 99 }, 'differs'],
    ['between 500 and 700 missiles', 'missile', { exactly: 620 }, 'agrees'],
    ['3 billion yen', 'JPY', { about: 3e9 }, 'agrees'],
    ['5 billion yen', 'JPY', { about: 3e9 }, 'differs'],
    ['$20 million', 'JPY', { about: 3e9 }, 'unsure'],
    ['$1.23 billion', 'USD', { exactly: 1_234_000_000 }, 'agrees'],
    ['50 missiles a month', 'missile/year', { about: 600 }, 'agrees'],
    ['60 missiles a year', 'missile/year', { about: 30 }, 'differs'],
    ['100 miles', 'km', { about: 160 }, 'agrees'],
    ['23 months', 'year', { about: 2 }, 'agrees'],
    ['five batteries', 'missile', { exactly: 620 }, 'unsure'],
    ['five Patriots', 'battery', { exactly: 5 }, 'agrees'],
    ['30 percent', 'missile', { exactly: 30 }, 'unsure'],
    ['two officials', 'missile', { exactly: 620 }, 'unsure'],
    ['124 million', 'missile', { exactly: 620 }, 'unsure'],
    ['900', 'missile', { exactly: 620 }, 'differs'],
    ['820 of them', 'missile', { exactly: 620 }, 'differs'],
    ['12 ferries', 'ferry', { exactly: 12 }, 'agrees'],
    ['at least 19 countries', 'country', { atLeast: 19 }, 'agrees'],
    ['at least 40 countries', 'country', { atLeast: 19 }, 'differs'],
    ['up to 10,000 missiles', 'missile', { atMost: 1000 }, 'differs'],
    ['up to 1,000 missiles', 'missile', { atMost: 1000 }, 'agrees'],
    ['900 missiles', 'missile', { atMost: 1000 }, 'agrees'],
    ['a little over 400 missiles', 'missile', { exactly: 620 }, 'differs'],
    ['just over 600 missiles', 'missile', { exactly: 620 }, 'agrees'],
    ['half a billion euros', 'EUR', { exactly: 5e8 }, 'agrees'],
    ['a third of the voters', '%', { exactly: 36.9 }, 'agrees'],
    ['half of the voters', '%', { exactly: 56.6 }, 'agrees'],
    ['a third of the voters', '%', { exactly: 56.6 }, 'differs'],
  ])('%s against %s %j: %s', (said, unit, value, expected) => {
    expect(compare(said, unit, value)).toBe(expected)
  })
})

it('tells two currencies apart only where they are surely of one thing and far apart at any rate', () => {
  const [near] = readQuantities('about 17 million euros')
  const [far] = readQuantities('some 200 million euros')
  const yen = { unit: 'JPY', value: { about: 3e9 } }
  expect(near && compareAmount(near, yen, true)).toBe('unsure')
  expect(far && compareAmount(far, yen, true)).toBe('differs')
  expect(far && compareAmount(far, yen)).toBe('unsure')
})

describe('compareDates', () => {
  it.each<[string, string, Comparison]>([
    ['2023-12-22', '2023-12-22', 'agrees'],
    ['2023-12', '2023-12-22', 'agrees'],
    ['2023', '2023-12-22', 'agrees'],
    ['2025-11-20', '2025-11', 'agrees'],
    ['2022-12', '2023-12-22', 'differs'],
    ['2023-12-21', '2023-12-22', 'unsure'],
    ['2023-12-20', '2023-12-22', 'differs'],
    ['--12', '2023-12-22', 'agrees'],
    ['--11', '2023-12-22', 'unsure'],
  ])('%s against %s: %s', (said, recorded, expected) => expect(compareDates(said, recorded)).toBe(expected))

  it.each<[string, string, 'year' | 'years' | 'months', Comparison]>([
    // Counted back from the article's day: two years ago is that calendar year, or not far from the same month.
    ['2023-11', '2023-12-22', 'years', 'agrees'],
    ['2024-03', '2023-12-22', 'years', 'unsure'],
    ['2022-11', '2023-12-22', 'years', 'differs'],
    ['2022-11', '2023', 'years', 'unsure'],
    ['2025-10', '2025-11-20', 'months', 'unsure'],
    ['2025-06', '2025-11-20', 'months', 'differs'],
    // The year was left out and guessed: another year's month is not held against it.
    ['2026-03', '2026-04-21', 'year', 'differs'],
    ['2026-04', '2022-04', 'year', 'agrees'],
    ['2026-03', '2022-04', 'year', 'unsure'],
    ['2025-07-04', '2025-07-14', 'year', 'differs'],
  ])('%s against %s, loose by %s: %s', (said, recorded, loose, expected) => {
    expect(compareDates(said, recorded, loose)).toBe(expected)
  })
})
