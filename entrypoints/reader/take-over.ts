import { isExtensionAlive } from '../../platform/worker-line'

const RETIRE = 'sidelight:retire'
const RUNNING = Symbol.for('sidelight.reader')

type Running = Readonly<{ wake(): void }>
type Ground = typeof globalThis & { [RUNNING]?: Running | undefined }

/**
 * Sees to it that one reader runs in a page: a second injection only wakes the first, and a reader that an update of
 * the extension left behind (it lives in a world of its own, out of reach but for DOM events) cleans up and goes.
 */
export function takeOver(document: Document, start: (life: AbortController) => Running): void {
  const ground = globalThis as Ground
  if (ground[RUNNING] && isExtensionAlive()) {
    ground[RUNNING].wake()
    return
  }
  document.dispatchEvent(new Event(RETIRE))
  const life = new AbortController()
  // The page can send this event too: a reader that is not left behind stays.
  document.addEventListener(RETIRE, () => isExtensionAlive() || life.abort(), { signal: life.signal })
  life.signal.addEventListener('abort', () => {
    ground[RUNNING] = undefined
  })
  ground[RUNNING] = start(life)
  leaveWhenOrphaned(document, life)
}

/**
 * No event tells a page's script that its extension was switched off, removed or updated: it looks whenever somebody
 * comes back to the page, and cleans up where it was left behind.
 */
function leaveWhenOrphaned(document: Document, life: AbortController): void {
  const { signal } = life
  const look = () => {
    if (!isExtensionAlive()) life.abort()
  }
  document.addEventListener('visibilitychange', look, { signal })
  document.defaultView?.addEventListener('focus', look, { signal })
  document.defaultView?.addEventListener('pointerdown', look, { signal, capture: true, passive: true })
}
