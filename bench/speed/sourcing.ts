import { fileURLToPath } from 'node:url'
import { judgeStatements } from '../../analysis/attribution/judge-statements'
import type { Article } from '../../analysis/types'
import { readGold } from '../accuracy/gold'
import type { BenchRow } from './bench-row'

const ROUNDS = 30

/** Medians of judging: microseconds a sentence over all English gold, milliseconds for 60 sentences and for bad input. */
export async function run(): Promise<BenchRow[]> {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const gold = readGold(`${root}bench/gold`).filter((one) => one.lang === 'en')
  const cold = timed(() => judgeStatements((gold[0] as (typeof gold)[number]).article))
  const sentences = gold.reduce((sum, one) => sum + judgeStatements(one.article).length, 0)
  const all = median(() => {
    for (const one of gold) judgeStatements(one.article)
  })
  const sixty = joined(gold.slice(0, 6).map((one) => one.article))
  const rows: BenchRow[] = [
    { name: 'sourcing, first call', value: cold, unit: 'ms', note: 'one article, model decoded' },
    { name: 'sourcing, warm', value: (all * 1000) / sentences, unit: 'µs/sentence', note: `${sentences} sentences` },
    {
      name: 'sourcing, long article',
      value: median(() => judgeStatements(sixty)),
      unit: 'ms',
      note: `${judgeStatements(sixty).length} sentences`,
    },
  ]
  for (const [name, unit] of HARD) {
    const half = median(() => judgeStatements(repeated(unit, 50_000)), 3)
    const full = median(() => judgeStatements(repeated(unit, 100_000)), 3)
    rows.push({
      name: `sourcing, 100,000 characters of ${name}`,
      value: full,
      unit: 'ms',
      note: `${(full / half).toFixed(1)} times half as many`,
    })
  }
  return rows
}

const HARD = [
  ['one quotation mark', '"'],
  ['said said said', 'said '],
  ['no full stop', 'the official said that the plan '],
] as const

function repeated(unit: string, length: number): Article {
  return articleOf(unit.repeat(Math.ceil(length / unit.length)).slice(0, length))
}

function articleOf(text: string): Article {
  const blocks = [{ id: 0 as never, kind: 'paragraph' as const, text, links: [] }]
  return { url: '', title: '', byline: null, publisher: null, publishedAt: null, lang: 'en', blocks }
}

/** Articles put one after the other, cut at ten paragraphs: about 60 sentences. */
function joined(articles: readonly Article[]): Article {
  const blocks = articles.flatMap((article) => article.blocks.slice(1)).slice(0, 10)
  return { ...(articles[0] as Article), blocks: blocks.map((block, i) => ({ ...block, id: i as never })) }
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function median(work: () => unknown, rounds = ROUNDS): number {
  const times = Array.from({ length: rounds }, () => timed(work)).sort((a, b) => a - b)
  return times[Math.floor(rounds / 2)] as number
}
