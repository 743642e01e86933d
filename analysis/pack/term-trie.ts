import type { TokenKind } from '../linking/token-kind'
import { readFirstToken } from '../linking/tokenize'
import { type CutPhrases, germanKey, type MatchMode, type Phrase, PhraseTree } from './phrase-tree'

/** What the letters of one token must look like in the text. */
export type CaseNeed = 'any' | 'capital' | 'capitals'

type Script = 'latin' | 'cyrillic' | 'cjk'

/**
 * All phrases of all packs as one tree: a word that begins no phrase is done with after one look-up.
 * A phrase stands on a shelf by its first word and enters the tree when that word first comes, its script's shelf when a
 * text in that script comes: a worker that starts for one article pays for few of a pack's spellings.
 */
export class TermTrie extends PhraseTree {
  readonly #added: Record<Script, Phrase[]> = { latin: [], cyrillic: [], cjk: [] }
  readonly #shelves = new Map<string, Phrase[]>()
  #shelvings = 0
  #growths = 0

  /** Adds a phrase under a number of the caller's choice. */
  add(text: string, mode: MatchMode, pattern: number): void {
    const script = scriptOf(text)
    if (script !== 'latin' || !this.hasGrown(pattern)) this.#added[script].push({ text, mode, pattern })
  }

  /** Changes whenever phrases entered the tree: what was looked up before may be more now. */
  get growths(): number {
    return this.#growths
  }

  /** Changes whenever phrases came onto the shelves: words opened before are to be opened again. */
  get shelvings(): number {
    return this.#shelvings
  }

  /** Whether any phrase stands on a shelf and waits for its first word. */
  get isWaiting(): boolean {
    return this.#shelves.size > 0
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
    for (const phrase of phrases) this.insert(phrase)
  }

  /** The Latin phrases added so far, for the tree to be grown at build: those of other scripts are seldom asked for. */
  cutLatin(): CutPhrases {
    return this.cut(this.#added.latin)
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
      if (phrase.mode === 'stem') this.insert(phrase)
      else this.#put(phrase.mode === 'german' && first.kind === 'latin' ? germanKey(first.key) : first.key, phrase)
    }
  }

  #put(key: string, phrase: Phrase): void {
    const shelf = this.#shelves.get(key)
    if (shelf) shelf.push(phrase)
    else this.#shelves.set(key, [phrase])
  }
}

/** The keys under which a phrase may begin with a token of a text. */
export function openingKeys(key: string, kind: TokenKind, singulars: readonly string[]): readonly string[] {
  return kind === 'latin' ? [key, germanKey(key), ...singulars] : [key]
}

const CJK = /[\u3005-\u9fff\uac00-\ud7af\uff66-\uff9d]/
/** `ASCII` decides most phrases with one test. */
const ASCII = /^[ -~]*$/

function scriptOf(text: string): Script {
  if (ASCII.test(text)) return 'latin'
  if (CJK.test(text)) return 'cjk'
  return /[\u0400-\u052f]/.test(text) ? 'cyrillic' : 'latin'
}
