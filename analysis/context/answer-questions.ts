import type { Pack } from '../pack/schema'
import type { Article, Mention, QuestionAnswer, Statement } from '../types'

export type QuestionInput = Readonly<{
  article: Article
  statements: readonly Statement[]
  mentions: readonly Mention[]
  packs: readonly Pack[]
}>

/** Which of the packs' open questions this article answers, calls undisclosed, or leaves open; in the packs' order. */
export function answerQuestions(_input: QuestionInput): QuestionAnswer[] {
  return []
}
