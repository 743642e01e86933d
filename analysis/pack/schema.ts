/**
 * The one schema of a context pack: build, loader, editor and `pack:check` all read this file.
 * A pack is pure data. Conditions are a small fixed vocabulary over terms and entities; nothing of a pack is executed.
 */
import * as v from 'valibot'

const id = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'ids are lower case letters, digits and hyphens'))
const isoDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'dates are YYYY, YYYY-MM or YYYY-MM-DD'))
const isoDay = v.pipe(v.string(), v.isoDate('a full date: YYYY-MM-DD'))
const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'))
const httpsUrl = v.pipe(v.string(), v.url(), v.startsWith('https://', 'links are https only'))

/** English is complete; other languages fall back to it visibly. */
export const LocalizedSchema = v.object({
  en: text,
  ja: v.optional(text),
  uk: v.optional(text),
})

/**
 * A spelling of an entity. A plain string matches as a whole word, without regard to case unless it is all capitals.
 * `caseSensitive` keeps the case. `cues`: at least one of these terms must stand in the same sentence, block or article.
 */
export const LabelSchema = v.union([
  text,
  v.strictObject({
    text,
    caseSensitive: v.optional(v.boolean()),
    cues: v.optional(v.array(text)),
    within: v.optional(v.picklist(['sentence', 'block', 'article'])),
  }),
])

/** SKOS label names: one preferred, alternatives, hidden ones for misspellings (found, never shown). */
const LabelsSchema = v.strictObject({
  pref: text,
  alt: v.optional(v.array(LabelSchema), []),
  hidden: v.optional(v.array(LabelSchema), []),
})

export const EntitySchema = v.strictObject({
  id,
  kind: v.picklist([
    'system',
    'missile',
    'person',
    'organisation',
    'company',
    'place',
    'law',
    'programme',
    'event',
    'outlet',
    'concept',
  ]),
  labels: v.strictObject({
    en: LabelsSchema,
    ja: v.optional(LabelsSchema),
    uk: v.optional(LabelsSchema),
    ru: v.optional(LabelsSchema),
    de: v.optional(LabelsSchema),
  }),
  /** Cues the preferred label needs, same meaning as in a label; so for its case. */
  cues: v.optional(v.array(text)),
  within: v.optional(v.picklist(['sentence', 'block', 'article'])),
  caseSensitive: v.optional(v.boolean()),
  /** Phrases that look like this entity and are something else: they are matched and linked to nothing. */
  lookalikes: v.optional(v.array(text), []),
  /** Words that, in the same block, say that the bare name is something else. */
  vetoes: v.optional(v.array(text), []),
  sameAs: v.optional(v.array(httpsUrl), []),
  /** Known to conditions and checks, but too general to be worth a mark or a card (countries, for one). */
  general: v.optional(v.boolean(), false),
})

export type Condition =
  | { terms: string[] }
  | { stems: string[] }
  | { list: string }
  | { entities: string[] }
  | { allOf: Condition[] }
  | { anyOf: Condition[] }
  | { noneOf: Condition[] }
  | { near: Condition[]; within: number }
  | { atLeast: number; of: Condition }

/**
 * terms: one of these words or phrases occurs (whole words, any case). stems: a word beginning so occurs.
 * list: one of a named list of the pack. entities: one of these is mentioned.
 * near: all of these within so many characters. atLeast: so many occurrences.
 */
export const ConditionSchema: v.GenericSchema<Condition> = v.lazy(() =>
  v.union([
    v.strictObject({ terms: v.pipe(v.array(text), v.minLength(1)) }),
    v.strictObject({ stems: v.pipe(v.array(text), v.minLength(1)) }),
    v.strictObject({ list: id }),
    v.strictObject({ entities: v.pipe(v.array(id), v.minLength(1)) }),
    v.strictObject({ allOf: v.pipe(v.array(ConditionSchema), v.minLength(1)) }),
    v.strictObject({ anyOf: v.pipe(v.array(ConditionSchema), v.minLength(1)) }),
    v.strictObject({ noneOf: v.pipe(v.array(ConditionSchema), v.minLength(1)) }),
    v.strictObject({
      near: v.pipe(v.array(ConditionSchema), v.minLength(2)),
      within: v.pipe(v.number(), v.integer(), v.minValue(1)),
    }),
    v.strictObject({ atLeast: v.pipe(v.number(), v.integer(), v.minValue(1)), of: ConditionSchema }),
  ]),
)

