import { englishModels } from '../../analysis/attribution/model'
import { readArticle, saidFeatures } from '../../analysis/attribution/read-article'
import { logOdds } from '../../analysis/attribution/tables'
import { readPolnear } from '../../tools/train/polnear'

export type SaidScore = Readonly<{
  sentences: number
  attributed: number
  unattributed: number
  macroF1: number
  auc: number
}>

/** Scores the shipped `said` table on one part of the corpus: F1 of both sides, their mean, and the area under the ROC. */
export function scoreSaid(folder: string, part: 'dev' | 'test'): SaidScore {
  const rows: { odds: number; said: boolean }[] = []
  const { said } = englishModels()
  for (const article of readPolnear(folder, part)) {
    const read = readArticle(article.article, article.split)
    article.said.forEach((label, i) => {
      rows.push({ odds: logOdds(said, saidFeatures(read, i)), said: label })
    })
  }
  const attributed = f1(rows, true)
  const unattributed = f1(rows, false)
  return {
    sentences: rows.length,
    attributed,
    unattributed,
    macroF1: (attributed + unattributed) / 2,
    auc: areaUnder(rows),
  }
}

type Row = Readonly<{ odds: number; said: boolean }>

function f1(rows: readonly Row[], side: boolean): number {
  const hit = rows.filter((row) => row.said === side && row.odds >= 0 === side).length
  const all = rows.filter((row) => row.said === side).length + rows.filter((row) => row.odds >= 0 === side).length
  return all === 0 ? 0 : (2 * hit) / all
}

function areaUnder(rows: readonly Row[]): number {
  const sorted = [...rows].sort((a, b) => a.odds - b.odds)
  let ranks = 0
  let positive = 0
  sorted.forEach((row, i) => {
    if (!row.said) return
    ranks += i + 1
    positive++
  })
  return (ranks - (positive * (positive + 1)) / 2) / (positive * (sorted.length - positive))
}
