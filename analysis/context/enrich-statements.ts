import type { ArticleReading } from '../conditions/article-reading'
import { Regions } from '../conditions/regions'
import type { Condition } from '../pack/schema'
import type { Check, MisreadId, NoteId, PackId, Span, Statement, StatementDraft } from '../types'
import { readDay } from './article-day'
import { checkNoteAmount } from './figures/check-note-amount'
import { checkNoteCompany } from './figures/check-note-company'
import { checkNoteDate } from './figures/check-note-date'
import { checkSentence, findFigures } from './figures/check-statement'
import { type FigureAtSentence, readSentence } from './figures/read-sentence'
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
  const nameless = named.every(({ all }) => all.size === 0)
  let before: Before = new Map()
  return drafts.map((draft, at) => {
    const { span } = draft
    const text = texts.get(span.block)?.slice(span.start, span.end) ?? ''
    const misread = findMisread(points[at] ?? [], span, text, reading)
    const fits = named.flatMap((names) => fitNotes(text, span, names))
    // A question, a greeting or a heading asserts nothing that a note could answer; but it says what comes next.
    const shown = draft.state === 'none' ? [] : pickNotes(weighFits(fits, before, nameless))
    before = new Map(fits.map(({ note, score }) => [note, score]))
    const about = findFigures(figures[at] ?? [], span, reading)
    const checks = findChecks({ span, text, about, shown }, reading)
    const notes = joinNotes(checks, misread, shown)
    return {
      ...{ ...draft, checks, notes: notes.map(({ note }) => note) },
      misread: misread.map(({ point }) => point.id as MisreadId),
      packs: { notes: notes.map(({ pack }) => pack), misread: misread.map(({ pack }) => pack.id as PackId) },
    }
  })
}

/** No sentence is this long: text without full stops, where a number and a word may have nothing to do with each other. */
const LONGEST_SENTENCE = 1_500

/**
 * How sure a note must be before an amount is held against it; dates, which slip in fewer ways, need no more than showing.
 * `slips.json` gives the same 27 of 32 and no false remark from 54 to 76, and one slip fewer from 80: near the upper end,
 * because a remark that is wrong costs more than one that is missing.
 */
const SURE_OF_AMOUNT = 100
const SURE_OF_DATE = 78
const SURE_OF_COMPANY = 100

type Said = Readonly<{ span: Span; text: string; about: readonly FigureAtSentence[]; shown: readonly SureFit[] }>

function findChecks({ span, text, about, shown }: Said, reading: ArticleReading): Check[] {
  const [best] = shown
  if ((about.length === 0 && best === undefined) || text.length > LONGEST_SENTENCE) return []
  const sentence = readSentence(span, text, readDay(reading.article))
  const checks = checkSentence(sentence, about, reading)
  if (best === undefined) return checks
  const has = (kind: Check['kind']) => checks.some((check) => check.kind === kind)
  const date = has('date') || best.sure < SURE_OF_DATE ? null : checkNoteDate(sentence, best, reading)
  const amount = best.sure < SURE_OF_AMOUNT ? null : checkNoteAmount(sentence, best.note, checks)
  const agreed = checks.some(
    ({ result, kind, note }) => kind === 'figure' && result === 'matches' && note === best.note.id,
  )
  const company =
    has('recipient') || best.sure < SURE_OF_COMPANY ? null : checkNoteCompany(sentence, best, agreed, reading)
  const ofNote = [date, amount, company].filter((check) => check !== null)
  return [...checks, ...ofNote.map((check): Check => ({ ...check, pack: best.pack.id as PackId }))]
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
