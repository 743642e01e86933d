import { isExtensionAlive } from '../../platform/worker-line'

const RETIRE = 'sidelight:retire'
const RUNNING = Symbol.for('sidelight.reader')

type Running = Readonly<{ wake(): void }>
type Ground = typeof globalThis & { [RUNNING]?: Running | undefined }

/**
 * Sees to it that one reader runs in a page: a second injection only wakes the first, and a reader that an update of
 * the extension left behind (it lives in a world of its own, out of reach but for DOM events) cleans up and goes.
 */
export function takeOver(document: Document, start: (signal: AbortSignal) => Running): void {
  const ground = globalThis as Ground
  if (ground[RUNNING] && isExtensionAlive()) {
    ground[RUNNING].wake()
    return
  }
  document.dispatchEvent(new Event(RETIRE))
  const life = new AbortController()
  document.addEventListener(RETIRE, () => life.abort(), { once: true, signal: life.signal })
  life.signal.addEventListener('abort', () => {
    ground[RUNNING] = undefined
  })
  ground[RUNNING] = start(life.signal)
  leaveWhenOrphaned(document, life.signal)
}

/**
 * No event tells a page's script that its extension was switched off, removed or updated: it looks whenever somebody
 * comes back to the page, and cleans up where it was left behind.
 */
function leaveWhenOrphaned(document: Document, signal: AbortSignal): void {
  const look = () => {
    if (!isExtensionAlive()) document.dispatchEvent(new Event(RETIRE))
  }
  document.addEventListener('visibilitychange', look, { signal })
  document.defaultView?.addEventListener('focus', look, { signal })
  document.defaultView?.addEventListener('pointerdown', look, { signal, capture: true, passive: true })
}
