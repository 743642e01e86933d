import type { Evidence } from '../../conditions/evaluate'
import type { Pack, PackFigure } from '../../pack/schema'
import type { Span } from '../../types'
import type { Quantity } from './quantity'
import { readDates, type SaidDate } from './read-dates'
import { readQuantities } from './read-quantities'

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

/** @param day the article's day, YYYY-MM-DD: a bare month is read as the nearest one to it */
export function readSentence(span: Span, text: string, day: string | null): ReadSentence {
  const dates = readDates(text, day)
  let quantities: readonly Quantity[] | undefined
  return {
    ...{ span, text, dates, day },
    // Read when a check asks for them: many sentences have no amount to compare with.
    get quantities() {
      quantities ??= readQuantities(text, dates)
      return quantities
    },
  }
}
