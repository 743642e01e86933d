import { countEdits } from './edit-distance'

/** Words are filed by their first letters only: a misspelling far back leaves these alone (Garbe 2012, SymSpell). */
const FILED_LETTERS = 7
/** Words from this length on are also found with two edits. */
const TWO_EDITS_FROM = 7
/** However many words a bucket holds, so many are looked at: keeps a hundred packs from costing a hundred times. */
const MOST_LOOKED_AT = 48

/** How many edits a word of this length may be away from what is meant. */
export function editsAllowed(length: number): number {
  return length < TWO_EDITS_FROM ? 1 : 2
}

/**
 * Words by what is left when letters are taken away: two words a few edits apart share such a remainder, so near words
 * are found by look-ups whose number does not grow with the words filed.
 */
export class DeletionTable {
  readonly #words: readonly string[]
  readonly #heads: Int32Array
  readonly #next: Int32Array
  readonly #word: Int32Array
  readonly #hash: Int32Array
  #size = 0

  constructor(words: readonly string[]) {
    this.#words = words
    const entries = words.map((word) => remaindersOf(word))
    const count = entries.reduce((sum, hashes) => sum + hashes.length, 0)
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(count + 2))).fill(-1)
    this.#next = new Int32Array(count)
    this.#word = new Int32Array(count)
    this.#hash = new Int32Array(count)
    for (const [at, hashes] of entries.entries()) for (const hash of hashes) this.#file(hash, at)
  }

  /** The filed words that `word` may be a misspelling of, with the number of edits. */
  findNear(word: string): readonly Readonly<{ word: string; edits: number }>[] {
    const seen = new Set<number>()
    const found: { word: string; edits: number }[] = []
    for (const hash of remaindersOf(word)) {
      let looked = 0
      for (let at = this.#heads[hash & (this.#heads.length - 1)] ?? -1; at >= 0; at = this.#next[at] ?? -1) {
        if (looked++ > MOST_LOOKED_AT) break
        const filed = this.#word[at] ?? 0
        if (this.#hash[at] !== hash || seen.has(filed)) continue
        seen.add(filed)
        const other = this.#words[filed] ?? ''
        const limit = editsAllowed(Math.min(word.length, other.length))
        const edits = countEdits(word, other, limit)
        if (edits <= limit) found.push({ word: other, edits })
      }
    }
    return found.sort((a, b) => a.edits - b.edits)
  }

  #file(hash: number, word: number): void {
    const bucket = hash & (this.#heads.length - 1)
    this.#next[this.#size] = this.#heads[bucket] ?? -1
    this.#word[this.#size] = word
    this.#hash[this.#size] = hash
    this.#heads[bucket] = this.#size++
  }
}

/** Hashes of a word's first letters with none, one or two of them taken away. */
function remaindersOf(word: string): number[] {
  const length = Math.min(word.length, FILED_LETTERS)
  const hashes = [hashWithout(word, length, -1, -1)]
  for (let i = 0; i < length; i++) hashes.push(hashWithout(word, length, i, -1))
  if (word.length < TWO_EDITS_FROM - 1) return hashes
  for (let i = 0; i < length; i++) for (let j = i + 1; j < length; j++) hashes.push(hashWithout(word, length, i, j))
  return hashes
}

function hashWithout(word: string, length: number, skip: number, alsoSkip: number): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < length; i++)
    if (i !== skip && i !== alsoSkip) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash ^ (hash >>> 15)
}
