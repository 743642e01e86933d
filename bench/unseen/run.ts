/**
 * `npm run bench:unseen [-- --json]`: what the product does with articles, sentences and slips that nobody tuned on.
 * Writes `assets/accuracy-unseen.json`, which the settings show. Print it before a release; never look at single errors here: README.md says why and how new data comes in.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { analyze } from '../../analysis/analyze'
import { indexPacks } from '../../analysis/pack/pack-index'
import { readPack } from '../../tools/packs/read-pack'
import { scoreArticle } from '../accuracy/cross-validate'
import { type GoldArticle, readGold } from '../accuracy/gold'
import { type Score, scoreOf } from '../accuracy/score'
import { type Pair, type Slip, scorePairs, scoreSlips } from '../context/score'

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url))
const read = readPack('assets/packs/japan-patriot')
if (!read.ok) throw new Error('the bundled pack is broken: see npm run pack:check')
const pack = read.value
const index = indexPacks([pack])

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
const articles = readGold(here('articles'))
const figures = {
  en: scoreLanguage('en'),
  ja: scoreLanguage('ja'),
  notes: scorePairs(readLabels<Pair>('pairs.json'), pack).figures,
  slips: scoreSlips(readLabels<Slip>('slips.json'), pack).figures,
}
writeFileSync(
  'assets/accuracy-unseen.json',
  `${JSON.stringify({ en: published(figures.en), ja: published(figures.ja) }, null, 2)}\n`,
)
if (values.json) console.log(JSON.stringify(figures))
else {
  for (const lang of ['en', 'ja'] as const) print(lang, figures[lang])
  print('en, g5 and g6', scoreLanguage('en', /^g[56]-/), false)
  print('en, g8', scoreLanguage('en', /^g8-/), false)
  print('ja, ja8 and ja9', scoreLanguage('ja', /^ja[89]-/), false)
  console.log('notes beside sentences', figures.notes)
  console.log('slips and false remarks', figures.slips)
}

/** As the product judges them: with the models that ship. Articles off the topic are judged all the same. */
function scoreLanguage(lang: 'en' | 'ja', ids = /^/): Score {
  return scoreOf(articles.filter((one) => one.lang === lang && ids.test(one.id)).flatMap(judge))
}

/** What the settings show beside the cross-validated figures. */
function published({ articles: count, sentences, accuracy }: Score) {
  return { articles: count, sentences, accuracy: Math.round(accuracy * 1000) / 1000 }
}

function judge(gold: GoldArticle) {
  const analysis = analyze(gold.article, index, { force: true })
  if (analysis.kind !== 'on-topic') throw new Error(`${gold.id}: ${analysis.kind}, though it was to be analysed`)
  return scoreArticle(gold, analysis.statements)
}

function print(part: string, score: Score, byState = true): void {
  const { articles: count, sentences, accuracy, lenient, macroF1, sourceOverlap, states } = score
  const rounded = (share: number | null): string => (share ?? Number.NaN).toFixed(3)
  console.log(
    `${part}: ${count} articles, ${sentences} sentences: accuracy ${rounded(accuracy)}, either label ` +
      `${rounded(lenient)}, macro F1 ${rounded(macroF1)}, source overlap ${rounded(sourceOverlap)}`,
  )
  if (!byState) return
  for (const [state, { n, precision, recall, f1 }] of Object.entries(states))
    console.log(`  ${state.padEnd(10)} P ${rounded(precision)} R ${rounded(recall)} F1 ${rounded(f1)} (${n})`)
}

function readLabels<Label>(file: string): Label[] {
  return JSON.parse(readFileSync(here(file), 'utf8')) as Label[]
}
