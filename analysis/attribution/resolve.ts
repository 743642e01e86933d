import type { Token } from '../text/tokens'
import type { SourceKind } from '../types'
import type { Attribution } from './attribution'
import { findAttributions, strongest } from './find-attribution'
import type { Turn } from './interview'
import { FLAG } from './lexicon'
import type { Range } from './noun-phrase'
import { lastPersonIn } from './persons'
import type { Sentence } from './sentence'
import { headOf, isNamed } from './source-kind'

/** A sentence's attribution and how it was reached. */
export type Resolution = Readonly<{
  attribution: Attribution
  /** Kind once pronouns and "the official" are led back. */
  kind: SourceKind
  /** Position of the sentence that names the source, where this one refers back or forward to it. */
  refersTo: number | null
  /** Where the source is named: tokens of the sentence at `refersTo`. */
  named: Range | null
}>
export type Resolved = Resolution | null

/** How many sentences back a pronoun or "the official" may reach. */
const REACH = 12

/**
 * Attributions of a whole article: each sentence's own, then what the labelling guide lets carry over, namely open
 * quotations, pronouns and "the official" led back, interview answers, and a source that the next sentence names.
 */
export function resolveAttributions(sentences: readonly Sentence[], turns: readonly (Turn | null)[]): Resolved[] {
  const resolved: Resolved[] = []
  let speaker: number | null = null
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i] as Sentence
    const turn = turns[i] ?? null
    if (turn?.kind === 'question') {
      resolved.push(quotedInQuestion(sentence))
      continue
    }
    if (turn !== null) {
      const one = takeTurn(turn, speaker === null ? null : (resolved[speaker] ?? null), speaker)
      if (one?.attribution.rule === 'speaker') speaker = i
      resolved.push(one)
      continue
    }
    const own = announced(sentence, strongest(findAttributions(sentence)))
    const strong = own !== null && !own.aside
    resolved.push((strong ? null : carried(sentences, resolved, i)) ?? lead(own, sentences, resolved, i))
  }
  lookAhead(sentences, resolved)
  return resolved
}

/** "Critics say the rules are weak." inside a question: what others are given as saying stays theirs. */
function quotedInQuestion(sentence: Sentence): Resolved {
  if (sentence.tokens.at(-1)?.word === '?') return null
  const own = strongest(findAttributions(sentence))
  if (own === null || own.aside || own.kind === 'pronoun' || own.strength < 0.85) return null
  return { attribution: own, kind: own.kind, refersTo: null, named: null }
}

function takeTurn(turn: Extract<Turn, { kind: 'answer' }>, last: Resolved, at: number | null): Resolved {
  const none = { from: 0, to: 0 }
  if (turn.label === null) {
    const attribution: Attribution = {
      rule: 'answer',
      source: null,
      cue: none,
      kind: 'person',
      strength: 0.9,
      aside: false,
      origin: null,
    }
    return { attribution, kind: 'person', refersTo: at, named: last?.attribution.source ?? null }
  }
  const cue = { from: turn.label.to, to: turn.label.to + 1 }
  const attribution: Attribution = {
    rule: 'speaker',
    source: turn.label,
    cue,
    kind: 'person',
    strength: 0.95,
    aside: false,
    origin: null,
  }
  return { attribution, kind: 'person', refersTo: null, named: null }
}

/** The sentence continues, or wholly is, a quotation that the sentence before attributes. */
function carried(sentences: readonly Sentence[], resolved: readonly Resolved[], i: number): Resolved {
  const sentence = sentences[i] as Sentence
  if (sentence.quotedShare <= BARE_QUOTATION && !sentence.opensQuoted) return null
  const before = resolved[i - 1] ?? null
  const last = sentences[i - 1]
  if (before === null || last === undefined) return null
  if (sentence.first && !sentence.opensQuoted && speaksNext(sentences[i + 1], sentence)) return null
  const spoke = last.quotedShare > 0 || sentence.opensQuoted || last.block === sentence.block || introduces(last)
  return spoke ? inherit(before, i - 1, 'quotation') : null
}

