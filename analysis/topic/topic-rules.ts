import type { ArticleReading } from '../conditions/article-reading'
import type { CompiledConditions, Needs } from '../conditions/compile'
import { holds } from '../conditions/evaluate'
import type { PackIndex } from '../pack/pack-index'
import type { Condition } from '../pack/schema'
import type { PackId, TopicId } from '../types'

/** One way for an article to be on a topic of a pack. */
export type TopicRule = Readonly<{ pack: PackId; topic: TopicId; id: string; when: Condition }>

/** The packs' topic rules that hold for an article, in the packs' order. */
export function findHoldingRules(reading: ArticleReading): readonly TopicRule[] {
  return reading.once(selectHoldingRules)
}

function selectHoldingRules(reading: ArticleReading): readonly TopicRule[] {
  return shelfOf(reading.index)
    .findPossible(reading)
    .filter(({ when }) => holds(when, 'article', reading))
}

const shelves = new WeakMap<PackIndex, RuleShelf>()

function shelfOf(index: PackIndex): RuleShelf {
  const shelf = shelves.get(index) ?? new RuleShelf(index)
  shelves.set(index, shelf)
  return shelf
}

/**
 * All topic rules, each under the words of which it needs one: an article takes down those its own words lead to, so that
 * the rules of packs on other subjects cost nothing.
 */
class RuleShelf {
  readonly #rules: TopicRule[] = []
  readonly #needs: Needs[] = []
  /** Rules by pattern. */
  readonly #under = new Map<number, number[]>()
  /** Rules that need no word at all. */
  readonly #loose: number[] = []

  constructor({ packs, conditions }: PackIndex) {
    for (const pack of packs) {
      for (const topic of pack.topics) {
        for (const { id, when } of topic.rules) {
          this.#rules.push({ pack: pack.id as PackId, topic: topic.id as TopicId, id, when })
          this.#needs.push(conditions.needsOf(when))
        }
      }
    }
    const askers = countAskers(this.#needs, conditions)
    for (const [at, needs] of this.#needs.entries()) this.#file(at, pickRarest(needs, conditions, askers), conditions)
  }

  /** The rules of whose needs each is met somewhere in the article. */
  findPossible(reading: ArticleReading): TopicRule[] {
    const places = new Set(this.#loose)
    for (const pattern of reading.terms) for (const at of this.#under.get(pattern) ?? []) places.add(at)
    return [...places]
      .sort((a, b) => a - b)
      .filter((at) => reading.touchesAll(this.#needs[at] ?? []))
      .flatMap((at) => this.#rules[at] ?? [])
  }

  #file(at: number, group: readonly number[] | null, conditions: CompiledConditions): void {
    if (group === null) this.#loose.push(at)
    for (const leaf of group ?? []) {
      for (const pattern of conditions.patternsOf(leaf)) {
        const under = this.#under.get(pattern)
        if (under === undefined) this.#under.set(pattern, [at])
        else if (under.at(-1) !== at) under.push(at)
      }
    }
  }
}

/** How many rules ask for each pattern: a word that rules of many packs ask for is an everyday one. */
function countAskers(needs: readonly Needs[], conditions: CompiledConditions): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const leaf of needs.flat(2)) {
    for (const pattern of conditions.patternsOf(leaf)) counts.set(pattern, (counts.get(pattern) ?? 0) + 1)
  }
  return counts
}

/** The group of leaves that the fewest articles will have; null where nothing is needed. */
function pickRarest(
  needs: Needs,
  conditions: CompiledConditions,
  askers: ReadonlyMap<number, number>,
): readonly number[] | null {
  const costOf = (group: readonly number[]) =>
    group.flatMap((leaf) => conditions.patternsOf(leaf)).reduce((sum, pattern) => sum + (askers.get(pattern) ?? 0), 0)
  let rarest: readonly number[] | null = null
  let least = Number.POSITIVE_INFINITY
  for (const group of needs) {
    const cost = costOf(group)
    if (cost >= least) continue
    rarest = group
    least = cost
  }
  return rarest
}
