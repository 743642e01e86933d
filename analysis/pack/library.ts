/**
 * Installed packs as the interface reads them: everything by id, and what belongs together.
 * Where two packs use one id the first pack in the list keeps it, so that an added pack cannot replace a note in silence;
 * pass the pack's id to reach the other.
 */
import type {
  Pack,
  PackEntity,
  PackEvent,
  PackFigure,
  PackMisread,
  PackNote,
  PackQuestion,
  PackSeries,
  PackSource,
  PackTopic,
} from './schema'

/** Finds by id in one pack, or in all of them in order. */
export type Find<Item> = (id: string, pack?: string) => Item | undefined

/** One topic with its notes, in the pack's order. */
export type TopicNotes = Readonly<{ pack: Pack; topic: PackTopic; notes: readonly PackNote[] }>

export type PackLibrary = Readonly<{
  packs: readonly Pack[]
  pack: (id: string) => Pack | undefined
  topic: Find<PackTopic>
  entity: Find<PackEntity>
  source: Find<PackSource>
  note: Find<PackNote>
  event: Find<PackEvent>
  figure: Find<PackFigure>
  series: Find<PackSeries>
  misread: Find<PackMisread>
  question: Find<PackQuestion>
  /** The pack a thing of this library came from. */
  packOf: (item: object) => Pack | undefined
  /** Sources of a note, event, figure or misread point, in its order, from its own pack. */
  sourcesOf: (item: Readonly<{ sources: readonly string[] }>) => readonly PackSource[]
  /** Events that tell of a note's subject, oldest first; see `findEvents`. */
  eventsOf: (note: PackNote) => readonly PackEvent[]
  seriesOf: (note: PackNote) => readonly PackSeries[]
  relatedTo: (note: PackNote) => readonly PackNote[]
  notesByTopic: readonly TopicNotes[]
}>

const KINDS = ['topics', 'entities', 'sources', 'notes', 'events', 'figures', 'series', 'misread', 'questions'] as const
type Kind = (typeof KINDS)[number]

export function createLibrary(packs: readonly Pack[]): PackLibrary {
  const owners = new Map<object, Pack>()
  for (const pack of packs) for (const kind of KINDS) for (const item of pack[kind]) owners.set(item, pack)
  const finders = createFinders(packs)
  const ownId = (item: object) => owners.get(item)?.id
  const isPresent = <Item>(item: Item | undefined): item is Item => item !== undefined
  return {
    packs,
    pack: (id) => packs.find((pack) => pack.id === id),
    ...finders,
    packOf: (item) => owners.get(item),
    sourcesOf: (item) => item.sources.map((id) => finders.source(id, ownId(item))).filter(isPresent),
    eventsOf: (note) => findEvents(note, owners.get(note)),
    seriesOf: (note) => (owners.get(note)?.series ?? []).filter((series) => series.note === note.id),
    relatedTo: (note) => note.related.map((id) => finders.note(id, ownId(note))).filter(isPresent),
    notesByTopic: packs.flatMap((pack) =>
      pack.topics.map((topic) => ({ pack, topic, notes: pack.notes.filter((note) => note.topic === topic.id) })),
    ),
  }
}

function createFinders(packs: readonly Pack[]) {
  return {
    topic: createFind(packs, 'topics'),
    entity: createFind(packs, 'entities'),
    source: createFind(packs, 'sources'),
    note: createFind(packs, 'notes'),
    event: createFind(packs, 'events'),
    figure: createFind(packs, 'figures'),
    series: createFind(packs, 'series'),
    misread: createFind(packs, 'misread'),
    question: createFind(packs, 'questions'),
  }
}

function createFind<K extends Kind>(packs: readonly Pack[], kind: K): Find<Pack[K][number]> {
  const all = new Map<string, Pack[K][number]>()
  const byPack = new Map<string, Map<string, Pack[K][number]>>()
  for (const pack of packs) {
    const own = new Map<string, Pack[K][number]>()
    for (const item of pack[kind]) {
      own.set(item.id, item)
      if (!all.has(item.id)) all.set(item.id, item)
    }
    if (!byPack.has(pack.id)) byPack.set(pack.id, own)
  }
  return (id, pack) => (pack === undefined ? all : byPack.get(pack))?.get(id)
}

/**
 * An event belongs to a note when it names it or a note related to it, or when it shares the note's subject and one more
 * of its entities: one shared name alone would give every Patriot note every Patriot event.
 */
export function findEvents(note: PackNote, pack: Pack | undefined): readonly PackEvent[] {
  if (pack === undefined) return []
  const known = eventsOf.get(pack) ?? new Map<PackNote, readonly PackEvent[]>()
  eventsOf.set(pack, known)
  const events = known.get(note) ?? selectEvents(note, pack)
  known.set(note, events)
  return events
}

/** A pack never changes once installed, and its notes' events are asked for at every article. */
const eventsOf = new WeakMap<Pack, Map<PackNote, readonly PackEvent[]>>()

function selectEvents(note: PackNote, pack: Pack): readonly PackEvent[] {
  const all = new Set(note.entities)
  const notes = new Set([note.id, ...note.related])
  const subject = note.entities.slice(0, Math.max(1, note.main))
  const belongs = (event: PackEvent) =>
    (event.note !== undefined && notes.has(event.note)) ||
    (event.topic === note.topic &&
      event.entities.some((id) => subject.includes(id)) &&
      event.entities.filter((id) => all.has(id)).length >= 2)
  return pack.events.filter(belongs).sort((a, b) => compareText(a.date, b.date))
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
