import fc from 'fast-check'
import { expect, it } from 'vitest'
import { firstFrom, joinOccurrences, mergeOccurrences } from './occurrences'

const span = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 9 })).map(([start, length]) => [start, start + length])
const lists = fc.array(fc.array(span, { maxLength: 40 }).map((spans) => spans.flat()))

const pairsOf = (flat: readonly number[]) => flat.flatMap((_, at) => (at % 2 === 0 ? [[flat[at], flat[at + 1]]] : []))

it('merges few and many lists into the distinct spans in order', () => {
  fc.assert(
    fc.property(lists, (own) => {
      const distinct = new Map(own.flatMap(pairsOf).map(([start = 0, end = 0]) => [start * 100 + end, [start, end]]))
      const expected = [...distinct].sort(([a], [b]) => a - b).map(([, each]) => each)
      const merged = pairsOf(mergeOccurrences(own))
      // One span is handed on as it is.
      expect(merged).toEqual(expected)
    }),
  )
})

it('takes a shorter term at the place of a longer one for the same occurrence', () => {
  expect(
    joinOccurrences([
      [10, 14, 30, 35],
      [10, 22],
    ]),
  ).toEqual([10, 22, 30, 35])
  expect(
    joinOccurrences([
      [16, 22],
      [10, 22],
    ]),
  ).toEqual([10, 22])
  expect(
    joinOccurrences([
      [20, 30],
      [10, 22],
    ]),
  ).toEqual([10, 22, 20, 30])
})

it('leaves its input as it was', () => {
  const own = [30, 35, 10, 14]
  mergeOccurrences([own])
  joinOccurrences([own])
  expect(own).toEqual([30, 35, 10, 14])
})

it('finds the first occurrence from a place on', () => {
  expect([0, 10, 11, 31].map((from) => firstFrom(from, [10, 14, 30, 35]))).toEqual([0, 0, 2, 4])
})
