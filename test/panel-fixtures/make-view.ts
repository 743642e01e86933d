/** Builds views of the panel from short notation and from labelled articles. */
import type {
  Analysis,
  Article,
  Block,
  BlockId,
  Card,
  ClearingQuestion,
  EntityId,
  Mention,
  MentionId,
  NoteId,
  OnTopicAnalysis,
  PackId,
  Source,
  SourceKind,
  Statement,
  StatementId,
  StatementState,
  TopicId,
} from '../../analysis/types'
import type { OnTopicView, ReadArticle } from '../../components/panel-view'

export type Sentence = Readonly<{
  text: string
  state: StatementState
  source?: string
  kind?: SourceKind
  words?: readonly string[]
  clears?: ClearingQuestion
  rule?: string
}>

export type ArticleFacts = Partial<Pick<Article, 'url' | 'title' | 'publisher' | 'publishedAt' | 'lang'>>

const PACK = 'fixture' as PackId

/** Paragraphs of sentences become an article and its statements; `glue` stands between sentences ('' in Japanese). */
export function makeView(
  paragraphs: readonly (readonly Sentence[])[],
  facts: ArticleFacts = {},
  glue = ' ',
): OnTopicView {
  const statements: Statement[] = []
  const blocks: Block[] = paragraphs.map((sentences, index) => {
    const block = index as BlockId
    let text = ''
    for (const sentence of sentences) {
      const start = text === '' ? 0 : text.length + glue.length
      text = text === '' ? sentence.text : `${text}${glue}${sentence.text}`
      statements.push(makeStatement(sentence, statements.length, block, start))
    }
    return { id: block, kind: 'paragraph', text, links: [] }
  })
  const article: Article = {
    url: 'https://www.city-paper.example/2025/11/21/patriots',
    title: 'Japan ships Patriot interceptors to the United States',
    byline: null,
    publisher: 'City Paper',
    publishedAt: '2025-11-21',
    lang: 'en',
    ...facts,
    blocks,
  }
  return { kind: 'on-topic', article, analysis: makeAnalysis(statements), ...READ }
}

export const READ: Omit<ReadArticle, 'article'> = {
  position: null,
  unplaced: 0,
  canPaint: true,
  changed: false,
  translated: false,
  muted: [],
}

function makeStatement(sentence: Sentence, index: number, block: BlockId, start: number): Statement {
  const { text, state, words = [], clears = null, rule = 'fixture' } = sentence
  const at = sentence.source ? text.indexOf(sentence.source) : -1
  const source: Source | null = sentence.source
    ? {
        span: at < 0 ? null : { block, start: start + at, end: start + at + sentence.source.length },
        kind: sentence.kind ?? 'organisation',
        name: sentence.source,
        refersTo: null,
        origin: null,
      }
    : null
  return {
    id: `s${index}` as StatementId,
    span: { block, start, end: start + text.length },
    state,
    confidence: 0.8,
    reason: { rule, words, clears },
    source,
    cue: null,
    content: null,
    notes: [],
    checks: [],
    misread: [],
  }
}

/** An analysis around these statements, without cards. */
export function makeAnalysis(statements: readonly Statement[]): OnTopicAnalysis {
  const states: Record<StatementState, number> = { sourced: 0, vague: 0, unsourced: 0, judgement: 0, none: 0 }
  for (const statement of statements) states[statement.state]++
  return {
    kind: 'on-topic',
    topic: { onTopic: true, score: 0.9, packs: [] },
    mentions: [],
    statements,
    cards: [],
    questions: [],
    summary: { statements: statements.length, states },
  }
}

/** Finds `words` in the article's blocks and makes each place a mention. */
export function findMentions(article: Article, words: string, entity: string): Mention[] {
  return article.blocks.flatMap((block) => {
    const found: Mention[] = []
    for (let at = block.text.indexOf(words); at >= 0; at = block.text.indexOf(words, at + 1)) {
      found.push({
        id: `m-${entity}-${block.id}-${at}` as MentionId,
        span: { block: block.id, start: at, end: at + words.length },
        entity: entity as EntityId,
        pack: PACK,
        alias: words,
        method: 'exact',
        score: 1,
      })
    }
    return found
  })
}

/** A card of the fixture pack for these mentions. */
export function makeCard(note: string, topic: string, mentions: readonly Mention[], more: Partial<Card> = {}): Card {
  return {
    note: note as NoteId,
    pack: PACK,
    topic: topic as TopicId,
    score: 1,
    because: [],
    mentions: mentions.map((mention) => mention.id),
    statements: [],
    thenAndNow: null,
    ...more,
  }
}

/** Narrows an analysis in a test. */
export function isOnTopic(analysis: Analysis): analysis is OnTopicAnalysis {
  return analysis.kind === 'on-topic'
}