/** "The minister told reporters:": whatever follows, this much is certain. */
function announced(sentence: Sentence, own: Attribution | null): Attribution | null {
  return own !== null && !own.aside && own.strength > 0.9 && introduces(sentence) ? { ...own, strength: 1 } : own
}

/** "The minister said:" before a quotation in a paragraph of its own. */
function introduces(last: Sentence): boolean {
  return last.tokens.at(-1)?.word === ':'
}

/** “We wait.” “We always do,” she said: the paragraph goes on to name its own speaker. */
function speaksNext(after: Sentence | undefined, sentence: Sentence): boolean {
  if (after === undefined || after.block !== sentence.block || !(after.opensQuoted || after.quotedShare > 0))
    return false
  const own = strongest(findAttributions(after))
  return own !== null && !own.aside
}

/** Share of quoted words from which a sentence without cue counts as a bare quotation. */
const BARE_QUOTATION = 0.8

function inherit(from: Resolution, at: number, rule: string): Resolution {
  const attribution: Attribution = {
    ...from.attribution,
    rule,
    source: null,
    cue: { from: 0, to: 0 },
    strength: 0.9,
    origin: null,
    aside: false,
  }
  return { attribution, kind: from.kind, refersTo: from.refersTo ?? at, named: from.named ?? from.attribution.source }
}

/** Leads a pronoun or "the official" back to the statement that named the source. */
function lead(
  own: Attribution | null,
  sentences: readonly Sentence[],
  resolved: readonly Resolved[],
  i: number,
): Resolved {
  if (own === null) return null
  const plain: Resolution = { attribution: own, refersTo: null, kind: own.kind, named: null }
  const { source } = own
  if (source === null) return plain
  const sentence = sentences[i] as Sentence
  const anaphor = anaphorOf(sentence, own, source)
  if (anaphor === null) return plain
  const inside = anaphor.person ? lastPersonIn(sentence, source.from) : null
  if (inside !== null) return { attribution: own, kind: 'person', refersTo: i, named: inside }
  for (let b = i - 1; b >= Math.max(0, i - REACH); b--) {
    const earlier = resolved[b] ?? null
    const there = sentences[b] as Sentence
    if (
      earlier !== null &&
      !earlier.attribution.aside &&
      earlier.attribution.source !== null &&
      fits(anaphor, there, earlier)
    ) {
      return {
        attribution: own,
        kind: earlier.kind,
        refersTo: earlier.refersTo ?? b,
        named: earlier.named ?? earlier.attribution.source,
      }
    }
    const person = anaphor.person ? lastPersonIn(there) : null
    if (person !== null && nearOrNaming(person, i - b))
      return { attribution: own, kind: 'person', refersTo: b, named: person }
  }
  return plain
}

/** A name that nobody attributes anything to is trusted as antecedent only where it is near or opens its sentence. */
function nearOrNaming(person: Range, distance: number): boolean {
  return distance <= 2 || person.from <= 3
}

const SHARES = new Set(['one', 'two', 'three', 'four', 'both', 'some', 'several', 'many', 'most'])

/** `counted`: "the third person" is one of several unnamed. */
type Anaphor = Readonly<{ word: string; pronoun: boolean; person: boolean; counted?: boolean }>
const COUNTED = new Set(['first', 'second', 'third', 'fourth', 'other', 'last', 'same'])
const THINGS = new Set('paper newspaper outlet site website report study survey document agency broadcaster'.split(' '))

