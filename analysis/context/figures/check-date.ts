import type { ArticleReading } from '../../conditions/article-reading'
import type { Pack } from '../../pack/schema'
import type { Check } from '../../types'
import { isDenied } from './check-amount'
import { beforeThat, clauseAround, findDoubt } from './clause'
import { compareDates } from './compare'
import { makeCheck } from './make-check'
import type { SaidDate } from './read-dates'
import type { FigureAtSentence, ReadSentence } from './read-sentence'

/** Holds a sentence's dates against one recorded date: any that agrees settles it, one alone may differ. */
export function checkDate(sentence: ReadSentence, each: FigureAtSentence, reading: ArticleReading): Check | null {
  const { figure, evidence, pack } = each
  const recorded = figure.date
  if (recorded === undefined) return null
  const said = sentence.dates.map((date) => ({ date, comparison: compareDates(date.date, recorded, date.loose) }))
  const agreeing = said.find(({ comparison }) => comparison === 'agrees')
  if (agreeing !== undefined) {
    return isDenied(sentence, agreeing.date, evidence.words)
      ? null
      : makeCheck(figure, 'matches', sentence, agreeing.date)
  }
  const differing = said.filter(({ date, comparison }) => comparison === 'differs' && date.relation === 'at')
  const only = pickOne(
    sentence,
    differing.map(({ date }) => date),
    each,
  )
  if (only === null || isOnRecord(only, pack, sentence, reading)) return null
  const clause = beforeThat(sentence.text, clauseAround(sentence.text, only.start), only.start)
  const doubt = findDoubt(sentence.text, clause, evidence.words, true)
  return doubt === null ? makeCheck(figure, 'differs', sentence, only) : null
}

/** Of several dates the one that shares its clause with the words that brought this figure up; none where that is unclear. */
function pickOne(sentence: ReadSentence, dates: readonly SaidDate[], { evidence }: FigureAtSentence): SaidDate | null {
  if (dates.length <= 1) return dates[0] ?? null
  const near = dates.filter((date) => {
    const clause = clauseAround(sentence.text, date.start)
    return evidence.spans.some((span) => {
      const at = span.start - sentence.span.start
      return at >= clause.start && at < clause.end
    })
  })
  return near.length === 1 ? (near[0] ?? null) : null
}

/** An entity that a larger share of the events has says nothing about which of them is meant. */
const COMMON_SHARE = 0.05

/** One name of two or more that a sentence shares with an event is chance: NATO alone does not make it the summit. */
const FAIR_PART = 1 / 2

function isAboutThese(entities: readonly string[], telling: readonly string[]): boolean {
  const shared = telling.filter((entity) => entities.includes(entity)).length
  return shared > FAIR_PART * telling.length
}

/** The date is that of another recorded event about something this sentence names: two events, not one wrong date. */
export function isOnRecord(
  { date, loose }: SaidDate,
  pack: Pack,
  { span }: ReadSentence,
  reading: ArticleReading,
): boolean {
  const named = new Set(
    reading.mentions
      .filter(({ span: at }) => at.block === span.block && at.start >= span.start && at.end <= span.end)
      .map((mention): string => mention.entity),
  )
  const count = (entity: string) => pack.events.filter((event) => event.entities.includes(entity)).length
  const telling = [...named].filter((entity) => {
    const events = count(entity)
    return events > 0 && events <= COMMON_SHARE * pack.events.length
  })
  return pack.events.some(
    (event) =>
      event.date.length >= 7 &&
      compareDates(date, event.date, loose) === 'agrees' &&
      date.length >= 7 &&
      isAboutThese(event.entities, telling),
  )
}
