import type { ArticleReading } from '../conditions/article-reading'
import type { Pack } from '../pack/schema'
import { findHoldingRules } from '../topic/topic-rules'

/**
 * The packs that have anything to do with an article: one of their names stands in it, or one of their topics holds. The
 * others are not asked about any sentence, so that a hundred installed packs cost little more than one. Where none has,
 * the reader asked for the article all the same, and every pack is.
 */
export function findLivePacks(reading: ArticleReading): readonly Pack[] {
  return reading.once(selectLivePacks)
}

function selectLivePacks(reading: ArticleReading): readonly Pack[] {
  const live = new Set<string>()
  for (const { pack } of reading.mentions) live.add(pack)
  for (const { pack } of findHoldingRules(reading)) live.add(pack)
  return live.size === 0 ? reading.index.packs : reading.index.packs.filter((pack) => live.has(pack.id))
}
