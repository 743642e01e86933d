import type { ArticleReading } from '../../conditions/article-reading'
import type { Check, Mention } from '../../types'
import { isDenied } from './check-amount'
import { clauseAround, findDoubt } from './clause'
import { makeCheck } from './make-check'
import type { FigureAtSentence, ReadSentence } from './read-sentence'
import { onlySpeaks, standsInRole } from './recipient-role'

/**
 * Holds who the sentence names in the recorded one's place against the record. Silent unless one of the figure's
 * `others` stands in that role, and the recorded one is not named, or only as whose officials speak. Named in another
 * role ("at the request of the United States") the recorded one is not called the same.
 */
export function checkRecipient(sentence: ReadSentence, each: FigureAtSentence, reading: ArticleReading): Check | null {
  const { figure, evidence } = each
  const named = reading.mentions.filter(({ span, pack }) => isWithin(span, sentence.span) && pack === each.pack.id)
  const inRole = (mention: Mention) => standsInRole(sentence.text, placeOf(mention, sentence), figure.role ?? 'to')
  const right = named.filter((mention) => mention.entity === figure.recipient)
  const same = right.find(inRole)
  if (same !== undefined) {
    const place = placeOf(same, sentence)
    return isDenied(sentence, place, evidence.words) ? null : makeCheck(figure, 'matches', sentence, place)
  }
  if (right.some((mention) => !onlySpeaks(sentence.text, placeOf(mention, sentence)))) return null
  const wrong = named.filter((mention) => figure.others?.includes(mention.entity) && inRole(mention))
  const [only] = wrong
  if (only === undefined || wrong.some((mention) => mention.entity !== only.entity)) return null
  const place = placeOf(only, sentence)
  const doubt = findDoubt(sentence.text, clauseAround(sentence.text, place.start), evidence.words, true)
  return doubt === null ? makeCheck(figure, 'differs', sentence, place) : null
}

function isWithin(inner: Mention['span'], outer: Mention['span']): boolean {
  return inner.block === outer.block && inner.start >= outer.start && inner.end <= outer.end
}

function placeOf({ span }: Mention, sentence: ReadSentence): { start: number; end: number } {
  return { start: span.start - sentence.span.start, end: span.end - sentence.span.start }
}
