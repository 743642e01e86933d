import { judgeJapanese } from '../../analysis/attribution/japanese/judge-japanese'
import { judgeEnglish } from '../../analysis/attribution/judge-statements'
import { englishModels } from '../../analysis/attribution/model'
import type { StatementDraft } from '../../analysis/types'
import { readMarkedArticles } from '../../tools/train/marked-articles'
import {
  examplesOf,
  japaneseExamplesOf,
  markedExamples,
  readJapaneseSentences,
  readSentenceExamples,
  trainStates,
} from '../../tools/train/states'
import { shipped } from '../../tools/train/write-model'
import { alignStatements, type GoldArticle } from './gold'
import type { Scored } from './score'

/** Ten folds of whole articles: the state model never sees a sentence of an article it is scored on. */
export const FOLDS = 10

/** Scores English articles, each by a state model trained without its fold; the `said` model saw only its corpus. */
export function crossValidate(articles: readonly GoldArticle[], data: string): Scored[] {
  const { said } = englishModels()
  const extra = [
    ...readSentenceExamples(`${data}sentences-en.tsv`, said),
    ...readMarkedArticles(`${data}articles-en.txt`).flatMap((one) => markedExamples(one, said)),
  ]
  const examples = articles.map((article) => examplesOf(article, said))
  const rows: Scored[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const states = shipped(
      trainStates([...examples.flatMap((one, i) => (i % FOLDS === fold ? [] : one)), ...extra], 'en'),
    )
    articles.forEach((article, i) => {
      if (i % FOLDS === fold) rows.push(...scoreArticle(article, judgeEnglish(article.article, { said, states })))
    })
  }
  return rows
}

/** The same for Japanese: rules, and a state model trained without the fold. */
export function crossValidateJapanese(articles: readonly GoldArticle[], sentences: string): Scored[] {
  const extra = readJapaneseSentences(sentences)
  const examples = articles.map(japaneseExamplesOf)
  const rows: Scored[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const states = shipped(
      trainStates([...examples.flatMap((one, i) => (i % FOLDS === fold ? [] : one)), ...extra], 'ja'),
    )
    articles.forEach((article, i) => {
      if (i % FOLDS === fold) rows.push(...scoreArticle(article, judgeJapanese(article.article, states)))
    })
  }
  return rows
}

/** The shipped or a trained judge's statements of one labelled article, each beside its label. */
export function scoreArticle(article: GoldArticle, drafts: readonly StatementDraft[]): Scored[] {
  const aligned = alignStatements(article, drafts)
  return article.sentences.map((sentence, i) => {
    const draft = drafts[aligned[i] ?? -1]
    const { id, lang, style } = article
    const source = sentence.source.length === 0 ? null : overlaps(article, draft, sentence.source)
    return {
      article: id,
      lang,
      style,
      label: sentence.label,
      accept: sentence.accept,
      got: draft?.state ?? 'none',
      source,
    }
  })
}

function overlaps(
  article: GoldArticle,
  draft: StatementDraft | undefined,
  spans: readonly Readonly<{ start: number; end: number }>[],
): boolean {
  const span = draft?.source?.span
  if (span === null || span === undefined) return false
  const offset = article.offsets[span.block] ?? 0
  return spans.some((one) => Math.min(one.end, span.end + offset) > Math.max(one.start, span.start + offset))
}
