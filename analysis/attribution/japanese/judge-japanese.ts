import type {
  Article,
  ClearingQuestion,
  Source,
  SourceKind,
  Span,
  StatementDraft,
  StatementId,
  StatementState,
} from '../../types'
import { isNamed } from '../source-kind'
import { CLASSES, classProbabilities, type Table } from '../tables'
import { type Found, featuresOfJapanese, type ReadJapanese, readJapanese, type Unit } from './read-japanese'

/** Japanese statements: rules where cue, topic or ending are exact, a small model of characters where they are not. */
export function judgeJapanese(article: Article, states: Table): readonly StatementDraft[] {
  const read = readJapanese(article)
  return read.units.map((_, i) => draftOf(read, i, classProbabilities(states, featuresOfJapanese(read, i))))
}

type Decision = Readonly<{ state: StatementState; confidence: number }>

/** Rules that hold whatever the words say. */
const EXACT = new Set(['speaker', 'answer', 'quotation', 'continues'])
const PLAIN = new Set(['no-answer', 'question', 'boilerplate'])

/** A rule's attribution stands from this probability of "attributed" on; set by `bench:accuracy`, cross-validated. */
const ATTRIBUTED = 0.25
/** Without a rule the model alone may say "attributed" only when it is surer than not. */
const ATTRIBUTED_ALONE = 0.5

function decideJapanese(read: ReadJapanese, i: number, p: readonly number[]): Decision {
  const one = read.found[i] ?? null
  const view = read.views[i]
  const [sourced = 0, vague = 0, unsourced = 0, judgement = 0, none = 0] = p
  const byRule: StatementState | null =
    one === null ? null : isNamed(one.kind) || one.kind === 'pronoun' ? 'sourced' : 'vague'
  if (byRule !== null && EXACT.has(one?.attribution.rule ?? '')) return { state: byRule, confidence: 0.9 }
  if (view !== undefined && PLAIN.has(view.rule) && byRule === null)
    return { state: 'none', confidence: view.confidence }
  if (byRule !== null && sourced + vague >= ATTRIBUTED)
    return { state: byRule, confidence: Math.max(0.5, sourced + vague) }
  if (byRule === null && sourced + vague >= ATTRIBUTED_ALONE)
    return { state: sourced >= vague ? 'sourced' : 'vague', confidence: sourced + vague }
  const own = [unsourced, judgement, none]
  const top = own.indexOf(Math.max(...own))
  return { state: CLASSES[top + 2] ?? 'none', confidence: (own[top] ?? 0) / (unsourced + judgement + none) }
}

function draftOf(read: ReadJapanese, i: number, p: readonly number[]): StatementDraft {
  const unit = read.units[i] as Unit
  const base = { id: `s${i}` as StatementId, span: unit.span }
  const decision = decideJapanese(read, i, p)
  const { state, confidence } = decision
  const one = read.found[i] ?? null
  const attributed = state === 'sourced' || state === 'vague'
  const link = state === 'unsourced' ? linkOn(unit) : null
  if (link !== null) return { ...base, ...link }
  if (one === null || !attributed) {
    const view = read.views[i]
    const same = view !== undefined && view.state === state
    const rule = same ? view.rule : (WORDED[state] ?? 'no-claim')
    const clears = state === 'unsourced' ? 'according-to-whom' : null
    return {
      ...base,
      state,
      confidence,
      reason: { rule, words: same ? view.words : [], clears },
      source: null,
      cue: null,
      content: null,
    }
  }
  const source = sourceOf(read, unit, one)
  const cue = one.attribution.cue.end > one.attribution.cue.start ? at(unit, one.attribution.cue) : null
  const words = [source.name, cue === null ? null : unit.block.text.slice(cue.start, cue.end)].filter(
    (word) => word !== null,
  )
  const reason = { rule: one.attribution.rule, words, clears: state === 'vague' ? clearing(one.kind) : null }
  return { ...base, state, confidence, reason, source, cue, content: null }
}

const WORDED: Readonly<Partial<Record<StatementState, string>>> = {
  sourced: 'words-attribute',
  vague: 'words-attribute',
  unsourced: 'no-source',
  judgement: 'own-view',
}

function clearing(kind: SourceKind): ClearingQuestion {
  if (kind === 'agentless') return 'by-whom'
  return kind === 'affiliated' ? 'which-officials' : 'according-to-whom'
}

function at(unit: Unit, part: Readonly<{ start: number; end: number }>): Span {
  return { block: unit.block.id, start: unit.span.start + part.start, end: unit.span.start + part.end }
}

function sourceOf(read: ReadJapanese, unit: Unit, one: Found): Source {
  const { source } = one.attribution
  const own = source === null ? null : unit.text.slice(source.start, source.end)
  const there = one.refersTo === null ? null : (read.found[one.refersTo]?.attribution.source ?? null)
  const named =
    one.refersTo === null || there === null
      ? null
      : (read.units[one.refersTo]?.text.slice(there.start, there.end) ?? null)
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
