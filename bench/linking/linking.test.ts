import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readArticle } from '../../analysis/conditions/article-reading'
import { indexPacks } from '../../analysis/pack/pack-index'
import { toArticle } from '../../analysis/pack/small-pack'
import { scoreTopic } from '../../analysis/topic/score-topic'
import { readPack } from '../../tools/packs/read-pack'
import { measureFalseFuzzy, measureFuzzyRecall } from './fuzzy'
import { readGoldArticles, splitSets, toBlocks } from './gold-articles'
import { measureLanguages } from './languages'
import { measureMentions } from './mentions'
import { makeMisspellings } from './misspell'
import { measureTopics } from './topics'

const read = readPack('assets/packs/japan-patriot')
if (!read.ok) throw new Error('the bundled pack is not sound')
const pack = read.value
const index = indexPacks([pack])
const articles = readGoldArticles('bench/gold')
const gold = splitSets(articles).gold ?? []

it('tells articles on the topics from near misses', () => {
  const { found, on, false: wrong, errors } = measureTopics(articles, index)
  expect({ missed: on - found, wrong, errors }).toEqual({ missed: 0, wrong: 0, errors: [] })
})

const own = JSON.parse(readFileSync('bench/linking/topic-articles.json', 'utf8')) as {
  id: string
  lang: string
  on: boolean
  title: string
  text: string
  /** On the topic, but with hardly a word that says so: known not to be found. */
  missed?: true
}[]
it.each(own)('decides $id', ({ lang, on, title, text, missed }) => {
  expect(scoreTopic(readArticle(toArticle([title, ...text.split('\n\n')], lang), index)).onTopic).toBe(on && !missed)
})

it('links the names of the labelled articles and no decoy', () => {
  const { f1, decoysLinked } = measureMentions(gold, index)
  expect(f1).toBeGreaterThanOrEqual(0.97)
  expect(decoysLinked).toBe(0)
})

it.each(Object.entries(measureLanguages(index)))('links the names of sentences in %s', (_, { precision, recall }) => {
  expect(precision).toBeGreaterThanOrEqual(0.93)
  expect(recall).toBeGreaterThanOrEqual(0.93)
})

it('finds nine of ten slips and none where there is none', () => {
  const { found, all } = measureFuzzyRecall(makeMisspellings(pack, 200, 7), index)
  expect(found / all).toBeGreaterThanOrEqual(0.9)
  const { links } = measureFalseFuzzy(articles.filter((article) => article.class !== 'on').map(toBlocks), index)
  expect(links).toEqual([])
})
