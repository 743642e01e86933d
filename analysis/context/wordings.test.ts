import { describe, expect, it } from 'vitest'
import { contentWords } from './content-words'
import { meanings } from './note-words'
import { createWordings, NearestWordings, scoreNearness } from './wordings'

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

const nearest = new NearestWordings(wordings, 2)

function nearnessOf(note: number, ...tokens: string[]) {
  nearest.read(new Set(tokens))
  return nearest.get(note)
}

describe('the wording nearest to a sentence', () => {
  it('is the one that says most of it with least besides', () => {
    expect(nearnessOf(0, 'bridge', 'close', 'storm')).toEqual({ alike: 1, said: 1, weight: 6 })
    expect(nearest.get(1)).toBeUndefined()
  })

  it('is less near the more the sentence says besides', () => {
    const short = nearnessOf(1, 'toll', 'lorr')
    const long = nearnessOf(1, 'toll', 'lorr', 'mayor', 'election', 'vote')
    expect(short?.alike).toBe(1)
    expect(long?.alike).toBeCloseTo(4 / Math.sqrt(4 * 10))
    expect(scoreNearness(long)).toBeLessThan(scoreNearness(short))
    expect(scoreNearness(undefined)).toBe(0)
  })

  it('takes words that mean nearly the same for one', () => {
    expect(meanings(contentWords('purchased'))).toEqual(meanings(contentWords('bought')))
  })
})
