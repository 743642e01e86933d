import type { Analysis, Article, StatementId } from '../../analysis/types'

/** The words of a statement; null where the analysis has no such. */
export function wordsOf({ blocks }: Article, analysis: Analysis, id: StatementId): string | null {
  if (analysis.kind !== 'on-topic') return null
  const span = analysis.statements.find((statement) => statement.id === id)?.span
  return span ? (blocks[span.block]?.text.slice(span.start, span.end) ?? null) : null
}

/** The statements with exactly these words. */
export function statementsOf(article: Article, analysis: Analysis, words: ReadonlySet<string>): StatementId[] {
  if (analysis.kind !== 'on-topic' || words.size === 0) return []
  const { statements } = analysis
  return statements.map(({ id }) => id).filter((id) => words.has(wordsOf(article, analysis, id) ?? ''))
}
