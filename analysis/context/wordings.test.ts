import { describe, expect, it } from 'vitest'
import { contentWords } from './content-words'
import { meanings } from './note-words'
import { createWordings, findNearest, scoreNearness } from './wordings'

const words = ['bridge', 'close', 'storm', 'toll', 'lorr']
/** Note 0 has two wordings, note 1 one; every token weighs the same. */
const wordings = createWordings(
  {
    ...{ titles: [], phrases: [], postings: [], words },
    wordings: [
      [0, 0, 1],
      [0, 0, 1, 2],
      [1, 3, 4],
    ],
  },
  () => 2,
)

describe('the wording nearest to a sentence', () => {
  it('is the one that says most of it with least besides', () => {
    const near = findNearest(new Set(['bridge', 'close', 'storm']), wordings)
    expect(near.get(0)).toEqual({ alike: 1, said: 1, weight: 6 })
    expect(near.has(1)).toBe(false)
  })

  it('is less near the more the sentence says besides', () => {
    const short = findNearest(new Set(['toll', 'lorr']), wordings).get(1)
    const long = findNearest(new Set(['toll', 'lorr', 'mayor', 'election', 'vote']), wordings).get(1)
    expect(short?.alike).toBe(1)
    expect(long?.alike).toBeCloseTo(4 / Math.sqrt(4 * 10))
    expect(scoreNearness(long)).toBeLessThan(scoreNearness(short))
    expect(scoreNearness(undefined)).toBe(0)
  })

  it('takes words that mean nearly the same for one', () => {
    expect(meanings(contentWords('purchased'))).toEqual(meanings(contentWords('bought')))
  })
})
