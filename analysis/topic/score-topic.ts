import { type ArticleReading, readArticle } from '../conditions/article-reading'
import { evaluate } from '../conditions/evaluate'
import type { PackIndex } from '../pack/pack-index'
import type { Pack } from '../pack/schema'
import type { Article, PackId, PackScore, TopicEvidence, TopicId, TopicScore } from '../types'

/** The words of a rule that are shown: enough to judge it by. */
const SHOWN_WORDS = 8

/**
 * Whether an article is on a topic of the packs, with the rules that held and the words that made them hold.
 * The score is 0 without a rule and nears 1 with each further one; only that it is above 0 decides.
 */
export function scoreTopic(article: Article, index: PackIndex): TopicScore {
  const reading = readArticle(article, index)
  const packs = index.packs.map((pack) => scorePack(pack, reading)).filter((pack) => pack.evidence.length > 0)
  const score = packs.reduce((best, pack) => Math.max(best, pack.score), 0)
  return { onTopic: packs.length > 0, score, packs }
}

function scorePack(pack: Pack, reading: ArticleReading): PackScore {
  const evidence: TopicEvidence[] = []
  for (const topic of pack.topics) {
    for (const rule of topic.rules) {
      const found = evaluate(rule.when, 'article', reading)
      if (!found) continue
      evidence.push({ topic: topic.id as TopicId, rule: rule.id, words: found.words.slice(0, SHOWN_WORDS) })
    }
  }
  return { id: pack.id as PackId, score: 1 - 0.5 ** evidence.length, evidence }
}
