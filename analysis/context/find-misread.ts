import type { ArticleReading } from '../conditions/article-reading'
import { evaluate, holds } from '../conditions/evaluate'
import type { Pack, PackMisread } from '../pack/schema'
import type { Span } from '../types'
import { dayOfReading } from './article-day'
import { clauseAround, findDoubt } from './figures/clause'

/** An often-misread point, and the pack that makes it. */
export type PointOfPack = Readonly<{ point: PackMisread; pack: Pack }>

/**
 * The often-misread points that a sentence really makes: the condition holds, no exception does, the article is about
 * it, and no word beside it denies it or leaves it open. A question makes no point.
 */
export function findMisread(
  points: readonly PointOfPack[],
  span: Span,
  text: string,
  reading: ArticleReading,
): PointOfPack[] {
  if (points.length === 0 || /[?？]["”’」]?\s*$/.test(text)) return []
  const day = reading.once(dayOfReading)
  return points.filter(({ point }) => {
    if (point.validFrom !== undefined && day !== null && day < point.validFrom) return false
    const evidence = evaluate(point.when, span, reading)
    if (evidence === null) return false
    if (point.unless !== undefined && holds(point.unless, span, reading)) return false
    if (point.articleWhen !== undefined && !holds(point.articleWhen, 'article', reading)) return false
    const last = evidence.spans.at(-1)
    const at = last === undefined ? 0 : last.start - span.start
    return findDoubt(text, clauseAround(text, at), evidence.words, false) === null
  })
}
