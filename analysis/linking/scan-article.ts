import { guessLanguage } from '../language/guess-language'
import { readCaseNeeds, satisfiesCase } from '../pack/letter-case'
import type { AliasPattern, PackIndex } from '../pack/pack-index'
import { BREAK, ROOT } from '../pack/phrase-tree'
import type { CaseNeed } from '../pack/term-trie'
import type { Article, BlockId } from '../types'
import { isGermanHead } from './inflection'
import { Lexicon, type WordEntry } from './lexicon'
import { type Tokens, tokenize } from './tokenize'

/** A spelling found in the text, not yet judged. Tokens `first` to `last` inclusive; offsets into the block. */
export type AliasHit = Readonly<{
  pattern: AliasPattern
  block: BlockId
  first: number
  last: number
  start: number
  end: number
}>

/** A block's place in the article: offsets of all blocks' texts laid end to end, two characters apart. */
export type PlacedBlock = Readonly<{
  id: BlockId
  text: string
  tokens: Tokens
  /** What the packs know of each token. */
  entries: readonly WordEntry[]
  base: number
}>

/** Everything of the packs that occurs in an article, found in one pass. */
export type ArticleScan = Readonly<{
  blocks: readonly PlacedBlock[]
  language: string
  aliases: readonly AliasHit[]
  /** For each term pattern that occurs: starts and ends in turn, as offsets in the article. */
  terms: ReadonlyMap<number, readonly number[]>
}>

const BLOCK_GAP = 2

/** Finds everything of the packs that occurs in an article, in one pass over its text. */
export function scanArticle(article: Article, index: PackIndex): ArticleScan {
  const language = guessLanguage(article)
  // Text too short for its language to be told may be German; any other text has next to no word that bends so.
  const german = language === 'de' || language === ''
  const scanner = new Scanner(index, german)
  const lexicon = Lexicon.of(index, german)
  for (const { text } of article.blocks) index.trie.prepareFor(text)
  const tokens = article.blocks.map(({ text }) => tokenize(text))
  for (const own of tokens) lexicon.open(own)
  const blocks: PlacedBlock[] = []
  let base = 0
  for (const [at, { id, text }] of article.blocks.entries()) {
    const own = tokens[at] ?? tokenize(text)
    const block = { id, text, tokens: own, entries: lexicon.entriesOf(own), base }
    scanner.scan(block)
    blocks.push(block)
    base += text.length + BLOCK_GAP
  }
  return { blocks, language, aliases: scanner.aliases, terms: scanner.terms }
}

class Scanner {
  readonly aliases: AliasHit[] = []
  readonly terms = new Map<number, number[]>()

  constructor(
    readonly index: PackIndex,
    readonly german: boolean,
  ) {}

  scan(block: PlacedBlock): void {
    const { tokens, entries } = block
    for (let first = 0; first < tokens.count; first++) {
      const entry = entries[first]
      if (!entry || (!entry.begins && !this.german) || !startsWord(tokens, first)) continue
      if (entry.begins) this.#walk(block, ROOT, first, first)
      if (this.german) this.#matchCompound(block, first)
    }
  }

