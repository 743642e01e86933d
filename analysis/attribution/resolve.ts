import type { Token } from '../text/tokens'
import type { SourceKind } from '../types'
import type { Attribution } from './attribution'
import { findAttributions, strongest } from './find-attribution'
import { FLAG } from './lexicon'
import type { Range } from './noun-phrase'
import type { Sentence } from './sentence'
import { headOf, isNamed, kindOfSource } from './source-kind'

/** How a sentence's attribution was reached. */
export type Resolved = Readonly<{
  attribution: Attribution
  /** Position of the sentence that names the source, where this one refers back or forward to it. */
  refersTo: number | null
  /** Kind once pronouns and "the official" are led back. */
  kind: SourceKind
  /** Where the source is named: tokens of the sentence at `refersTo`. */
  named: Range | null
}> | null

/**
 * Attributions of a whole article: each sentence's own, then what the labelling guide lets carry over, namely open
 * quotations, pronouns and "the official" led back, interview answers, and a source that the next sentence names.
 */
export function resolveAttributions(sentences: readonly Sentence[]): Resolved[] {
  const resolved: Resolved[] = []
  let speaker = null as Speaker | null
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i] as Sentence
    const turn = dialogueTurn(sentence)
    if (turn !== null) {
      speaker = turn === 'question' ? afterQuestion(speaker) : { ...turn, at: i, answers: true, open: false }
      resolved.push(turn === 'question' ? null : spoken(sentence, turn.range, turn.label))
      continue
    }
    if (sentence.first) speaker = nextParagraph(speaker, sentence)
    const own = strongest(findAttributions(sentence))
    const one =
      own === null || own.aside
        ? (carried(sentences, resolved, i, speaker) ?? lead(own, sentences, resolved, i))
        : lead(own, sentences, resolved, i)
    resolved.push(one)
  }
  lookAhead(sentences, resolved)
  return resolved
}

type Speaker = Readonly<{ at: number; range: Range; label: boolean; answers: boolean; open: boolean }>

/** A paragraph after a question is its answer; after any other the interview answer has ended. */
function nextParagraph(speaker: Speaker | null, sentence: Sentence): Speaker | null {
  if (speaker === null) return null
  if (speaker.open && !isQuestion(sentence)) return { ...speaker, answers: true, open: false }
  return { ...speaker, answers: false }
}

function afterQuestion(speaker: Speaker | null): Speaker | null {
  return speaker === null
    ? { at: -1, range: { from: 0, to: 0 }, label: false, answers: false, open: true }
    : { ...speaker, answers: false, open: true }
}

/** "Q:" asks; "Nishino:" answers, for as long as the paragraph goes on. */
function dialogueTurn(sentence: Sentence): 'question' | { range: Range; label: boolean } | null {
  if (!sentence.first) return null
  const { tokens } = sentence
  const first = tokens[0] as Token
  if (!first.upper) return null
  let colon = 1
  while (colon < 4 && tokens[colon]?.isWord === true && tokens[colon]?.upper === true) colon++
  if (tokens[colon]?.word !== ':') return null
  if (first.word === 'q' || first.word === 'question') return 'question'
  if (first.word === 'a' || first.word === 'answer') return { range: { from: 0, to: 1 }, label: true }
  const flag = sentence.flags[0] ?? 0
  if ((flag & ~(FLAG.office | FLAG.title | FLAG.month)) !== 0 || NO_SPEAKER.has(first.word)) return null
  return { range: { from: 0, to: colon }, label: false }
}

const NO_SPEAKER = new Set(
  'caption photo photograph editor note media contact source about update correction read more bottom first second third also but here example fact myth'.split(
    ' ',
  ),
)

function isQuestion(sentence: Sentence): boolean {
  return sentence.tokens.at(-1)?.word === '?'
}

function spoken(sentence: Sentence, range: Range, label: boolean): Resolved {
  const kind: SourceKind = label ? 'person' : kindOfSource(sentence, range)
  const attribution: Attribution = {
    rule: 'speaker',
    source: range,
    cue: { from: range.to, to: range.to + 1 },
    kind: 'person',
    strength: 0.95,
    aside: false,
    origin: null,
  }
  return { attribution, refersTo: null, kind: isNamed(kind) ? kind : 'person', named: null }
}

/** Attribution that comes from the sentences before: an open quotation, a bare quotation, an interview answer. */
function carried(
  sentences: readonly Sentence[],
  resolved: readonly Resolved[],
  i: number,
  speaker: Speaker | null,
): Resolved {
  const sentence = sentences[i] as Sentence
  if (isQuestion(sentence) && sentence.quotedShare < 0.5) return null
  if (speaker?.answers === true && speaker.at >= 0 && speaker.at < i)
    return inherit(resolved[speaker.at] ?? null, speaker.at, 'answer')
  if (speaker?.answers === true && speaker.at < 0)
    return { attribution: answerOf(), refersTo: null, kind: 'person', named: null }
  const quoted = sentence.quotedShare > 0.8
  if (!quoted && !sentence.opensQuoted) return null
  const previous = previousSpeech(sentences, resolved, i)
  return previous < 0 ? null : inherit(resolved[previous] ?? null, previous, 'quotation')
}

