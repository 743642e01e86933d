import type { ArticleReading } from '../conditions/article-reading'
import { Regions } from '../conditions/regions'
import type { Condition } from '../pack/schema'
import type { Check, MisreadId, NoteId, PackId, Statement, StatementDraft } from '../types'
import { findFigures } from './figures/check-statement'
import { findChecks } from './find-checks'
import { findMisread, type PointOfPack } from './find-misread'
import { fitNotes, sortNames } from './fit-notes'
import { findLivePacks } from './live-packs'
import { noteIndexOf } from './note-index'
import { type Before, pickNotes, type SureFit, weighFits } from './pick-notes'

/** More than this beside one sentence is a second article. */
const MOST_NOTES = 3

/** Adds to each statement the notes that speak to it, its figures compared with the record, and what is often misread. */
export function enrichStatements(drafts: readonly StatementDraft[], reading: ArticleReading): Statement[] {
  const { article, mentions } = reading
  const packs = findLivePacks(reading)
  const regions = new Regions(
    drafts.map(({ span }) => span),
    reading,
  )
  const allFigures = packs.flatMap((pack) => pack.figures.map((figure) => ({ figure, pack })))
  const figures = sortByRegion(allFigures, ({ figure }) => figure.when, regions)
  const points = sortByRegion(
    packs.flatMap((pack) => pack.misread.map((point): PointOfPack => ({ point, pack }))),
    ({ point }) => point.when,
    regions,
  )
  const named = packs.map((pack) => sortNames(mentions, noteIndexOf(pack, article.lang)))
  const texts = new Map(article.blocks.map((block) => [block.id, block.text]))
  let before: Before = new Map()
  return drafts.map((draft, at) => {
    const { span } = draft
    const text = texts.get(span.block)?.slice(span.start, span.end) ?? ''
    const misread = findMisread(points[at] ?? [], span, text, reading)
    const fits = named.flatMap((names) => fitNotes(text, span, names))
    // A question, a greeting or a heading asserts nothing that a note could answer; but it says what comes next.
    const sure = draft.state === 'none' ? [] : weighFits(fits, before)
    const shown = pickNotes(sure)
    before = new Map(fits.map(({ note, score }) => [note, score]))
    const about = findFigures(figures[at] ?? [], span, reading)
    const checks = findChecks({ span, text, about, best: sure[0] }, reading)
    const notes = joinNotes(checks, misread, shown)
    return {
      ...{ ...draft, checks, notes: notes.map(({ note }) => note) },
      misread: misread.map(({ point }) => point.id as MisreadId),
      packs: { notes: notes.map(({ pack }) => pack), misread: misread.map(({ pack }) => pack.id as PackId) },
    }
  })
}

/** A note whose figure was compared, or whose point is missed here, speaks to the sentence for certain: it goes first. */
function joinNotes(
  checks: readonly Check[],
  misread: readonly PointOfPack[],
  fitting: readonly SureFit[],
): NoteOfPack[] {
  const all = [
    ...misread.map(({ point, pack }) => ({ note: point.note, pack: pack.id })),
    ...checks.map(({ note, pack }) => ({ note, pack })),
    ...fitting.map(({ note, pack }) => ({ note: note.id, pack: pack.id })),
  ]
  const first = new Map(all.map((each) => [`${each.pack} ${each.note}`, each as NoteOfPack]))
  return [...first.values()].filter(({ note }) => note !== null).slice(0, MOST_NOTES)
}

type NoteOfPack = Readonly<{ note: NoteId; pack: PackId }>

/** For each of the regions, those of the things whose condition may hold there. */
function sortByRegion<Thing>(
  things: readonly Thing[],
  conditionOf: (thing: Thing) => Condition,
  regions: Regions,
): (readonly Thing[])[] {
  const sorted: Thing[][] = []
  for (const thing of things) {
    for (const at of regions.mayHold(conditionOf(thing))) {
      const here = sorted[at]
      if (here === undefined) sorted[at] = [thing]
      else here.push(thing)
    }
  }
  return sorted
}
