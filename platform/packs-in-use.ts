import type { Pack } from '../analysis/pack/schema'
import { type AddedPack, loadAddedPacks } from './pack-store'
import type { Settings } from './settings'

type Choice = Pick<Settings, 'packsOff' | 'packsRevision'>

/** The added packs; nothing is opened where none was ever added. A store that can't be read adds none. */
export async function addedPacks({ packsRevision }: Choice): Promise<AddedPack[]> {
  if (packsRevision === 0) return []
  return loadAddedPacks().catch(() => []) // a full or broken disk must not take the bundled packs along
}

/** The bundled packs and the reader's own, without those switched off. An added pack replaces a bundled one of its id. */
export async function packsInUse(bundled: readonly Pack[], choice: Choice): Promise<readonly Pack[]> {
  const added = (await addedPacks(choice)).map(({ pack }) => pack)
  const replaced = new Set(added.map(({ id }) => id))
  const all = [...bundled.filter(({ id }) => !replaced.has(id)), ...added]
  return all.filter(({ id }) => !choice.packsOff.includes(id))
}
