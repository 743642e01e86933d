/** Which of the notes that fit a sentence are shown beside it: none rather than a loose one. */
import type { PackNote } from '../pack/schema'
import type { NoteFit } from './fit-notes'

/** A fit with how sure it is that the note is meant, in the points of its score. */
export type SureFit = NoteFit & Readonly<{ sure: number }>

/*
 * What makes a fit sure beside its own score. A logistic regression on bench/context (pairs and pairs-2, four candidates a
 * sentence) weighed it, rounded. Fitted on the first file alone it raised recall on the second, at the same precision of
 * .92, from .21 to .78, and the other way round kept the first at .89.
 */

/** How far it is ahead of the next best: two notes that share the same words with a sentence are both near it by chance. */
const LEAD = 1.75
const MOST_LEAD = 40
const MOST_LAG = 20
/** The sentence before is near the same note: two independent signs that agree. */
const BEFORE = 1
const MOST_BEFORE = 80
/** Each word or name shared: many common ones are surer than few rare ones. */
const ITEM = 6

/** So short a sentence says enough only beside one that is near the same note. */
const FEW_WORDS = 4
const ALONE = 30

/**
 * How sure a fit must be. Each point trades recall for precision: on `pairs` 76 gives .91 at .91, 82 .92 at .89, 86 .94 at
 * .88; on `pairs-2` in English .92 at .75, .92 at .71, .92 at .68.
 */
const SURE = 82
/** A second note is shown only if it would stand alone and comes this close to the first. */
const SECOND = 0.95

/** What is near the sentence before, by the notes' own scores. */
export type Before = ReadonlyMap<PackNote, number>

/** The fits of one sentence with how sure each is, the surest first. */
export function weighFits(fits: readonly NoteFit[], before: Before): SureFit[] {
  const [first = 0, second = 0] = fits.map(({ score }) => score).sort((a, b) => b - a)
  return fits
    .map((fit): SureFit => {
      const lead = clamp(fit.score - (fit.score === first ? second : first), -MOST_LAG, MOST_LEAD)
      const told = clamp(before.get(fit.note) ?? 0, 0, MOST_BEFORE)
      const alone = fit.words < FEW_WORDS && told === 0 ? ALONE : 0
      const sure = fit.score + LEAD * lead + BEFORE * told + ITEM * fit.items - alone
      return { ...fit, sure }
    })
    .sort((a, b) => b.sure - a.sure || (a.note.id < b.note.id ? -1 : 1))
}

/** The notes to show beside a sentence, best first, of those weighed. */
export function pickNotes(fits: readonly SureFit[]): SureFit[] {
  const [first, second] = fits
  if (first === undefined || first.sure < SURE) return []
  return second !== undefined && second.sure >= SECOND * first.sure && second.sure >= SURE ? [first, second] : [first]
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value))
}
