import type { ArticleReading } from '../conditions/article-reading'
import { holds } from '../conditions/evaluate'
import { walkCondition } from '../pack/condition-walk'
import type { Condition, Pack, PackFigure, PackMisread } from '../pack/schema'
import type { Check, MisreadId, NoteId, Statement } from '../types'
import { readDay } from './article-day'
import { checkSentence, findFigures, readSentence } from './figures/check-statement'
import { findMisread } from './find-misread'
import { fitNotes, pickNotes } from './fit-notes'
import { noteIndexOf } from './note-index'

/** A statement whose sourcing is judged and to which the packs have not spoken yet. */
export type StatementDraft = Omit<Statement, 'notes' | 'checks' | 'misread'>

/** More than this beside one sentence is a second article. */
const MOST_NOTES = 3

/** Adds to each statement the notes that speak to it, its figures compared with the record, and what is often misread. */
export function enrichStatements(drafts: readonly StatementDraft[], reading: ArticleReading): Statement[] {
  const { article, index } = reading
  const day = readDay(article)
  const figures = index.packs.flatMap((pack) => liveFigures(pack, reading))
  const points = index.packs.flatMap((pack) => pack.misread.filter(({ when }) => mayHold(when, reading)))
  const texts = new Map(article.blocks.map((block) => [block.id, block.text]))
  const notes = noteIndexOf(index.packs, article.lang)
  return drafts.map((draft) => {
    const { span } = draft
    const text = texts.get(span.block)?.slice(span.start, span.end) ?? ''
    const about = findFigures(figures, span, reading)
    const checks = about.length === 0 ? [] : checkSentence(readSentence(span, text, day), about, reading)
    const misread = points.length === 0 ? [] : findMisread(points, span, text, reading)
    // A question, a greeting or a heading asserts nothing that a note could answer.
    const fits = draft.state === 'none' ? [] : pickNotes(fitNotes(text, span, reading.mentions, notes))
    const fitting = fits.map(({ at }) => notes.notes[at]?.note.id as NoteId)
    return {
      ...draft,
      notes: joinNotes(checks, misread, fitting),
      checks,
      misread: misread.map(({ id }) => id as MisreadId),
    }
  })
}

/** A note whose figure was compared, or whose point is missed here, speaks to the sentence for certain: it goes first. */
function joinNotes(checks: readonly Check[], misread: readonly PackMisread[], fitting: readonly NoteId[]): NoteId[] {
  const certain = [...misread.map(({ note }) => note as NoteId), ...checks.flatMap(({ note }) => note ?? [])]
  return [...new Set([...certain, ...fitting])].slice(0, MOST_NOTES)
}

function liveFigures(pack: Pack, reading: ArticleReading): { figure: PackFigure; pack: Pack }[] {
  return pack.figures.filter(({ when }) => mayHold(when, reading)).map((figure) => ({ figure, pack }))
}

/**
 * A condition that fails over the whole article fails over each of its sentences, unless it asks for absence. Asked once
 * an article, it keeps a hundred packs from being asked at every sentence.
 */
function mayHold(condition: Condition, reading: ArticleReading): boolean {
  for (const [part] of walkCondition(condition)) if ('noneOf' in part) return true
  return holds(condition, 'article', reading)
}
