import { isSourcingSupported, judgeStatements } from './attribution/judge-statements'
import { readArticle } from './conditions/article-reading'
import { answerQuestions } from './context/answer-questions'
import { chooseCards } from './context/choose-cards'
import { enrichStatements } from './context/enrich-statements'
import { guessLanguage } from './language/guess-language'
import { findMentions } from './linking/find-mentions'
import type { PackIndex } from './pack/pack-index'
import { scoreTopic } from './topic/score-topic'
import {
  type Analysis,
  type Article,
  type Mention,
  type OnTopicAnalysis,
  STATEMENT_STATES,
  type Statement,
  type StatementState,
  type Summary,
  type TopicScore,
} from './types'

export type AnalyzeOptions = Readonly<{
  /** Analyse even where the article is on none of the packs' topics: the reader asked for it. */
  force?: boolean
}>

/**
 * The one function others call: what an article is about, what it mentions, and where each statement comes from.
 * Pure: the same article and packs give the same analysis. Never throws for odd text; an empty article is off topic.
 * @param index the installed packs, made ready once by `indexPacks`
 */
export function analyze(article: Article, index: PackIndex, { force = false }: AnalyzeOptions = {}): Analysis {
  const topic = scoreTopic(article, index)
  if (!topic.onTopic && !force) return { kind: 'off-topic', topic }
  const mentions = findMentions(article, index)
  const lang = guessLanguage(article)
  if (isSourcingSupported(lang)) return judge({ ...article, lang }, index, topic, mentions)
  const cards = chooseCards({ article, mentions, statements: [], packs: index.packs })
  return { kind: 'unsupported-language', lang, topic, mentions, cards }
}

function judge(article: Article, index: PackIndex, topic: TopicScore, mentions: readonly Mention[]): OnTopicAnalysis {
  const reading = readArticle(article, index, mentions)
  const statements = enrichStatements(judgeStatements(article), reading)
  return {
    kind: 'on-topic',
    topic,
    mentions,
    statements,
    cards: chooseCards({ article, mentions, statements, packs: index.packs }),
    questions: answerQuestions(statements, reading),
    summary: summarise(statements),
  }
}

function summarise(statements: readonly Statement[]): Summary {
  const states = Object.fromEntries(STATEMENT_STATES.map((state) => [state, 0])) as Record<StatementState, number>
  for (const { state } of statements) states[state]++
  return { statements: statements.length, states }
}
