import { expect, it } from 'vitest'
import { isKnownWord } from './known-word'
import { createWordSet, hasWord } from './word-set'

const words = ['deliver', 'missile', 'principle', 'politics', 'island']

it('knows each of its words and their forms', () => {
  const set = createWordSet(words, 10)
  for (const word of [...words, 'delivers', 'delivered', 'missiles']) expect(hasWord(set, word)).toBe(true)
})

it('takes few strange words for known', () => {
  const set = createWordSet(
    Array.from({ length: 2000 }, (_, i) => `word${i.toString(36)}x`),
    10,
  )
  const mistaken = Array.from({ length: 2000 }, (_, i) => `other${i.toString(36)}y`).filter((word) =>
    hasWord(set, word),
  )
  // Ten bits a word let about one in a hundred through.
  expect(mistaken.length).toBeLessThan(60)
})

it.each(['minister', 'politics', 'patrol', 'islander', 'principals'])('knows the English word %s', (word) => {
  expect(isKnownWord(word)).toBe(true)
})

it.each(['patroit', 'lokheed', 'mitsubushi'])('does not know the slip %s', (word) => {
  expect(isKnownWord(word)).toBe(false)
})
