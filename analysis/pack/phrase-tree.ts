import { stemGerman } from '../linking/inflection'
import { readPlainKeys, type Tokens, tokenize } from '../linking/tokenize'
import { EdgeTable } from './edge-table'

/** How a phrase is compared: whole words, words that begin so, or German words whatever their ending. */
export type MatchMode = 'words' | 'stem' | 'german'
export type Phrase = Readonly<{ text: string; mode: MatchMode; pattern: number }>

/** The id of the step over punctuation between two words of a phrase. */
export const BREAK = 0
/** Where every phrase begins. */
export const ROOT = 0
/** Stems are filed by so many first letters, shorter ones by what they have. */
const STEM_START = 3
const NO_LENGTHS: readonly number[] = []

/** Phrases by the ids of their tokens. */
export type CutPhrases = Readonly<{
  /** The token of each id, after the one that `BREAK` has. */
  words: readonly string[]
  /** Ids of the tokens that are beginnings of words. */
  stems: readonly number[]
  /** For each pattern the ids of its phrase's tokens; nothing where it is not cut. */
  ids: readonly (readonly number[])[]
}>

/** The keys of a name that may be found misspelt, by its pattern's number. */
export type Name = Readonly<{ number: number; keys: readonly string[] }>

/**
 * A tree as plain JSON, grown at build: a worker that starts takes it as it is. Nodes are numbered so that those which
 * grow from one node stand together, in the order of the nodes they grow from.
 */
export type GrownTree = Readonly<{
  /** The tree has all Latin phrases of patterns with smaller numbers. */
  patterns: number
  words: CutPhrases['words']
  stems: CutPhrases['stems']
  /** For each node, how many grow from it. */
  counts: readonly number[]
  /** For each node after the root, the token that leads to it; ascending among those of one node. */
  labels: readonly number[]
  /** For each node, the patterns whose phrases end there. */
  ends: (number[] | null)[]
  /** Those of the patterns that are names which may be found misspelt. */
  names: readonly Name[]
}>

const NO_TREE: GrownTree = { patterns: 0, words: [], stems: [], counts: [], labels: [], ends: [], names: [] }

/** Phrases as one tree over token ids: the time to walk a text does not grow with the number of phrases. */
export class PhraseTree {
  readonly #vocabulary = new Map<string, number>()
  readonly #stems = new Map<string, number>()
  /** Lengths of the stems that begin with these letters: nearly every word is ruled out by one look-up. */
  readonly #stemLengths = new Map<string, number[]>()
  readonly #grown: GrownTree
  /** For each node that was grown at build, the first of those that grow from it. */
  readonly #firsts: Int32Array
  /** What grows later. */
  readonly #edges = new EdgeTable()
  readonly #ends: (number[] | null | undefined)[]
  #tokens = BREAK + 1
  #nodes: number

