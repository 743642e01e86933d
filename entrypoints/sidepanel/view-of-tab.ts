import type { PageState, ReadingPosition } from '../../analysis/page-state'
import type { OpenedFile, PanelView, ReadArticle } from '../../components/panel-view'
import type { TabView } from '../../platform/tab-link'

type Unseen = Extract<TabView, { kind: 'unseen' }>['sight']

const VIEW_OF_SIGHT: Record<Unseen, PanelView> = {
  'no-access': { kind: 'cannot-see' },
  gone: { kind: 'cannot-see' },
  'browser-page': { kind: 'browser-page' },
  'reader-view': { kind: 'reader-view' },
  pdf: { kind: 'pdf' },
  stale: { kind: 'stale-after-update' },
}

/** What the reader did or where they are, which the page's own state does not know. */
export type Around = Readonly<{
  position: ReadingPosition | null
  /** What came of an exported file that was opened on the page. */
  opened: OpenedFile | null
  /** The version of extension and browser, for a report. */
  about: string
}>

/** What the panel shows for what is known of the tab beside it. */
export function viewOfTab(tab: TabView, around: Around): PanelView {
  switch (tab.kind) {
    case 'looking':
      return { kind: 'reading' }
    case 'paused':
      return { kind: 'paused', pause: tab.pause }
    case 'unseen':
      return VIEW_OF_SIGHT[tab.sight]
    case 'page':
      return viewOfPage(tab.state, around)
  }
}

function viewOfPage(state: PageState, around: Around): PanelView {
  switch (state.kind) {
    case 'reading':
    case 'nothing-to-read':
    case 'pdf':
      return { kind: state.kind }
    case 'not-an-article':
      return { kind: 'not-an-article' }
    case 'failed':
      return { kind: 'failed', report: `${around.about}\n${state.problem}`, pageText: state.text }
    case 'analysed':
      return viewOfAnalysed(state, around)
  }
}

function viewOfAnalysed(state: Extract<PageState, { kind: 'analysed' }>, around: Around): PanelView {
  const {
    article,
    analysis,
    declined,
    unplaced,
    translated,
    canPaint,
    changed,
    muted,
    away = false,
    partial = false,
  } = state
  const read: ReadArticle = {
    article,
    position: around.position?.block ?? null,
    unplaced,
    canPaint,
    changed,
    translated,
    muted,
    away,
    partial,
    opened: around.opened,
  }
  if (declined) return { kind: 'off-topic', title: article.title, evidence: [], byReader: true }
  switch (analysis.kind) {
    case 'on-topic':
      return { kind: 'on-topic', analysis, ...read }
    case 'unsupported-language':
      return { kind: 'unsupported-language', analysis, ...read }
    case 'off-topic': {
      const evidence = analysis.topic.packs.flatMap((pack) => pack.evidence)
      return { kind: 'off-topic', title: article.title, evidence, byReader: false }
    }
  }
}
