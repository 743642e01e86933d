import type { DetectorTerms } from '../analysis/topic/detector-terms'
import { ADDED_TERMS_KEY } from './detector-key'
import type { PageToBackground } from './protocol'

type Runtime = { id?: string; sendMessage?(message: PageToBackground): unknown }
type Api = { runtime?: Runtime; storage?: { local?: { get?(key: string): Promise<Record<string, unknown>> } } }
type Ground = { browser?: Api; chrome?: Api }

/**
 * The detector's one message. It speaks to the browser without the polyfill, which would be most of a script that
 * runs on every page; where an update has left the script behind, nobody is told and nothing happens.
 */
export function tellPerhaps(): void {
  const ground = globalThis as Ground
  const runtime = ground.browser?.runtime ?? ground.chrome?.runtime
  if (runtime?.id === undefined) return
  const message: PageToBackground = { to: 'background', type: 'perhaps' }
  void Promise.resolve(runtime.sendMessage?.(message)).catch(() => undefined) // an extension being reloaded
}

/** The terms of packs that the reader added, as the worker stored them; null where there are none or none can be read. */
export async function addedTerms(): Promise<DetectorTerms | null> {
  const { browser, chrome } = globalThis as Ground
  const local = (browser ?? chrome)?.storage?.local
  const stored = await local?.get?.(ADDED_TERMS_KEY).catch(() => undefined) // an extension being reloaded
  const terms = stored?.[ADDED_TERMS_KEY] as Partial<DetectorTerms> | undefined
  return terms?.gate ? (terms as DetectorTerms) : null
}
