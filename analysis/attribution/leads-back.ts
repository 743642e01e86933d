import type { Token } from '../text/tokens'
import { FLAG } from './lexicon'
import type { Range } from './noun-phrase'
import type { Sentence } from './sentence'

const BACK = new Set(['the', 'both', 'neither', 'his', 'her', 'its', 'their'])
/** Bodies that are known without having been named. */
const KNOWN = new Set(['government', 'police', 'army', 'navy', 'military', 'parliament', 'cabinet', 'public', 'media'])

/** "The candidate", "both men", "the former banker", "her husband": told apart only by what was named before. */
export function leadsBack(sentence: Sentence, range: Range): boolean {
  const { tokens, flags } = sentence
  if (!BACK.has((tokens[range.from] as Token).word)) return false
  const three = tokens[range.to - 1]?.word === 'them' && tokens[range.to - 2]?.word === 'of'
  const end = three ? range.to - 2 : range.to
  if (end - range.from > 5 || KNOWN.has((tokens[end - 1] as Token).word)) return false
  for (let i = range.from + 1; i < end; i++) {
    const token = tokens[i] as Token
    if (!token.isWord || ((flags[i] ?? 0) & (FLAG.preposition | FLAG.clause)) !== 0) return false
    if (token.upper && ((flags[i] ?? 0) & FLAG.demonym) === 0 && !token.word.endsWith('ian')) return false
  }
  return true
}
