import Fuse from 'fuse.js'
import type { Pack, PackEntity, PackLabel, PackNote } from '../pack/schema'

export type SearchHit = Readonly<{
  kind: 'note' | 'entity'
  pack: string
  /** Id of the note or entity. */
  id: string
  /** In the language asked for where the pack has it, else English. */
  title: string
  lang: string
  /** For an entity: the notes about it, most about it first. */
  notes: readonly string[]
  /** 0 to 1; 1 is a perfect match. */
  score: number
}>

export type PackSearch = (query: string, limit?: number) => readonly SearchHit[]

type Row = Readonly<{
  hit: Omit<SearchHit, 'score'>
  title: string
  names: readonly string[]
  about: string
  text: string
}>

const DEFAULT_LIMIT = 30
/** A search box narrows as one types; past this nobody types on, and the cost of a search grows with every word. */
const QUERY_LENGTH = 120

/**
 * Search over all notes and entities. The index is made at the first query: a panel that never searches never pays.
 * Fuse's token search weighs each word by how rare it is in the packs (inverse document frequency) and forgives slips;
 * every word must be found (`tokenMatch: 'all'`), so that a further word narrows.
 * @param lang language of titles, BCP 47
 */
export function createPackSearch(packs: readonly Pack[], lang: string): PackSearch {
  let fuse: Fuse<Row> | null = null
  return (query, limit = DEFAULT_LIMIT) => {
    const words = fold(query).slice(0, QUERY_LENGTH).trim()
    if (words === '') return []
    fuse ??= createFuse(packs.flatMap((pack) => rowsOf(pack, lang)))
    return fuse.search(words, { limit }).map(({ item, score }) => ({ ...item.hit, score: 1 - (score ?? 0) }))
  }
}

function createFuse(rows: readonly Row[]): Fuse<Row> {
  return new Fuse(rows, {
    useTokenSearch: true,
    tokenMatch: 'all',
    tokenize: (text) => splitForSearch(text),
    includeScore: true,
    ignoreDiacritics: true,
    ignoreLocation: true,
    // 0.25 forgives one slip in four letters; at 0.4 "rules" finds "Tusk".
    threshold: 0.25,
    // A title or name is what a reader remembers; the body only breaks ties and finds what no title says.
    keys: [
      { name: 'title', weight: 4 },
      { name: 'names', weight: 3 },
      { name: 'about', weight: 1 },
      { name: 'text', weight: 1 },
    ],
  })
}

/** A note is found by the names of what it is about, too: "MHI output" finds a note that spells the company out. */
const NAMED_ENTITIES = 2

function rowsOf(pack: Pack, lang: string): Row[] {
  const notesOf = groupNotes(pack.notes)
  const names = new Map(pack.entities.map((entity) => [entity.id, namesOf(entity)]))
  return [
    ...pack.notes.map((note) => noteRow(pack, note, lang, names)),
    ...pack.entities.map((entity) => entityRow(pack, entity, lang, notesOf.get(entity.id) ?? [])),
  ]
}

function noteRow(pack: Pack, note: PackNote, lang: string, names: ReadonlyMap<string, readonly string[]>): Row {
  const shown = pick(note.title, lang)
  // English and the reader's language: a third language's text would only slow every search.
  const texts = [note.text, note.more].flatMap((text) => (text === undefined ? [] : [text.en, pick(text, lang).text]))
  const about = note.entities.slice(0, NAMED_ENTITIES).flatMap((id) => names.get(id) ?? [])
  return {
    hit: { kind: 'note', pack: pack.id, id: note.id, title: shown.text, lang: shown.lang, notes: [note.id] },
    title: fold(Object.values(note.title).join(' ')),
    names: [...(note.terms.en ?? []), ...(note.terms.ja ?? [])].map(fold),
    about: fold(about.join(' ')),
    text: fold([...new Set(texts)].join(' ')),
  }
}

function namesOf({ labels }: PackEntity): string[] {
  const all = Object.values(labels).filter((label) => label !== undefined)
  return all.flatMap((label) => [label.pref, ...[...label.alt, ...label.hidden].map(labelText)])
}

function entityRow(pack: Pack, entity: PackEntity, lang: string, notes: readonly string[]): Row {
  const labels = Object.values(entity.labels).filter((label) => label !== undefined)
  const prefs: Record<string, string | undefined> = {}
  for (const [key, label] of Object.entries(entity.labels)) prefs[key] = label?.pref
  const shown = pick({ ...prefs, en: entity.labels.en.pref }, lang)
  return {
    hit: { kind: 'entity', pack: pack.id, id: entity.id, title: shown.text, lang: shown.lang, notes },
    title: fold(labels.map((label) => label.pref).join(' ')),
    names: namesOf(entity).map(fold),
    about: '',
    text: '',
  }
}

function groupNotes(notes: readonly PackNote[]): Map<string, string[]> {
  const ranked = new Map<string, { id: string; rank: number }[]>()
  for (const note of notes) {
    for (const [rank, entity] of note.entities.entries()) {
      ranked.set(entity, [...(ranked.get(entity) ?? []), { id: note.id, rank }])
    }
  }
  return new Map([...ranked].map(([id, list]) => [id, list.sort((a, b) => a.rank - b.rank).map((each) => each.id)]))
}

function pick(texts: Readonly<{ en: string } & Record<string, string | undefined>>, lang: string) {
  const primary = lang.toLowerCase().split('-')[0] ?? 'en'
  const own = texts[primary]
  return own === undefined ? { text: texts.en, lang: 'en' } : { text: own, lang: primary }
}

function labelText(label: PackLabel): string {
  return typeof label === 'string' ? label : label.text
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

/** Words; runs of Japanese, which has no spaces, as overlapping pairs of characters. */
function splitForSearch(text: string): string[] {
  const tokens: string[] = []
  for (const [run] of text.matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[\p{L}\p{M}\p{N}]+/gu)) {
    if (!/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(run) || run.length < 3) tokens.push(run)
    else for (let at = 0; at < run.length - 1; at++) tokens.push(run.slice(at, at + 2))
  }
  return tokens
}
