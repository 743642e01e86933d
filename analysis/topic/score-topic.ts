import type { ArticleReading } from '../conditions/article-reading'
import { evaluate } from '../conditions/evaluate'
import type { PackId, PackScore, TopicEvidence, TopicScore } from '../types'
import { findHoldingRules } from './topic-rules'

/** The words of a rule that are shown: enough to judge it by. */
const SHOWN_WORDS = 8

/**
 * Whether an article is on a topic of the packs, with the rules that held and the words that made them hold.
 * The score is 0 without a rule and nears 1 with each further one; only that it is above 0 decides.
 */
export function scoreTopic(reading: ArticleReading): TopicScore {
  const evidence = findEvidence(reading)
  const packs = [...evidence].map(([id, found]): PackScore => ({ id, score: 1 - 0.5 ** found.length, evidence: found }))
  return { onTopic: packs.length > 0, score: Math.max(0, ...packs.map((pack) => pack.score)), packs }
}

/** The rules that hold with their words, by pack. */
function findEvidence(reading: ArticleReading): Map<PackId, TopicEvidence[]> {
  const byPack = new Map<PackId, TopicEvidence[]>()
  for (const { pack, topic, id, when } of findHoldingRules(reading)) {
    const words = evaluate(when, 'article', reading)?.words ?? []
    const evidence = byPack.get(pack) ?? []
    evidence.push({ topic, rule: id, words: words.slice(0, SHOWN_WORDS) })
    byPack.set(pack, evidence)
  }
  return byPack
}
