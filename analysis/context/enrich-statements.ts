import type { ArticleReading } from '../conditions/article-reading'
import { holds } from '../conditions/evaluate'
import { walkCondition } from '../pack/condition-walk'
import type { Condition, Pack, PackFigure, PackMisread } from '../pack/schema'
import type { Check, MisreadId, NoteId, Span, Statement, StatementDraft } from '../types'
import { readDay } from './article-day'
import { checkNoteAmount } from './figures/check-note-amount'
import { checkNoteDate } from './figures/check-note-date'
import { checkSentence, findFigures } from './figures/check-statement'
import { type FigureAtSentence, readSentence } from './figures/read-sentence'
import { findMisread } from './find-misread'
import { fitNotes, type NoteFit, pickNotes, sortNames } from './fit-notes'
import { findLivePacks } from './live-packs'
import { noteIndexOf } from './note-index'

/** More than this beside one sentence is a second article. */
const MOST_NOTES = 3

/** Adds to each statement the notes that speak to it, its figures compared with the record, and what is often misread. */
export function enrichStatements(drafts: readonly StatementDraft[], reading: ArticleReading): Statement[] {
  const { article, mentions } = reading
  const packs = findLivePacks(reading)
  const figures = packs.flatMap((pack) => liveFigures(pack, reading))
  const points = packs.flatMap((pack) => pack.misread.filter(({ when }) => mayHold(when, reading)))
  const named = packs.map((pack) => sortNames(mentions, noteIndexOf(pack, article.lang)))
  const texts = new Map(article.blocks.map((block) => [block.id, block.text]))
  return drafts.map((draft) => {
    const { span } = draft
    const text = texts.get(span.block)?.slice(span.start, span.end) ?? ''
    const misread = points.length === 0 ? [] : findMisread(points, span, text, reading)
    // A question, a greeting or a heading asserts nothing that a note could answer.
    const fits = draft.state === 'none' ? [] : named.flatMap((names) => fitNotes(text, span, names))
    const shown = pickNotes(fits)
    const about = figures.length === 0 ? [] : findFigures(figures, span, reading)
    const checks = findChecks({ span, text, about, shown }, reading)
    const notes = joinNotes(checks, misread, shown)
    return { ...draft, notes, checks, misread: misread.map(({ id }) => id as MisreadId) }
  })
}

/** No sentence is this long: text without full stops, where a number and a word may have nothing to do with each other. */
const LONGEST_SENTENCE = 1_500

/**
 * How sure a note must be before an amount is held against it; dates, which slip in fewer ways, need no more than showing.
 * `slips.json` gives the same 27 of 32 and no false remark from 54 to 76, and one slip fewer from 80: near the upper end,
 * because a remark that is wrong costs more than one that is missing.
 */
const SURE_OF_AMOUNT = 72

type Said = Readonly<{ span: Span; text: string; about: readonly FigureAtSentence[]; shown: readonly NoteFit[] }>

function findChecks({ span, text, about, shown }: Said, reading: ArticleReading): Check[] {
  const [best] = shown
  if ((about.length === 0 && best === undefined) || text.length > LONGEST_SENTENCE) return []
  const sentence = readSentence(span, text, readDay(reading.article))
  const checks = checkSentence(sentence, about, reading)
  if (best === undefined) return checks
  const has = (kind: Check['kind']) => checks.some((check) => check.kind === kind)
  const date = has('date') ? null : checkNoteDate(sentence, best, reading)
  const amount = has('figure') || best.score < SURE_OF_AMOUNT ? null : checkNoteAmount(sentence, best.note)
  return [...checks, date, amount].filter((check) => check !== null)
}

/** A note whose figure was compared, or whose point is missed here, speaks to the sentence for certain: it goes first. */
function joinNotes(checks: readonly Check[], misread: readonly PackMisread[], fitting: readonly NoteFit[]): NoteId[] {
  const certain = [...misread.map(({ note }) => note as NoteId), ...checks.flatMap(({ note }) => note ?? [])]
  return [...new Set([...certain, ...fitting.map(({ note }) => note.id as NoteId)])].slice(0, MOST_NOTES)
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
