type Area = { get(key?: string): Promise<Record<string, unknown>> }
type Api = { storage: Record<'local' | 'session' | 'sync', Area> }

/** Runs inside an own page: the reader's settings as they are stored; null where nothing is. */
export async function readSettings(): Promise<Record<string, unknown> | null> {
  const ground = globalThis as unknown as { browser?: Api; chrome: Api }
  const { settings } = await (ground.browser ?? ground.chrome).storage.local.get('settings')
  return (settings as Record<string, unknown> | undefined) ?? null
}

/** Runs inside an own page or the panel: everything that any part of the extension has stored, as text. */
export async function readAllStorage(): Promise<string> {
  const ground = globalThis as unknown as { browser?: Api; chrome: Api }
  const { storage } = ground.browser ?? ground.chrome
  const areas = await Promise.all([storage.local.get(), storage.session.get(), storage.sync.get().catch(() => ({}))])
  // A private window of Firefox's has no databases, and says so by this error.
  const orNone = (error: Error): never[] => {
    if (error.name === 'InvalidStateError') return []
    throw error
  }
  const databases: unknown[] = []
  for (const { name } of await indexedDB.databases().catch(orNone)) {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name ?? '')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    for (const store of database.objectStoreNames) {
      databases.push(
        await new Promise((resolve) => {
          const request = database.transaction(store).objectStore(store).getAll()
          request.onsuccess = () => resolve(request.result)
        }),
      )
    }
  }
  return JSON.stringify({ areas, databases, local: { ...localStorage }, caches: await caches.keys() })
}
