/**
 * What the panel renders from and what it may ask for: plain data in, callbacks out.
 * Whoever wires the panel builds a `PanelView` for the active tab and answers `PanelActions`.
 */
import type { PackSearch } from '../analysis/context/search-packs'
import type { PackLibrary } from '../analysis/pack/library'
import type { MarkTarget } from '../analysis/page-state'
import type {
  Article,
  BlockId,
  MentionId,
  NoteId,
  OnTopicAnalysis,
  PackId,
  StatementId,
  TopicEvidence,
  UnsupportedLanguageAnalysis,
} from '../analysis/types'

export const INTERFACE_LANGUAGES = ['en', 'ja', 'uk'] as const
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number]

/** The kinds of mark a reader can show or hide on the page, in the order of the switches. */
export const MARK_KINDS = ['mention', 'vague', 'unsourced', 'judgement', 'sourced'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

/** How many marks a screen of the page may carry. */
export const DENSITIES = ['few', 'some', 'all'] as const
export type Density = (typeof DENSITIES)[number]

export type Theme = 'system' | 'light' | 'dark'

/** Everything the panel reads of the reader's settings. */
export type PanelSettings = Readonly<{
  lang: InterfaceLanguage
  /** Language of notes and cards; English stands in where a note has no text in it. */
  cardLang: InterfaceLanguage
  theme: Theme
  /** Multiplies the base size of 14 px: 0.9 to 1.6. */
  textScale: number
  marks: Readonly<Record<MarkKind, boolean>>
  density: Density
  /** The panel keeps to the paragraph in view. */
  follow: boolean
  timelineAs: 'plot' | 'list'
  /** Rules the reader muted everywhere (`Reason.rule`). */
  mutedRules: readonly string[]
}>

/** What an opened file was: how many of its statements stand and the words of those gone, or why it is of no use. */
export type OpenedFile =
  | Readonly<{ found: number; changed: readonly string[] }>
  | Readonly<{ problem: 'not-ours' | 'too-large' }>

/** What the panel knows of an article that was read, whatever was made of it. */
export type ReadArticle = Readonly<{
  article: Article
  /** The first block in the reader's view, where the page tells. */
  position: BlockId | null
  /** How many marks could not be placed on the page. */
  unplaced: number
  /** False where the browser cannot paint marks: the lists work all the same. */
  canPaint: boolean
  /** The page's text changed after it was analysed. */
  changed: boolean
  /** The browser translated the page: sourcing is of a machine translation. */
  translated: boolean
  /** What came of an exported file the reader opened on this article. */
  opened?: OpenedFile | null
  /** Statements the reader muted on this page. */
  muted: readonly StatementId[]
  /** The article is so long that only its first part was read. */
  partial?: boolean
  /** The reader put the page's marks away, by the key for it. */
  away?: boolean
}>

export type Pause = Readonly<
  { scope: 'tab' | 'site' | 'until-on' } | { scope: 'hour' /** ISO date-time. */; until: string }
>

/** One state of the panel. The reader sees words and a way on in every one. */
export type PanelView =
  | Readonly<{ kind: 'cannot-see' }>
  | Readonly<{ kind: 'reading' }>
  | (Readonly<{ kind: 'on-topic'; analysis: OnTopicAnalysis }> & ReadArticle)
  | (Readonly<{ kind: 'unsupported-language'; analysis: UnsupportedLanguageAnalysis }> & ReadArticle)
  | Readonly<{ kind: 'off-topic'; title: string; evidence: readonly TopicEvidence[]; byReader: boolean }>
  | Readonly<{ kind: 'not-an-article' }>
  | Readonly<{ kind: 'nothing-to-read' }>
  | Readonly<{ kind: 'pdf' }>
  | Readonly<{ kind: 'reader-view' }>
  | Readonly<{ kind: 'browser-page' }>
  | Readonly<{ kind: 'paused'; pause: Pause }>
  | Readonly<{ kind: 'stale-after-update' }>
  | Readonly<{
      kind: 'failed'
      /** Holds no text of the page. */
      report: string
      /** Added to the report only where the reader ticks it. */
      pageText: string | null
    }>

export type PanelViewKind = PanelView['kind']
export type ArticleView = Extract<PanelView, { kind: 'on-topic' | 'unsupported-language' }>
/** Every state but an article. */
export type SituationView = Exclude<PanelView, ArticleView>
export type OnTopicView = Extract<PanelView, { kind: 'on-topic' }>

/** A focus asked for from outside (a mark clicked on the page); `count` rises with every request. */
export type PanelFocus = Readonly<{
  target: MarkTarget | Readonly<{ kind: 'note'; id: NoteId; pack: PackId }>
  count: number
}>

export type ExportFormat = 'markdown' | 'annotations' | 'page'

/** Everything the panel can ask for. No callback throws; what comes of it arrives as a new view or settings. */
export type PanelActions = Readonly<{
  goToStatement(id: StatementId): void
  goToMention(id: MentionId): void
  /** Pointer or focus is on a cell or card: make its mark stand out; null when it left. */
  hover(target: MarkTarget | null): void
  setMark(kind: MarkKind, on: boolean): void
  setFollow(on: boolean): void
  setTimelineAs(as: 'plot' | 'list'): void
  readAnyway(): void
  retry(): void
  /** "This is not about the topic": remembered for the page; and taken back. */
  setNotAboutTopic(on: boolean): void
  allow(scope: 'site' | 'all'): void
  pause(scope: Pause['scope']): void
  resume(): void
  /** Brings marks back that were put away. */
  showMarks(): void
  muteStatement(id: StatementId): void
  unmuteStatement(id: StatementId): void
  muteRule(rule: string): void
  unmuteRule(rule: string): void
  /** Resolves to whether it was copied. */
  copy(text: string): Promise<boolean>
  exportAnalysis(format: ExportFormat): void
  openExported(): void
  openOptions(): void
}>

/** They could not be read, and the defaults hold; or a change could not be stored, and holds for now only. */
export type SettingsTrouble = 'damaged' | 'unsaved'

export type PanelProps = Readonly<{
  view: PanelView
  library: PackLibrary
  search: PackSearch
  settings: PanelSettings
  actions: PanelActions
  focus: PanelFocus | null
  /** The host of the page in view where Sidelight may not look by itself yet: it can be asked for. */
  askable: string | null
  /** What went wrong with the stored settings, if anything did. */
  trouble: SettingsTrouble | null
  /** The reader's day as an ISO date: ages and review dates are told from it. */
  today: string
}>
