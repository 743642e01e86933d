import { findMentions } from '../../analysis/linking/find-mentions'
import { indexPacks, type PackIndex } from '../../analysis/pack/pack-index'
import type { Condition, Pack, PackLabel } from '../../analysis/pack/schema'
import { scoreTopic } from '../../analysis/topic/score-topic'
import type { Article } from '../../analysis/types'
import { findPackDirs, readPack } from '../../tools/packs/read-pack'
import { type GoldArticle, readGoldArticles, toBlocks } from '../linking/gold-articles'
import { createRandom, pick } from '../linking/random'

type Measure = Readonly<{ name: string; value: number; unit: string; note: string }>

const PACKS = 100
const ROUNDS = 60
const SENTENCES = 60

/** Topic and mentions of a 60-sentence article, warm and cold, with the bundled packs and with a hundred times as many. */
export async function run(): Promise<readonly Measure[]> {
  const packs = findPackDirs('assets/packs').flatMap((dir) => {
    const read = readPack(dir)
    return read.ok ? [read.value] : []
  })
  const many = [
    ...packs,
    ...Array.from({ length: PACKS - packs.length }, (_, at) => mutatePack(packs[0] as Pack, at + 1)),
  ]
  const articles = readGoldArticles('bench/gold').filter((gold) => gold.class === 'on' && gold.lang === 'en')
  const coldStarts = Array.from({ length: 9 }, () => timeCold(packs, makeArticle(articles, 0)))
  const one = indexPacks(packs)
  const hundred = indexPacks(many)
  const times = { one: [] as number[], hundred: [] as number[] }
  for (let round = -10; round < ROUNDS; round++) {
    // Turn about, so that what else the machine does falls on both alike.
    const alone = time(makeArticle(articles, round), one)
    const together = time(makeArticle(articles, round), hundred)
    if (round < 0) continue
    times.one.push(alone)
    times.hundred.push(together)
  }
  const ratio = median(times.hundred) / median(times.one)
  return [
    {
      name: 'linking, warm',
      value: median(times.one),
      unit: 'ms',
      note: `topic and mentions, ${SENTENCES} sentences, median of ${ROUNDS}`,
    },
    {
      name: 'linking, 100 packs',
      value: ratio,
      unit: 'x',
      note: 'against one pack: aliases and terms of the bundled pack, mutated; at most 1.5',
    },
    {
      name: 'linking, cold packs',
      value: median(coldStarts),
      unit: 'ms',
      note: 'index the packs, then the first article; code warm; median of 9',
    },
  ]
}

function time(article: Article, index: PackIndex): number {
  const start = performance.now()
  scoreTopic(article, index)
  findMentions(article, index)
  return performance.now() - start
}

function timeCold(packs: readonly Pack[], article: Article): number {
  const start = performance.now()
  const index = indexPacks(packs)
  scoreTopic(article, index)
  findMentions(article, index)
  return performance.now() - start
}

/** An article of so many sentences out of two or three labelled ones, another for each round. */
function makeArticle(articles: readonly GoldArticle[], round: number): Article {
  const blocks: Article['blocks'][number][] = []
  let sentences = 0
  for (let at = round + articles.length * 100; sentences < SENTENCES; at++) {
    const article = toBlocks(articles[at % articles.length] as GoldArticle)
    for (const block of article.blocks) {
      blocks.push({ ...block, id: blocks.length as typeof block.id })
      sentences += block.text.split(/[.!?]\s/).length
      if (sentences >= SENTENCES) break
    }
  }
  return { url: '', title: '', byline: null, publisher: null, publishedAt: null, lang: 'en', blocks }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

/** A pack like this one about another subject: half of its longer words have a letter or two changed. */
export function mutatePack(pack: Pack, seed: number): Pack {
  const random = createRandom(seed)
  const mutated = new Map<string, string>()
  const mutateWord = (word: string): string => {
    const known = mutated.get(word)
    if (known !== undefined) return known
    const changed = random() < 0.5 ? word : changeLetters(word, random)
    mutated.set(word, changed)
    return changed
  }
  const mutate = (text: string) => text.replace(/\p{L}{4,}/gu, mutateWord)
  const mutateLabel = (label: PackLabel): PackLabel =>
    typeof label === 'string' ? mutate(label) : { ...label, text: mutate(label.text) }
  return {
    ...pack,
    id: `${pack.id}-${seed}`,
    lists: Object.fromEntries(Object.entries(pack.lists).map(([id, terms]) => [id, terms.map(mutate)])),
    topics: pack.topics.map((topic) => ({
      ...topic,
      rules: topic.rules.map((rule) => ({ ...rule, when: mutateCondition(rule.when, mutate) })),
    })),
    entities: pack.entities.map((entity) => ({
      ...entity,
      labels: Object.fromEntries(
        Object.entries(entity.labels).map(([language, labels]) => [
          language,
          labels && {
            pref: mutate(labels.pref),
            alt: labels.alt.map(mutateLabel),
            hidden: labels.hidden.map(mutateLabel),
          },
        ]),
      ) as typeof entity.labels,
    })),
  }
}

function mutateCondition(condition: Condition, mutate: (text: string) => string): Condition {
  return JSON.parse(JSON.stringify(condition), (key, value: unknown) =>
    key === 'terms' || key === 'stems' ? (value as string[]).map(mutate) : value,
  ) as Condition
}

function changeLetters(word: string, random: () => number): string {
  const letters = [...word]
  const at = 1 + Math.floor(random() * (letters.length - 1))
  letters[at] = pick([...'aeiourstlnmkd'], random)
  return letters.join('')
}
