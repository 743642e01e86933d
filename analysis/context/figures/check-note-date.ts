import type { ArticleReading } from '../../conditions/article-reading'
import type { Pack, PackNote } from '../../pack/schema'
import type { Check, NoteId } from '../../types'
import { isOnRecord } from './check-date'
import { beforeThat, clauseAround, findDoubt } from './clause'
import { compareDates } from './compare'
import { type RecordedDate, recordedDates } from './note-dates'
import type { SaidDate } from './read-dates'
import type { ReadSentence } from './read-sentence'

/**
 * For a sentence that a note surely speaks to, where no figure of the pack covers its date: the slip of one part of a
 * date, the right month with a wrong year or the right day and year with a wrong month, or a year in another decade. A
 * date that differs in more may belong to something else, and nothing is said. On the gold articles it made no remark (bench/context).
 */
export function checkNoteDate(
  sentence: ReadSentence,
  { note, pack, sure, score }: Readonly<{ note: PackNote; pack: Pack; sure: number; score: number }>,
  reading: ArticleReading,
): Check | null {
  const dated = sentence.dates.filter(({ date, relation }) => relation === 'at' && /^\d{4}/.test(date))
  const [only] = dated
  if (only === undefined || dated.length > 1) return null
  const recorded = recordedDates(note, pack)
  if (recorded.some(({ date }) => compareDates(only.date, date, only.loose) !== 'differs')) return null
  const isClear = sure >= SURE_OF_EVENT && score >= FIT_OF_EVENT
  const meant =
    recorded.find(({ date }) => isSlipOf(only.date, date)) ??
    (isClear && !isOfNeighbour(only, note, pack) ? theDate(only, recorded, sentence) : undefined)
  if (meant === undefined || isOnRecord(only, pack, sentence, reading)) return null
  const clause = beforeThat(sentence.text, clauseAround(sentence.text, only.start), only.start)
  if (findDoubt(sentence.text, clause, [], true) !== null) return null
  return toCheck(sentence, only, meant, note)
}

/**
 * How sure a note must be, and how high its own score, before any other date than its own differs. From 110 on no right
 * sentence of bench/context and bench/gold is remarked on; in the notes' own wordings with a year or a month put wrong it
 * brings what is noticed from 158 to 211 of 496.
 */
const SURE_OF_EVENT = 140
const FIT_OF_EVENT = 60

/**
 * The date of a note that tells of one month, or one year, alone: any other that a sentence says of the same thing differs.
 * Not where the sentence may tell its article's own news.
 */
function theDate(
  said: SaidDate,
  recorded: readonly RecordedDate[],
  { text, day }: ReadSentence,
): RecordedDate | undefined {
  const { date, loose } = said
  // "that of 2022", "the 2014 rules": a bare year dates what was done only where something was done in it.
  const isBare = /^\d{4}$/.test(text.slice(said.start, said.end))
  if (isBare && !/\b(?:in|during|Christmas|Easter)\s+$/i.test(text.slice(0, said.start))) return undefined
  const grain = date.length >= 7 && loose !== 'years' ? 7 : 4
  const fine = recorded.filter((other) => /^\d{4}/.test(other.date) && other.date.length >= grain)
  const [first] = fine
  const isNews = day === null || date.slice(0, grain) >= day.slice(0, grain)
  return isNews || fine.some((other) => other.date.slice(0, grain) !== first?.date.slice(0, grain)) ? undefined : first
}

/** A name that a larger share of the notes has is no subject. */
const FEW_NOTES = 0.08

/** A note on the same subject has that date: the sentence may tell of it as well. */
function isOfNeighbour({ date, loose }: SaidDate, note: PackNote, pack: Pack): boolean {
  const subject = note.entities
    .slice(0, 3)
    .filter((id) => pack.notes.filter(({ entities }) => entities.includes(id)).length <= FEW_NOTES * pack.notes.length)
  return pack.notes.some(
    (other) =>
      other !== note &&
      (note.related.includes(other.id) || subject.some((id) => other.entities.includes(id))) &&
      recordedDates(other, pack).some((each) => compareDates(date, each.date, loose) === 'agrees'),
  )
}

/** Whether sentence and note share a date, to the month at least. */
export function sharesDate({ dates }: ReadSentence, { note, pack }: Readonly<{ note: PackNote; pack: Pack }>): boolean {
  const recorded = recordedDates(note, pack).filter(({ date }) => date.length >= 7)
  return dates.some(
    ({ date, loose }) =>
      /^\d{4}-/.test(date) && recorded.some((other) => compareDates(date, other.date, loose) === 'agrees'),
  )
}

function isSlipOf(said: string, recorded: string): boolean {
  const [year, month, day] = said.split('-')
  const [rightYear = '', rightMonth, rightDay] = recorded.split('-')
  // "1981" for 1991: only the decade is off. A neighbouring year may be another event's.
  if (month === undefined) return said.slice(0, 2) + said[3] === rightYear.slice(0, 2) + rightYear[3]
  if (rightMonth === undefined) return false
  const wrongYear = year !== rightYear && month === rightMonth && (day === rightDay || !day || !rightDay)
  const wrongMonth = year === rightYear && month !== rightMonth && day !== undefined && day === rightDay
  return wrongYear || wrongMonth
}

function toCheck(sentence: ReadSentence, { start, end }: SaidDate, { written }: RecordedDate, note: PackNote): Check {
  const { block, start: from } = sentence.span
  return {
    ...{ kind: 'date', result: 'differs', said: sentence.text.slice(start, end), recorded: written },
    ...{ span: { block, start: from + start, end: from + end }, figure: null, note: note.id as NoteId },
  }
}
