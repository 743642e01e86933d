import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { analyze } from '../../analysis/analyze'
import { readArticle } from '../../analysis/conditions/article-reading'
import { indexPacks, type PackIndex } from '../../analysis/pack/pack-index'
import type { Pack, PackLabel } from '../../analysis/pack/schema'
import { scoreTopic } from '../../analysis/topic/score-topic'
import type { Article } from '../../analysis/types'
import { findPackDirs, readPack } from '../../tools/packs/read-pack'
import { type GoldArticle, readGoldArticles, toBlocks } from '../linking/gold-articles'
import { createRandom, pick } from '../linking/random'
import { type BenchRow, median } from './bench-row'

const PACKS = 100
const ROUNDS = 60
const SENTENCES = 60

/** Topic and mentions of a 60-sentence article, warm and cold, with the bundled packs and with a hundred times as many. */
export async function run(): Promise<readonly BenchRow[]> {
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
  settleHeap()
  const linking = compare(articles, one, hundred, readTopicAndMentions)
  const whole = compare(articles, one, hundred, analyze)
  return [
    {
      name: 'linking, warm',
      value: linking.one,
      unit: 'ms',
      note: `topic and mentions, ${SENTENCES} sentences, median of ${ROUNDS}`,
    },
    {
      name: 'linking, 100 packs',
      value: linking.ratio,
      unit: 'x',
      note: 'against one pack: aliases and terms of the bundled pack, mutated; at most 1.5',
    },
    {
      name: 'analysis, 100 packs',
      value: whole.ratio,
      unit: 'x',
      note: 'the same with everything else the analysis does; at most 1.5',
    },
    {
      name: 'linking, cold packs',
      value: median(coldStarts),
      unit: 'ms',
      note: 'index the packs, then the first article; code warm; median of 9',
    },
  ]
}

type Work = (article: Article, index: PackIndex) => unknown

/** Median times of some work with one set of packs, and how many times as long it takes with another. */
function compare(articles: readonly GoldArticle[], one: PackIndex, hundred: PackIndex, work: Work) {
  const times = { one: [] as number[], hundred: [] as number[] }
  for (let round = -10; round < ROUNDS; round++) {
    // Turn about, so that what else the machine does falls on both alike.
    const alone = time(work, makeArticle(articles, round), one)
    const together = time(work, makeArticle(articles, round), hundred)
    if (round < 0) continue
    times.one.push(alone)
    times.hundred.push(together)
  }
  return { one: median(times.one), ratio: median(times.hundred) / median(times.one) }
}

function time(work: Work, article: Article, index: PackIndex): number {
  const start = performance.now()
  work(article, index)
  return performance.now() - start
}

/** Making a hundred packs leaves much to collect, which would fall on whatever is timed next. */
function settleHeap(): void {
  setFlagsFromString('--expose-gc')
  ;(runInNewContext('gc') as () => void)()
}

function timeCold(packs: readonly Pack[], article: Article): number {
  const start = performance.now()
  const index = indexPacks(packs)
  readTopicAndMentions(article, index)
  return performance.now() - start
}

function readTopicAndMentions(article: Article, index: PackIndex): number {
  const reading = readArticle(article, index)
  return scoreTopic(reading).packs.length + reading.mentions.length
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

/**
 * A pack like this one about another subject: every name has letters changed, and so have the longer words of lists and
 * conditions. Their everyday words stay: packs on other subjects ask for those too.
 */
export function mutatePack(pack: Pack, seed: number): Pack {
  const random = createRandom(seed)
  const mutated = new Map<string, string>()
  const mutateWord = (word: string): string => {
    const known = mutated.get(word) ?? changeLetter(changeLetter(word, random), random)
    mutated.set(word, known)
    return known
  }
  const mutateLong = (text: string) => text.replace(/\p{L}{5,}/gu, mutateWord)
  // A short name with a letter changed would be an everyday word ("is"), which is nobody's name: it gets a surname.
  const mutate = (text: string) =>
    /\p{L}{5}/u.test(text) ? mutateLong(text) : `${text} ${changeLetter(changeLetter('salonre', random), random)}`
  const mutateTerm = (text: string) => (/\p{Lu}/u.test(text) ? mutate(text) : mutateLong(text))
  const mutateLabel = (label: PackLabel): PackLabel =>
    typeof label === 'string' ? mutate(label) : { ...label, text: mutate(label.text) }
  return {
    ...pack,
    id: `${pack.id}-${seed}`,
    lists: Object.fromEntries(Object.entries(pack.lists).map(([id, terms]) => [id, terms.map(mutateTerm)])),
    figures: pack.figures.map((figure) => mutateConditions(figure, mutateTerm)),
    misread: pack.misread.map((misread) => mutateConditions(misread, mutateTerm)),
    questions: pack.questions.map((question) => mutateConditions(question, mutateTerm)),
    topics: pack.topics.map((topic) => ({
      ...topic,
      rules: topic.rules.map((rule) => mutateConditions(rule, mutateTerm)),
    })),
    entities: pack.entities.map((entity) => ({
      ...entity,
      lookalikes: entity.lookalikes.map(mutate),
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

/** Mutates the terms of every condition of a thing. */
function mutateConditions<Thing>(thing: Thing, mutate: (text: string) => string): Thing {
  return JSON.parse(JSON.stringify(thing), (key, value: unknown) =>
    key === 'terms' || key === 'stems' ? (value as string[]).map(mutate) : value,
  ) as Thing
}

function changeLetter(text: string, random: () => number): string {
  const letters = [...text]
  const at = Math.floor(random() * letters.length)
  const old = letters[at] ?? ''
  const letter = pick(
    [...'aeiourstlnmkd'].filter((other) => other !== old.toLowerCase()),
    random,
  )
  const isCapital = old !== old.toLowerCase()
  letters[at] = isCapital ? letter.toUpperCase() : letter
  return letters.join('')
}
