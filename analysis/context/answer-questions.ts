import type { ArticleReading } from '../conditions/article-reading'
import { evaluate, holds } from '../conditions/evaluate'
import { Regions } from '../conditions/regions'
import type { Condition, Pack, PackQuestion } from '../pack/schema'
import type { PackId, QuestionAnswer, QuestionId, Statement } from '../types'
import { clauseAround, findDoubt, findSupposition } from './figures/clause'
import { findLivePacks } from './live-packs'

/**
 * Which of the packs' open questions this article answers, calls undisclosed, or leaves open; in the packs' order.
 * Only questions about what the article is about are asked.
 */
export function answerQuestions(statements: readonly Statement[], reading: ArticleReading): QuestionAnswer[] {
  const regions = new Regions(
    statements.map(({ span }) => span),
    reading,
  )
  return findLivePacks(reading).flatMap((pack) =>
    pack.questions
      .filter(({ articleWhen }) => articleWhen === undefined || holds(articleWhen, 'article', reading))
      .map((question) => answerQuestion(pack, question, statements, regions)),
  )
}

/**
 * A sentence that says it was not disclosed is looked for first within one sentence: "did not say how many" has the
 * words of an answer ("how many") and is none.
 */
function answerQuestion(
  pack: Pack,
  question: PackQuestion,
  statements: readonly Statement[],
  regions: Regions,
): QuestionAnswer {
  const { answeredBy, undisclosedBy } = question
  const isSaid = (condition: Condition, { span }: Statement) => holds(condition, span, regions.reading)
  const isUndisclosed = (statement: Statement) => undisclosedBy !== undefined && isSaid(undisclosedBy, statement)
  const candidates = (condition: Condition | undefined) =>
    condition === undefined ? [] : regions.mayHold(condition).flatMap((at) => statements[at] ?? [])
  const undisclosed = candidates(undisclosedBy).find(isUndisclosed)
  const answered = candidates(answeredBy).find(
    (statement) => isAnswer(question, statement, regions.reading) && !isUndisclosed(statement),
  )
  const found = answered ?? undisclosed
  return {
    question: question.id as QuestionId,
    pack: pack.id as PackId,
    result: answered !== undefined ? 'answered' : undisclosed !== undefined ? 'undisclosed' : 'unanswered',
    statement: found?.id ?? null,
  }
}

/** Whether a sentence has the words of an answer and asserts them: a denial, a condition or a rumour answers nothing. */
function isAnswer({ answeredBy, denialAnswers }: PackQuestion, { span }: Statement, reading: ArticleReading): boolean {
  const evidence = evaluate(answeredBy, span, reading)
  if (evidence === null) return false
  const block = reading.article.blocks.find(({ id }) => id === span.block)
  const text = block?.text.slice(span.start, span.end) ?? ''
  const clause = clauseAround(text, (evidence.spans.at(-1)?.start ?? span.start) - span.start)
  const doubt = denialAnswers
    ? findSupposition(text, clause, evidence.words)
    : findDoubt(text, clause, evidence.words, false)
  return doubt === null
}
