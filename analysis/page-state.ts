import type { Analysis, Article, BlockId, MentionId, StatementId } from './types'

/**
 * What a page knows about itself, as it tells the panel. The page keeps it, so that a stopped worker loses nothing
 * and the panel never shows another tab's article.
 */
export type PageState =
  | Readonly<{ kind: 'reading' }>
  | Readonly<{ kind: 'nothing-to-read' }>
  | Readonly<{ kind: 'not-an-article'; title: string }>
  | Readonly<{ kind: 'pdf' }>
  /** `problem` holds no text of the page; `text` is what was read of it, for a report if the reader wants it there. */
  | Readonly<{ kind: 'failed'; problem: string; text: string }>
  | Readonly<{
      kind: 'analysed'
      article: Article
      analysis: Analysis
      /** Marks whose text is gone from the page. */
      unplaced: number
      /** False where the browser lacks the CSS Custom Highlight API: lists work, marks do not. */
      canPaint: boolean
      /** The reader said that this is not about the topic. */
      declined: boolean
      /** The text changed since it was analysed, and a new analysis is under way. */
      changed: boolean
      /** True where the browser's own translation has replaced the text. */
      translated: boolean
      /** Statements the reader called wrong on this page: they have no mark and count as no flag. */
      muted: readonly StatementId[]
      /** The article is so long that only its first part was read. */
      partial?: boolean | undefined
      /** The reader put the page's marks away for now. */
      away?: boolean | undefined
    }>

/** What a mark stands for. */
export type MarkTarget = Readonly<{ kind: 'statement'; id: StatementId }> | Readonly<{ kind: 'mention'; id: MentionId }>

export type ReadingPosition = Readonly<{ block: BlockId }>
