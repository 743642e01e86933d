import type { Analysis, StatementId } from '../analysis/types'

/** How many statements raise a question; what the badge says. */
export type FlagCounts = Readonly<{ unsourced: number; vague: number }>

/** Counts without what the reader muted, by its rule or by itself; null where sourcing was not judged. */
export function countFlags(
  analysis: Analysis,
  mutedRules: readonly string[],
  muted: readonly StatementId[] = [],
): FlagCounts | null {
  if (analysis.kind !== 'on-topic') return null
  const counts = { unsourced: 0, vague: 0 }
  for (const { id, state, reason } of analysis.statements) {
    if (state !== 'unsourced' && state !== 'vague') continue
    if (!muted.includes(id) && !mutedRules.includes(reason.rule)) counts[state]++
  }
  return counts
}
