import type { ArticleReading } from '../../conditions/article-reading'
import { evaluate, holds } from '../../conditions/evaluate'
import type { Pack, PackFigure } from '../../pack/schema'
import type { Check, PackId, Span } from '../../types'
import { checkAmount } from './check-amount'
import { checkDate } from './check-date'
import { checkRecipient } from './check-recipient'
import type { FigureAtSentence, ReadSentence } from './read-sentence'

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
  const checks = about.flatMap((each): Check[] => {
    const check = checkFigure(sentence, each, reading)
    return check === null ? [] : [{ ...check, pack: each.pack.id as PackId }]
  })
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
