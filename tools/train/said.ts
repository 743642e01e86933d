import { readArticle, saidFeatures } from '../../analysis/attribution/read-article'
import type { Table } from '../../analysis/attribution/tables'
import { type Example, trainLogistic } from './logistic'
import type { LabelledArticle } from './polnear'

/** Size and schedule of the `said` model; set by cross-validation on PolNeAR train. */
export const SAID_BITS = 16
const SCHEDULE = { passes: 4, rate: 0.05, decay: 0.002, seed: 1 }

/** Examples of one corpus article. */
export function saidExamples(article: LabelledArticle): Example[] {
  const read = readArticle(article.article, article.split)
  const mask = (1 << SAID_BITS) - 1
  return read.sentences.map((_, i) => ({
    slots: Int32Array.from(saidFeatures(read, i), (feature) => feature & mask),
    label: article.said[i] === true,
  }))
}

/** Trains the `said` table. Deterministic. */
export function trainSaid(examples: readonly Example[]): Table {
  return {
    bits: SAID_BITS,
    classes: 1,
    scale: 1,
    weights: trainLogistic(examples, { ...SCHEDULE, size: 1 << SAID_BITS }),
  }
}
