/** What a pack's author wants to know beyond "it loads": see `assets/packs/README.md` for the rules and their reasons. */

import type { Pack, PackEntity, PackLabel } from '../../analysis/pack/schema'
import { checkExamples } from './check-examples'
import type { Finding } from './finding'

export type PackCounts = Readonly<
  Record<'notes' | 'entities' | 'events' | 'figures' | 'questions' | 'misread' | 'sources', number>
>
export type PackReport = Readonly<{
  id: string
  counts: PackCounts
  errors: readonly Finding[]
  warnings: readonly Finding[]
}>

/** Two or three plain sentences: shorter says nothing, longer is not read beside an article. */
const NOTE_LENGTH = { least: 60, most: 600 }

/**
 * Checks a pack that has already been parsed.
 * @param today YYYY-MM-DD; notes past their review date are warnings, because the calendar must not break a build
 */
export function checkPack(pack: Pack, today: string): PackReport {
  return {
    id: pack.id,
    counts: countPack(pack),
    errors: [...findClaimedTwice(pack), ...findLongNotes(pack), ...checkExamples(pack)],
    warnings: [...findUnusedEntities(pack), ...findUnusedSources(pack), ...findDueNotes(pack, today)],
  }
}

export function countPack(pack: Pack): PackCounts {
  return {
    notes: pack.notes.length,
    entities: pack.entities.length,
    events: pack.events.length,
    figures: pack.figures.length,
    questions: pack.questions.length,
    misread: pack.misread.length,
    sources: pack.sources.length,
  }
}

type Claim = Readonly<{ entity: string; place: string; lang: string; cued: boolean }>

/** An alias two entities share must be told apart by cues on all but one of them, or which is meant is a guess. */
function findClaimedTwice(pack: Pack): Finding[] {
  const claims = new Map<string, Claim[]>()
  for (const [at, entity] of pack.entities.entries()) {
    for (const [alias, claim] of claimsOf(entity, at)) {
      const rivals = claims.get(alias) ?? []
      if (!rivals.some((rival) => rival.entity === claim.entity)) claims.set(alias, [...rivals, claim])
    }
  }
  return [...claims].flatMap(([alias, rivals]) => {
    if (rivals.filter((claim) => !claim.cued).length <= 1) return []
    const names = rivals.map((claim) => claim.entity).join('" and "')
    return [
      {
        place: rivals.map((claim) => claim.place).join(', '),
        problem: `"${alias}" is claimed by "${names}" with nothing to tell them apart`,
        mend: 'give all but one of them cues, or drop the alias',
      },
    ]
  })
}

function* claimsOf(entity: PackEntity, at: number): Generator<[string, Claim]> {
  for (const [lang, labels] of Object.entries(entity.labels)) {
    if (labels === undefined) continue
    const place = `entities[${at}].labels.${lang} (${entity.id})`
    const cued = entity.cues !== undefined && entity.cues.length > 0
    yield [foldAlias(labels.pref), { entity: entity.id, place, lang, cued }]
    for (const label of [...labels.alt, ...labels.hidden]) {
      yield [foldAlias(label), { entity: entity.id, place, lang, cued: hasCues(label) }]
    }
  }
}

function hasCues(label: PackLabel): boolean {
  return typeof label !== 'string' && label.cues !== undefined && label.cues.length > 0
}

function foldAlias(label: PackLabel): string {
  const text = (typeof label === 'string' ? label : label.text).normalize('NFKC')
  const keepsCase = typeof label !== 'string' ? label.caseSensitive === true : text === text.toUpperCase()
  return keepsCase ? text : text.toLowerCase()
}

function findLongNotes(pack: Pack): Finding[] {
  return pack.notes.flatMap((note, at) => {
    const length = note.text.en.length
    if (length >= NOTE_LENGTH.least && length <= NOTE_LENGTH.most) return []
    const mend = `keep it between ${NOTE_LENGTH.least} and ${NOTE_LENGTH.most}; longer background belongs in "more"`
    return [{ place: `notes[${at}].text.en (${note.id})`, problem: `is ${length} characters long`, mend }]
  })
}

function findUnusedEntities(pack: Pack): Finding[] {
  const parts = [pack.notes, pack.events, pack.figures, pack.misread, pack.questions, pack.topics]
  const written = new Set(JSON.stringify(parts).match(/"[a-z0-9-]+"/g))
  return pack.entities.flatMap((entity, at) =>
    written.has(`"${entity.id}"`)
      ? []
      : [
          {
            place: `entities[${at}] (${entity.id})`,
            problem: 'no note, event, figure or condition uses this entity',
            mend: 'tell of it in a note, or take it out',
          },
        ],
  )
}

function findUnusedSources(pack: Pack): Finding[] {
  const citing = [...pack.notes, ...pack.events, ...pack.figures, ...pack.misread]
  const points = pack.series.flatMap((series) => series.points)
  const used = new Set([...citing, ...points].flatMap((item) => item.sources))
  return pack.sources.flatMap((source, at) =>
    used.has(source.id)
      ? []
      : [
          {
            place: `sources[${at}] (${source.id})`,
            problem: 'nothing cites this source',
            mend: 'cite it or take it out',
          },
        ],
  )
}

function findDueNotes(pack: Pack, today: string): Finding[] {
  return pack.notes.flatMap((note, at) =>
    note.reviewBy >= today
      ? []
      : [
          {
            place: `notes[${at}].reviewBy (${note.id})`,
            problem: `was to be looked at again by ${note.reviewBy}`,
            mend: 'check it against its sources, then move asOf and reviewBy',
          },
        ],
  )
}
