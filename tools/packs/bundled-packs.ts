import { join } from 'node:path'
import type { Pack } from '../../analysis/pack/schema'
import { describeProblems } from './describe-problems'
import { findPackDirs, readPack } from './read-pack'

/** The packs that ship, read from their folders. Throws with file, place and mend where one is broken. */
export function bundledPacks(root = join(import.meta.dirname, '../../assets/packs')): readonly Pack[] {
  return findPackDirs(root).map((dir) => {
    const read = readPack(dir)
    if (!read.ok) throw new Error(describeProblems(dir, read.error))
    return read.value
  })
}
