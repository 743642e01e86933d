/** The shapes of `analysis/types.ts` and `analysis/page-state.ts` as they arrive from another process. */
import * as v from 'valibot'
import { STATEMENT_STATES } from '../analysis/types'

const offset = v.pipe(v.number(), v.integer(), v.minValue(0))
const span = v.object({ block: offset, start: offset, end: offset })
const ids = v.array(v.string())

const block = v.object({
  id: offset,
  kind: v.picklist(['headline', 'heading', 'paragraph', 'quotation', 'list-item', 'caption']),
  text: v.string(),
  links: v.array(v.object({ start: offset, end: offset, href: v.string() })),
})

/** Far above any article: a page that sends more is broken or hostile. */
const MAX_BLOCKS = 20_000

export const ArticleSchema = v.object({
  url: v.string(),
  title: v.string(),
  byline: v.nullable(v.string()),
  publisher: v.nullable(v.string()),
  publishedAt: v.nullable(v.string()),
  lang: v.string(),
  blocks: v.pipe(v.array(block), v.maxLength(MAX_BLOCKS)),
})

const sourceKind = v.picklist([
  'person',
  'organisation',
  'document',
  'link',
  'pronoun',
  'affiliated',
  'vague',
  'agentless',
])

const source = v.object({
  span: v.nullable(span),
  kind: sourceKind,
  name: v.nullable(v.string()),
  refersTo: v.nullable(v.string()),
  origin: v.nullable(v.object({ span, kind: sourceKind, name: v.string() })),
})

const check = v.object({
  kind: v.picklist(['figure', 'date', 'recipient']),
  result: v.picklist(['matches', 'differs', 'older', 'newer', 'not-comparable']),
  said: v.string(),
  span,
  recorded: v.string(),
  figure: v.nullable(v.string()),
  note: v.nullable(v.string()),
  pack: v.optional(v.string()),
})

export const StateSchema = v.picklist(STATEMENT_STATES)

export const ClearingQuestionSchema = v.picklist([
  'according-to-whom',
  'by-whom',
  'which-officials',
  'which-document',
  'who-expects',
  'when',
  'how-many',
])

const statement = v.object({
  id: v.string(),
  span,
  state: StateSchema,
  confidence: v.number(),
  reason: v.object({
    rule: v.string(),
    words: v.array(v.string()),
    clears: v.nullable(ClearingQuestionSchema),
  }),
  source: v.nullable(source),
  cue: v.nullable(span),
  content: v.nullable(span),
  notes: ids,
  checks: v.array(check),
  misread: ids,
  packs: v.optional(v.object({ notes: ids, misread: ids })),
})

const mention = v.object({
  id: v.string(),
  span,
  entity: v.string(),
  pack: v.string(),
  alias: v.string(),
  method: v.picklist(['exact', 'fuzzy']),
  score: v.number(),
})

const topic = v.object({
  onTopic: v.boolean(),
  score: v.number(),
  packs: v.array(
    v.object({
      id: v.string(),
      score: v.number(),
      evidence: v.array(v.object({ topic: v.string(), rule: v.string(), words: v.array(v.string()) })),
    }),
  ),
})

const because = v.variant('kind', [
  v.object({ kind: v.literal('mention'), entity: v.string(), count: offset }),
  v.object({ kind: v.literal('statement'), statement: v.string() }),
])

const card = v.object({
  note: v.string(),
  pack: v.string(),
  topic: v.string(),
  score: v.number(),
  because: v.array(because),
  mentions: ids,
  statements: ids,
  thenAndNow: v.nullable(v.object({ onRecord: ids, since: ids })),
})

const questions = v.array(
  v.object({
    question: v.string(),
    pack: v.string(),
    result: v.picklist(['answered', 'undisclosed', 'unanswered']),
    statement: v.nullable(v.string()),
  }),
)

const counts = v.object({
  sourced: offset,
  vague: offset,
  unsourced: offset,
  judgement: offset,
  none: offset,
})

export const AnalysisSchema = v.variant('kind', [
  v.object({ kind: v.literal('off-topic'), topic }),
  v.object({
    kind: v.literal('unsupported-language'),
    lang: v.string(),
    topic,
    mentions: v.array(mention),
    cards: v.array(card),
  }),
  v.object({
    kind: v.literal('on-topic'),
    topic,
    mentions: v.array(mention),
    statements: v.array(statement),
    cards: v.array(card),
    questions,
    summary: v.object({ statements: offset, states: counts }),
  }),
])

export const PageStateSchema = v.variant('kind', [
  v.object({ kind: v.literal('reading') }),
  v.object({ kind: v.literal('nothing-to-read') }),
  v.object({ kind: v.literal('not-an-article'), title: v.string() }),
  v.object({ kind: v.literal('pdf') }),
  v.object({ kind: v.literal('failed'), problem: v.string(), text: v.string() }),
  v.object({
    kind: v.literal('analysed'),
    article: ArticleSchema,
    analysis: AnalysisSchema,
    unplaced: offset,
    canPaint: v.boolean(),
    declined: v.boolean(),
    changed: v.boolean(),
    translated: v.boolean(),
    muted: ids,
    partial: v.optional(v.boolean()),
    away: v.optional(v.boolean()),
  }),
])
