import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Pack } from '../../analysis/pack/schema'
import { describeProblems } from './describe-problems'
import { findPackDirs, listPackFiles, readPack } from './read-pack'

/**
 * A Vite plugin that serves `virtual:NAME`, made of every pack below `root`, checked and with its defaults filled in.
 * A broken pack stops the build and names file, place and mend.
 * @param compile the module's source for these packs
 */
export function packModule(
  name: string,
  compile: (packs: readonly Pack[]) => string,
  root = join(process.cwd(), 'assets/packs'),
): Plugin {
  const resolved = `\0virtual:${name}`
  return {
    name,
    resolveId: (id) => (id === `virtual:${name}` ? resolved : null),
    load(id) {
      if (id !== resolved) return null
      const packs = findPackDirs(root).map((dir) => {
        for (const file of listPackFiles(dir)) this.addWatchFile(file)
        const read = readPack(dir)
        return read.ok ? read.value : this.error(describeProblems(dir, read.error))
      })
      return compile(packs)
    },
  }
}
