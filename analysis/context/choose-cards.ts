import { findEvents } from '../pack/library'
import type { Pack, PackNote } from '../pack/schema'
import type {
  Article,
  Because,
  BlockId,
  Card,
  EntityId,
  EventId,
  Mention,
  NoteId,
  PackId,
  Span,
  Statement,
  StatementId,
  TopicId,
} from '../types'
import { readDay } from './article-day'
import { fitNotes, sortNames } from './fit-notes'
import { noteIndexOf } from './note-index'

export type CardInput = Readonly<{
  article: Article
  mentions: readonly Mention[]
  statements: readonly Statement[]
  packs: readonly Pack[]
}>

/**
 * Weights that order cards; set by eye on the first cards of the seed and the gold articles.
 * A sentence the note speaks to says more than a name that merely occurs; a headline says what an article is about.
 */
const STATEMENT_WEIGHT = 2
/** What the last sentence weighs less than the first: background comes late. */
const LATE = 0.7
const HEADLINE_WEIGHT = 2
/** The first sentences are the news; what comes later is background. */
const LEAD_WEIGHT = 3
const LEAD_SENTENCES = 3
/** Each further sentence that a note speaks to: three asides do not outweigh the news. */
const FURTHER_STATEMENT = 0.5
/** How much a note must share with the headline, by eye on the gold articles' headlines: right ones begin at about 45. */
const HEADLINE_FIT = 40
/** What the note nearest to the headline gains, and the others by how near they come to it. */
const HEADLINE_GAIN = 2
/** A note about the fourth thing on its list is hardly about it: each further place counts half. */
const RANK_DECAY = 0.5
/** Of the notes that only one and the same name brings, the first few: the rest are a search away. */
const MOST_OF_ONE_NAME = 2
/** More than this many cards is a list nobody reads; it trades completeness for attention (Waterloo, CHI 2024). */
const MOST_CARDS = 24

/** Notes for this article, those it is most about first. A card has a mention or a sentence that it serves, or is not. */
export function chooseCards({ article, mentions, statements, packs }: CardInput): Card[] {
  const headlines = new Set(article.blocks.filter((block) => block.kind === 'headline').map((block) => block.id))
  const byPack = groupBy(mentions, (mention) => mention.pack)
  const byServing = groupStatements(statements)
  const fitting = fitHeadline(article, mentions, packs)
  const cards = packs.flatMap((pack) => {
    const [own, served] = [byPack.get(pack.id), byServing.get(pack.id)]
    if (own === undefined && served === undefined) return []
    const context = { headlines, served: served ?? new Map(), fitting }
    return cardsOf(
      pack,
      groupBy(own ?? [], (mention) => mention.entity),
      context,
    )
  })
  // Sorting is stable: equal cards keep the pack's order, which goes from the basic to the particular.
  const chosen = cards.sort((a, b) => b.card.score - a.card.score).slice(0, MOST_CARDS)
  const day = readDay(article)
  return chosen.map(({ pack, note, card }) => ({
    ...card,
    thenAndNow: day === null ? null : splitEvents(note, pack, day),
  }))
}

type Context = Readonly<{
  headlines: ReadonlySet<BlockId>
  served: ReadonlyMap<string, Served>
  /** What the notes that fit the headline gain. */
  fitting: ReadonlyMap<PackNote, number>
}>

/** A card as it is chosen: its events are looked up once it is. */
type Draft = Readonly<{ pack: Pack; note: PackNote; name: string | undefined; card: Omit<Card, 'thenAndNow'> }>

function cardsOf(pack: Pack, byEntity: ReadonlyMap<string, readonly Mention[]>, context: Context): Draft[] {
  const { headlines, served, fitting } = context
  const shares = shareOfNotes(pack)
  const cards = pack.notes.flatMap((note) => {
    const { serves, weight, spans } = served.get(note.id) ?? NOT_SERVED
    const name = note.entities.slice(0, note.main).find((id) => byEntity.has(id))
    if (serves.length === 0 && name === undefined) return []
    const own = note.entities.map((id) => byEntity.get(id) ?? [])
    const weights = own.map(
      (mentions, rank) =>
        RANK_DECAY ** rank * (shares.get(note.entities[rank] ?? '') ?? 0) * weigh(outside(mentions, spans), headlines),
    )
    const gain = fitting.get(note) ?? 0
    const score = weights.reduce((sum, each) => sum + each, weight + gain)
    return [{ pack, note, name, card: createCard(pack, note, { own, serves, score }) }]
  })
  return limitByName(cards)
}

const sharesOf = new WeakMap<Pack, ReadonlyMap<string, number>>()

/** A name that many notes share brings each of them only a little: which one the article is about, others must say. */
function shareOfNotes(pack: Pack): ReadonlyMap<string, number> {
  const known = sharesOf.get(pack)
  if (known !== undefined) return known
  const counts = new Map<string, number>()
  for (const note of pack.notes) for (const id of note.entities) counts.set(id, (counts.get(id) ?? 0) + 1)
  const shares = new Map([...counts].map(([id, count]) => [id, 1 / Math.sqrt(count)]))
  sharesOf.set(pack, shares)
  return shares
}

