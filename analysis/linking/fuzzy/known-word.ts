import { KNOWN_WORDS } from './known-words'
import { decodeBytes, hasWord, SHORTEST_WORD, type WordSet } from './word-set'

let set: WordSet | null = null

/** Whether a lower-case word is a common English one, and so no misspelling of a name. */
export function isKnownWord(word: string): boolean {
  if (word.length < SHORTEST_WORD) return true
  set ??= { hashes: KNOWN_WORDS.hashes, bits: decodeBytes(KNOWN_WORDS.bits, KNOWN_WORDS.bytes) }
  return hasWord(set, word)
}
