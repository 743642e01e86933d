import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clauseAround } from './clause'
import { readDates } from './read-dates'
import { readQuantities } from './read-quantities'

const WORDS = [
  'about',
  'three',
  'dozen',
  '620',
  '3,376',
  '$',
  '¥',
  '5.5bn',
  'missiles',
  'a year',
  'to',
  '-',
  'PAC-3',
  '%',
  'per cent',
  'May',
  '2023',
  'December',
  ',',
  '\u0000',
  '約30億円',
  '😀',
  'between',
  'and',
  '22nd',
]
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...WORDS)).map((words) => words.join(' ')),
)

describe('reading figures from any text', () => {
  it('gives places inside the text, in order, and bounds that are bounds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const dates = readDates(text, '2026-02-28')
        let last = 0
        for (const { start, end, low, high } of readQuantities(text, dates)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
          expect(low).toBeLessThanOrEqual(high)
          last = start
        }
        for (const { start, end, date } of dates) {
          expect(text.slice(start, end)).not.toBe('')
          expect(date).toMatch(/^(?:\d{4}|-)(?:-\d{2}(?:-\d{2})?)?$/)
        }
      }),
    )
  })

  it('finds for every place a clause that holds it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, seed) => {
        const at = text.length === 0 ? 0 : seed % text.length
        const { start, end } = clauseAround(text, at)
        expect(start).toBeLessThanOrEqual(end)
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
