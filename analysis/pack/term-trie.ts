import { stemGerman } from '../linking/inflection'
import { type Tokens, tokenize } from '../linking/tokenize'
import { EdgeTable } from './edge-table'

/** How a phrase is compared: whole words, words that begin so, or German words whatever their ending. */
export type MatchMode = 'words' | 'stem' | 'german'

/** What the letters of one token must look like in the text. */
export type CaseNeed = 'any' | 'capital' | 'capitals'

type Script = 'latin' | 'cyrillic' | 'cjk'
type Pending = Readonly<{ text: string; mode: MatchMode; pattern: number; isName: boolean }>

/** A name in Latin letters: the keys of its tokens. */
export type FiledName = Readonly<{ pattern: number; keys: readonly string[] }>

/** The id of the step over punctuation between two words of a phrase. */
export const BREAK = 0
/** Where every phrase begins. */
export const ROOT = 0
/**
 * All phrases of all packs as one tree over token ids: the time to walk a text does not grow with the number of phrases,
 * because a word that begins no phrase is done with after one look-up.
 * Phrases are filed when a text in their script first comes: an English article pays for no Japanese spelling.
 */
export class TermTrie {
  readonly #vocabulary = new Map<string, number>()
  readonly #stems = new Map<string, number>()
  readonly #stemLengths = new Set<number>()
  readonly #edges = new EdgeTable()
  readonly #ends: (number[] | undefined)[] = []
  readonly #pending: Record<Script, Pending[]> = { latin: [], cyrillic: [], cjk: [] }
  readonly #names: FiledName[] = []
  #files = 0
  #tokens = BREAK + 1
  #nodes = ROOT + 1

  /** Files a phrase under a number of the caller's choice. Names are kept apart for the search for misspellings. */
  add(text: string, mode: MatchMode, pattern: number, isName: boolean): void {
    this.#pending[scriptOf(text)].push({ text, mode, pattern, isName })
  }

  /** How often phrases of another script were filed: what was looked up before may have changed. */
  get files(): number {
    return this.#files
  }

  /** The names in Latin letters, once a text was prepared for. */
  get names(): readonly FiledName[] {
    return this.#names
  }

  /** Makes sure that every phrase that can occur in `text` can be found. */
  prepareFor(text: string): void {
    this.#file('latin')
    if (this.#pending.cyrillic.length > 0 && /[\u0400-\u052f]/.test(text)) this.#file('cyrillic')
    if (this.#pending.cjk.length > 0 && /[\u3005-\u9fff\uac00-\ud7af\uff66-\uff9d]/.test(text)) this.#file('cjk')
  }

  /** The id of a token that stands in some phrase, by its key. */
  idOf(key: string): number | undefined {
    return this.#vocabulary.get(key)
  }

  /** Ids of the stems that `word` begins with. */
  stemsOf(word: string): number[] {
    const ids: number[] = []
    for (const length of this.#stemLengths) {
      const id = length <= word.length ? this.#stems.get(word.slice(0, length)) : undefined
      if (id !== undefined) ids.push(id)
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

  #file(script: Script): void {
    for (const { text, mode, pattern, isName } of this.#pending[script]) {
      const tokens = tokenize(text)
      this.#insert(tokens, mode, pattern)
      if (isName && script === 'latin' && mode === 'words') this.#names.push({ pattern, keys: tokens.keys })
    }
    if (this.#pending[script].length > 0) this.#files++
    this.#pending[script] = []
  }

  #insert(tokens: Tokens, mode: MatchMode, pattern: number): void {
    let node = ROOT
    for (let at = 0; at < tokens.count; at++) {
      const gap = tokens.gaps[at]
      if (at > 0 && (gap === 'hard' || gap === 'sentence')) node = this.#grow(node, BREAK)
      node = this.#grow(node, this.#tokenId(tokens, at, mode))
    }
    if (node === ROOT) return
    const ends = this.#ends[node]
    if (ends) ends.push(pattern)
    else this.#ends[node] = [pattern]
  }

  #tokenId(tokens: Tokens, at: number, mode: MatchMode): number {
    const key = tokens.keys[at] ?? ''
    if (mode === 'stem' && at === tokens.count - 1) {
      const stem = tokens.words[at] ?? ''
      this.#stemLengths.add(stem.length)
      return this.#intern(this.#stems, stem)
    }
    return this.#intern(this.#vocabulary, mode === 'german' ? germanKey(key) : key)
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

/** The key of a token in German phrases: kept apart from the others, since only German texts may bend it. */
export function germanKey(key: string): string {
  return `~${stemGerman(key)}`
}

function scriptOf(text: string): Script {
  if (/[\u3005-\u9fff\uac00-\ud7af\uff66-\uff9d]/.test(text)) return 'cjk'
  return /[\u0400-\u052f]/.test(text) ? 'cyrillic' : 'latin'
}