  /** @param grown a tree to begin with; it is not to be used elsewhere */
  constructor(grown = NO_TREE) {
    const { words, counts, labels } = grown
    this.#grown = grown
    this.#ends = grown === NO_TREE ? [] : grown.ends
    this.#nodes = labels.length + 1
    this.#firsts = new Int32Array(counts.length + 1)
    let first = ROOT + 1
    for (let node = 0; node <= counts.length; node++) {
      this.#firsts[node] = first
      first += counts[node] ?? 0
    }
    const stems = new Set(grown.stems)
    for (const word of words) {
      if (stems.has(this.#tokens)) this.#idOfStem(word)
      else this.#idOfWord(word)
    }
  }

  /** Whether the tree it began with has this pattern's phrase, if it is a Latin one. */
  protected hasGrown(pattern: number): boolean {
    return pattern < this.#grown.patterns
  }

  protected cut(phrases: readonly Phrase[]): CutPhrases {
    const ids: (readonly number[])[] = []
    for (const { text, mode, pattern } of phrases) ids[pattern] = this.#cutOne(text, mode)
    const words: string[] = []
    for (const [word, id] of [...this.#vocabulary, ...this.#stems]) words[id - 1] = word
    return { words, stems: [...this.#stems.values()], ids }
  }

  protected insert({ text, mode, pattern }: Phrase): void {
    this.#file(this.#cutOne(text, mode), pattern)
  }

  /** The id of a token that stands in some phrase of the tree, by its key. */
  idOf(key: string): number | undefined {
    return this.#vocabulary.get(key)
  }

  /** Ids of the stems that `word` begins with. */
  stemsOf(word: string): number[] {
    const ids: number[] = []
    for (let letters = 1; letters <= Math.min(STEM_START, word.length); letters++) {
      for (const length of this.#stemLengths.get(word.slice(0, letters)) ?? NO_LENGTHS) {
        const id = length <= word.length ? this.#stems.get(word.slice(0, length)) : undefined
        if (id !== undefined) ids.push(id)
      }
    }
    return ids
  }

  /** The node reached from `node` by a token; undefined where no phrase goes on so. */
  step(node: number, token: number): number | undefined {
    return this.#stepGrown(node, token) || this.#edges.get(node, token) || undefined
  }

  /** The phrases that end at a node. */
  endsAt(node: number): readonly number[] | undefined {
    return this.#ends[node] ?? undefined
  }

  /** As `step`, among what was grown at build; 0 where it has no such node. */
  #stepGrown(node: number, token: number): number {
    const { labels } = this.#grown
    let low = this.#firsts[node] ?? 0
    const end = this.#firsts[node + 1] ?? 0
    let high = end
    while (low < high) {
      const middle = (low + high) >> 1
      if ((labels[middle - 1] ?? 0) < token) low = middle + 1
      else high = middle
    }
    return low < end && labels[low - 1] === token ? low : 0
  }

  #file(ids: readonly number[], pattern: number): void {
    let node = ROOT
    for (const id of ids) node = this.#grow(node, id)
    const ends = this.#ends[node]
    if (ends) ends.push(pattern)
    else this.#ends[node] = [pattern]
  }

  #cutOne(text: string, mode: MatchMode): readonly number[] {
    const keys = mode === 'words' ? readPlainKeys(text) : null
    if (keys !== null) return keys.map((key) => this.#idOfWord(key))
    const tokens = tokenize(text)
    const ids: number[] = []
    for (let at = 0; at < tokens.count; at++) {
      const gap = tokens.gaps[at]
      if (at > 0 && (gap === 'hard' || gap === 'sentence')) ids.push(BREAK)
      ids.push(this.#tokenId(tokens, at, mode))
    }
    return ids
  }

  #tokenId(tokens: Tokens, at: number, mode: MatchMode): number {
    const key = tokens.keys[at] ?? ''
    if (mode === 'stem' && at === tokens.count - 1) return this.#idOfStem(tokens.words[at] ?? '')
    return this.#idOfWord(mode === 'german' && tokens.kinds[at] === 'latin' ? germanKey(key) : key)
  }

  #idOfWord(key: string): number {
    const known = this.#vocabulary.get(key)
    if (known !== undefined) return known
    this.#vocabulary.set(key, this.#tokens)
    return this.#tokens++
  }

  #idOfStem(stem: string): number {
    const known = this.#stems.get(stem)
    if (known !== undefined) return known
    this.#stems.set(stem, this.#tokens)
    const start = stem.slice(0, STEM_START)
    const lengths = this.#stemLengths.get(start)
    if (lengths === undefined) this.#stemLengths.set(start, [stem.length])
    else if (!lengths.includes(stem.length)) lengths.push(stem.length)
    return this.#tokens++
  }

  #grow(node: number, token: number): number {
    const known = this.step(node, token)
    if (known !== undefined) return known
    this.#edges.add(node, token, this.#nodes)
    return this.#nodes++
  }
}

/** The key of a token in German phrases: kept apart from the others, since only German texts may bend it. */
export function germanKey(key: string): string {
  return `~${stemGerman(key)}`
}
