import type { Plugin } from 'vite'
import { detectorTerms } from '../../analysis/topic/detector-terms'
import { packModule } from './pack-module'

/** Builds the few words that the detector needs of all bundled packs into `virtual:sidelight-detector-terms`. */
export function sidelightDetectorTerms(root?: string): Plugin {
  return packModule(
    'sidelight-detector-terms',
    (packs) => `export default ${JSON.stringify(detectorTerms(packs))}`,
    root,
  )
}
