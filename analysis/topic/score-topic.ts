import { type ArticleReading, readArticle } from '../conditions/article-reading'
import { findNeeds } from '../conditions/compile'
import { evaluate } from '../conditions/evaluate'
import type { PackIndex } from '../pack/pack-index'
import type { Condition } from '../pack/schema'
import type { Article, PackId, PackScore, TopicEvidence, TopicId, TopicScore } from '../types'

/** The words of a rule that are shown: enough to judge it by. */
const SHOWN_WORDS = 8

type TopicRule = Readonly<{
  pack: PackId
  topic: TopicId
  id: string
  when: Condition
  needs: readonly (readonly number[])[]
}>

const rulesOf = new WeakMap<PackIndex, readonly TopicRule[]>()

/**
 * Whether an article is on a topic of the packs, with the rules that held and the words that made them hold.
 * The score is 0 without a rule and nears 1 with each further one; only that it is above 0 decides.
 */
export function scoreTopic(article: Article, index: PackIndex): TopicScore {
  const rules = rulesOf.get(index) ?? listRules(index)
  rulesOf.set(index, rules)
  const evidence = findEvidence(rules, readArticle(article, index))
  const packs = [...evidence].map(([id, found]): PackScore => ({ id, score: 1 - 0.5 ** found.length, evidence: found }))
  return { onTopic: packs.length > 0, score: Math.max(0, ...packs.map((pack) => pack.score)), packs }
}

/** The rules that hold, by pack. */
function findEvidence(rules: readonly TopicRule[], reading: ArticleReading): Map<PackId, TopicEvidence[]> {
  const byPack = new Map<PackId, TopicEvidence[]>()
  for (const { pack, topic, id, when, needs } of rules) {
    const found = reading.touchesAll(needs) ? evaluate(when, 'article', reading) : null
    if (!found) continue
    const evidence = byPack.get(pack) ?? []
    evidence.push({ topic, rule: id, words: found.words.slice(0, SHOWN_WORDS) })
    byPack.set(pack, evidence)
  }
  return byPack
}

function listRules({ packs, conditions }: PackIndex): readonly TopicRule[] {
  return packs.flatMap((pack) =>
    pack.topics.flatMap((topic) =>
      topic.rules.map(({ id, when }) => {
        const needs = findNeeds(conditions.get(when))
        return { pack: pack.id as PackId, topic: topic.id as TopicId, id, when, needs }
      }),
    ),
  )
}
