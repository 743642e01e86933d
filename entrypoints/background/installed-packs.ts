import bundled, { noteWords, trees } from 'virtual:sidelight-analysis-packs'
import { prepareNoteWords } from '../../analysis/context/note-words'
import { indexPacks, type PackIndex, prepareTree } from '../../analysis/pack/pack-index'
import { packsInUse } from '../../platform/packs-in-use'
import { loadSettings } from '../../platform/settings'

for (const pack of bundled) {
  prepareNoteWords(pack, noteWords.get(pack.id))
  prepareTree(pack, trees.get(pack.id))
}

let ready: { key: string; index: PackIndex } | null = null

/** Every pack in use, made ready once for as long as the choice of packs stays the same and this process lives. */
export async function installedPacks(): Promise<PackIndex> {
  const { packsOff, packsRevision } = await loadSettings()
  const key = JSON.stringify([packsRevision, packsOff])
  if (ready?.key !== key) ready = { key, index: indexPacks(await packsInUse(bundled, { packsOff, packsRevision })) }
  return ready.index
}
