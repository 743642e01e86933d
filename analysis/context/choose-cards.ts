import { findEvents } from '../pack/library'
import type { Pack, PackNote } from '../pack/schema'
import type {
  Article,
  Because,
  Card,
  EntityId,
  EventId,
  Mention,
  NoteId,
  PackId,
  Statement,
  StatementId,
  TopicId,
} from '../types'
import { readDay } from './article-day'

export type CardInput = Readonly<{
  article: Article
  mentions: readonly Mention[]
  statements: readonly Statement[]
  packs: readonly Pack[]
}>

/**
 * Weights that order cards; set by eye on the five first cards of the seed and the gold articles (`npm run bench:context`).
 * A sentence the note speaks to says more than a name that merely occurs; a headline says what an article is about.
 */
const STATEMENT_WEIGHT = 2
const HEADLINE_WEIGHT = 2
/** A note about the fourth thing on its list is hardly about it: each further place counts half. */
const RANK_DECAY = 0.5
/** More than this many cards is a list nobody reads; it trades completeness for attention (Waterloo, CHI 2024). */
const MOST_CARDS = 24

/** Notes for this article, those it is most about first. A card has a mention or a sentence that it serves, or is not. */
export function chooseCards({ article, mentions, statements, packs }: CardInput): Card[] {
  const day = readDay(article)
  const headlines = new Set(article.blocks.filter((block) => block.kind === 'headline').map((block) => block.id))
  const byPack = groupBy(mentions, (mention) => mention.pack)
  const byNote = groupStatements(statements)
  const cards = packs.flatMap((pack) => {
    const byEntity = groupBy(byPack.get(pack.id) ?? [], (mention) => mention.entity)
    if (byEntity.size === 0 && byNote.size === 0) return []
    return pack.notes.flatMap((note) => {
      const serves = byNote.get(note.id) ?? []
      const brought = note.entities.slice(0, Math.max(1, note.main)).some((id) => byEntity.has(id))
      if (serves.length === 0 && !brought) return []
      const own = note.entities.map((id) => byEntity.get(id) ?? [])
      const inHeadline = own.flat().some((mention) => headlines.has(mention.span.block))
      const score = scoreMentions(own) + STATEMENT_WEIGHT * serves.length + (inHeadline ? HEADLINE_WEIGHT : 0)
      return [createCard(pack, note, { own, serves, score, day })]
    })
  })
  return cards.sort((a, b) => b.score - a.score || compareText(a.note, b.note)).slice(0, MOST_CARDS)
}

type Ground = Readonly<{
  own: readonly (readonly Mention[])[]
  serves: readonly StatementId[]
  score: number
  day: string | null
}>

function createCard(pack: Pack, note: PackNote, { own, serves, score, day }: Ground): Card {
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
    thenAndNow: day === null ? null : splitEvents(note, pack, day),
  }
}

function scoreMentions(own: Ground['own']): number {
  return own.reduce((sum, mentions, rank) => sum + RANK_DECAY ** rank * Math.log2(1 + mentions.length), 0)
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

function groupStatements(statements: readonly Statement[]): Map<string, StatementId[]> {
  const groups = new Map<string, StatementId[]>()
  for (const statement of statements) {
    for (const note of statement.notes) groups.set(note, [...(groups.get(note) ?? []), statement.id])
  }
  return groups
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

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