export const TopicSchema = v.strictObject({
  id,
  label: LocalizedSchema,
  /** The article is on this topic when one of these holds over its whole text. */
  rules: v.pipe(v.array(v.strictObject({ id, when: ConditionSchema })), v.minLength(1)),
})

/** A CSL-JSON item, cut to what a card shows, with our `kind`. */
export const SourceSchema = v.strictObject({
  id,
  type: v.picklist([
    'article-newspaper',
    'article-magazine',
    'article',
    'webpage',
    'report',
    'legislation',
    'broadcast',
    'book',
    'post',
  ]),
  publisher: text,
  /** Left out where the title was not seen; then publisher and date are shown. */
  title: v.optional(text),
  'title-short': v.optional(text),
  language: v.optional(text),
  issued: v.optional(isoDate),
  URL: httpsUrl,
  kind: v.picklist([
    'law',
    'official',
    'wire',
    'newspaper',
    'broadcaster',
    'trade-press',
    'think-tank',
    'company',
    'reference',
  ]),
})

export const NoteSchema = v.strictObject({
  id,
  topic: id,
  title: LocalizedSchema,
  /** Two or three plain sentences. */
  text: LocalizedSchema,
  /** More on demand: longer background, who says what where it is disputed. */
  more: v.optional(LocalizedSchema),
  /** What the note is about, the most important first: a mention of one of the first `main` brings the card. */
  entities: v.pipe(v.array(id), v.minLength(1)),
  main: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0)), 1),
  /** Words that tie a statement to this note beyond its entities, per language. */
  terms: v.optional(v.strictObject({ en: v.optional(v.array(text)), ja: v.optional(v.array(text)) }), {}),
  /**
   * Whole clauses in which an article may say what this note answers, rightly or wrongly, in other words than the note's.
   * Each counts by itself: a sentence close to one of them is close to the note.
   */
  wordings: v.optional(v.strictObject({ en: v.optional(v.array(text)), ja: v.optional(v.array(text)) }), {}),
  sources: v.pipe(v.array(id), v.minLength(1, 'a note has at least one source')),
  /** True where only one source carries it: the card says so. */
  singleSource: v.optional(v.boolean(), false),
  disputed: v.optional(v.boolean(), false),
  asOf: isoDay,
  reviewBy: isoDay,
  related: v.optional(v.array(id), []),
  /** Ids of the research facts it tells: provenance, not shown. */
  facts: v.optional(v.array(text), []),
})

export const EventSchema = v.strictObject({
  id,
  topic: id,
  date: isoDate,
  title: LocalizedSchema,
  entities: v.array(id),
  note: v.optional(id),
  sources: v.pipe(v.array(id), v.minLength(1)),
})

const amount = v.union([
  v.strictObject({ exactly: v.number() }),
  v.strictObject({ about: v.number() }),
  v.strictObject({ from: v.number(), to: v.number() }),
  v.strictObject({ atLeast: v.number() }),
  v.strictObject({ atMost: v.number() }),
])

/** A figure, date or recipient that an article's own can be compared with. */
export const FigureSchema = v.strictObject({
  id,
  topic: id,
  label: LocalizedSchema,
  kind: v.picklist(['figure', 'date', 'recipient']),
  /** What is counted: `missile`, `missile/year`, `JPY`, `USD`, `EUR`, `battery`, `km`, `%`, `year` ... */
  unit: v.optional(text),
  value: v.optional(amount),
  /** True where the record itself holds estimates only: a number among them is not called the same, one far off differs. */
  estimate: v.optional(v.boolean(), false),
  date: v.optional(isoDate),
  recipient: v.optional(id),
  /** How a sentence names it: as whom something goes `to`, as it is where nothing is said, or whom it is `from`. */
  role: v.optional(v.picklist(['to', 'from'])),
  /** The words that tell a recipient apart from this one: comparing is silent unless one of them is said. */
  others: v.optional(v.array(id)),
  /** Ready to show after "The record:". */
  recorded: LocalizedSchema,
  /** What a sentence must say for its figure to be about this one. */
  when: ConditionSchema,
  unless: v.optional(ConditionSchema),
  validFrom: v.optional(isoDate),
  validTo: v.optional(isoDate),
  note: id,
  sources: v.pipe(v.array(id), v.minLength(1)),
})

