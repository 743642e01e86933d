import type { ArticleReading } from '../conditions/article-reading'
import { holds } from '../conditions/evaluate'
import type { Pack, PackQuestion } from '../pack/schema'
import type { PackId, QuestionAnswer, QuestionId, Span, Statement } from '../types'
import { findLivePacks } from './live-packs'

/**
 * Which of the packs' open questions this article answers, calls undisclosed, or leaves open; in the packs' order.
 * Only questions about what the article is about are asked.
 */
export function answerQuestions(statements: readonly Statement[], reading: ArticleReading): QuestionAnswer[] {
  return findLivePacks(reading).flatMap((pack) =>
    pack.questions
      .filter(({ articleWhen }) => articleWhen === undefined || holds(articleWhen, 'article', reading))
      .map((question) => answerQuestion(pack, question, statements, reading)),
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
  reading: ArticleReading,
): QuestionAnswer {
  const isUndisclosed = ({ span }: { span: Span }) =>
    question.undisclosedBy !== undefined && holds(question.undisclosedBy, span, reading)
  const undisclosed = statements.find(isUndisclosed)
  const answered = statements.find(
    (statement) => holds(question.answeredBy, statement.span, reading) && !isUndisclosed(statement),
  )
  const found = answered ?? undisclosed
  return {
    question: question.id as QuestionId,
    pack: pack.id as PackId,
    result: answered !== undefined ? 'answered' : undisclosed !== undefined ? 'undisclosed' : 'unanswered',
    statement: found?.id ?? null,
  }
}