function answerOf(): Attribution {
  return {
    rule: 'answer',
    source: null,
    cue: { from: 0, to: 0 },
    kind: 'person',
    strength: 0.8,
    aside: false,
    origin: null,
  }
}

/** The sentence before, if it is attributed and in the same run of quotation. */
function previousSpeech(sentences: readonly Sentence[], resolved: readonly Resolved[], i: number): number {
  const before = resolved[i - 1]
  if (before === null || before === undefined) return -1
  const sentence = sentences[i] as Sentence
  const last = sentences[i - 1] as Sentence
  const spoke = last.quotedShare > 0 || sentence.opensQuoted || last.block === sentence.block
  return spoke ? i - 1 : -1
}

function inherit(from: Resolved, at: number, rule: string): Resolved {
  if (from === null) return null
  const attribution: Attribution = {
    ...from.attribution,
    rule,
    source: null,
    cue: { from: 0, to: 0 },
    strength: 0.9,
    origin: null,
    aside: false,
  }
  return { attribution, refersTo: from.refersTo ?? at, kind: from.kind, named: from.named ?? from.attribution.source }
}

/** Leads a pronoun or "the official" back to the statement that named the source. */
function lead(
  own: Attribution | null,
  sentences: readonly Sentence[],
  resolved: readonly Resolved[],
  i: number,
): Resolved {
  if (own === null) return null
  const { source } = own
  if (source === null) return { attribution: own, refersTo: null, kind: own.kind, named: null }
  const sentence = sentences[i] as Sentence
  const anaphor = anaphorOf(sentence, own, source)
  if (anaphor === null) return { attribution: own, refersTo: null, kind: own.kind, named: null }
  for (let b = i - 1; b >= Math.max(0, i - 12); b--) {
    const earlier = resolved[b]
    if (earlier === null || earlier === undefined || earlier.attribution.source === null) continue
    const at = earlier.refersTo ?? b
    if (!fits(anaphor, sentences[b] as Sentence, earlier)) continue
    return { attribution: own, refersTo: at, kind: earlier.kind, named: earlier.named ?? earlier.attribution.source }
  }
  return { attribution: own, refersTo: null, kind: own.kind, named: null }
}

type Anaphor = Readonly<{ word: string; pronoun: boolean }>

function anaphorOf(sentence: Sentence, own: Attribution, source: Range): Anaphor | null {
  const first = (sentence.tokens[source.from] as Token).word
  if (own.kind === 'pronoun') return { word: first, pronoun: true }
  if (first === 'one' && sentence.tokens[source.from + 1]?.word === 'of') return { word: 'one', pronoun: true }
  const head = (sentence.tokens[headOf(sentence, source)] as Token).word
  const definite = first === 'the' && source.to - source.from <= 3
  return definite && (own.kind === 'vague' || own.kind === 'affiliated') ? { word: head, pronoun: false } : null
}

function fits(anaphor: Anaphor, sentence: Sentence, earlier: NonNullable<Resolved>): boolean {
  const { source, kind } = earlier.attribution
  if (source === null) return false
  if (!anaphor.pronoun) {
    for (let i = source.from; i < source.to; i++) if ((sentence.tokens[i] as Token).word === anaphor.word) return true
    return false
  }
  if (anaphor.word === 'it') return kind === 'organisation' || kind === 'document'
  if (anaphor.word === 'he' || anaphor.word === 'she')
    return kind !== 'organisation' && kind !== 'document' && kind !== 'agentless'
  return kind !== 'agentless'
}

/** A bare quotation before its "he said", and a lede whose source the next sentence is there to name. */
function lookAhead(sentences: readonly Sentence[], resolved: Resolved[]): void {
  for (let i = sentences.length - 2; i >= 0; i--) {
    if (resolved[i] !== null) continue
    const next = resolved[i + 1]
    if (next === null || next === undefined) continue
    const sentence = sentences[i] as Sentence
    const after = sentences[i + 1] as Sentence
    if (sentence.quotedShare > 0.8 && (after.opensQuoted || after.quotedShare > 0)) {
      resolved[i] = inherit(next, i + 1, 'quotation')
    } else if (sentence.block === after.block && !isQuestion(sentence) && namesSourceOfLast(after, next)) {
      resolved[i] = inherit(next, i + 1, 'next-sentence')
    }
  }
}

const POINTING =
  /^(?:that is the word|(?:the|this|that) (?:news|announcement|decision|shipment|figures?|numbers?|move|transfer|deal|change|plan|claim) (?:was|were|is|has been|came))\b/i

function namesSourceOfLast(sentence: Sentence, one: NonNullable<Resolved>): boolean {
  const text = sentence.block.text.slice(sentence.span.start, sentence.span.start + 80)
  return (
    POINTING.test(text) &&
    one.attribution.source !== null &&
    (one.attribution.rule === 'by' || /^that is the word/i.test(text))
  )
}
