import type { AliasPattern, PackIndex } from '../../pack/pack-index'
import { BREAK, ROOT } from '../../pack/phrase-tree'
import type { BlockId } from '../../types'
import { findSingulars } from '../inflection'
import type { NearWord } from '../lexicon'
import { type AliasHit, type ArticleScan, fitsCase, type PlacedBlock } from '../scan-article'
import { type Candidate, confirmSlips, type FuzzyHit } from './confirm-slips'
import { NO_LETTERS, type Run, SHORTEST_JOINED } from './joined-names'
import { isKnownWord } from './known-word'
import {
  consonantsOf,
  createNameTable,
  type NameTable,
  SHORTEST_LOOSE_WORD,
  SHORTEST_SOUNDALIKE,
  SURE_LOOSE_WORD,
} from './name-table'

/** A name is not entered by a shorter word that is off. */
const SHORTEST_FIRST_WORD = 4
/** A slip in a short word counts so often: only a long name can bear it. */
const SHORT_WORD_WEIGHT = 2
/** Words remembered from article to article at most. */
const MOST_REMEMBERED = 20_000

type Memory = Readonly<{
  table: NameTable
  /** For each word met, the words of names it may stand for. */
  near: Map<string, readonly NearWord[]>
}>

const memories = new WeakMap<PackIndex, Memory>()

/**
 * Names that an article spells nearly as the packs do: a slip in six letters, a lost hyphen, a space too many or too few.
 * @param exact spellings that have their place already: nothing is looked for inside them
 */
export function findFuzzy(scan: ArticleScan, index: PackIndex, exact: readonly AliasHit[]): readonly FuzzyHit[] {
  const memory = memories.get(index) ?? { table: createNameTable(index), near: new Map() }
  memories.set(index, memory)
  if (memory.near.size > MOST_REMEMBERED) memory.near.clear()
  const search = new FuzzySearch(index, memory)
  for (const block of scan.blocks) search.read(block)
  return confirmSlips(search.found.filter(isOutside(exact)), scan)
}

function isOutside(exact: readonly AliasHit[]): (hit: AliasHit) => boolean {
  const byBlock = new Map<BlockId, AliasHit[]>()
  for (const hit of exact) {
    const own = byBlock.get(hit.block)
    if (own === undefined) byBlock.set(hit.block, [hit])
    else own.push(hit)
  }
  return ({ block, start, end }) => !byBlock.get(block)?.some((hit) => hit.start <= start && end <= hit.end)
}

class FuzzySearch {
  readonly found: Candidate[] = []
  readonly table: NameTable

  constructor(
    readonly index: PackIndex,
    readonly memory: Memory,
  ) {
    this.table = memory.table
  }

  read(block: PlacedBlock): void {
    const { tokens, entries } = block
    for (let first = 0; first < tokens.count; first++) {
      const kind = tokens.kinds[first]
      if (kind !== 'latin' && kind !== 'digits') continue
      const beginnings = kind === 'latin' ? this.#beginnings(block, first) : []
      if (beginnings.length > 0) this.#walkLoosely(block, ROOT, first, first, 0, beginnings)
      if (entries[first]?.begins) this.#walkExactly(block, ROOT, first, first, 0, false)
      this.#readJoined(block, first)
    }
  }

