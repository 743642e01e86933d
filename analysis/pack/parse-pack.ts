/**
 * The border every pack crosses, bundled or brought in by the reader: unknown data goes in, a `Pack` with its defaults
 * filled in comes out, or every problem with its place and how to mend it.
 */
import * as v from 'valibot'
import { crossCheck } from './cross-check'
import { findOversize, PACK_LIMITS } from './pack-limits'
import { describePlace, type PackPath, type PackProblem } from './pack-problem'
import { fail, type Result, succeed } from './result'
import { type Pack, PackSchema } from './schema'

export type { PackProblem } from './pack-problem'
export type { Result } from './result'

/** A hostile pack must not make us write a report as large as itself. */
const MOST_PROBLEMS = 200

/** Checks size, then shape, then that every id leads somewhere. Never throws for what a pack may hold. */
export function parsePack(input: unknown): Result<Pack, readonly PackProblem[]> {
  const oversize = findOversize(input)
  if (oversize !== null) return fail([oversize])
  const parsed = v.safeParse(PackSchema, input)
  if (!parsed.success) return fail(parsed.issues.slice(0, MOST_PROBLEMS).map((issue) => fromIssue(issue, input)))
  const problems = crossCheck(parsed.output)
  return problems.length > 0 ? fail(problems.slice(0, MOST_PROBLEMS)) : succeed(parsed.output)
}

/** As `parsePack`, from the text of one file, as a reader picks it. */
export function parsePackText(text: string): Result<Pack, readonly PackProblem[]> {
  if (text.length > PACK_LIMITS.fileLength) {
    const limit = PACK_LIMITS.fileLength.toLocaleString('en')
    const problem = `longer than ${limit} characters`
    return fail([ofFile({ problem, mend: 'split the pack', fault: 'too-large', detail: limit })])
  }
  try {
    return parsePack(JSON.parse(text))
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : ''
    const mend = 'export the pack again, or correct it in an editor'
    return fail([ofFile({ problem: `not valid JSON: ${detail}`, mend, fault: 'not-json', detail })])
  }
}

/** A problem of the whole file, before anything in it has a place. */
export function ofFile(problem: Omit<PackProblem, 'place' | 'path'>): PackProblem {
  return { place: 'the file', path: [], ...problem }
}

function fromIssue(issue: v.BaseIssue<unknown>, input: unknown): PackProblem {
  const nearest = nearestIssue(issue)
  const path: PackPath = [...pathOf(issue), ...(nearest === issue ? [] : pathOf(nearest))]
  const place = describePlace(path, input)
  return { place, problem: cut(nearest.message), path, ...mendFor(nearest) }
}

/** A union reports that no member fitted; the member that came furthest into the value says what the author meant. */
function nearestIssue(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  if (issue.type !== 'union' || issue.issues === undefined) return issue
  const deepest = [...issue.issues].sort((a, b) => pathOf(b).length - pathOf(a).length)[0]
  return deepest !== undefined && pathOf(deepest).length > 0 ? deepest : issue
}

function pathOf(issue: v.BaseIssue<unknown>): PackPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
}

function mendFor(issue: v.BaseIssue<unknown>): Pick<PackProblem, 'mend' | 'fault' | 'detail'> {
  if (issue.expected === 'never') {
    const mend = 'remove this field: the format has no such name (or correct its spelling)'
    return { mend, fault: 'unknown-field', detail: '' }
  }
  if (issue.received === 'undefined') return { mend: 'add this field', fault: 'missing-field', detail: '' }
  const mend = issue.expected === null ? 'correct this value' : `give ${cut(issue.expected)} here`
  return { mend, fault: 'wrong-value', detail: cut(issue.message) }
}

function cut(words: string): string {
  return words.length > 240 ? `${words.slice(0, 239)}…` : words
}
