import type { Token } from '../text/tokens'
import type { ClearingQuestion, Reason, SourceKind, StatementState } from '../types'
import type { Decision } from './decide'
import { mix } from './features'
import { FLAG } from './lexicon'
import type { Sentence } from './sentence'
import { type Evidence, WORD_SALT } from './state-features'
import { CLASSES, lean, type Table } from './tables'

/** How many words a reason shows. */
const SHOWN = 3

/** Why a sentence has its state: the rule's name with its words, or the words that weighed most in the model. */
export function reasonOf(sentence: Sentence, evidence: Evidence, decision: Decision, states: Table): Reason {
  const { state, by } = decision
  const { resolved, view } = evidence
  const clears = clearing(sentence, state, resolved?.kind ?? null)
  if (state === 'sourced' || state === 'vague') {
    if (resolved === null || by === 'model')
      return { rule: 'words-attribute', words: weightiest(sentence, state, states), clears }
    return { rule: resolved.attribution.rule, words: ruleWords(sentence, evidence), clears }
  }
  if (state === 'none' && view.state === 'none') return { rule: view.rule, words: view.words, clears }
  const rule = state === 'unsourced' ? 'no-source' : state === 'judgement' ? 'own-view' : 'no-claim'
  return { rule, words: weightiest(sentence, state, states), clears }
}

function ruleWords(sentence: Sentence, evidence: Evidence): string[] {
  const attribution = evidence.resolved?.attribution
  if (attribution === undefined) return []
  const words: string[] = []
  if (attribution.source !== null) words.push(textOf(sentence, attribution.source.from, attribution.source.to))
  if (attribution.cue.to > attribution.cue.from) words.push(textOf(sentence, attribution.cue.from, attribution.cue.to))
  return words
}

function textOf(sentence: Sentence, from: number, to: number): string {
  const last = sentence.tokens[Math.min(to, sentence.tokens.length) - 1] as Token
  return sentence.block.text.slice((sentence.tokens[from] as Token).start, last.end)
}

/** Words that carry the grammar: they may weigh, but tell a reader nothing. */
const EMPTY = FLAG.determiner | FLAG.pronoun | FLAG.preposition | FLAG.clause | FLAG.aux

/** The words that lean most to the state, as written, in reading order. */
function weightiest(sentence: Sentence, state: StatementState, states: Table): string[] {
  const label = CLASSES.indexOf(state)
  const leaning: { at: number; by: number }[] = []
  sentence.tokens.forEach((token, at) => {
    if (!token.isWord || token.quoted || ((sentence.flags[at] ?? 0) & EMPTY) !== 0 || token.word.length < 3) return
    const by = lean(states, mix(token.hash, WORD_SALT), label)
    if (by > 0) leaning.push({ at, by })
  })
  const top = leaning.sort((a, b) => b.by - a.by).slice(0, SHOWN)
  return top.sort((a, b) => a.at - b.at).map(({ at }) => textOf(sentence, at, at + 1))
}

const AMOUNTS = new Set(
  'many several some large numerous few dozens hundreds thousands huge most considerable substantial'.split(' '),
)
const TIMES = new Set('recently soon lately eventually later earlier shortly previously long-standing'.split(' '))

/** The question whose answer would clear the flag. */
function clearing(sentence: Sentence, state: StatementState, kind: SourceKind | null): ClearingQuestion | null {
  if (state === 'vague') return clearingVague(sentence, kind)
  if (state !== 'unsourced') return null
  const words = sentence.tokens.map((token) => token.word)
  if (passiveWithoutAgent(sentence)) return 'by-whom'
  if (words.some((word) => TIMES.has(word))) return 'when'
  if (words.some((word) => AMOUNTS.has(word))) return 'how-many'
  return 'according-to-whom'
}

function clearingVague(sentence: Sentence, kind: SourceKind | null): ClearingQuestion {
  const words = sentence.tokens.map((token) => token.word)
  if (kind === 'agentless') return words.includes('expected') ? 'who-expects' : 'by-whom'
  if (sentence.flags.some((flag, i) => (flag & FLAG.document) !== 0 && i < 4)) return 'which-document'
  return words.some((word) => word.startsWith('official') || word.startsWith('spokes'))
    ? 'which-officials'
    : 'according-to-whom'
}

function passiveWithoutAgent(sentence: Sentence): boolean {
  const { tokens, flags } = sentence
  for (let i = 1; i < tokens.length; i++) {
    if (((flags[i] ?? 0) & FLAG.event) === 0) continue
    const before = tokens[i - 1]?.word
    if (before === 'was' || before === 'were' || before === 'been') return !tokens.some((token) => token.word === 'by')
  }
  return false
}
