/** Every state of the panel with realistic data, by name. */
import type {
  BlockId,
  EventId,
  FigureId,
  MisreadId,
  NoteId,
  PackId,
  QuestionId,
  Statement,
  StatementId,
} from '../../analysis/types'
import type { OnTopicView, PanelView } from '../../components/panel-view'
import { fromGold } from './from-gold'
import { makeCard, makeView } from './make-view'

const PACK = 'fixture' as PackId

/** Cards, checks, notes and questions as an analysis of this pack would add them. */
export function enrich(view: OnTopicView): OnTopicView {
  const { mentions, statements } = view.analysis
  const by = (...ids: string[]) => mentions.filter((mention) => ids.includes(mention.entity))
  const flagged = statements.filter((each) => each.state === 'unsourced' || each.state === 'vague')
  const first = flagged[0]?.id ?? null
  return {
    ...view,
    position: 1 as BlockId,
    analysis: {
      ...view.analysis,
      statements: statements.map((each) => (each.id === first ? withRecord(each) : each)),
      cards: [
        makeCard('export-rules', 'japan-export', by('three-principles', 'mod-japan'), {
          thenAndNow: { onRecord: ['e1', 'e2'] as unknown as EventId[], since: ['e6' as EventId] },
        }),
        makeCard('first-transfer', 'japan-export', by('kyodo')),
        makeCard('output', 'patriot', by('patriot')),
      ],
      questions: [
        { question: 'q1' as QuestionId, pack: PACK, result: 'undisclosed', statement: first },
        { question: 'q2' as QuestionId, pack: PACK, result: 'unanswered', statement: null },
        { question: 'q3' as QuestionId, pack: PACK, result: 'answered', statement: statements[0]?.id ?? null },
      ],
    },
  }
}

function withRecord(statement: Statement): Statement {
  return {
    ...statement,
    notes: ['first-transfer' as NoteId],
    misread: ['m1' as MisreadId],
    checks: [
      {
        kind: 'figure',
        result: 'differs',
        said: '2 billion yen',
        span: statement.span,
        recorded: 'about 3 billion yen, July 2024',
        figure: 'f1' as FigureId,
        note: 'first-transfer' as NoteId,
      },
    ],
  }
}

function longTexts(): OnTopicView {
  const view = makeView(
    [
      [
        {
          text: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft said in a sentence that goes on, and on, through clause after clause, with a subordinate one here and another there, until nobody who reads it can say any more where it began or what it was that somebody, somewhere, had wanted to say in it about the interceptors, their number, their price, or the day on which they were to be handed over.',
          state: 'sourced',
          source: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
        },
        { text: 'Short.', state: 'none' },
      ],
    ],
    {
      title:
        'A headline of a length that no editor would let pass, yet one that does turn up on pages whose titles hold the whole first paragraph, the section, and the name of the paper | City Paper',
      publisher: 'The Consolidated Metropolitan Evening Gazette and Advertiser of the Northern Counties',
    },
  )
  return enrich(view)
}

/** A brief without headline or publisher, on a site with a long name. */
function oneStatement(): OnTopicView {
  const url = 'https://nachrichten.regionalzeitung-der-noerdlichen-landkreise-und-anzeiger.example/2025/11/21/kurz'
  return makeView([[{ text: 'Kyodo said so.', state: 'sourced', source: 'Kyodo' }]], {
    url,
    title: '',
    publisher: null,
  })
}

function japanese(): OnTopicView {
  const view = makeView(
    [
      [
        {
          text: '日本政府は、国内で生産した迎撃ミサイルを米国に引き渡したと発表した。',
          state: 'sourced',
          source: '日本政府',
          words: ['発表した'],
        },
        {
          text: '関係者によると、数は数十発に上るという。',
          state: 'vague',
          source: '関係者',
          kind: 'vague',
          words: ['関係者によると'],
          clears: 'which-officials',
        },
        { text: '引き渡しは夏に始まった。', state: 'unsourced', clears: 'according-to-whom' },
        { text: 'これは戦後の安全保障政策の大きな転換点だ。', state: 'judgement', words: ['大きな転換点'] },
      ],
    ],
    { lang: 'ja', title: '日本、迎撃ミサイルを米国に引き渡し', publisher: '架空新聞' },
    '',
  )
  return enrich(view)
}

/** All named views. */
export function panelViews(): Record<string, PanelView> {
  const onTopic = enrich(fromGold('farm'))
  const wire = enrich(fromGold('wire'))
  const empty = makeView([])
  const { analysis, kind: _, ...read } = wire
  return {
    'on-topic': onTopic,
    wire,
    'many-statements': enrich(fromGold('explainer', 17)),
    'long-texts': longTexts(),
    japanese: japanese(),
    'one-statement': oneStatement(),
    empty,
    'changed-page': { ...onTopic, changed: true, unplaced: 3, translated: true, canPaint: false },
    'opened-file': {
      ...onTopic,
      opened: { found: 21, changed: ['The batch is believed to be small.', 'Nobody knows.'] },
    },
    'marks-away': { ...onTopic, away: true },
    'long-page': { ...onTopic, partial: true },
    'muted-statement': { ...onTopic, muted: [onTopic.analysis.statements[3]?.id as StatementId] },
    'unsupported-language': {
      ...read,
      kind: 'unsupported-language',
      analysis: {
        kind: 'unsupported-language',
        lang: 'pt',
        topic: analysis.topic,
        mentions: analysis.mentions,
        cards: analysis.cards,
      },
    },
    'cannot-see': { kind: 'cannot-see' },
    reading: { kind: 'reading' },
    'off-topic': { kind: 'off-topic', title: 'Patriots win sixth in a row', evidence: [], byReader: false },
    'off-topic-by-reader': { kind: 'off-topic', title: 'A quiet evening', evidence: [], byReader: true },
    'not-an-article': { kind: 'not-an-article' },
    'nothing-to-read': { kind: 'nothing-to-read' },
    pdf: { kind: 'pdf' },
    'reader-view': { kind: 'reader-view' },
    'browser-page': { kind: 'browser-page' },
    paused: { kind: 'paused', pause: { scope: 'hour', until: '2025-11-21T15:30:00Z' } },
    failed: { kind: 'failed', report: 'Sidelight 0.1.0\nanalyze: RangeError', pageText: 'The text of the page.' },
    'stale-after-update': { kind: 'stale-after-update' },
  }
}
