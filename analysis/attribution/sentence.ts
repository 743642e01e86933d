import { findSentences } from '../text/sentences'
import { type Token, tokenize } from '../text/tokens'
import type { Article, Block, Span } from '../types'
import { FLAG, flagsOf } from './lexicon'

/** A sentence as the rules and the model read it. */
export type Sentence = {
  readonly block: Block
  readonly span: Span
  readonly tokens: readonly Token[]
  /** `FLAG` bits of each token. */
  readonly flags: readonly number[]
  /** Begins inside a quotation that an earlier sentence opened. */
  opensQuoted: boolean
  /** Share of its words that stand inside quotations, 0 to 1. */
  quotedShare: number
  /** Tokens before the sentence proper: a bullet, a live blog's time, a dateline. */
  readonly lead: number
  /** First sentence of its block. */
  readonly first: boolean
  /** The outlet's own name, lower case. */
  readonly publisher: string
  /** Words the article writes with a capital inside a sentence, lower case: names, so far as it shows. */
  readonly names: ReadonlySet<string>
}

/**
 * Sentences of every block that makes statements, in reading order: headlines and headings are left out.
 *
 * @param split how a block falls into sentences; training passes the boundaries of its corpus
 */
export function readSentences(
  article: Article,
  split: (block: Block) => readonly Span[] = (block) => findSentences(block, article.lang),
): Sentence[] {
  const sentences: Sentence[] = []
  const names = new Set<string>()
  const publisher = (article.publisher ?? '').toLowerCase()
  for (const block of article.blocks) {
    if (block.kind === 'headline' || block.kind === 'heading') continue
    let first = true
    for (const span of split(block)) {
      const tokens = withoutShouting(tokenize(block.text, span.start, span.end))
      if (tokens.length === 0) continue
      const flags = tokens.map((token, i) => (token.isWord ? flagsAt(tokens, i) : 0))
      sentences.push({
        block,
        span,
        tokens,
        flags,
        opensQuoted: false,
        quotedShare: 0,
        lead: leadOf(tokens),
        first,
        publisher,
        names,
      })
      for (let i = 1; i < tokens.length; i++)
        if (tokens[i]?.upper === true && tokens[i - 1]?.isWord === true) names.add((tokens[i] as Token).word)
      first = false
    }
  }
  return sentences
}

/** The flags of a word where it stands: "US" is no "us", "on 3 May" says no "may". */
function flagsAt(tokens: readonly Token[], at: number): number {
  const { word, upper } = tokens[at] as Token
  if (isNameAlike(tokens, at)) return 0
  return upper && at > 0 && word === 'may' ? flagsOf(word) & ~FLAG.modal : flagsOf(word)
}

/** "US chiefs"; "Theresa May said": no month and no modal after another name, without a day behind it. */
function isNameAlike(tokens: readonly Token[], at: number): boolean {
  const { word, upper, capitals } = tokens[at] as Token
  if (word === 'us') return capitals
  if (word !== 'may' || !upper || tokens[at - 1]?.upper !== true) return false
  return !/^\d/.test(tokens[at + 1]?.word ?? '')
}

/** How far a dateline may reach, in tokens: "WASHINGTON (Harbor Wire), Feb. 3, 2026 –". */
const DATELINE = 12

/** Words from which on a sentence all in capitals shouts rather than names: "NATO." and "PAC-3 MSE." are names. */
const SHOUTED = 3

/**
 * Where every word stands in capitals these tell nothing: there only words that no list knows are read as names, so
 * that "OFFICIALS SAID" names nobody and "AYA KONDO SAID" somebody.
 */
function withoutShouting(tokens: Token[]): Token[] {
  const words = tokens.filter(({ word }) => /\p{L}/u.test(word))
  if (words.length < SHOUTED || !words.every(({ capitals, word }) => capitals || word.length === 1)) return tokens
  return tokens.map((token) => ({ ...token, upper: token.upper && flagsOf(token.word) === 0, capitals: false }))
}

/** Bullets, pictures, times ("07.50:") and datelines ("TOKYO, April 21 -") say nothing about the sentence itself. */
function leadOf(tokens: readonly Token[]): number {
  let lead = 0
  while (lead < tokens.length - 1 && tokens[lead]?.isWord === false) lead++
  if (/^\d{1,2}[.:]\d\d$/.test(tokens[lead]?.word ?? '')) {
    lead++
    while (lead < tokens.length - 1 && AFTER_TIME.has((tokens[lead] as Token).word)) lead++
  }
  const dash = datelineEnd(tokens, lead)
  return Math.min(dash < 0 ? lead : dash + 1, tokens.length - 1)
}

const AFTER_TIME = new Set([
  ':',
  '.',
  '-',
  '–',
  '—',
  'a.m',
  'p.m',
  'am',
  'pm',
  'gmt',
  'bst',
  'et',
  'est',
  'edt',
  'jst',
  'utc',
])

function datelineEnd(tokens: readonly Token[], from: number): number {
  const first = tokens[from]
  if (first === undefined || !first.capitals) return -1
  for (let i = from + 1; i < Math.min(tokens.length - 2, from + DATELINE); i++) {
    const token = tokens[i] as Token
    if (token.word === '-' || token.word === '–' || token.word === '—') return i
    if (token.isWord && !token.upper && !/^\d/.test(token.word)) return -1
  }
  return -1
}
