/** Plain questions about an article's analysis that several views ask. */
import type {
  Article,
  BlockId,
  Card,
  Mention,
  MentionId,
  Span,
  Statement,
  StatementId,
  StatementState,
} from '../../analysis/types'
import { STATEMENT_STATES } from '../../analysis/types'
import type { OnTopicView, PanelSettings } from '../panel-view'

/** The words of a span; '' where the block is not there. */
export function textOf(article: Article, span: Span): string {
  return article.blocks[span.block]?.text.slice(span.start, span.end) ?? ''
}

/** The site's name without "www.". '' where the address is none. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : ''
}

/** A statement the reader muted, here or by its rule, counts as no flag. */
export function isMuted(statement: Statement, muted: readonly StatementId[], rules: readonly string[]): boolean {
  return muted.includes(statement.id) || rules.includes(statement.reason.rule)
}

export type StateCounts = Readonly<Record<StatementState, number>>

/** How many statements have each state, muted ones left out. Every number that is shown or taken away comes from here. */
export function countStates(view: OnTopicView, settings: Pick<PanelSettings, 'mutedRules'>): StateCounts {
  const counts = { sourced: 0, vague: 0, unsourced: 0, judgement: 0, none: 0 }
  for (const statement of view.analysis.statements) {
    if (!isMuted(statement, view.muted, settings.mutedRules)) counts[statement.state]++
  }
  return counts
}

/** How many statements the reader called wrong, here or by their rule: they are in no other count. */
export function countMuted(view: OnTopicView, { mutedRules }: Pick<PanelSettings, 'mutedRules'>): number {
  return view.analysis.statements.filter((each) => isMuted(each, view.muted, mutedRules)).length
}

/** How many statements these are, or those of some states only. */
export function countStatements(counts: StateCounts, states: readonly StatementState[] = STATEMENT_STATES): number {
  return states.reduce((sum, state) => sum + counts[state], 0)
}

/** Statements that raise a question: an unnamed source, or none. */
export function countFlags(counts: StateCounts): number {
  return counts.vague + counts.unsourced
}

/** Index of the statement the reader has reached: the first in the block in view or after it; null without a position. */
export function findReadingIndex(statements: readonly Statement[], position: BlockId | null): number | null {
  if (position === null) return null
  const index = statements.findIndex((statement) => statement.span.block >= position)
  return index < 0 ? null : index
}

/** The first card that belongs to what a mention names. */
export function findCardOf(cards: readonly Card[], mention: MentionId): Card | undefined {
  return cards.find((card) => card.mentions.includes(mention))
}

/** A card's mentions in reading order, those that are still known. */
export function findMentions(card: Card, mentions: readonly Mention[]): readonly Mention[] {
  const own = new Set(card.mentions)
  return mentions.filter((mention) => own.has(mention.id))
}

export const FLAGGED: readonly StatementState[] = ['vague', 'unsourced']
export { STATEMENT_STATES }
