import { readArticle } from '../../analysis/conditions/article-reading'
import type { PackIndex } from '../../analysis/pack/pack-index'
import { scoreTopic } from '../../analysis/topic/score-topic'
import { type GoldArticle, toBlocks } from './gold-articles'

export type TopicResult = Readonly<{
  on: number
  found: number
  others: number
  false: number
  /** Each article decided wrongly, with what decided it. */
  errors: readonly string[]
}>

/** How the topic rules decide on labelled articles: `on` is on topic, `near` and `off` are not. */
export function measureTopics(articles: readonly GoldArticle[], index: PackIndex): TopicResult {
  const result = { on: 0, found: 0, others: 0, false: 0, errors: [] as string[] }
  for (const gold of articles) {
    const { onTopic, packs } = scoreTopic(readArticle(toBlocks(gold), index))
    const isOn = gold.class === 'on'
    result[isOn ? 'on' : 'others']++
    if (onTopic) result[isOn ? 'found' : 'false']++
    if (onTopic === isOn) continue
    const why = packs.flatMap((pack) => pack.evidence.map(({ rule, words }) => `${rule}: ${words.join(', ')}`))
    result.errors.push(`${gold.id} (${gold.class}) ${onTopic ? why.join('; ') : 'no rule held'}`)
  }
  return result
}