  #walk(block: PlacedBlock, node: number, first: number, at: number): void {
    const { trie } = this.index
    const entry = block.entries[at]
    if (!entry) return
    for (const id of entry.ids) {
      const next = trie.step(node, id)
      if (next === undefined) continue
      this.#emit(block, next, first, at, false)
      const gap = block.tokens.gaps[at + 1]
      if (gap === undefined) continue
      const onward = gap === 'hard' || gap === 'sentence' ? trie.step(next, BREAK) : next
      if (onward !== undefined) this.#walk(block, onward, first, at + 1)
    }
    for (const id of entry.plurals) {
      const next = trie.step(node, id)
      if (next !== undefined) this.#emit(block, next, first, at, true)
    }
  }

  #emit(block: PlacedBlock, node: number, first: number, last: number, plural: boolean): void {
    const ends = this.index.trie.endsAt(node)
    if (!ends || !endsWord(block.tokens, first, last)) return
    const { tokens } = block
    const start = tokens.starts[first] ?? 0
    const end = tokens.ends[last] ?? 0
    for (const number of ends) {
      const pattern = this.index.patterns[number]
      if (!pattern || !fitsCase(block, number, first, this.index)) continue
      if (pattern.kind === 'alias') this.#addAlias(block, pattern, first, last, start, end)
      else if (!plural) this.#addTerm(number, block.base + start, block.base + end)
    }
  }

  #addAlias(block: PlacedBlock, pattern: AliasPattern, first: number, last: number, start: number, end: number): void {
    const { tokens } = block
    // "PAC-3s": the plural of a name that ends in a digit.
    const takesPlural =
      tokens.gaps[last + 1] === 'none' && tokens.words[last + 1] === 's' && tokens.kinds[last] === 'digits'
    const to = takesPlural ? last + 1 : last
    this.aliases.push({
      pattern,
      block: block.id,
      first,
      last: to,
      start,
      end: takesPlural ? (tokens.ends[to] ?? end) : end,
    })
  }

  #addTerm(number: number, start: number, end: number): void {
    const spans = this.terms.get(number)
    if (spans) spans.push(start, end)
    else this.terms.set(number, [start, end])
  }

  /** "Patriotsysteme": a one-word name as the first part of a German compound. */
  #matchCompound(block: PlacedBlock, at: number): void {
    const { trie } = this.index
    const word = block.tokens.words[at] ?? ''
    for (let cut = 5; cut <= word.length - 5; cut++) {
      if (!isGermanHead(word.slice(cut))) continue
      trie.open(word.slice(0, cut))
      const id = trie.idOf(word.slice(0, cut))
      const node = id === undefined ? undefined : trie.step(0, id)
      if (node === undefined) continue
      const start = block.tokens.starts[at] ?? 0
      for (const number of trie.endsAt(node) ?? []) {
        const pattern = this.index.patterns[number]
        if (!pattern || !fitsCase(block, number, at, this.index)) continue
        if (pattern.kind === 'term') this.#addTerm(number, block.base + start, block.base + start + cut)
        else this.#addAlias(block, pattern, at, at, start, start + cut)
      }
    }
  }
}

/** A phrase may begin here: not inside a run of letters and digits, nor of katakana. */
function startsWord(tokens: Tokens, first: number): boolean {
  if (first === 0 || tokens.gaps[first] !== 'none') return true
  const kind = tokens.kinds[first]
  const before = tokens.kinds[first - 1]
  if (kind === 'katakana') return before !== 'katakana'
  if (kind === 'digits') return before !== 'latin'
  // Letters after a digit are a unit or a variant when short ("F-35A"), a careless space when long.
  return kind !== 'latin' || before !== 'digits' || (tokens.words[first]?.length ?? 0) >= 3
}

/** Katakana names this short also begin longer ones (イラン, イランド). */
const SHORT_KATAKANA = 3

function endsWord(tokens: Tokens, first: number, last: number): boolean {
  if (tokens.gaps[last + 1] !== 'none') return true
  const kind = tokens.kinds[last]
  const after = tokens.kinds[last + 1]
  if (kind === 'latin') return after !== 'digits'
  return kind !== 'katakana' || after !== 'katakana' || last - first >= SHORT_KATAKANA
}

/** Whether the tokens from `first` on have the capitals that a pattern asks for. */
export function fitsCase({ text, tokens }: PlacedBlock, number: number, first: number, index: PackIndex): boolean {
  const needs = caseNeedsOf(number, index)
  if (!needs) return true
  return needs.every((need, i) => satisfiesCase(text.slice(tokens.starts[first + i], tokens.ends[first + i]), need))
}

function caseNeedsOf(number: number, { patterns, caseNeeds }: PackIndex): readonly CaseNeed[] | null {
  const known = caseNeeds.get(number)
  if (known !== undefined) return known
  const pattern = patterns[number]
  const needs = pattern ? readCaseNeeds(pattern.text, pattern.caseSensitive) : null
  caseNeeds.set(number, needs)
  return needs
}