export const SeriesSchema = v.strictObject({
  id,
  topic: id,
  label: LocalizedSchema,
  unit: LocalizedSchema,
  points: v.pipe(
    v.array(
      v.strictObject({
        date: isoDate,
        value: v.number(),
        planned: v.optional(v.boolean(), false),
        sources: v.array(id),
      }),
    ),
    v.minLength(2),
  ),
  note: id,
})

export const MisreadSchema = v.strictObject({
  id,
  topic: id,
  /** What is often written, in neutral words. */
  slip: LocalizedSchema,
  /** What the record says. */
  text: LocalizedSchema,
  /** Must hold over the sentence. */
  when: ConditionSchema,
  unless: v.optional(ConditionSchema),
  /** Must hold over the article. */
  articleWhen: v.optional(ConditionSchema),
  /** Articles of an earlier date do not make this slip: the record only became so on this day. */
  validFrom: v.optional(isoDay),
  note: id,
  sources: v.pipe(v.array(id), v.minLength(1)),
})

export const QuestionSchema = v.strictObject({
  id,
  topic: id,
  question: LocalizedSchema,
  /** The article is about what this question asks: else it is not asked. */
  articleWhen: v.optional(ConditionSchema),
  /** A sentence that answers it. */
  answeredBy: ConditionSchema,
  /** True where "no" is an answer, too ("without asking parliament"); else a sentence that denies it answers nothing. */
  denialAnswers: v.optional(v.boolean(), false),
  /** A sentence that says it was not disclosed. */
  undisclosedBy: v.optional(ConditionSchema),
  note: v.optional(id),
})

/** Sentences shipped with the pack that must and must not match: `pack:check` runs them. */
export const ExampleSchema = v.strictObject({
  text,
  /** Entities that must be linked; with `none`, nothing may be. */
  links: v.optional(v.array(id)),
  none: v.optional(v.boolean()),
  misread: v.optional(v.array(id)),
  note: v.optional(v.nullable(id)),
})

export const PackSchema = v.strictObject({
  id,
  title: LocalizedSchema,
  description: LocalizedSchema,
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, 'a version is 1.2.3')),
  asOf: isoDay,
  licence: text,
  lists: v.optional(v.record(id, v.array(text)), {}),
  topics: v.pipe(v.array(TopicSchema), v.minLength(1)),
  entities: v.array(EntitySchema),
  sources: v.array(SourceSchema),
  notes: v.array(NoteSchema),
  events: v.optional(v.array(EventSchema), []),
  figures: v.optional(v.array(FigureSchema), []),
  series: v.optional(v.array(SeriesSchema), []),
  misread: v.optional(v.array(MisreadSchema), []),
  questions: v.optional(v.array(QuestionSchema), []),
  examples: v.optional(v.array(ExampleSchema), []),
})

export type Pack = v.InferOutput<typeof PackSchema>
export type PackEntity = v.InferOutput<typeof EntitySchema>
export type PackLabel = v.InferOutput<typeof LabelSchema>
export type PackNote = v.InferOutput<typeof NoteSchema>
export type PackSource = v.InferOutput<typeof SourceSchema>
export type PackEvent = v.InferOutput<typeof EventSchema>
export type PackFigure = v.InferOutput<typeof FigureSchema>
export type PackSeries = v.InferOutput<typeof SeriesSchema>
export type PackMisread = v.InferOutput<typeof MisreadSchema>
export type PackQuestion = v.InferOutput<typeof QuestionSchema>
export type PackTopic = v.InferOutput<typeof TopicSchema>
export type Localized = v.InferOutput<typeof LocalizedSchema>
