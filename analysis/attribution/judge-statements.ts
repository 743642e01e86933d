import type { Token } from '../text/tokens'
import type {
  Article,
  ClearingQuestion,
  Link,
  Reason,
  Source,
  SourceKind,
  Span,
  Statement,
  StatementId,
  StatementState,
} from '../types'
import type { Range } from './noun-phrase'
import { markQuotations } from './quotations'
import { type Resolved, resolveAttributions } from './resolve'
import { readSentences, type Sentence } from './sentence'
import { isNamed } from './source-kind'
import { viewOf } from './views'

/** A statement before the pack's notes, checks and misreadings are joined to it. */
export type StatementDraft = Omit<Statement, 'notes' | 'checks' | 'misread'>

/** Whether sourcing can be judged in this language (BCP 47). Elsewhere mentions and cards still work. */
export function isSourcingSupported(lang: string): boolean {
  const primary = lang.slice(0, 2).toLowerCase()
  return primary === 'en' || primary === 'ja'
}

/**
 * Says of every sentence where it comes from, after the labelling guide in `docs/labels.md`.
 * Headline and headings make no statements; captions, quotations and list items do.
 *
 * @returns statements in reading order with ids s0, s1, ...; spans are into their block's text
 */
export function judgeStatements(article: Article): readonly StatementDraft[] {
  const sentences = readSentences(article)
  markQuotations(sentences)
  const resolved = resolveAttributions(sentences)
  return sentences.map((sentence, i) => draftOf(sentences, resolved, sentence, i))
}

/** Attributions that hold even for a question or a fragment: somebody else speaks. */
const SPOKEN = new Set(['speaker', 'answer', 'quotation'])

const idOf = (i: number): StatementId => `s${i}` as StatementId

function draftOf(
  sentences: readonly Sentence[],
  resolved: readonly Resolved[],
  sentence: Sentence,
  i: number,
): StatementDraft {
  const base = { id: idOf(i), span: sentence.span }
  const one = resolved[i] ?? null
  const link = one === null ? linkOnClaim(sentence) : null
  if (link !== null) return { ...base, ...fromLink(sentence, link) }
  const view = viewOf(sentence)
  if (one === null || one.attribution.aside || (view.state === 'none' && !SPOKEN.has(one.attribution.rule))) {
    const source = one === null ? null : sourceOf(sentences, sentence, one)
    const reason: Reason = { rule: view.rule, words: view.words, clears: clearing(view.state, null) }
    return {
      ...base,
      state: view.state,
      confidence: view.confidence,
      reason,
      source,
      cue: cueOf(sentence, one),
      content: null,
    }
  }
  const state: StatementState = isNamed(one.kind) || one.kind === 'pronoun' ? 'sourced' : 'vague'
  const reason: Reason = {
    rule: one.attribution.rule,
    words: wordsOf(sentence, one),
    clears: clearing(state, one.kind),
  }
  const source = sourceOf(sentences, sentence, one)
  const content = contentOf(sentence, one)
  return { ...base, state, confidence: one.attribution.strength, reason, source, cue: cueOf(sentence, one), content }
}

function clearing(state: StatementState, kind: SourceKind | null): ClearingQuestion | null {
  if (state === 'unsourced') return 'according-to-whom'
  if (state !== 'vague') return null
  if (kind === 'agentless') return 'by-whom'
  return kind === 'document' ? 'which-document' : 'which-officials'
}

/** A link on at least two words of the sentence: the claim can be looked up there. */
function linkOnClaim(sentence: Sentence): Link | null {
  for (const link of sentence.block.links) {
    if (link.end <= sentence.span.start || link.start >= sentence.span.end) continue
    if (sentence.block.text.slice(link.start, link.end).trim().includes(' ')) return link
  }
  return null
}

function fromLink(sentence: Sentence, link: Link): Omit<StatementDraft, 'id' | 'span'> {
  const start = Math.max(link.start, sentence.span.start)
  const end = Math.min(link.end, sentence.span.end)
  const text = sentence.block.text.slice(start, end)
  const span: Span = { block: sentence.block.id, start, end }
  const source: Source = { span, kind: 'link', name: text, refersTo: null, origin: null }
  return {
    state: 'sourced',
    confidence: 0.8,
    reason: { rule: 'link', words: [text], clears: null },
    source,
    cue: null,
    content: null,
  }
}

function spanOf(sentence: Sentence, range: Range): Span {
  const start = (sentence.tokens[range.from] as Token).start
  const end = (sentence.tokens[range.to - 1] as Token).end
  return { block: sentence.block.id, start, end }
}

function textOf(sentence: Sentence, range: Range): string {
  const span = spanOf(sentence, range)
  return sentence.block.text.slice(span.start, span.end)
}

function sourceOf(sentences: readonly Sentence[], sentence: Sentence, one: NonNullable<Resolved>): Source {
  const { source, origin } = one.attribution
  const named = one.refersTo === null ? null : nameAt(sentences, one)
  return {
    span: source === null ? null : spanOf(sentence, source),
    kind: one.attribution.kind === 'pronoun' ? 'pronoun' : one.kind,
    name: named ?? (source === null ? null : textOf(sentence, source)),
    refersTo: one.refersTo === null ? null : idOf(one.refersTo),
    origin:
      origin === null
        ? null
        : { span: spanOf(sentence, origin.range), kind: origin.kind, name: textOf(sentence, origin.range) },
  }
}

function nameAt(sentences: readonly Sentence[], one: NonNullable<Resolved>): string | null {
  const range = one.named
  const sentence = one.refersTo === null ? undefined : sentences[one.refersTo]
  return range === null || sentence === undefined ? null : textOf(sentence, range)
}

function cueOf(sentence: Sentence, one: Resolved): Span | null {
  if (one === null || one.attribution.cue.to === one.attribution.cue.from) return null
  return spanOf(sentence, {
    from: one.attribution.cue.from,
    to: Math.min(one.attribution.cue.to, sentence.tokens.length),
  })
}

function wordsOf(sentence: Sentence, one: NonNullable<Resolved>): string[] {
  const { source, cue } = one.attribution
  const words: string[] = []
  if (source !== null) words.push(textOf(sentence, source))
  if (cue.to > cue.from) words.push(textOf(sentence, { from: cue.from, to: Math.min(cue.to, sentence.tokens.length) }))
  return words
}

/** What is left of the sentence before the source and cue, or after them: the longer part. */
function contentOf(sentence: Sentence, one: NonNullable<Resolved>): Span | null {
  const { source, cue } = one.attribution
  if (cue.to === cue.from) return sentence.span
  const from = Math.min(source?.from ?? cue.from, cue.from)
  const to = Math.max(source?.to ?? cue.to, cue.to)
  const left = { from: 0, to: from }
  const right = { from: to, to: sentence.tokens.length }
  const longer = left.to - left.from > right.to - right.from ? left : right
  return longer.to - longer.from < 2 ? null : spanOf(sentence, longer)
}
