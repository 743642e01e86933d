import type { Article } from '../../analysis/types'
import type { Mark } from '../../page/painter'
import type { Settings } from '../../platform/settings'

type Density = Settings['density']

/**
 * A mark that may be painted; `about` is what a mention is of. Marks of one paragraph about the same thing say the same.
 */
export type Candidate = Readonly<{ mark: Mark; about: string | null }>

/** About what a laptop's window shows of an article, in characters: pure, and the same on every screen. */
const SCREEN = 1500
/** Marks a screen may carry: a handful, or about one in every second line. */
const MOST: Readonly<Record<Exclude<Density, 'all'>, number>> = { few: 4, some: 12 }

/** Who gives way: statements whose source a reader would ask for come first, then what the pack knows, then the rest. */
const RANK: Readonly<Record<Mark['kind'], number>> = { vague: 0, unsourced: 0, mention: 1, judgement: 2, sourced: 2 }
const RANKS = [0, 1, 2]

/** The marks to paint at this density, in reading order. The same marks and text always give the same answer. */
export function thinOut(candidates: readonly Candidate[], article: Article, density: Density): readonly Mark[] {
  const sorted = candidates.toSorted((a, b) => compareMarks(a.mark, b.mark))
  if (density === 'all') return sorted.map(({ mark }) => mark)
  return byScreen(withoutRepeats(sorted), article).flatMap((screen) => thinScreen(screen, MOST[density]))
}

/** Reading order; of marks that begin together the longer comes first. */
export function compareMarks(a: Mark, b: Mark): number {
  return a.span.block - b.span.block || a.span.start - b.span.start || b.span.end - a.span.end
}

function withoutRepeats(candidates: readonly Candidate[]): Mark[] {
  const seen = new Set<string>()
  return candidates.flatMap(({ mark, about }) => {
    const key = `${mark.span.block} ${about}`
    if (about !== null && seen.has(key)) return []
    seen.add(key)
    return [mark]
  })
}

function byScreen(marks: readonly Mark[], { blocks }: Article): Mark[][] {
  let length = 0
  const starts = blocks.map(({ text }) => {
    length += text.length + 1
    return length - text.length - 1
  })
  const screens = new Map<number, Mark[]>()
  for (const mark of marks) {
    const screen = Math.floor(((starts[mark.span.block] ?? 0) + mark.span.start) / SCREEN)
    screens.set(screen, [...(screens.get(screen) ?? []), mark])
  }
  return [...screens.values()]
}

function thinScreen(marks: readonly Mark[], most: number): Mark[] {
  const byRank = RANKS.map((rank) => marks.filter(({ kind }) => RANK[kind] === rank))
  const rooms = shareOut(
    byRank.map(({ length }) => length),
    most,
  )
  return byRank.flatMap((ofRank, at) => spread(ofRank, rooms[at] ?? 0)).sort(compareMarks)
}

/** A quarter of the places is kept for each rank that has marks, so that no switch seems dead; the rest goes by rank. */
function shareOut(counts: readonly number[], most: number): number[] {
  const rooms = counts.map((count) => Math.min(count, Math.floor(most / 4)))
  let left = most - rooms.reduce((sum, room) => sum + room, 0)
  return rooms.map((room, rank) => {
    const more = Math.min((counts[rank] ?? 0) - room, left)
    left -= more
    return room + more
  })
}

/** At most so many of them, at even steps. */
function spread(marks: readonly Mark[], room: number): readonly Mark[] {
  if (marks.length <= room) return marks
  return Array.from({ length: room }, (_, at) => marks[Math.floor(((at + 0.5) * marks.length) / room)]).filter(
    (mark) => mark !== undefined,
  )
}
