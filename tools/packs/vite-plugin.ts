import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { PackProblem } from '../../analysis/pack/pack-problem'
import type { Pack } from '../../analysis/pack/schema'
import { findPackDirs, listPackFiles, readPack } from './read-pack'

const VIRTUAL_ID = 'virtual:sidelight-packs'
const RESOLVED_ID = `\0${VIRTUAL_ID}`

/**
 * Builds every pack below `root` into `virtual:sidelight-packs`, checked and with its defaults filled in, so that the
 * product does neither at start. A broken pack stops the build and names file, place and mend.
 */
export function sidelightPacks(root = join(process.cwd(), 'assets/packs')): Plugin {
  return {
    name: 'sidelight-packs',
    resolveId: (id) => (id === VIRTUAL_ID ? RESOLVED_ID : null),
    load(id) {
      if (id !== RESOLVED_ID) return null
      const packs = findPackDirs(root).map((dir) => {
        for (const file of listPackFiles(dir)) this.addWatchFile(file)
        const read = readPack(dir)
        return read.ok ? read.value : this.error(describeProblems(dir, read.error))
      })
      return compilePacks(packs)
    },
  }
}

/**
 * The module's source. One `JSON.parse` of a string: engines read JSON faster than the same object as a literal
 * (https://v8.dev/blog/cost-of-javascript-2019#json). Provenance and self-tests are for authors and stay out.
 */
export function compilePacks(packs: readonly Pack[]): string {
  const shipped = packs.map((pack) => ({
    ...pack,
    notes: pack.notes.map((note) => ({ ...note, facts: [] })),
    examples: [],
  }))
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(shipped))})`
}

/** What a person sees when a build or a check stops at a pack. */
export function describeProblems(dir: string, problems: readonly PackProblem[]): string {
  const lines = problems.map(({ place, problem, mend }) => `  ${place}\n    ${problem}\n    mend: ${mend}`)
  return `the pack in ${dir} is broken:\n${lines.join('\n')}`
}
