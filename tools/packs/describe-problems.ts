import type { FolderProblem } from '../../analysis/pack/pack-problem'

/** What a person sees when a build or a check stops at a pack. */
export function describeProblems(dir: string, problems: readonly FolderProblem[]): string {
  const lines = problems.map(({ place, problem, mend }) => `  ${place}\n    ${problem}\n    mend: ${mend}`)
  return `the pack in ${dir} is broken:\n${lines.join('\n')}`
}
