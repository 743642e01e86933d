import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build, type Rollup } from 'vite'
import { analyze } from '../../analysis/analyze'
import { indexPacks, prepareTree } from '../../analysis/pack/pack-index'
import type { GrownTree } from '../../analysis/pack/phrase-tree'
import type { Pack } from '../../analysis/pack/schema'
import type { Article, Block, BlockId } from '../../analysis/types'
import { articleOfGold, type Gold } from '../../tools/analyze/gold-article'
import { sidelightAnalysisPacks } from '../../tools/packs/analysis-packs-plugin'
import { bundledPacks } from '../../tools/packs/bundled-packs'
import { growTree } from '../../tools/packs/grow-tree'
import { type BenchRow, median, medianTime } from './bench-row'

const SENTENCES = 60
const COLD_STARTS = 7

/** Analysis of a 60-sentence article: warm, and from a process that has nothing loaded yet. */
export async function run(): Promise<BenchRow[]> {
  const article = articleOf(SENTENCES)
  const packs = preparedPacks()
  const index = indexPacks(packs)
  const count = statementsIn(article)
  // Another object every time: what is remembered of an article would be a run that no reader has.
  const warm = medianTime(() => analyze({ ...article }, index))
  return [
    { name: 'analysis, warm', value: warm, unit: 'ms', note: `median of 50; ${count} sentences, budget 5 ms` },
    {
      name: 'index of the bundled pack',
      value: medianTime(() => indexPacks(packs), { runs: 15, warm: 3 }),
      unit: 'ms',
      note: 'median of 15',
    },
    {
      name: 'analysis, cold start',
      value: await coldStart(article),
      unit: 'ms',
      note: `median of ${COLD_STARTS} new processes, from the first line of code (its parsing not counted) to the analysis; budget 150 ms`,
    },
  ]
}

/** The bundled packs with what the build makes of them, as the worker has them. */
function preparedPacks(): readonly Pack[] {
  const packs = bundledPacks()
  for (const pack of packs) {
    const grown = JSON.stringify(growTree(pack))
    prepareTree(pack, () => JSON.parse(grown) as GrownTree)
  }
  return packs
}

function statementsIn(article: Article): number {
  const analysis = analyze(article, indexPacks(bundledPacks()))
  return analysis.kind === 'on-topic' ? analysis.summary.statements : 0
}

/** On-topic labelled articles one after the other, cut at so many sentences (full stops, roughly). */
export function articleOf(sentences: number): Article {
  const golds = readdirSync('bench/gold')
    .filter((name) => name.endsWith('.json'))
    .map(
      (name) =>
        JSON.parse(readFileSync(`bench/gold/${name}`, 'utf8')) as Gold & {
          class: string
          sentences: { para: number }[]
        },
    )
    .filter((gold) => gold.class === 'on' && gold.lang === 'en')
  const blocks: Block[] = []
  let left = sentences
  for (const gold of golds) {
    for (const [at, block] of articleOfGold(gold).blocks.slice(1).entries()) {
      const inBlock = gold.sentences.filter(({ para }) => para === at).length
      if (left < inBlock) continue
      left -= inBlock
      blocks.push({ ...block, id: blocks.length as BlockId })
    }
  }
  return {
    url: 'https://bench.example/',
    title: '',
    byline: null,
    publisher: null,
    publishedAt: '2025-11-21',
    lang: 'en',
    blocks,
  }
}

async function coldStart(article: Article): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'sidelight-cold-'))
  const entry = path.join(folder, 'entry.ts')
  const at = (file: string) => JSON.stringify(path.resolve(file))
  writeFileSync(
    entry,
    `
import packs, { noteWords, trees } from 'virtual:sidelight-analysis-packs'
import { prepareNoteWords } from ${at('analysis/context/note-words.ts')}
import { analyze } from ${at('analysis/analyze.ts')}
import { indexPacks, prepareTree } from ${at('analysis/pack/pack-index.ts')}
for (const pack of packs) {
  prepareNoteWords(pack, noteWords.get(pack.id))
  prepareTree(pack, trees.get(pack.id))
}
const analysis = analyze(${JSON.stringify(article)}, indexPacks(packs))
console.log(analysis.kind === 'on-topic' ? performance.now() - timeAtStart : NaN)`,
  )
  const made = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [sidelightAnalysisPacks()],
    build: { write: false, ssr: entry, rollupOptions: { output: { inlineDynamicImports: true } } },
    ssr: { noExternal: true },
  })) as Rollup.RollupOutput
  const [chunk] = made.output
  const file = path.join(folder, 'cold.mjs')
  writeFileSync(file, `const timeAtStart = performance.now()\n${chunk.code}`)
  const times = Array.from({ length: COLD_STARTS }, () =>
    Number(execFileSync(process.execPath, [file], { encoding: 'utf8' })),
  )
  rmSync(folder, { recursive: true })
  return median(times)
}
