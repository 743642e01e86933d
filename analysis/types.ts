/**
 * The border types of the product: what goes into `analyze` and what comes out of it.
 *
 * Offsets are UTF-16 code units, half open, and always tied to a block's text.
 * Everything here survives `structuredClone` and JSON, because it crosses process borders.
 */

declare const brand: unique symbol
type Branded<T, Name extends string> = T & { readonly [brand]: Name }

/** Position of a block in `Article.blocks`. */
export type BlockId = Branded<number, 'BlockId'>
export type StatementId = Branded<string, 'StatementId'>
export type MentionId = Branded<string, 'MentionId'>
export type PackId = Branded<string, 'PackId'>
export type TopicId = Branded<string, 'TopicId'>
export type EntityId = Branded<string, 'EntityId'>
export type NoteId = Branded<string, 'NoteId'>
export type SourceId = Branded<string, 'SourceId'>
export type EventId = Branded<string, 'EventId'>
export type FigureId = Branded<string, 'FigureId'>
export type QuestionId = Branded<string, 'QuestionId'>
export type MisreadId = Branded<string, 'MisreadId'>

/** A stretch of one block's text: `text.slice(start, end)`. */
export type Span = Readonly<{ block: BlockId; start: number; end: number }>

export type BlockKind = 'headline' | 'heading' | 'paragraph' | 'quotation' | 'list-item' | 'caption'

export type Link = Readonly<{ start: number; end: number; href: string }>

export type Block = Readonly<{
  id: BlockId
  kind: BlockKind
  text: string
  links: readonly Link[]
}>

export type Article = Readonly<{
  url: string
  title: string
  byline: string | null
  publisher: string | null
  /** ISO 8601 date or date-time as the page gives it, or null. */
  publishedAt: string | null
  /** BCP 47, lower case primary subtag first; '' where the page does not say and it could not be told. */
  lang: string
  blocks: readonly Block[]
}>

/** See `docs/labels.md`: what each state means. */
export const STATEMENT_STATES = ['sourced', 'vague', 'unsourced', 'judgement', 'none'] as const
export type StatementState = (typeof STATEMENT_STATES)[number]

export type SourceKind =
  | 'person'
  | 'organisation'
  | 'document'
  | 'link'
  | 'pronoun'
  | 'affiliated'
  | 'vague'
  | 'agentless'

/** The source of an attribution: who or what the content is given to. */
export type Source = Readonly<{
  span: Span | null
  kind: SourceKind
  /** The name to show: the source's own words, or, for a pronoun, the name it leads back to. */
  name: string | null
  /** The statement that named the source, where this one only refers back to it. */
  refersTo: StatementId | null
  /** Second-hand chains: what the source itself relies on ("Kyodo, citing government sources"). */
  origin: Readonly<{ span: Span; kind: SourceKind; name: string }> | null
}>

/** What would clear a flag, asked as a question; the interface words it in every language. */
export type ClearingQuestion =
  | 'according-to-whom'
  | 'by-whom'
  | 'which-officials'
  | 'which-document'
  | 'who-expects'
  | 'when'
  | 'how-many'

/** Why a statement has its state: the rule (a stable id the interface words) and the words that decided it. */
export type Reason = Readonly<{
  rule: string
  words: readonly string[]
  clears: ClearingQuestion | null
}>

/** One figure, date or recipient of the article compared with the pack's. */
export type Check = Readonly<{
  kind: 'figure' | 'date' | 'recipient'
  result: 'matches' | 'differs' | 'older' | 'newer' | 'not-comparable'
  /** What the article says, as written. */
  said: string
  span: Span
  /** What the pack records, ready to show, in the card language's text. */
  recorded: string
  figure: FigureId | null
  note: NoteId | null
  /** The pack that figure and note are of; left out by versions before packs were told apart. */
  pack?: PackId
}>

export type Statement = Readonly<{
  id: StatementId
  span: Span
  state: StatementState
  /** 0 to 1: how sure the state is. */
  confidence: number
  reason: Reason
  source: Source | null
  cue: Span | null
  /** The attributed content, where it could be told apart. */
  content: Span | null
  /** The pack's notes that speak to this statement, best first. */
  notes: readonly NoteId[]
  checks: readonly Check[]
  misread: readonly MisreadId[]
  /** The pack of each of `notes` and of each of `misread`, by place: two packs may use one id. */
  packs?: Readonly<{ notes: readonly PackId[]; misread: readonly PackId[] }>
}>

/** A statement whose sourcing is judged and to which the packs have not spoken yet. */
export type StatementDraft = Omit<Statement, 'notes' | 'checks' | 'misread' | 'packs'>

export type Mention = Readonly<{
  id: MentionId
  span: Span
  entity: EntityId
  /** The pack that owns the entity. */
  pack: PackId
  /** The pack's spelling that matched. */
  alias: string
  method: 'exact' | 'fuzzy'
  /** 0 to 1; 1 for an exact match. */
  score: number
}>

/** Why a topic was decided: a condition that held, and the words that made it hold. */
export type TopicEvidence = Readonly<{ topic: TopicId; rule: string; words: readonly string[] }>
export type PackScore = Readonly<{ id: PackId; score: number; evidence: readonly TopicEvidence[] }>
export type TopicScore = Readonly<{ onTopic: boolean; score: number; packs: readonly PackScore[] }>

/** Why a card is shown. */
export type Because =
  | Readonly<{ kind: 'mention'; entity: EntityId; count: number }>
  | Readonly<{ kind: 'statement'; statement: StatementId }>

/** A note chosen for this article. */
export type Card = Readonly<{
  note: NoteId
  pack: PackId
  topic: TopicId
  score: number
  because: readonly Because[]
  /** Every place of the article this card belongs to, in reading order. */
  mentions: readonly MentionId[]
  statements: readonly StatementId[]
  /** With the article's date: events of the note's subject up to that day, and after it. Null without a date. */
  thenAndNow: Readonly<{ onRecord: readonly EventId[]; since: readonly EventId[] }> | null
}>

export type QuestionAnswer = Readonly<{
  question: QuestionId
  pack: PackId
  result: 'answered' | 'undisclosed' | 'unanswered'
  statement: StatementId | null
}>

export type Summary = Readonly<{
  statements: number
  states: Readonly<Record<StatementState, number>>
}>

export type OnTopicAnalysis = Readonly<{
  kind: 'on-topic'
  topic: TopicScore
  mentions: readonly Mention[]
  statements: readonly Statement[]
  cards: readonly Card[]
  questions: readonly QuestionAnswer[]
  summary: Summary
}>

/** Mentions and cards, but no judgement of sourcing: the language is not one we can judge. */
export type UnsupportedLanguageAnalysis = Readonly<{
  kind: 'unsupported-language'
  lang: string
  topic: TopicScore
  mentions: readonly Mention[]
  cards: readonly Card[]
}>

export type OffTopicAnalysis = Readonly<{ kind: 'off-topic'; topic: TopicScore }>

export type Analysis = OnTopicAnalysis | OffTopicAnalysis | UnsupportedLanguageAnalysis
