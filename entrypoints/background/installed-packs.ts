import bundled from 'virtual:sidelight-packs'
import { indexPacks, type PackIndex } from '../../analysis/pack/pack-index'

let index: PackIndex | null = null

/** Every pack in use, made ready once in the life of this process. */
export async function installedPacks(): Promise<PackIndex> {
  index ??= indexPacks(bundled)
  return index
}
