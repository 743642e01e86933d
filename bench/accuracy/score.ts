import { STATEMENT_STATES, type StatementState } from '../../analysis/types'

/** One scored sentence. */
export type Scored = Readonly<{
  article: string
  lang: string
  style: string
  label: StatementState
  accept: readonly StatementState[]
  got: StatementState
  /** Whether the shown source overlaps a labelled one; null where none is labelled. */
  source: boolean | null
}>

export type StateScore = Readonly<{ n: number; precision: number; recall: number; f1: number }>
export type Score = Readonly<{
  articles: number
  sentences: number
  accuracy: number
  lenient: number
  macroF1: number
  sourceOverlap: number | null
  states: Readonly<Record<StatementState, StateScore>>
}>

/** Accuracy, lenient accuracy (either annotator's label), and precision, recall and F1 by state. */
export function scoreOf(rows: readonly Scored[]): Score {
  const states = Object.fromEntries(STATEMENT_STATES.map((state) => [state, stateScore(rows, state)])) as Record<
    StatementState,
    StateScore
  >
  const present = STATEMENT_STATES.filter((state) => states[state].n > 0)
  const labelled = rows.filter((row) => row.source !== null)
  return {
    articles: new Set(rows.map((row) => row.article)).size,
    sentences: rows.length,
    accuracy: share(rows, (row) => row.got === row.label),
    lenient: share(rows, (row) => row.accept.includes(row.got)),
    macroF1: present.reduce((sum, state) => sum + states[state].f1, 0) / Math.max(1, present.length),
    sourceOverlap: labelled.length === 0 ? null : share(labelled, (row) => row.source === true),
    states,
  }
}

function share(rows: readonly Scored[], holds: (row: Scored) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter(holds).length / rows.length
}

function stateScore(rows: readonly Scored[], state: StatementState): StateScore {
  const n = rows.filter((row) => row.label === state).length
  const got = rows.filter((row) => row.got === state).length
  const hit = rows.filter((row) => row.label === state && row.got === state).length
  return {
    n,
    precision: got === 0 ? 0 : hit / got,
    recall: n === 0 ? 0 : hit / n,
    f1: n + got === 0 ? 0 : (2 * hit) / (n + got),
  }
}

export type Interval = readonly [low: number, high: number]

/** 95 % bootstrap interval of a figure, drawing whole articles with replacement; seeded, so that runs repeat. */
export function interval(
  rows: readonly Scored[],
  figure: (rows: readonly Scored[]) => number,
  random: () => number,
  draws = 500,
): Interval {
  const groups = [...groupBy(rows, (row) => row.article).values()]
  const figures: number[] = []
  for (let i = 0; i < draws; i++) {
    const drawn: Scored[] = []
    for (let k = 0; k < groups.length; k++) drawn.push(...(groups[Math.floor(random() * groups.length)] as Scored[]))
    figures.push(figure(drawn))
  }
  figures.sort((a, b) => a - b)
  return [figures[Math.floor(draws * 0.025)] as number, figures[Math.ceil(draws * 0.975) - 1] as number]
}

/** Rows by key, in the order keys first appear (`Map.groupBy` needs Node 21). */
export function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(key(row))
    if (group === undefined) groups.set(key(row), [row])
    else group.push(row)
  }
  return groups
}
