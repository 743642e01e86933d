import { isSourcingSupported, judgeStatements } from './attribution/judge-statements'
import { type ArticleReading, readArticle } from './conditions/article-reading'
import { answerQuestions } from './context/answer-questions'
import { chooseCards } from './context/choose-cards'
import { enrichStatements } from './context/enrich-statements'
import { guessLanguage } from './language/guess-language'
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
 * @param read the article as the page gave it; its language is checked against its words
 * @param index the installed packs, made ready once by `indexPacks`
 */
export function analyze(read: Article, index: PackIndex, { force = false }: AnalyzeOptions = {}): Analysis {
  const lang = guessLanguage(read)
  const article = lang === read.lang ? read : { ...read, lang }
  const reading = readArticle(article, index)
  const topic = scoreTopic(reading)
  if (!topic.onTopic && !force) return { kind: 'off-topic', topic }
  const general = generalEntities(index)
  const mentions = reading.mentions.filter((mention) => !general.has(`${mention.pack}/${mention.entity}`))
  if (isSourcingSupported(lang)) return judge(reading, topic, mentions)
  const cards = chooseCards({ article, mentions, statements: [], packs: index.packs })
  return { kind: 'unsupported-language', lang, topic, mentions, cards }
}

const generalOf = new WeakMap<PackIndex, ReadonlySet<string>>()

/** Countries and their like serve conditions; as marks on a page they would be noise. */
function generalEntities(index: PackIndex): ReadonlySet<string> {
  const known = generalOf.get(index)
  if (known) return known
  const general = new Set(
    index.packs.flatMap((pack) => pack.entities.filter((each) => each.general).map((each) => `${pack.id}/${each.id}`)),
  )
  generalOf.set(index, general)
  return general
}

function judge(reading: ArticleReading, topic: TopicScore, mentions: readonly Mention[]): OnTopicAnalysis {
  const { article, index } = reading
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
