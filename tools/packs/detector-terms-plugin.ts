import { join } from 'node:path'
import type { Plugin } from 'vite'
import { detectorTerms } from '../../analysis/topic/detector-terms'
import { findPackDirs, listPackFiles, readPack } from './read-pack'
import { describeProblems } from './vite-plugin'

const VIRTUAL_ID = 'virtual:sidelight-detector-terms'
const RESOLVED_ID = `\0${VIRTUAL_ID}`

/** Builds the few words that the detector needs of all bundled packs into `virtual:sidelight-detector-terms`. */
export function sidelightDetectorTerms(root = join(process.cwd(), 'assets/packs')): Plugin {
  return {
    name: 'sidelight-detector-terms',
    resolveId: (id) => (id === VIRTUAL_ID ? RESOLVED_ID : null),
    load(id) {
      if (id !== RESOLVED_ID) return null
      const packs = findPackDirs(root).map((dir) => {
        for (const file of listPackFiles(dir)) this.addWatchFile(file)
        const read = readPack(dir)
        return read.ok ? read.value : this.error(describeProblems(dir, read.error))
      })
      return `export default ${JSON.stringify(detectorTerms(packs))}`
    },
  }
}
