import type { ArticleReading } from '../../conditions/article-reading'
import type { Check, Mention } from '../../types'
import { isDenied } from './check-amount'
import { clauseAround, findDoubt } from './clause'
import { makeCheck } from './make-check'
import type { FigureAtSentence, ReadSentence } from './read-sentence'

/** "to Ukraine", "for the Polish army", "from Northrop Grumman", "Northrop Grumman's licence", "a Raytheon licence". */
const ROLE_BEFORE =
  /\b(?:to|from|for|by|with|of|into)\s+(?:(?:the|its|a|an|us|u\.s\.|american|\p{Lu}[\p{L}.]*)\s+){0,2}$/iu

/**
 * Holds who the sentence names in the recorded one's place against the record. Silent unless one of the figure's
 * `others` stands there after a word such as "to" or "from", and the recorded one is not named at all.
 */
export function checkRecipient(sentence: ReadSentence, each: FigureAtSentence, reading: ArticleReading): Check | null {
  const { figure, evidence } = each
  const named = reading.mentions.filter(({ span, pack }) => isWithin(span, sentence.span) && pack === each.pack.id)
  const right = named.find((mention) => mention.entity === figure.recipient)
  if (right !== undefined) {
    const place = placeOf(right, sentence)
    return isDenied(sentence, place, evidence.words) ? null : makeCheck(figure, 'matches', sentence, place)
  }
  const others = named.filter((mention) => figure.others?.includes(mention.entity))
  const wrong = others.filter((mention) => ROLE_BEFORE.test(sentence.text.slice(0, placeOf(mention, sentence).start)))
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
