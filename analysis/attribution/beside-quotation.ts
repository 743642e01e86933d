import type { Token } from '../text/tokens'
import { type Attribution, make } from './attribution'
import { FLAG } from './lexicon'
import { phraseAfter, phraseBefore, type Range } from './noun-phrase'
import type { Sentence } from './sentence'
import { isSpeaker, verbGroup } from './speakers'

/** What follows these is whom or what they speak of: "..., told reporters", "..., blamed the sensor". */
const TRANSITIVE =
  /^(?:told|tells|blam|accus|call|urg|criticis|criticiz|prais|thank|condemn|defend|reject|dismiss|describ|nam|question|credit|remind|inform|notif|assur|congratulat|list)/

export function inversion(s: Sentence, i: number): Attribution | null {
  const before = s.tokens[i - 1]
  if (before === undefined) return null
  if (before.word === 'so' && i === s.lead + 1) return soSaid(s, i)
  if (before.isWord || !',"”’»?!\''.includes(before.word.charAt(0))) return null
  const next = s.tokens[i + 1]
  if (next === undefined || !next.isWord || next.quoted || next.word === 'that' || next.word === 'it') return null
  if (TRANSITIVE.test((s.tokens[i] as Token).word)) return null
  const flag = s.flags[i + 1] ?? 0
  const starts = FLAG.determiner | FLAG.document | FLAG.office | FLAG.vaguePeople | FLAG.pronoun | FLAG.body
  const quote = before.word !== ','
  const roleAndName = s.tokens[i + 2]?.upper === true || s.tokens[i + 3]?.upper === true
  if (!next.upper && (flag & starts) === 0 && !roleAndName) return null
  const phrase = phraseAfter(s, i + 1)
  if (phrase === null) return null
  const source = withName(s, phrase)
  if (!isSpeaker(s, source) && source === phrase && !(quote && roleAndName)) return null
  return quote || closesAfter(s, source.to) ? make('said', s, source, { from: i, to: i + 1 }, 0.95) : null
}

/** "So said the minister" */
function soSaid(s: Sentence, i: number): Attribution | null {
  const source = phraseAfter(s, i + 1)
  return source !== null && isSpeaker(s, source) ? make('said', s, source, { from: i, to: i + 1 }, 0.9) : null
}

/** "our process lead, Oonagh Keane": the name stands in apposition. */
function withName(s: Sentence, range: Range): Range {
  if (s.tokens[range.to]?.word !== ',') return range
  let to = range.to + 1
  while (s.tokens[to]?.upper === true || s.tokens[to]?.word === '.') to++
  const ends = s.tokens[to]
  const closes = ends === undefined || !ends.isWord || ends.word === 'of' || ends.word === 'who'
  return to - range.to >= 3 && closes ? { from: range.from, to } : range
}

/** Nothing that could be the verb of an object clause follows: "said Tanabe at a briefing", not "says the math is". */
function closesAfter(s: Sentence, to: number): boolean {
  const flag = s.flags[to] ?? 0
  const token = s.tokens[to]
  if (token === undefined || !token.isWord) return true
  if (token.word === 'who' || token.word === 'whose' || token.word === 'which') return true
  return (flag & (FLAG.preposition | FLAG.month)) !== 0
}

/**
 * “...,” sighed a protester; “...,” Professor Kuwahara fretted; she mused, “...”: beside a quotation of some length any
 * verb with a person for its subject is speech.
 */
export function besideQuotation(s: Sentence, i: number): Attribution | null {
  const token = s.tokens[i] as Token
  if (
    s.quotedShare === 0 ||
    token.upper ||
    !/(?:ed|s)$/.test(token.word) ||
    token.word.endsWith("'s") ||
    token.word === 'times'
  )
    return null
  const cue = { from: i, to: i + 1 }
  if (closesQuotation(s, i - 1)) {
    const source = phraseAfter(s, i + 1)
    return source !== null && isSpeaker(s, source) ? make('said', s, withName(s, source), cue, 0.85) : null
  }
  const source = phraseBefore(s, verbGroup(s, i).from)
  if (source === null || !isSpeaker(s, source)) return null
  const after = s.tokens[i + 1]
  const opens = after !== undefined && !after.isWord && s.tokens[i + 2]?.quoted === true
  const follows = s.tokens[source.from - 1] !== undefined && closesQuotation(s, source.from - 1)
  return opens || follows || after?.quoted === true ? make('said', s, source, cue, 0.8) : null
}

/** Whether the token is the mark that closes quoted words. */
function closesQuotation(s: Sentence, at: number): boolean {
  const token = s.tokens[at]
  if (token === undefined || token.isWord || !'"”’»\''.includes(token.word.charAt(0))) return false
  return s.tokens[at - 1]?.quoted === true || s.tokens[at - 2]?.quoted === true
}
