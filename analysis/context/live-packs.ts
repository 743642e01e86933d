import type { ArticleReading } from '../conditions/article-reading'
import { holds } from '../conditions/evaluate'
import type { Pack } from '../pack/schema'

/**
 * The packs that have anything to do with an article: one of their names stands in it, or one of their topics holds. The
 * others are not asked about any sentence, so that a hundred installed packs cost little more than one.
 */
export function findLivePacks(reading: ArticleReading): Pack[] {
  const named = new Set(reading.mentions.map(({ pack }): string => pack))
  return reading.index.packs.filter(
    (pack) =>
      named.has(pack.id) ||
      pack.topics.some((topic) => topic.rules.some((rule) => holds(rule.when, 'article', reading))),
  )
}
