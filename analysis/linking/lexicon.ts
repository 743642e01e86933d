import type { PackIndex } from '../pack/pack-index'
import { germanKey, ROOT, type TermTrie } from '../pack/term-trie'
import { findSingulars } from './inflection'
import type { TokenKind, Tokens } from './tokenize'

/** What the packs' phrases know of a word. */
export type WordEntry = Readonly<{
  /** Its id as it stands; undefined where no phrase has the word. */
  exact: number | undefined
  /** Every id it may be read as: itself, its German stem, stems that it begins with. */
  ids: readonly number[]
  /** Ids of what it may be the plural of. */
  plurals: readonly number[]
  /** Whether any phrase begins with one of them. */
  begins: boolean
}>

/** Words remembered from article to article at most. */
const MOST_REMEMBERED = 20_000

type Edition = { files: number; german: Lexicon; others: Lexicon }
const editions = new WeakMap<PackIndex, Edition>()

/** Looks each distinct word up once: most words of a text come again, and most begin no phrase. */
export class Lexicon {
  readonly #known = new Map<string, WordEntry>()

  /** The lexicon of these packs, forgotten when more of their phrases have been filed. */
  static of(index: PackIndex, german: boolean): Lexicon {
    const { trie } = index
    let edition = editions.get(index)
    if (edition?.files !== trie.files) {
      edition = { files: trie.files, german: new Lexicon(trie, true), others: new Lexicon(trie, false) }
      editions.set(index, edition)
    }
    return german ? edition.german : edition.others
  }

  private constructor(
    readonly trie: TermTrie,
    readonly german: boolean,
  ) {}

  entriesOf(tokens: Tokens): readonly WordEntry[] {
    return tokens.words.map((word, at) => {
      const known = this.#known.get(word)
      if (known) return known
      if (this.#known.size > MOST_REMEMBERED) this.#known.clear()
      const entry = this.#lookUp(word, tokens.keys[at] ?? '', tokens.kinds[at] ?? 'latin')
      this.#known.set(word, entry)
      return entry
    })
  }

  #lookUp(word: string, key: string, kind: TokenKind): WordEntry {
    const isLatin = kind === 'latin'
    const ids = [...this.#idsOf(isLatin && this.german ? [key, germanKey(key)] : [key]), ...this.trie.stemsOf(word)]
    const plurals = isLatin ? this.#idsOf(findSingulars(key)) : []
    const begins = [...ids, ...plurals].some((id) => this.trie.step(ROOT, id) !== undefined)
    return { exact: this.trie.idOf(key), ids, plurals, begins }
  }

  #idsOf(keys: readonly string[]): number[] {
    return keys.map((key) => this.trie.idOf(key)).filter((id) => id !== undefined)
  }
}