  /** Follows the names' tree by the words as they stand and, after the first, by what they may be slips of. */
  #walk(block: PlacedBlock, node: number, first: number, at: number, edits: number, isLoose: boolean): void {
    const { tokens } = block
    const key = tokens.keys[at]
    if (key === undefined) return
    const gap = tokens.gaps[at]
    const from = gap === 'hard' || gap === 'sentence' ? this.index.trie.step(node, BREAK) : node
    if (from === undefined) return
    this.#walkExactly(block, from, first, at, edits, isLoose)
    if (key.length < SHORTEST_LOOSE_WORD || tokens.kinds[at] !== 'latin') return
    this.#walkLoosely(block, from, first, at, edits, this.#nearWords(key))
  }

  #walkExactly(block: PlacedBlock, from: number, first: number, at: number, edits: number, isLoose: boolean): void {
    const { trie } = this.index
    const id = block.entries[at]?.exact ?? trie.idOf(block.tokens.keys[at] ?? '')
    const next = id === undefined ? undefined : trie.step(from, id)
    if (next === undefined) return
    if (isLoose) this.#collect(block, next, first, at, edits)
    this.#walk(block, next, first, at + 1, edits, isLoose)
  }

  #walkLoosely(
    block: PlacedBlock,
    from: number,
    first: number,
    at: number,
    edits: number,
    nearWords: readonly NearWord[],
  ): void {
    const { trie } = this.index
    for (const near of nearWords) {
      near.id ??= trie.idOf(near.word)
      const { id } = near
      const next = id === undefined ? undefined : trie.step(from, id)
      if (next === undefined) continue
      this.#collect(block, next, first, at, edits + near.edits)
      this.#walk(block, next, first, at + 1, edits + near.edits, true)
    }
  }

  /** First words of names that the token may stand for. Names begin with a capital, or with a word that is in no list. */
  #beginnings(block: PlacedBlock, at: number): readonly NearWord[] {
    const key = block.tokens.keys[at] ?? ''
    const entry = block.entries[at]
    if (!entry || key.length < SHORTEST_FIRST_WORD) return []
    entry.slips ??= this.#findBeginnings(key)
    if (entry.slips.length === 0 || isCapital(block.text.charAt(block.tokens.starts[at] ?? 0))) return entry.slips
    return isKnownWord(key) ? [] : entry.slips
  }

  #findBeginnings(key: string): readonly NearWord[] {
    const beginnings = this.#nearWords(key).filter(({ word }) => this.table.firstWords.has(word))
    for (const { word } of beginnings) this.index.trie.open(word)
    return beginnings
  }

  /** Words of names that a word may stand for, other than itself. */
  #nearWords(key: string): readonly NearWord[] {
    const known = this.memory.near.get(key)
    if (known) return known
    const isWord = isKnownWord(key) || this.table.wordsOf.has(key)
    const near = (isWord ? this.#sameWords(key) : this.#slips(key)).filter(({ word }) => word !== key)
    this.memory.near.set(key, near)
    return near
  }

  /** A real word is no slip of the pen, unless it is another form of the word meant, or sounds like it: principals. */
  #sameWords(key: string): readonly NearWord[] {
    const forms = [key, ...findSingulars(key)].filter((form) => form.length >= SURE_LOOSE_WORD)
    const sameForm = forms.flatMap((form) => this.table.wordsOf.get(form) ?? [])
    const alike = key.length < SHORTEST_SOUNDALIKE ? [] : (this.table.soundalikes.get(consonantsOf(key)) ?? [])
    return [...sameForm.map((word) => ({ word, edits: 1 })), ...alike.map((word) => ({ word, edits: 2 }))]
  }

  #slips(key: string): readonly NearWord[] {
    const best = new Map<string, number>()
    for (const form of [key, ...findSingulars(key)]) {
      for (const { word: filed, edits } of this.table.near.findNear(form)) {
        for (const word of this.table.wordsOf.get(filed) ?? []) {
          const weight = Math.min(key.length, word.length) < SURE_LOOSE_WORD ? SHORT_WORD_WEIGHT : 1
          best.set(word, Math.min(best.get(word) ?? Number.POSITIVE_INFINITY, Math.max(1, edits) * weight))
        }
      }
    }
    return [...best].map(([word, edits]) => ({ word, edits }))
  }

  #collect(block: PlacedBlock, node: number, first: number, last: number, edits: number): void {
    for (const number of this.index.trie.endsAt(node) ?? []) {
      const pattern = this.index.patterns[number]
      if (pattern?.kind !== 'alias') continue
      if (edits > (this.table.eligible.get(number) ?? 0) || !this.#isPlausible(block, number, pattern, first, last))
        continue
      this.found.push(toCandidate(block, pattern, number, first, last))
    }
  }

  /** What random words do not do and misspelt names do: keep the capital, and alone the first letter too. */
  #isPlausible(block: PlacedBlock, number: number, pattern: AliasPattern, first: number, last: number): boolean {
    const { tokens, text } = block
    if (isCapital(pattern.text) && !isCapital(text.charAt(tokens.starts[first] ?? 0))) return false
    if (last > first) return fitsCase(block, number, first, this.index)
    const key = tokens.keys[first] ?? ''
    const name = pattern.text.toLowerCase()
    // Nine in ten misspellings keep the first letter (Pollock and Zamora 1984); added endings make another word: Russian.
    return key.charAt(0) === name.charAt(0) && !(key.startsWith(name) && !isDoubledEnd(key)) && !isKnownWord(key)
  }

  #mayBeJoined({ tokens, text, entries }: PlacedBlock, first: number): boolean {
    const key = tokens.keys[first] ?? ''
    if (key.length < SHORTEST_JOINED) return isCapital(text.charAt(tokens.starts[first] ?? 0))
    const entry = entries[first]
    if (!entry) return false
    entry.joins ??= this.table.joined.readOn(NO_LETTERS, key) !== null
    return entry.joins
  }

  /** "LockheedMartin", "Selfdefense", "GEMT", "Pat riot": the same letters with other gaps. */
  #readJoined(block: PlacedBlock, first: number): void {
    if (!this.#mayBeJoined(block, first)) return
    const { gaps, keys, count } = block.tokens
    let run: Run | null = NO_LETTERS
    for (let last = first; last < count; last++) {
      const gap = gaps[last]
      if (last > first && gap !== 'none' && gap !== 'soft') return
      run = this.table.joined.readOn(run, keys[last] ?? '')
      if (run === null) return
      for (const number of this.table.joined.endingAt(run, () => keys.slice(first, last + 1).join(''))) {
        const pattern = this.index.patterns[number]
        if (pattern?.kind !== 'alias' || !isShoutedAlike(block, pattern, first, last)) continue
        this.found.push(toCandidate(block, pattern, number, first, last))
      }
    }
  }
}

function toCandidate(
  block: PlacedBlock,
  pattern: AliasPattern,
  number: number,
  first: number,
  last: number,
): Candidate {
  const start = block.tokens.starts[first] ?? 0
  const end = block.tokens.ends[last] ?? 0
  return { pattern, number, block: block.id, first, last, start, end }
}

function isDoubledEnd(key: string): boolean {
  return key.at(-1) === key.at(-2)
}

function isCapital(text: string): boolean {
  const first = text.charAt(0)
  return first !== first.toLowerCase()
}

/** Run together, an abbreviation keeps its capitals and other names theirs. */
function isShoutedAlike(block: PlacedBlock, pattern: AliasPattern, first: number, last: number): boolean {
  const written = block.text.slice(block.tokens.starts[first], block.tokens.ends[last]).replace(/[^\p{L}]/gu, '')
  const letters = pattern.text.replace(/[^\p{L}]/gu, '')
  if (letters === letters.toUpperCase()) return written === written.toUpperCase()
  return written.length >= 6 && (!isCapital(letters) || isCapital(written))
}