function anaphorOf(sentence: Sentence, own: Attribution, source: Range): Anaphor | null {
  const first = (sentence.tokens[source.from] as Token).word
  if (own.kind === 'pronoun') return { word: first, pronoun: true, person: first === 'he' || first === 'she' }
  if (
    SHARES.has(first) &&
    sentence.tokens[source.from + 1]?.word === 'of' &&
    sentence.tokens[source.from + 2]?.word === 'them'
  )
    return { word: 'they', pronoun: true, person: false }
  const head = (sentence.tokens[headOf(sentence, source)] as Token).word
  const definite = first === 'the' && source.to - source.from <= 3
  const counted = COUNTED.has(sentence.tokens[source.from + 1]?.word ?? '')
  return definite && (own.kind === 'vague' || own.kind === 'affiliated')
    ? { word: head, pronoun: false, person: false, counted }
    : null
}

function fits(anaphor: Anaphor, sentence: Sentence, earlier: Resolution): boolean {
  const { source, kind } = earlier.attribution
  if (source === null) return false
  if (!anaphor.pronoun) {
    if (kind === 'person' && earlier.attribution.kind === 'person' && !anaphor.counted) return !THINGS.has(anaphor.word)
    for (let i = source.from; i < source.to; i++) if ((sentence.tokens[i] as Token).word === anaphor.word) return true
    return false
  }
  if (anaphor.word === 'it') return kind === 'organisation' || kind === 'document'
  if (anaphor.person && isDocument(sentence, source)) return false
  if (anaphor.person)
    return kind !== 'organisation' && kind !== 'document' && kind !== 'agentless' && !isPlural(sentence, source)
  return kind !== 'agentless'
}

function isDocument(sentence: Sentence, source: Range): boolean {
  return ((sentence.flags[headOf(sentence, source)] ?? 0) & FLAG.document) !== 0
}

function isPlural(sentence: Sentence, source: Range): boolean {
  const head = (sentence.tokens[headOf(sentence, source)] as Token).word
  return head.endsWith('s') && !isNamed(sentenceKind(sentence, source))
}

function sentenceKind(sentence: Sentence, source: Range): SourceKind {
  return (sentence.tokens[headOf(sentence, source)] as Token).upper && headOf(sentence, source) > 0 ? 'person' : 'vague'
}

/** A bare quotation before its "he said", and a lede whose source the next sentence is there to name. */
function lookAhead(sentences: readonly Sentence[], resolved: Resolved[]): void {
  for (let i = sentences.length - 2; i >= 0; i--) {
    const next = resolved[i + 1] ?? null
    if (resolved[i] !== null || next === null) continue
    const sentence = sentences[i] as Sentence
    const after = sentences[i + 1] as Sentence
    if (sentence.tokens.at(-1)?.word === '?') continue
    if (sentence.quotedShare > BARE_QUOTATION && (after.opensQuoted || after.quotedShare > 0)) {
      resolved[i] = inherit(next, i + 1, 'quotation')
    } else if (
      sentence.block === after.block &&
      (namesSourceOfLast(after, next) || (i === 0 && takesUp(after, next)))
    ) {
      resolved[i] = inherit(next, i + 1, 'next-sentence')
    }
  }
}

/** A lede and the sentence that says who confirmed it: "The change ..., X told reporters", "X released the figures". */
const TAKES_UP =
  /\b(?:the|this|that) (?:change|move|decision|transfer|shipment|plan|deal|sale|announcement|handover|export|vote|order|agreement|news|figures?|numbers|results|data|total)\b/i

const POINTING =
  /^(?:that is the word|(?:the|this|that) (?:news|announcement|decision|shipment|figures?|numbers?|move|transfer|deal|change|plan|claim|sale|handover|report) (?:was|were|is|has been|came))\b/i

function takesUp(sentence: Sentence, one: Resolution): boolean {
  const { attribution, kind } = one
  if (attribution.aside || attribution.source === null || !isNamed(kind)) return false
  return TAKES_UP.test(sentence.block.text.slice(sentence.span.start, sentence.span.end))
}

function namesSourceOfLast(sentence: Sentence, one: Resolution): boolean {
  const text = sentence.block.text.slice(sentence.span.start, sentence.span.start + 80)
  return (
    POINTING.test(text) &&
    one.attribution.source !== null &&
    (one.attribution.rule === 'by' || one.attribution.rule === 'word-from')
  )
}
