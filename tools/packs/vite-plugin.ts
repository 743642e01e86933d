import type { Plugin } from 'vite'
import type { Pack } from '../../analysis/pack/schema'
import { packModule } from './pack-module'

/**
 * Builds every pack below `root` into `virtual:sidelight-packs`, checked and with its defaults filled in, so that the
 * product does neither at start. A broken pack stops the build and names file, place and mend.
 */
export function sidelightPacks(root?: string): Plugin {
  return packModule('sidelight-packs', compilePacks, root)
}

/**
 * The module's source. One `JSON.parse` of a string: engines read JSON faster than the same object as a literal
 * (https://v8.dev/blog/cost-of-javascript-2019#json). Provenance and self-tests are for authors and stay out.
 */
export function compilePacks(packs: readonly Pack[]): string {
  const shipped = packs.map((pack) => ({
    ...pack,
    notes: pack.notes.map((note) => ({ ...note, facts: [], wordings: {} })),
    examples: [],
  }))
  return `export default JSON.parse(${JSON.stringify(JSON.stringify(shipped))})`
}
