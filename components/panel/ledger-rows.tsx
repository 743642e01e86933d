import type { Statement, StatementId } from '../../analysis/types'
import { isMuted } from './article-reading'

/** The most cells of a row: narrower ones can't be told apart. */
const ROW = 100
/** From here on cells stand closer and rows are lower. */
const DENSE = 60

type RowsProps = {
  statements: readonly Statement[]
  muted: readonly StatementId[]
  mutedRules: readonly string[]
  /** Index of the cell looked at, and of the one the reader has reached. */
  current: number | null
  reading: number | null
}

/** The cells of the ledger. Plain props only, so that whoever holds it can keep it while a filter changes. */
export function LedgerRows({ statements, muted, mutedRules, current, reading }: RowsProps) {
  const longest = Math.max(1, ...statements.map(lengthOf))
  // Rows of equal length: a last one of a few wide cells would look like something else.
  const perRow = Math.ceil(statements.length / Math.ceil(statements.length / ROW))
  const rows: Statement[][] = []
  for (let from = 0; from < statements.length; from += perRow) rows.push(statements.slice(from, from + perRow))
  return rows.map((row, rowIndex) => (
    <span key={rowIndex * perRow} class={statements.length > DENSE ? 'ledger-row dense' : 'ledger-row'}>
      {row.map((statement, cellIndex) => {
        const index = rowIndex * perRow + cellIndex
        // What was called wrong has no state to filter by.
        const state = isMuted(statement, muted, mutedRules) ? undefined : statement.state
        return (
          <span
            key={statement.id}
            class="ledger-slot"
            data-index={index}
            data-state={state}
            data-current={current === index || undefined}
            data-reading={reading === index || undefined}
          >
            <span class={`cell cell-${state ?? 'none'}`} style={{ height: `${cellHeight(statement, longest)}%` }} />
          </span>
        )
      })}
    </span>
  ))
}

/** 35 to 100 percent, by the root of the length: a sentence twice as long looks longer, not overwhelming. */
function cellHeight(statement: Statement, longest: number): number {
  return Math.round(35 + 65 * Math.sqrt(lengthOf(statement) / longest))
}

function lengthOf({ span }: Statement): number {
  return span.end - span.start
}
