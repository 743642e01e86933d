import type { PackIndex } from '../pack/pack-index'
import { germanKey, ROOT } from '../pack/phrase-tree'
import { openingKeys, type TermTrie } from '../pack/term-trie'
import { findSingulars } from './inflection'
import type { TokenKind } from './token-kind'
import type { Tokens } from './tokenize'

/** A word of a name that another word may be a slip of. */
export type NearWord = {
  readonly word: string
  readonly edits: number
  /** Its id, once it is known: a phrase that has it may enter the tree later. */
  id?: number | undefined
}

/** What the packs' phrases know of a word. */
export type WordEntry = {
  /** Its id as it stands; undefined where no phrase has the word. */
  readonly exact: number | undefined
  /** Every id it may be read as: itself, its German stem, stems that it begins with. */
  readonly ids: readonly number[]
  /** Ids of what it may be the plural of. */
  readonly plurals: readonly number[]
  /** Whether any phrase begins with one of them. */
  readonly begins: boolean
  /** First words of names that it may be a slip of; undefined until asked for. */
  slips: readonly NearWord[] | undefined
  /** Whether names without their gaps begin like it; undefined until asked for. */
  joins: boolean | undefined
}

/** Words remembered from article to article at most. */
const MOST_REMEMBERED = 20_000

const NO_IDS: readonly number[] = []

function present(id: number | undefined): readonly number[] {
  return id === undefined ? NO_IDS : [id]
}

type Edition = Readonly<{ german: Lexicon; others: Lexicon }>
const editions = new WeakMap<PackIndex, Edition>()

/** Looks each distinct word up once: most words of a text come again, and most begin no phrase. */
export class Lexicon {
  readonly #entries = new Map<string, WordEntry>()
  readonly #opened = new Set<string>()
  readonly #stems = new Map<string, readonly number[]>()
  #growths = 0
  #shelvings = 0

  /** The lexicon of these packs, kept from article to article. */
  static of(index: PackIndex, german: boolean): Lexicon {
    const edition = editions.get(index) ?? {
      german: new Lexicon(index.trie, true),
      others: new Lexicon(index.trie, false),
    }
    editions.set(index, edition)
    return german ? edition.german : edition.others
  }

  private constructor(
    readonly trie: TermTrie,
    readonly german: boolean,
  ) {}

  /** Lets in the phrases that begin with one of these words: to be done for a whole article before its words are looked up. */
  open({ words, keys, kinds }: Tokens): void {
    if (!this.trie.isWaiting) return
    if (this.#shelvings !== this.trie.shelvings) {
      this.#opened.clear()
      this.#stems.clear()
    }
    this.#shelvings = this.trie.shelvings
    for (const [at, word] of words.entries()) {
      if (this.#opened.has(word)) continue
      this.#opened.add(word)
      const key = keys[at] ?? ''
      const kind = kinds[at] ?? 'latin'
      for (const opening of openingKeys(key, kind, kind === 'latin' ? findSingulars(key) : [])) this.trie.open(opening)
    }
  }

  entriesOf({ words, keys, kinds }: Tokens): readonly WordEntry[] {
    this.#forgetIfOld()
    return words.map((word, at) => {
      const known = this.#entries.get(word)
      if (known) return known
      const entry = this.#lookUp(word, keys[at] ?? '', kinds[at] ?? 'latin')
      this.#entries.set(word, entry)
      return entry
    })
  }

  /** A phrase that came in later may hold a word that was in none before. */
  #forgetIfOld(): void {
    if (this.#growths === this.trie.growths && this.#entries.size < MOST_REMEMBERED) return
    this.#growths = this.trie.growths
    this.#entries.clear()
    if (this.#opened.size > MOST_REMEMBERED) this.#opened.clear()
    if (this.#stems.size > MOST_REMEMBERED) this.#stems.clear()
  }

  #lookUp(word: string, key: string, kind: TokenKind): WordEntry {
    const exact = this.trie.idOf(key)
    const stems = this.#stemsOf(word)
    const german = kind === 'latin' && this.german ? this.trie.idOf(germanKey(key)) : undefined
    const ids = exact === undefined && german === undefined ? stems : [...present(exact), ...present(german), ...stems]
    const plurals = kind === 'latin' ? this.#pluralsOf(key) : NO_IDS
    const begins = this.#beginsAny(ids) || this.#beginsAny(plurals)
    return { exact, ids, plurals, begins, slips: undefined, joins: undefined }
  }

  /** Remembered however the tree grows: stems are in it as soon as their phrases are on the shelves. */
  #stemsOf(word: string): readonly number[] {
    const known = this.#stems.get(word)
    if (known !== undefined) return known
    const found = this.trie.stemsOf(word)
    const stems = found.length === 0 ? NO_IDS : found
    this.#stems.set(word, stems)
    return stems
  }

  #pluralsOf(key: string): readonly number[] {
    let ids: number[] | null = null
    for (const singular of findSingulars(key)) {
      const id = this.trie.idOf(singular)
      if (id === undefined) continue
      ids ??= []
      ids.push(id)
    }
    return ids ?? NO_IDS
  }

  #beginsAny(ids: readonly number[]): boolean {
    for (const id of ids) if (this.trie.step(ROOT, id) !== undefined) return true
    return false
  }
}
