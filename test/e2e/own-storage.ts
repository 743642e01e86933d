type Local = { get(key: string): Promise<Record<string, Record<string, unknown> | undefined>> }
type Api = { storage: { local: Local } }

/** Runs inside an own page: the reader's settings as they are stored; null where nothing is. */
export async function readSettings(): Promise<Record<string, unknown> | null> {
  const ground = globalThis as unknown as { browser?: Api; chrome: Api }
  return (await (ground.browser ?? ground.chrome).storage.local.get('settings')).settings ?? null
}
