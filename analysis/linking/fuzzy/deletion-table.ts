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
    const count = words.reduce((sum, word) => sum + countRemainders(word), 0)
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(count + 2))).fill(-1)
    this.#next = new Int32Array(count)
    this.#word = new Int32Array(count)
    this.#hash = new Int32Array(count)
    const remainders = new Remainders()
    for (const [at, word] of words.entries()) {
      remainders.read(word)
      for (let i = 0; i < remainders.count; i++) this.#file(remainders.hashes[i] ?? 0, at)
    }
  }

  /** The filed words that `word` may be a misspelling of, with the number of edits. */
  findNear(word: string): readonly Readonly<{ word: string; edits: number }>[] {
    const seen = new Set<number>()
    const found: { word: string; edits: number }[] = []
    const remainders = new Remainders()
    remainders.read(word)
    for (const hash of remainders.hashes.subarray(0, remainders.count)) {
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

/** How many remainders a word has: its first letters with none, one or two of them taken away. */
function countRemainders({ length }: string): number {
  const filed = Math.min(length, FILED_LETTERS)
  return 1 + filed + (length < TWO_EDITS_FROM - 1 ? 0 : (filed * (filed - 1)) / 2)
}

const HASH_START = 0x811c9dc5

/** Hashes of a word's remainders. Those that share their first letters share what was reckoned of these. */
class Remainders {
  readonly hashes = new Int32Array(1 + FILED_LETTERS + (FILED_LETTERS * (FILED_LETTERS - 1)) / 2)
  count = 0

  read(word: string): void {
    const length = Math.min(word.length, FILED_LETTERS)
    this.count = 0
    this.#add(hashOn(HASH_START, word, 0, length))
    let before = HASH_START
    for (let i = 0; i < length; i++) {
      this.#add(hashOn(before, word, i + 1, length))
      before = hashOn(before, word, i, i + 1)
    }
    if (word.length < TWO_EDITS_FROM - 1) return
    before = HASH_START
    for (let i = 0; i < length; i++) {
      let between = before
      for (let j = i + 1; j < length; j++) {
        this.#add(hashOn(between, word, j + 1, length))
        between = hashOn(between, word, j, j + 1)
      }
      before = hashOn(before, word, i, i + 1)
    }
  }

  #add(hash: number): void {
    this.hashes[this.count++] = hash ^ (hash >>> 15)
  }
}

/** Goes on with a hash by the letters from `from` to `to`. */
function hashOn(hash: number, word: string, from: number, to: number): number {
  let so = hash
  for (let i = from; i < to; i++) so = Math.imul(so ^ word.charCodeAt(i), 0x01000193)
  return so
}
