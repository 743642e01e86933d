import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { STATEMENT_STATES } from '../../analysis/types'
import { mulberry } from '../../tools/train/logistic'
import { crossValidate, crossValidateJapanese, FOLDS } from './cross-validate'
import { readGold } from './gold'
import { type SaidScore, scoreSaid } from './polnear'
import { groupBy, type Interval, interval, type Score, type Scored, scoreOf } from './score'
import { type KindScore, scoreSourceKinds } from './source-kinds'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** What `assets/accuracy.json` holds: the product ships it and the panel shows it. */
type Report = Readonly<{
  method: string
  languages: Readonly<Record<string, Score & Readonly<{ intervals: Readonly<Record<string, Interval>> }>>>
  styles: Readonly<
    Record<string, Readonly<{ lang: string; articles: number; sentences: number; accuracy: number; macroF1: number }>>
  >
  said: SaidScore | null
  sourceKinds: KindScore
}>

function main(): void {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, polnear: { type: 'string' } } })
  const gold = readGold(`${root}bench/gold`)
  const english = gold.filter((one) => one.lang === 'en')
  const rows = [
    ...crossValidate(english, `${root}tools/train/data/`),
    ...crossValidateJapanese(
      gold.filter((one) => one.lang === 'ja'),
      `${root}tools/train/data/sentences-ja.tsv`,
    ),
  ]
  const said = values.polnear === undefined ? lastSaid() : scoreSaid(values.polnear, 'dev')
  const report = rounded(reportOf(rows, said))
  writeFileSync(`${root}assets/accuracy.json`, `${JSON.stringify(report, null, 2)}\n`)
  if (values.json === true) console.log(JSON.stringify(report))
  else print(report)
}

/** Without the corpus at hand its last figures stand. */
function lastSaid(): SaidScore | null {
  const path = `${root}assets/accuracy.json`
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Report).said : null
}

function reportOf(rows: readonly Scored[], said: SaidScore | null): Report {
  const random = mulberry(7)
  const languages = Object.fromEntries(
    [...groupBy(rows, (row) => row.lang)].map(([lang, own]) => [
      lang,
      {
        ...scoreOf(own),
        intervals: {
          accuracy: interval(own, (drawn) => scoreOf(drawn).accuracy, random),
          macroF1: interval(own, (drawn) => scoreOf(drawn).macroF1, random),
          unsourcedPrecision: interval(own, (drawn) => scoreOf(drawn).states.unsourced.precision, random),
          vaguePrecision: interval(own, (drawn) => scoreOf(drawn).states.vague.precision, random),
        },
      },
    ]),
  )
  const styles = Object.fromEntries(
    [...groupBy(rows, (row) => `${row.lang} ${row.style}`)].sort().map(([key, own]) => {
      const { articles, sentences, accuracy, macroF1 } = scoreOf(own)
      return [key, { lang: own[0]?.lang ?? '', articles, sentences, accuracy, macroF1 }]
    }),
  )
  return {
    method: `cross-validation by article, ${FOLDS} folds of whole articles`,
    languages,
    styles,
    said,
    sourceKinds: scoreSourceKinds(`${root}bench/accuracy/source-kinds.json`),
  }
}

function rounded(report: Report): Report {
  return JSON.parse(JSON.stringify(report), (_, value) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
  ) as Report
}

function print(report: Report): void {
  for (const [lang, score] of Object.entries(report.languages)) {
    const [low, high] = score.intervals.accuracy ?? [0, 0]
    console.log(`${lang}: ${score.articles} articles, ${score.sentences} sentences`)
    console.log(
      `  accuracy ${score.accuracy} (${low} to ${high}), lenient ${score.lenient}, macro F1 ${score.macroF1}, source overlap ${score.sourceOverlap}`,
    )
    for (const state of STATEMENT_STATES) {
      const { n, precision, recall, f1 } = score.states[state]
      console.log(
        `  ${state.padEnd(10)} n ${String(n).padStart(4)}  precision ${precision}  recall ${recall}  F1 ${f1}`,
      )
    }
  }
  for (const [style, one] of Object.entries(report.styles))
    console.log(`  ${style}: ${one.sentences} sentences, accuracy ${one.accuracy}`)
  const { n, right, kinds } = report.sourceKinds
  const each = Object.entries(kinds).map(([kind, score]) => `${kind} ${score.right} of ${score.n}`)
  console.log(`source kinds: ${right} of ${n} phrases (${each.join(', ')})`)
  if (report.said !== null) console.log('PolNeAR dev, said:', JSON.stringify(report.said))
}

main()
