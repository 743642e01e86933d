import type { Token } from '../text/tokens'
import type { Article, Link, Reason, Source, Span, StatementDraft, StatementId } from '../types'
import { decide } from './decide'
import { judgeJapanese } from './japanese/judge-japanese'
import { likelySource } from './likely-source'
import { englishModels, japaneseStates, type Models } from './model'
import type { Range } from './noun-phrase'
import { evidenceOf, type ReadArticle, readArticle, stateFeaturesOf } from './read-article'
import { reasonOf } from './reasons'
import type { Resolved } from './resolve'
import type { Sentence } from './sentence'
import { kindOfSource } from './source-kind'
import type { Evidence } from './state-features'
import { classProbabilities } from './tables'

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
  if (article.lang.toLowerCase().startsWith('ja')) return judgeJapanese(article, japaneseStates())
  return judgeEnglish(article, englishModels())
}

/** As `judgeStatements` for English, with the tables given: cross-validation brings its own. */
export function judgeEnglish(article: Article, models: Models): readonly StatementDraft[] {
  const read = readArticle(article)
  return read.sentences.map((sentence, i) => draftOf(read, models, sentence, i))
}

const idOf = (i: number): StatementId => `s${i}` as StatementId

function draftOf(read: ReadArticle, models: Models, sentence: Sentence, i: number): StatementDraft {
  const evidence = evidenceOf(read, i, models.said)
  const base = { id: idOf(i), span: sentence.span }
  const p = classProbabilities(models.states, stateFeaturesOf(read, i, evidence))
  const decision = decide(evidence, p, (named) => likelySource(sentence, named) !== null)
  const link = evidence.resolved === null ? linkOnClaim(sentence) : null
  if (link !== null && decision.state === 'unsourced') return { ...base, ...fromLink(sentence, link) }
  const reason: Reason = reasonOf(sentence, evidence, decision, models.states)
  const { state, confidence } = decision
  const guessed = decision.by === 'model' && (state === 'sourced' || state === 'vague')
  const likely = guessed ? guessedSource(sentence, state) : null
  if (likely !== null) return { ...base, state, confidence, reason, ...likely }
  return { ...base, state, confidence, reason, ...attributionOf(read, sentence, evidence, state) }
}

/** Where the model alone calls a sentence attributed: what in it most likely says so. */
function guessedSource(sentence: Sentence, state: StatementDraft['state']): Attributed | null {
  const range = likelySource(sentence, state === 'sourced')
  if (range === null) return null
  const span = spanOf(sentence, range)
  const kind = kindOfSource(sentence, range)
  const source: Source = { span, kind, name: textOf(sentence, range), refersTo: null, origin: null }
  return { source, cue: null, content: null }
}

type Attributed = Pick<StatementDraft, 'source' | 'cue' | 'content'>

/** Source, cue and content: kept where the state is attributed, and where a subordinate phrase names a source. */
function attributionOf(
  read: ReadArticle,
  sentence: Sentence,
  evidence: Evidence,
  state: StatementDraft['state'],
): Attributed {
  const { resolved } = evidence
  if (resolved === null) return { source: null, cue: null, content: null }
  const attributed = state === 'sourced' || state === 'vague'
  const shown = resolved.attribution.aside && resolved.attribution.kind !== 'pronoun'
  if (!attributed && !shown) return { source: null, cue: null, content: null }
  const source = sourceOf(read.sentences, sentence, resolved)
  return { source, cue: cueOf(sentence, resolved), content: attributed ? contentOf(sentence, resolved) : null }
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
