/**
 * `npm run bench:linking [-- --polnear DIR] [--json]`: topics and mentions on the labelled articles, mentions on the
 * labelled sentences in Japanese, Ukrainian, Russian and German, slips found, and
 * false slips on articles that hold none: the near misses, and a corpus of other news where there is one in DIR.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { indexPacks } from '../../analysis/pack/pack-index'
import { findPackDirs, readPack } from '../../tools/packs/read-pack'
import { measureFalseFuzzy, measureFuzzyRecall, readCorpus } from './fuzzy'
import { type GoldArticle, readGoldArticles, splitSets, toBlocks } from './gold-articles'
import { measureLanguages } from './languages'
import { measureMentions } from './mentions'
import { makeMisspellings } from './misspell'
import { measureTopics } from './topics'

/** The seed of the misspellings whose figure is quoted; 1 to 9 are for tuning. */
const SEED = 2026
const MISSPELLINGS = 200

type OwnArticle = Readonly<{ id: string; lang: string; on: boolean; title: string; text: string }>

const { values } = parseArgs({
  options: {
    polnear: { type: 'string' },
    json: { type: 'boolean', default: false },
    seed: { type: 'string', default: String(SEED) },
  },
})
const packs = findPackDirs('assets/packs').map((dir) => {
  const read = readPack(dir)
  if (!read.ok) throw new Error(`${dir} is not a sound pack: run npm run pack:check`)
  return read.value
})
const index = indexPacks(packs)
const articles = readGoldArticles('bench/gold')
const sets = splitSets(articles)
const own = (JSON.parse(readFileSync(new URL('topic-articles.json', import.meta.url), 'utf8')) as OwnArticle[]).map(
  toGold,
)
const near = articles.filter((gold) => gold.class !== 'on').map(toBlocks)

const results = {
  topics: Object.fromEntries(
    Object.entries({ ...sets, 'written for the bench': own }).map(([name, set]) => [name, measureTopics(set, index)]),
  ),
  mentions: Object.fromEntries(Object.entries(sets).map(([name, set]) => [name, measureMentions(set, index)])),
  languages: measureLanguages(index),
  slips: packs
    .slice(0, 1)
    .map((pack) => measureFuzzyRecall(makeMisspellings(pack, MISSPELLINGS, Number(values.seed)), index)),
  falseSlips: {
    'near misses': measureFalseFuzzy(near, index),
    ...(values.polnear && {
      'PolNeAR dev': measureFalseFuzzy(readCorpus(join(values.polnear, 'dev.jsonl')), index),
    }),
  },
}
if (values.json) console.log(JSON.stringify(results))
else print()

function print(): void {
  for (const [name, { found, on, false: wrong, others, errors }] of Object.entries(results.topics)) {
    console.log(`topics, ${name}: ${found} of ${on} found, ${wrong} of ${others} false`)
    for (const error of errors) console.log(`  ${error}`)
  }
  const sentences = Object.entries(results.languages).map(([lang, result]) => [`sentences in ${lang}`, result] as const)
  const mentions = [...Object.entries(results.mentions), ...sentences]
  for (const [name, { precision, recall, f1, labelled, decoysLinked, errors }] of mentions) {
    const figures = [precision, recall, f1].map((figure) => figure.toFixed(3)).join(' ')
    console.log(
      `mentions, ${name}: precision, recall, F1 ${figures} (${labelled} labelled), ${decoysLinked} decoys linked`,
    )
    for (const error of errors) console.log(`  ${error}`)
  }
  for (const { found, all, byKind, missed } of results.slips) {
    console.log(`slips found: ${found} of ${all} (${JSON.stringify(byKind)})`)
    for (const { kind, alias, written } of missed) console.log(`  ${kind}: ${alias} → ${written}`)
  }
  for (const [name, { links, words, perTenThousand }] of Object.entries(results.falseSlips)) {
    console.log(`false slips, ${name}: ${links.length} in ${words} words, ${perTenThousand.toFixed(2)} in 10,000`)
    for (const link of links) console.log(`  ${link}`)
  }
}

function toGold({ id, lang, on, title, text }: OwnArticle): GoldArticle {
  return {
    id,
    lang,
    class: on ? 'on' : 'near',
    topics: [],
    title,
    titleMentions: [],
    text,
    mentions: [],
    decoyMentions: [],
  }
}
