import type { PageState } from '../../analysis/page-state'

export type AnalysedState = Extract<PageState, { kind: 'analysed' }>

/** Whether a panel that was told one of these need not be told the other. */
export function saysTheSame(a: PageState, b: AnalysedState): boolean {
  if (a.kind !== 'analysed') return false
  const fields = Object.keys(b) as (keyof AnalysedState)[]
  return fields.every((field) => (field === 'muted' ? a.muted.join() === b.muted.join() : a[field] === b[field]))
}
