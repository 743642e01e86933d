import { findSentences } from '../../text/sentences'
import type {
  Article,
  Block,
  ClearingQuestion,
  Source,
  SourceKind,
  Span,
  StatementId,
  StatementState,
} from '../../types'
import type { StatementDraft } from '../judge-statements'
import { isNamed } from '../source-kind'
import { attributeJapanese, type JapaneseAttribution } from './attribute'
import { viewOfJapanese } from './views'

type Found = Readonly<{ attribution: JapaneseAttribution; kind: SourceKind; refersTo: number | null }>
type Unit = Readonly<{ block: Block; span: Span; text: string; first: boolean }>

/** Japanese statements by rules alone: cue, topic and ending say most of what English needs a model for. */
export function judgeJapanese(article: Article): readonly StatementDraft[] {
  const units = readUnits(article)
  const found: (Found | null)[] = []
  for (let i = 0; i < units.length; i++) found.push(resolve(units, found, i))
  takeNext(units, found)
  return units.map((unit, i) => draftOf(units, found, unit, i))
}

function readUnits(article: Article): Unit[] {
  return article.blocks
    .filter((block) => block.kind !== 'headline' && block.kind !== 'heading')
    .flatMap((block) =>
      findSentences(block, 'ja').map((span, at) => ({
        block,
        span,
        text: block.text.slice(span.start, span.end),
        first: at === 0,
      })),
    )
}

const WHOLE_QUOTATION = /^[「『][^「」『』]*(?:[「『][^「」『』]*[」』][^「」『』]*)*[」』]。?$/
const CONTINUES = /(?:という|とした|としている|とする|と付け加え|と続け|とも述べ|とも語|とも話|とのことだ|そうだ)。?$/

function resolve(units: readonly Unit[], found: readonly (Found | null)[], i: number): Found | null {
  const { text, first } = units[i] as Unit
  const before = found[i - 1] ?? null
  if (WHOLE_QUOTATION.test(text)) return before === null || first ? null : inherit(before, i - 1, 'quotation')
  const own = attributeJapanese(text)
  if (before !== null && !first && CONTINUES.test(text) && (own === null || own.source === null))
    return inherit(before, i - 1, 'continues')
  if (own === null) return null
  if (own.kind !== 'pronoun') return { attribution: own, kind: own.kind, refersTo: null }
  for (let b = i - 1; b >= Math.max(0, i - 8); b--) {
    const earlier = found[b] ?? null
    if (earlier !== null && earlier.kind !== 'agentless')
      return { attribution: own, kind: earlier.kind, refersTo: earlier.refersTo ?? b }
  }
  return { attribution: own, kind: 'pronoun', refersTo: null }
}

function inherit(from: Found, at: number, rule: string): Found {
  const none = { start: 0, end: 0 }
  return {
    attribution: { rule, source: null, cue: none, kind: from.kind },
    kind: from.kind,
    refersTo: from.refersTo ?? at,
  }
}

/** A bare quotation before the sentence that says who speaks. */
function takeNext(units: readonly Unit[], found: (Found | null)[]): void {
  for (let i = units.length - 2; i >= 0; i--) {
    const next = found[i + 1] ?? null
    if (found[i] === null && next !== null && WHOLE_QUOTATION.test((units[i] as Unit).text))
      found[i] = inherit(next, i + 1, 'quotation')
  }
}

function draftOf(units: readonly Unit[], found: readonly (Found | null)[], unit: Unit, i: number): StatementDraft {
  const base = { id: `s${i}` as StatementId, span: unit.span }
  const one = found[i] ?? null
  const view = viewOfJapanese(unit.text)
  const exact =
    view.rule === 'no-answer' ||
    view.rule === 'boilerplate' ||
    (view.rule === 'question' && one?.attribution.rule !== 'quotation')
  if (one === null || exact) {
    const link = exact ? null : linkOn(unit)
    if (link !== null) return { ...base, ...link }
    const reason = {
      rule: view.rule,
      words: view.words,
      clears: view.state === 'unsourced' ? ('according-to-whom' as const) : null,
    }
    return { ...base, state: view.state, confidence: view.confidence, reason, source: null, cue: null, content: null }
  }
  const state: StatementState = isNamed(one.kind) || one.kind === 'pronoun' ? 'sourced' : 'vague'
  const source = sourceOf(units, found, unit, one)
  const cue = one.attribution.cue.end > one.attribution.cue.start ? at(unit, one.attribution.cue) : null
  const words = [source.name, cue === null ? null : unit.block.text.slice(cue.start, cue.end)].filter(
    (word) => word !== null,
  )
  const reason = { rule: one.attribution.rule, words, clears: state === 'vague' ? clearing(one.kind) : null }
  return { ...base, state, confidence: 0.85, reason, source, cue, content: null }
}

function clearing(kind: SourceKind): ClearingQuestion {
  if (kind === 'agentless') return 'by-whom'
  return kind === 'affiliated' ? 'which-officials' : 'according-to-whom'
}

function at(unit: Unit, part: Readonly<{ start: number; end: number }>): Span {
  return { block: unit.block.id, start: unit.span.start + part.start, end: unit.span.start + part.end }
}

function sourceOf(units: readonly Unit[], found: readonly (Found | null)[], unit: Unit, one: Found): Source {
  const { source } = one.attribution
  const own = source === null ? null : unit.text.slice(source.start, source.end)
  const there = one.refersTo === null ? null : (found[one.refersTo]?.attribution.source ?? null)
  const named =
    one.refersTo === null || there === null ? null : (units[one.refersTo]?.text.slice(there.start, there.end) ?? null)
  return {
    span: source === null ? null : at(unit, source),
    kind: one.attribution.kind === 'pronoun' ? 'pronoun' : one.kind,
    name: named ?? own,
    refersTo: one.refersTo === null ? null : (`s${one.refersTo}` as StatementId),
    origin: null,
  }
}

/** A link on at least four characters of the sentence: the claim can be looked up there. */
function linkOn(unit: Unit): Omit<StatementDraft, 'id' | 'span'> | null {
  const link = unit.block.links.find(
    (one) => one.start < unit.span.end && one.end > unit.span.start && one.end - one.start >= 4,
  )
  if (link === undefined) return null
  const span = {
    block: unit.block.id,
    start: Math.max(link.start, unit.span.start),
    end: Math.min(link.end, unit.span.end),
  }
  const name = unit.block.text.slice(span.start, span.end)
  const source: Source = { span, kind: 'link', name, refersTo: null, origin: null }
  return {
    state: 'sourced',
    confidence: 0.8,
    reason: { rule: 'link', words: [name], clears: null },
    source,
    cue: null,
    content: null,
  }
}
