import { stemGerman } from '../linking/inflection'
import type { TokenKind } from '../linking/token-kind'
import { readFirstToken, readPlainKeys, type Tokens, tokenize } from '../linking/tokenize'
import { EdgeTable } from './edge-table'

/** How a phrase is compared: whole words, words that begin so, or German words whatever their ending. */
export type MatchMode = 'words' | 'stem' | 'german'

/** What the letters of one token must look like in the text. */
export type CaseNeed = 'any' | 'capital' | 'capitals'

type Script = 'latin' | 'cyrillic' | 'cjk'
type Phrase = Readonly<{ text: string; mode: MatchMode; pattern: number }>

/** The id of the step over punctuation between two words of a phrase. */
export const BREAK = 0
/** Stems are filed by so many first letters, shorter ones by what they have. */
const STEM_START = 3
const NO_LENGTHS: readonly number[] = []
/** Where every phrase begins. */
export const ROOT = 0

/**
 * All phrases of all packs as one tree over token ids: the time to walk a text does not grow with the number of phrases,
 * because a word that begins no phrase is done with after one look-up.
 * A phrase stands on a shelf by its first word and enters the tree when that word first comes, its script's shelf when a
 * text in that script comes: a worker that starts for one article pays for few of a pack's spellings.
 */
export class TermTrie {
  readonly #added: Record<Script, Phrase[]> = { latin: [], cyrillic: [], cjk: [] }
  readonly #shelves = new Map<string, Phrase[]>()
  readonly #vocabulary = new Map<string, number>()
  readonly #stems = new Map<string, number>()
  /** Lengths of the stems that begin with these letters: nearly every word is ruled out by one look-up. */
  readonly #stemLengths = new Map<string, number[]>()
  readonly #edges = new EdgeTable()
  readonly #ends: (number[] | undefined)[] = []
  #shelvings = 0
  #growths = 0
  #tokens = BREAK + 1
  #nodes = ROOT + 1

  /** Adds a phrase under a number of the caller's choice. */
  add(text: string, mode: MatchMode, pattern: number): void {
    this.#added[scriptOf(text)].push({ text, mode, pattern })
  }

  /** Changes whenever phrases entered the tree: what was looked up before may be more now. */
  get growths(): number {
    return this.#growths
  }

  /** Changes whenever phrases came onto the shelves: words opened before are to be opened again. */
  get shelvings(): number {
    return this.#shelvings
  }

  /** To be called for a text before its words are opened. */
  prepareFor(text: string): void {
    this.#shelve('latin')
    if (this.#added.cyrillic.length > 0 && /[\u0400-\u052f]/.test(text)) this.#shelve('cyrillic')
    if (this.#added.cjk.length > 0 && CJK.test(text)) this.#shelve('cjk')
  }

  /** Lets the phrases into the tree that begin with a token of this key. */
  open(key: string): void {
    const phrases = this.#shelves.get(key)
    if (!phrases) return
    this.#shelves.delete(key)
    this.#growths++
    for (const phrase of phrases) this.#insert(phrase)
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
    return this.#edges.get(node, token) || undefined
  }

  /** The phrases that end at a node. */
  endsAt(node: number): readonly number[] | undefined {
    return this.#ends[node]
  }

  #shelve(script: Script): void {
    const phrases = this.#added[script]
    if (phrases.length === 0) return
    this.#added[script] = []
    this.#shelvings++
    this.#growths++
    for (const phrase of phrases) {
      const first = readFirstToken(phrase.text)
      if (!first) continue
      // A stem that begins a phrase has no word to wait for.
      if (phrase.mode === 'stem') this.#insert(phrase)
      else this.#put(phrase.mode === 'german' && first.kind === 'latin' ? germanKey(first.key) : first.key, phrase)
    }
  }

  #put(key: string, phrase: Phrase): void {
    const shelf = this.#shelves.get(key)
    if (shelf) shelf.push(phrase)
    else this.#shelves.set(key, [phrase])
  }

  #insert({ text, mode, pattern }: Phrase): void {
    const keys = mode === 'words' ? readPlainKeys(text) : null
    const node = keys === null ? this.#growTo(tokenize(text), mode) : this.#growPlainly(keys)
    const ends = this.#ends[node]
    if (ends) ends.push(pattern)
    else this.#ends[node] = [pattern]
  }

  /** The node of a phrase whose words stand next to each other. */
  #growPlainly(keys: readonly string[]): number {
    let node = ROOT
    for (const key of keys) node = this.#grow(node, this.#intern(this.#vocabulary, key))
    return node
  }

  #growTo(tokens: Tokens, mode: MatchMode): number {
    let node = ROOT
    for (let at = 0; at < tokens.count; at++) {
      const gap = tokens.gaps[at]
      if (at > 0 && (gap === 'hard' || gap === 'sentence')) node = this.#grow(node, BREAK)
      node = this.#grow(node, this.#tokenId(tokens, at, mode))
    }
    return node
  }

  #tokenId(tokens: Tokens, at: number, mode: MatchMode): number {
    const key = tokens.keys[at] ?? ''
    if (mode === 'stem' && at === tokens.count - 1) {
      const stem = tokens.words[at] ?? ''
      this.#noteLength(stem)
      return this.#intern(this.#stems, stem)
    }
    return this.#intern(this.#vocabulary, mode === 'german' && tokens.kinds[at] === 'latin' ? germanKey(key) : key)
  }

  #noteLength(stem: string): void {
    const start = stem.slice(0, STEM_START)
    const lengths = this.#stemLengths.get(start)
    if (lengths === undefined) this.#stemLengths.set(start, [stem.length])
    else if (!lengths.includes(stem.length)) lengths.push(stem.length)
  }

  #intern(map: Map<string, number>, key: string): number {
    const known = map.get(key)
    if (known !== undefined) return known
    map.set(key, this.#tokens)
    return this.#tokens++
  }

  #grow(node: number, token: number): number {
    const known = this.#edges.get(node, token)
    if (known) return known
    this.#edges.add(node, token, this.#nodes)
    return this.#nodes++
  }
}

/** The keys under which a phrase may begin with a token of a text. */
export function openingKeys(key: string, kind: TokenKind, singulars: readonly string[]): readonly string[] {
  return kind === 'latin' ? [key, germanKey(key), ...singulars] : [key]
}

/** The key of a token in German phrases: kept apart from the others, since only German texts may bend it. */
export function germanKey(key: string): string {
  return `~${stemGerman(key)}`
}

const CJK = /[\u3005-\u9fff\uac00-\ud7af\uff66-\uff9d]/
/** `ASCII` decides most phrases with one test. */
const ASCII = /^[ -~]*$/

function scriptOf(text: string): Script {
  if (ASCII.test(text)) return 'latin'
  if (CJK.test(text)) return 'cjk'
  return /[\u0400-\u052f]/.test(text) ? 'cyrillic' : 'latin'
}
