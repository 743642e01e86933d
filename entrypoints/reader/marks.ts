import type { MarkTarget } from '../../analysis/page-state'
import type { Analysis, Mention, Statement } from '../../analysis/types'
import type { Mark } from '../../page/highlights'
import type { MarkKind, Settings } from '../../platform/settings'
import { MARK_KINDS } from '../../platform/settings'

/** Every mark an analysis can give, painted or not: the switches decide by kind. */
export function marksOf(analysis: Analysis): readonly Mark[] {
  if (analysis.kind === 'off-topic') return []
  const mentions = analysis.mentions.map(
    (mention: Mention): Mark => ({ id: mention.id, kind: 'mention', span: mention.span }),
  )
  if (analysis.kind === 'unsupported-language') return mentions
  return [...mentions, ...analysis.statements.flatMap(markOf)]
}

function markOf({ id, state, span }: Statement): Mark[] {
  return state === 'none' ? [] : [{ id, kind: state, span }]
}

export function hiddenKinds(settings: Settings): readonly MarkKind[] {
  return MARK_KINDS.filter((kind) => !settings.marks[kind])
}

/** What a painted mark stands for; ids of statements and mentions never clash. */
export function targetOf(analysis: Analysis, markId: string): MarkTarget | null {
  if (analysis.kind === 'off-topic') return null
  const mention = analysis.mentions.find(({ id }) => id === markId)
  if (mention) return { kind: 'mention', id: mention.id }
  if (analysis.kind !== 'on-topic') return null
  const statement = analysis.statements.find(({ id }) => id === markId)
  return statement ? { kind: 'statement', id: statement.id } : null
}
