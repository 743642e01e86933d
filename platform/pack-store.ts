/**
 * Packs that the reader added, in IndexedDB: no permission, no ten-megabyte limit. The version before is kept, so that
 * a bad update can be undone. What is read back is checked like any file: a broken one is left out, not thrown away.
 */
import { clear, createStore, del, entries, get, set } from 'idb-keyval'
import { parsePack } from '../analysis/pack/parse-pack'
import type { Pack } from '../analysis/pack/schema'

type StoredPack = Readonly<{ pack: unknown; previous: unknown }>

export type AddedPack = Readonly<{ pack: Pack; canGoBack: boolean }>

const store = createStore('sidelight', 'packs')

export async function loadAddedPacks(): Promise<AddedPack[]> {
  const stored = await entries<string, StoredPack>(store)
  return stored.flatMap(([, { pack, previous }]) => {
    const parsed = parsePack(pack)
    return parsed.ok ? [{ pack: parsed.value, canGoBack: previous !== null }] : []
  })
}

/** Keeps a checked pack; the one it replaces can be had back by `goBack`. */
export async function keepPack(pack: Pack): Promise<void> {
  const before = await get<StoredPack>(pack.id, store)
  await set(pack.id, { pack, previous: before?.pack ?? null } satisfies StoredPack, store)
}

/** Puts the version before in place of the present one. */
export async function goBack(id: string): Promise<void> {
  const now = await get<StoredPack>(id, store)
  if (now && now.previous !== null)
    await set(id, { pack: now.previous, previous: now.pack } satisfies StoredPack, store)
}

export const removePack = (id: string): Promise<void> => del(id, store)
export const removeAllPacks = (): Promise<void> => clear(store)
