import type { ArticleReading } from '../../conditions/article-reading'
import { type Evidence, evaluate, holds } from '../../conditions/evaluate'
import type { Pack, PackFigure } from '../../pack/schema'
import type { Check, Span } from '../../types'
import { checkAmount } from './check-amount'
import { checkDate } from './check-date'
import { checkRecipient } from './check-recipient'
import { readDates, type SaidDate } from './read-dates'
import { type Quantity, readQuantities } from './read-quantities'

/** One sentence with everything in it that can be compared already read. */
export type ReadSentence = Readonly<{
  span: Span
  text: string
  quantities: readonly Quantity[]
  dates: readonly SaidDate[]
  /** The article's day, YYYY-MM-DD, or null. */
  day: string | null
}>

/** A figure that the sentence is about, with the words that say so; offsets of `evidence` are into the block. */
export type FigureAtSentence = Readonly<{ figure: PackFigure; pack: Pack; evidence: Evidence }>

export function readSentence(span: Span, text: string, day: string | null): ReadSentence {
  const dates = readDates(text, day)
  return { span, text, dates, quantities: readQuantities(text, dates), day }
}

/** The figures a sentence is about: their condition holds over it and their exception does not. */
export function findFigures(
  figures: readonly Readonly<{ figure: PackFigure; pack: Pack }>[],
  span: Span,
  reading: ArticleReading,
): FigureAtSentence[] {
  return figures.flatMap(({ figure, pack }) => {
    const evidence = evaluate(figure.when, span, reading)
    const excepted = evidence !== null && figure.unless !== undefined && holds(figure.unless, span, reading)
    return evidence === null || excepted ? [] : [{ figure, pack, evidence }]
  })
}

/**
 * What the record says of a sentence's figures, dates and recipients. Deterministic; silent wherever the two might not
 * be about the same thing. A value that one figure bears out is not held against another.
 */
export function checkSentence(
  sentence: ReadSentence,
  about: readonly FigureAtSentence[],
  reading: ArticleReading,
): Check[] {
  const checks = about.flatMap((each) => checkFigure(sentence, each, reading) ?? [])
  const agreed = new Set(checks.filter((check) => check.result !== 'differs').map(placeOf))
  const seen = new Set<string>()
  return checks
    .filter((check) => check.result !== 'differs' || !agreed.has(placeOf(check)))
    .filter((check) => !seen.has(placeOf(check)) && seen.add(placeOf(check)))
}

function checkFigure(sentence: ReadSentence, each: FigureAtSentence, reading: ArticleReading): Check | null {
  switch (each.figure.kind) {
    case 'figure':
      return checkAmount(sentence, each)
    case 'date':
      return checkDate(sentence, each, reading)
    case 'recipient':
      return checkRecipient(sentence, each, reading)
  }
}

function placeOf({ kind, span }: Check): string {
  return `${kind} ${span.start}-${span.end}`
}
