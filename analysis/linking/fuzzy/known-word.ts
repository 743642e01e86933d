import { KNOWN_WORDS } from './known-words'
import { hasWord, SHORTEST_WORD } from './word-set'

const known = new Map<string, boolean>()
/** Words remembered at most: an article has fewer. */
const MOST_REMEMBERED = 20_000

/** Whether a lower-case word is a common English one, and so no misspelling of a name. */
export function isKnownWord(word: string): boolean {
  if (word.length < SHORTEST_WORD) return true
  const remembered = known.get(word)
  if (remembered !== undefined) return remembered
  if (known.size > MOST_REMEMBERED) known.clear()
  const answer = hasWord(KNOWN_WORDS, word)
  known.set(word, answer)
  return answer
}