/** A name in a sentence that the note serves is what made it fit: it does not count for the note a second time. */
function outside(mentions: readonly Mention[], spans: readonly Span[]): readonly Mention[] {
  if (spans.length === 0) return mentions
  return mentions.filter(
    ({ span }) => !spans.some((each) => each.block === span.block && span.start >= each.start && span.end <= each.end),
  )
}

function weigh(mentions: readonly Mention[], headlines: ReadonlySet<BlockId>): number {
  const inHeadline = mentions.some((mention) => headlines.has(mention.span.block))
  return Math.log2(1 + mentions.length) + (inHeadline ? HEADLINE_WEIGHT : 0)
}

function limitByName(cards: readonly Draft[]): Draft[] {
  const taken = new Map<string, number>()
  return [...cards]
    .sort((a, b) => b.card.score - a.card.score)
    .filter(({ name, card }) => {
      if (card.statements.length > 0 || name === undefined) return true
      const count = (taken.get(name) ?? 0) + 1
      taken.set(name, count)
      return count <= MOST_OF_ONE_NAME
    })
}

type Ground = Readonly<{
  own: readonly (readonly Mention[])[]
  serves: readonly StatementId[]
  score: number
}>

function createCard(pack: Pack, note: PackNote, { own, serves, score }: Ground): Draft['card'] {
  const because: Because[] = note.entities.flatMap((entity, rank) => {
    const count = own[rank]?.length ?? 0
    return count > 0 ? [{ kind: 'mention', entity: entity as EntityId, count }] : []
  })
  return {
    note: note.id as NoteId,
    pack: pack.id as PackId,
    topic: note.topic as TopicId,
    score,
    because: [...because, ...serves.map((statement): Because => ({ kind: 'statement', statement }))],
    mentions: own
      .flat()
      .sort(inReadingOrder)
      .map((mention) => mention.id),
    statements: serves,
  }
}

/**
 * Events up to the article's day, and after it. A month or year counts as past only once it is over: "2025-11" is on
 * record for an article of 2025-12-01 and neither known to be past nor to come on 2025-11-10, where it is left out.
 */
function splitEvents(note: PackNote, pack: Pack, day: string): NonNullable<Card['thenAndNow']> {
  const onRecord: EventId[] = []
  const since: EventId[] = []
  for (const event of findEvents(note, pack)) {
    const sameSpan = day.slice(0, event.date.length)
    if (event.date < sameSpan || event.date === day) onRecord.push(event.id as EventId)
    else if (event.date > sameSpan) since.push(event.id as EventId)
  }
  return { onRecord, since }
}

type Served = Readonly<{ serves: readonly StatementId[]; spans: readonly Span[]; weight: number }>

const NOT_SERVED: Served = { serves: [], spans: [], weight: 0 }

/** The statements that each note speaks to, by its pack and its id. */
function groupStatements(statements: readonly Statement[]): Map<string, Map<string, Served>> {
  const groups = new Map<string, Map<string, Served>>()
  for (const [at, { id, span, notes, packs }] of statements.entries()) {
    for (const [place, note] of notes.entries()) {
      const pack = packs?.notes[place] ?? ''
      const group = groups.get(pack) ?? new Map<string, Served>()
      groups.set(pack, group)
      const { serves, spans, weight } = group.get(note) ?? NOT_SERVED
      const own = at < LEAD_SENTENCES ? LEAD_WEIGHT : STATEMENT_WEIGHT - (LATE * at) / statements.length
      group.set(note, {
        ...{ serves: [...serves, id], spans: [...spans, span] },
        weight: weight + (serves.length === 0 ? own : FURTHER_STATEMENT * own),
      })
    }
  }
  return groups
}

/** What the notes gain that share most with the headline, of each pack that the article names. */
function fitHeadline(
  article: Article,
  mentions: readonly Mention[],
  packs: readonly Pack[],
): ReadonlyMap<PackNote, number> {
  const headline = article.blocks.find((block) => block.kind === 'headline')
  if (headline === undefined) return new Map()
  const { id: block, text } = headline
  const own = mentions.filter((mention) => mention.span.block === block)
  const named = new Set(mentions.map(({ pack }): string => pack))
  const fits = packs
    .filter((pack) => named.has(pack.id))
    .flatMap((pack) =>
      fitNotes(text, { block, start: 0, end: text.length }, sortNames(own, noteIndexOf(pack, article.lang))),
    )
  const best = Math.max(...fits.map(({ score }) => score))
  const fitting = fits.filter(({ score }) => score >= HEADLINE_FIT)
  return new Map(fitting.map(({ note, score }) => [note, (HEADLINE_GAIN * score) / best]))
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [item])
    else group.push(item)
  }
  return groups
}

function inReadingOrder(a: Mention, b: Mention): number {
  return a.span.block - b.span.block || a.span.start - b.span.start
}
