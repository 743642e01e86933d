import type { PaintCost } from './entries/marks'
import type { ExtractorName } from './extractors'
import type { Measured } from './in-page'
import { type PageScore, pageF1, pairedInterval, scoreSet, wordsOf } from './overlap'
import type { SavedPage } from './page-sets'

export type Row = Measured &
  Readonly<{ page: SavedPage; name: ExtractorName; layouts: number; score: PageScore | null }>

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

const of = (rows: readonly Row[], name: ExtractorName): Row[] => rows.filter((row) => row.name === name)
const scoresOf = (rows: readonly Row[]): PageScore[] => rows.flatMap((row) => row.score ?? [])

function quality(rows: readonly Row[], set: string): string {
  const here = rows.filter((row) => row.page.set === set)
  const lines = (['sidelight', 'readability'] as const).map((name) => {
    const scores = scoresOf(of(here, name))
    const { f1, precision, recall, exact } = scoreSet(scores)
    const poor = scores.filter((score) => pageF1(score) < 0.5).length
    return [name, ...[f1, precision, recall, exact].map((value) => value.toFixed(3)), String(poor)]
  })
  const [low, high] = pairedInterval(scoresOf(of(here, 'sidelight')), scoresOf(of(here, 'readability')))
  return [
    `${set}: ${of(here, 'sidelight').length} pages`,
    table([['', 'F1', 'precision', 'recall', 'exact', 'pages under .5'], ...lines]),
    `F1 over Readability's: ${low.toFixed(3)} to ${high.toFixed(3)} (95 %, paired)`,
    ...paragraphs(of(here, 'sidelight')),
  ].join('\n')
}

/** Where an article was put into the layouts: how many of its paragraphs were found whole. */
function paragraphs(rows: readonly Row[]): string[] {
  let wanted = 0
  let whole = 0
  for (const { page, text } of rows) {
    const found = ` ${wordsOf(text).join(' ')} `
    for (const paragraph of page.paragraphs ?? []) {
      wanted++
      if (found.includes(` ${wordsOf(paragraph).join(' ')} `)) whole++
    }
  }
  return wanted === 0 ? [] : [`paragraphs found whole: ${whole} of ${wanted} (${(whole / wanted).toFixed(3)})`]
}

function cost(rows: readonly Row[]): string {
  const plain = of(rows, 'textContent')
  const lines = (['textContent', 'sidelight', 'readability'] as const).map((name) => {
    const own = of(rows, name)
    const first = own.map((row) => row.first)
    const warm = own.map((row) => row.warm)
    return [
      name,
      quantile(first, 0.5).toFixed(2),
      quantile(first, 0.95).toFixed(2),
      (sum(first) / sum(plain.map((row) => row.first))).toFixed(1),
      (sum(warm.filter(Number.isFinite)) / sum(plain.map((row) => row.warm))).toFixed(1),
      String(sum(own.map((row) => row.mutations))),
      String(own.filter((row) => row.layouts > 0).length),
    ]
  })
  const header = ['', 'first ms', 'p95', 'x plain, first', 'x plain, warm', 'mutations', 'pages laid out']
  const medians = (['sidelight', 'readability'] as const).map((name) =>
    quantile(
      of(rows, name).map((r) => r.first),
      0.5,
    ),
  )
  const ratio = (medians[0] ?? Number.NaN) / (medians[1] ?? Number.NaN)
  return `${table([header, ...lines])}\nfirst call, median: ${ratio.toFixed(2)} of Readability's`
}

/** The whole report as text: quality for every set that has an answer, cost over all pages. */
export function report(rows: readonly Row[]): string {
  const sets = [...new Set(rows.filter((row) => row.score).map((row) => row.page.set))]
  return [...sets.map((set) => quality(rows, set)), cost(rows)].join('\n\n')
}

/** Fifty marks painted by us and by mark.js on the same words of the same pages. */
export function reportPainting(costs: readonly PaintCost[]): string {
  const ours = quantile(
    costs.map((cost) => cost.ours),
    0.5,
  )
  const theirs = quantile(
    costs.map((cost) => cost.theirs),
    0.5,
  )
  const changed = sum(costs.map((cost) => cost.ourMutations))
  return `50 marks painted, median of ${costs.length} pages: ${ours.toFixed(2)} ms, mark.js ${theirs.toFixed(2)} ms (${(ours / theirs).toFixed(2)}); changes of the page: ${changed}, mark.js ${sum(costs.map((cost) => cost.theirMutations))}`
}
