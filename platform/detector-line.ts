import type { PageToBackground } from './protocol'

type Runtime = { id?: string; sendMessage?(message: PageToBackground): unknown }
type Ground = { browser?: { runtime?: Runtime }; chrome?: { runtime?: Runtime } }

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
