import { describe, expect, it } from 'vitest'
import { pageF1, pairedInterval, scorePage, scoreSet } from './overlap'

describe('scorePage', () => {
  it.each([
    ['all of it', 'one two three four five', 'One two three four five'.toLowerCase(), 1],
    ['nothing of it', 'one two three four five', 'six seven eight nine ten', 0],
    // Gold has sequences abcd bcde; found has abcd bcde cdef: 2 right, 1 too many.
    ['some more', 'a b c d e', 'a b c d e f', 0.8],
    // Gold has abcd bcde; found only abcd: 1 right, 1 missed.
    ['half of it', 'a b c d e', 'a b c d', 2 / 3],
    ['punctuation and layout do not matter', 'One, two — three. Four', 'One two\n\nthree (Four)', 1],
  ])('%s', (_what, gold, found, f1) => {
    expect(pageF1(scorePage(gold, found))).toBeCloseTo(f1, 10)
  })
})

describe('scoreSet', () => {
  it('weighs pages alike, and leaves pages without an answer out of precision', () => {
    const found = scorePage('a b c d', 'a b c d')
    const empty = scorePage('a b c d', '')
    expect(scoreSet([found, empty])).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3, exact: 0.5 })
  })
})

describe('pairedInterval', () => {
  it('is above nought where one extractor is better on every page', () => {
    const good = Array.from({ length: 20 }, () => scorePage('a b c d e', 'a b c d e'))
    const poor = Array.from({ length: 20 }, () => scorePage('a b c d e', 'a b c d'))
    expect(pairedInterval(good, poor, 100)[0]).toBeGreaterThan(0)
  })
})
