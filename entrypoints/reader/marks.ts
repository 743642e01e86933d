import type { MarkTarget } from '../../analysis/page-state'
import type { Analysis, Article, Statement, StatementId } from '../../analysis/types'
import type { Mark } from '../../page/painter'
import type { Settings } from '../../platform/settings'
import { type Candidate, thinOut } from './density'

/** What decides which marks are painted. */
export type MarkChoice = Readonly<{
  settings: Pick<Settings, 'marks' | 'density' | 'mutedRules'>
  /** Statements the reader called wrong on this page. */
  muted: readonly StatementId[]
  /** All marks of this page are put away for now. */
  away: boolean
}>

/** Every mark an analysis can give, painted or not. */
export const marksOf = (analysis: Analysis): readonly Mark[] => candidatesOf(analysis).map(({ mark }) => mark)

/** The marks to paint, in reading order: of the kinds switched on, without what was muted, no denser than wanted. */
export function chooseMarks(analysis: Analysis, article: Article, choice: MarkChoice): readonly Mark[] {
  if (choice.away) return []
  const { marks, density, mutedRules } = choice.settings
  const isMuted = ({ id, reason }: Statement) => choice.muted.includes(id) || mutedRules.includes(reason.rule)
  const wanted = candidatesOf(analysis, isMuted).filter(({ mark }) => marks[mark.kind])
  return thinOut(wanted, article, density)
}

function candidatesOf(analysis: Analysis, isMuted: (statement: Statement) => boolean = () => false): Candidate[] {
  if (analysis.kind === 'off-topic') return []
  const mentions = analysis.mentions.map(
    ({ id, span, entity, pack }): Candidate => ({ mark: { id, kind: 'mention', span }, about: `${pack} ${entity}` }),
  )
  if (analysis.kind === 'unsupported-language') return mentions
  const statements = analysis.statements.flatMap((statement): Candidate[] => {
    const { id, state, span } = statement
    return state === 'none' || isMuted(statement) ? [] : [{ mark: { id, kind: state, span }, about: null }]
  })
  return [...mentions, ...statements]
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
