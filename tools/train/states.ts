import { readFileSync } from 'node:fs'
import type { Features } from '../../analysis/attribution/features'
import { featuresOfJapanese, readJapanese } from '../../analysis/attribution/japanese/read-japanese'
import { evidenceOf, readArticle, stateFeaturesOf } from '../../analysis/attribution/read-article'
import { CLASSES, type Table } from '../../analysis/attribution/tables'
import type { Article, BlockId, StatementState } from '../../analysis/types'
import { alignStatements, type GoldArticle } from '../../bench/accuracy/gold'
import { LETTERS, type MarkedArticle } from './marked-articles'
import { type ClassExample, trainSoftmax } from './softmax'

/** Slots of the state models, as powers of two. Japanese scores .828 with 13, .823 with 14, .826 with 15 (cross-validated). */
const BITS = { en: 15, ja: 13 } as const
/** Schedule of the training; set by cross-validation over the labelled articles. */
const SCHEDULE = { passes: 40, rate: 0.05, seed: 1 }
/** How strongly weights are drawn to zero: more where less is labelled. Set as the schedule was. */
const DECAY = { en: 0.02, ja: 0.05 } as const
type Language = keyof typeof BITS

export type StateExample = ClassExample & Readonly<{ article: string }>

/** Examples of one labelled article: each sentence as the product reads it, with its label. */
export function examplesOf(gold: GoldArticle, said: Table): StateExample[] {
  const read = readArticle(gold.article)
  const features = read.sentences.map((_, i) => stateFeaturesOf(read, i, evidenceOf(read, i, said)))
  const aligned = alignStatements(gold, read.sentences)
  return gold.sentences.flatMap((sentence, i) => {
    const found = features[aligned[i] ?? -1]
    return found === undefined ? [] : [{ ...toExample(found, sentence.label, 1), article: gold.id }]
  })
}

/** Examples of one article written for training. */
export function markedExamples({ article, split, labels }: MarkedArticle, said: Table): StateExample[] {
  const read = readArticle(article, split)
  return labels.map((label, i) => ({
    ...toExample(stateFeaturesOf(read, i, evidenceOf(read, i, said)), label, 1),
    article: '',
  }))
}

function toExample(features: Features, state: StatementState, weight: number): ClassExample {
  return { slots: Int32Array.from(features), label: CLASSES.indexOf(state), weight }
}

/** Single training sentences, `letter TAB sentence` a line; each is an article of its own. */
export function readSentenceExamples(path: string, said: Table): StateExample[] {
  return readLines(path).map(({ text, state }) => ({ ...single(text, state, said), article: '' }))
}

function readLines(path: string): { text: string; state: StatementState }[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines
    .filter((line) => line !== '')
    .map((line, at) => {
      const [letter = '', text = ''] = line.split('\t')
      const state = LETTERS[letter]
      if (state === undefined || text === '') throw new Error(`${path}:${at + 1}: not "letter TAB sentence"`)
      return { text, state }
    })
}

function alone(text: string): Article {
  const block = { id: 0 as BlockId, kind: 'paragraph' as const, text, links: [] }
  return { url: '', title: '', byline: null, publisher: null, publishedAt: null, lang: 'en', blocks: [block] }
}

function single(text: string, state: StatementState, said: Table): ClassExample {
  const read = readArticle(alone(text), (block) => [{ block: block.id, start: 0, end: text.length }])
  return toExample(stateFeaturesOf(read, 0, evidenceOf(read, 0, said)), state, 1)
}

/** Examples of one labelled Japanese article. */
export function japaneseExamplesOf(gold: GoldArticle): StateExample[] {
  const read = readJapanese(gold.article)
  const aligned = alignStatements(gold, read.units)
  return gold.sentences.flatMap((sentence, i) => {
    const at = aligned[i] ?? -1
    return at < 0 ? [] : [{ ...toExample(featuresOfJapanese(read, at), sentence.label, 1), article: gold.id }]
  })
}

/** Single Japanese training sentences, `letter TAB sentence` a line. */
export function readJapaneseSentences(path: string): StateExample[] {
  return readLines(path).map(({ text, state }) => {
    const read = readJapanese({ ...alone(text), lang: 'ja' })
    return { ...toExample(featuresOfJapanese(read, 0), state, 1), article: '' }
  })
}

/** Trains the state table of a language on these examples. Deterministic. */
export function trainStates(examples: readonly StateExample[], language: Language): Table {
  const classes = CLASSES.length
  const bits = BITS[language]
  const size = 1 << bits
  const folded = examples.map((one) => ({ ...one, slots: one.slots.map((feature) => feature & (size - 1)) }))
  const weights = trainSoftmax(folded, { ...SCHEDULE, decay: DECAY[language], size, classes })
  return { bits, classes, scale: 1, weights }
}
