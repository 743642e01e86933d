import type { ArticleReading } from '../conditions/article-reading'
import { holds } from '../conditions/evaluate'
import { walkCondition } from '../pack/condition-walk'
import type { Condition, Pack, PackFigure, PackMisread, PackNote } from '../pack/schema'
import type { Check, MisreadId, NoteId, Statement } from '../types'
import { readDay } from './article-day'
import { checkSentence, findFigures, readSentence } from './figures/check-statement'
import { findMisread } from './find-misread'
import { fitNotes, pickNotes } from './fit-notes'
import { findLivePacks } from './live-packs'
import { noteIndexOf } from './note-index'

/** A statement whose sourcing is judged and to which the packs have not spoken yet. */
export type StatementDraft = Omit<Statement, 'notes' | 'checks' | 'misread'>

/** More than this beside one sentence is a second article. */
const MOST_NOTES = 3

/** Adds to each statement the notes that speak to it, its figures compared with the record, and what is often misread. */
export function enrichStatements(drafts: readonly StatementDraft[], reading: ArticleReading): Statement[] {
  const { article, mentions } = reading
  const day = readDay(article)
  const packs = findLivePacks(reading)
  const figures = packs.flatMap((pack) => liveFigures(pack, reading))
  const points = packs.flatMap((pack) => pack.misread.filter(({ when }) => mayHold(when, reading)))
  const indexes = packs.map((pack) => noteIndexOf(pack, article.lang))
  const texts = new Map(article.blocks.map((block) => [block.id, block.text]))
  return drafts.map((draft) => {
    const { span } = draft
    const text = texts.get(span.block)?.slice(span.start, span.end) ?? ''
    const about = figures.length === 0 ? [] : findFigures(figures, span, reading)
    const checks = about.length === 0 ? [] : checkSentence(readSentence(span, text, day), about, reading)
    const misread = points.length === 0 ? [] : findMisread(points, span, text, reading)
    // A question, a greeting or a heading asserts nothing that a note could answer.
    const fits = draft.state === 'none' ? [] : indexes.flatMap((index) => fitNotes(text, span, mentions, index))
    return {
      ...draft,
      notes: joinNotes(checks, misread, pickNotes(fits)),
      checks,
      misread: misread.map(({ id }) => id as MisreadId),
    }
  })
}

/** A note whose figure was compared, or whose point is missed here, speaks to the sentence for certain: it goes first. */
function joinNotes(checks: readonly Check[], misread: readonly PackMisread[], fitting: readonly PackNote[]): NoteId[] {
  const certain = [...misread.map(({ note }) => note as NoteId), ...checks.flatMap(({ note }) => note ?? [])]
  return [...new Set([...certain, ...fitting.map(({ id }) => id as NoteId)])].slice(0, MOST_NOTES)
}

function liveFigures(pack: Pack, reading: ArticleReading): { figure: PackFigure; pack: Pack }[] {
  return pack.figures.filter(({ when }) => mayHold(when, reading)).map((figure) => ({ figure, pack }))
}

/**
 * A condition that fails over the whole article fails over each of its sentences, unless it asks for absence. Asked once
 * an article, it keeps figures that have nothing to do with it from being asked at every sentence.
 */
function mayHold(condition: Condition, reading: ArticleReading): boolean {
  return asksForAbsence(condition) || holds(condition, 'article', reading)
}

const absence = new WeakMap<Condition, boolean>()

function asksForAbsence(condition: Condition): boolean {
  const known = absence.get(condition)
  if (known !== undefined) return known
  const asks = [...walkCondition(condition)].some(([part]) => 'noneOf' in part)
  absence.set(condition, asks)
  return asks
}
