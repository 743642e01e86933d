import type { Statement, StatementId } from '../../analysis/types'
import { isMuted } from './article-reading'

/** Cells of a row before another row begins: narrower ones can't be told apart. */
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
  const rows: Statement[][] = []
  for (let from = 0; from < statements.length; from += ROW) rows.push(statements.slice(from, from + ROW))
  return rows.map((row, rowIndex) => (
    <span key={rowIndex * ROW} class={statements.length > DENSE ? 'ledger-row dense' : 'ledger-row'}>
      {row.map((statement, cellIndex) => {
        const index = rowIndex * ROW + cellIndex
        return (
          <span
            key={statement.id}
            class="ledger-slot"
            data-index={index}
            data-state={statement.state}
            data-current={current === index || undefined}
            data-reading={reading === index || undefined}
          >
            <span
              class={`cell cell-${isMuted(statement, muted, mutedRules) ? 'none' : statement.state}`}
              style={{ height: `${cellHeight(statement, longest)}%` }}
            />
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
