import type { ArticleReading } from '../conditions/article-reading'
import type { Check, PackId, Span } from '../types'
import { dayOfReading } from './article-day'
import { checkNoteAmount, sharesAmount } from './figures/check-note-amount'
import { checkNoteCompany } from './figures/check-note-company'
import { checkNoteDate, sharesDate } from './figures/check-note-date'
import { checkSentence } from './figures/check-statement'
import { type FigureAtSentence, type ReadSentence, readSentence } from './figures/read-sentence'
import type { SureFit } from './pick-notes'

/** No sentence is this long: text without full stops, where a number and a word may have nothing to do with each other. */
const LONGEST_SENTENCE = 1_500

/**
 * How sure a note must be before something of the sentence is held against its words; dates, which slip in fewer ways, need
 * less. Lower values notice more slips and call more right sentences wrong: with 100, of which 60 are its
 * own score, no right sentence of bench/context is remarked on, nor any of bench/gold; with no bound on its own score seven of bench/gold were.
 */
const SURE_OF_DATE = 75
const SURE_OF_AMOUNT = 100
const FIT_OF_AMOUNT = 60
/** One amount against several of a note, where the two share another amount or a date. */
const SURE_OF_ANCHORED = 110

/** A sentence with the figures it is about and the note that is surest to speak to it. */
export type ToCheck = Readonly<{
  span: Span
  text: string
  about: readonly FigureAtSentence[]
  best: SureFit | undefined
}>

/** What the record says of a sentence's figures, dates and recipients: first by the packs' figures, then by its note. */
export function findChecks({ span, text, about, best }: ToCheck, reading: ArticleReading): Check[] {
  if ((about.length === 0 && best === undefined) || text.length > LONGEST_SENTENCE) return []
  const sentence = readSentence(span, text, reading.once(dayOfReading))
  const checks = checkSentence(sentence, about, reading)
  if (best === undefined || best.sure < SURE_OF_DATE) return checks
  const ofNote = checkNote(sentence, best, checks, reading).filter((check) => check !== null)
  return [...checks, ...ofNote.map((check): Check => ({ ...check, pack: best.pack.id as PackId }))]
}

function checkNote(sentence: ReadSentence, best: SureFit, compared: readonly Check[], reading: ArticleReading) {
  const { sure, score, note } = best
  const has = (kind: Check['kind']) => compared.some((check) => check.kind === kind)
  const date = has('date') ? null : checkNoteDate(sentence, best, reading)
  if (sure < SURE_OF_AMOUNT) return [date]
  const agreed = sharesAmount(sentence, note)
  const company = has('recipient') ? null : checkNoteCompany(sentence, best, agreed, reading)
  const anchored = sure >= SURE_OF_ANCHORED && (agreed || sharesDate(sentence, best))
  const amount = score < FIT_OF_AMOUNT ? null : checkNoteAmount(sentence, best, { compared, anchored })
  return [date, amount, company]
}
