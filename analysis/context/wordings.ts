/**
 * How near a sentence is to one of the clauses in which a pack's author expects a note's matter to be told. A note's own
 * words are one account of it; an article tells the same in others, and matching against each account apart finds it
 * where the sum of all words would not (document expansion, Nogueira et al. 2019, "Document expansion by query prediction",
 * by hand instead of by a model).
 */
import type { NoteWords } from './note-words'

export type Wordings = Readonly<{
  /** For a token, the wordings that have it. */
  holders: ReadonlyMap<string, readonly number[]>
  /** For a wording, the position of its note, and what all its tokens weigh. */
  notes: Uint16Array
  masses: Float64Array
  weightOf: (token: string) => number
}>

/** The nearest of a note's wordings: how alike the two are (cosine, 0 to 1), how much of the wording is said, and its weight. */
export type Nearness = Readonly<{ alike: number; said: number; weight: number }>

/** Files the wordings of a pack's notes by token. @param weightOf how rare a token is among the notes; never 0 */
export function createWordings({ words, wordings }: NoteWords, weightOf: (token: string) => number): Wordings {
  const holders = new Map<string, number[]>()
  const notes = new Uint16Array(wordings.length)
  const masses = new Float64Array(wordings.length)
  for (const [id, [note = 0, ...places]] of wordings.entries()) {
    notes[id] = note
    for (const place of places) {
      const token = words[place] ?? ''
      masses[id] = (masses[id] ?? 0) + weightOf(token)
      const others = holders.get(token)
      if (others === undefined) holders.set(token, [id])
      else others.push(id)
    }
  }
  return { holders, notes, masses, weightOf }
}

/** For each note, by its position, the wording nearest to the sentence's tokens; notes that share nothing are left out. */
export function findNearest(tokens: ReadonlySet<string>, wordings: Wordings): Map<number, Nearness> {
  const shared = new Map<number, number>()
  let mass = 0
  for (const token of tokens) {
    const weight = wordings.weightOf(token)
    mass += weight
    for (const id of wordings.holders.get(token) ?? []) shared.set(id, (shared.get(id) ?? 0) + weight)
  }
  const nearest = new Map<number, Nearness>()
  for (const [id, weight] of shared) {
    const own = wordings.masses[id] ?? 1
    const alike = weight / Math.sqrt(own * mass)
    const note = wordings.notes[id] ?? 0
    if (alike > (nearest.get(note)?.alike ?? 0)) nearest.set(note, { alike, said: weight / own, weight })
  }
  return nearest
}

/**
 * What the nearest of a note's wordings says for it: likeness, the more the closer; how much of the wording is said; and
 * the weight of what is shared. With COVER of fit-notes these were fitted by logistic regression on every second sentence of
 * bench/context/pairs.json (245, three candidates and more each) beside the other parts as they are, and rounded. On the
 * half left out they gave precision .93 to .95 at recall .70 to .72; fitted the other way round, .91 to .93 at .71.
 */
const ALIKE = 15
const CLOSE = 8
const FAIRLY_ALIKE = 0.5
const SAID = 12
const SHARED_WITH_WORDING = 1.6

/** What a note gains by its nearest wording; 0 where it has none that shares anything. */
export function scoreNearness(near: Nearness | undefined): number {
  if (near === undefined) return 0
  const close = Math.max(0, near.alike - FAIRLY_ALIKE)
  return ALIKE * near.alike + CLOSE * close + SAID * near.said + SHARED_WITH_WORDING * near.weight
}
