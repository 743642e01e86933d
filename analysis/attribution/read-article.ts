import type { Article, Block, Span } from '../types'
import { collectSaidFeatures, type Features } from './features'
import { readTurns } from './interview'
import { markQuotations } from './quotations'
import { type Resolved, resolveAttributions } from './resolve'
import { readSentences, type Sentence } from './sentence'
import { type ArticleStyle, collectStateFeatures, type Evidence, styleOf } from './state-features'
import { logOdds, type Table } from './tables'
import { type View, viewOf } from './views'

/** An article as rules and models see it, sentence by sentence. */
export type ReadArticle = Readonly<{
  sentences: readonly Sentence[]
  resolved: readonly Resolved[]
  views: readonly View[]
  style: ArticleStyle
}>

/** What an interviewer says is no claim of the article, even where it does not end in a question mark. */
const ASKED: View = { state: 'none', rule: 'question', words: [], confidence: 0.9 }

/** Sentences, quotations, attributions and plain views of an article: everything before the models. */
export function readArticle(article: Article, split?: (block: Block) => readonly Span[]): ReadArticle {
  const sentences = readSentences(article, split)
  markQuotations(sentences)
  const turns = readTurns(sentences)
  const resolved = resolveAttributions(sentences, turns)
  const attributed = resolved.filter((one) => one !== null && !one.attribution.aside).length
  return {
    sentences,
    resolved,
    views: sentences.map((sentence, i) =>
      turns[i]?.kind === 'question' && resolved[i] === null ? ASKED : viewOf(sentence),
    ),
    style: styleOf(sentences, attributed),
  }
}

/** Features of the `said` model for one sentence. */
export function saidFeatures(read: ReadArticle, i: number): Features {
  return collectSaidFeatures(read.sentences, read.resolved, i, read.style.attributed)
}

/** Evidence on one sentence, with the log odds of the `said` model. */
export function evidenceOf(read: ReadArticle, i: number, said: Table): Evidence {
  return { resolved: read.resolved[i] ?? null, view: read.views[i] as View, said: logOdds(said, saidFeatures(read, i)) }
}

/** Features of the state model for one sentence. */
export function stateFeaturesOf(read: ReadArticle, i: number, evidence: Evidence): Features {
  return collectStateFeatures(read.sentences, read.resolved, i, read.style, evidence)
}
