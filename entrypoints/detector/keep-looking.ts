import type { DetectorTerms } from '../../analysis/topic/detector-terms'
import { addedTerms, tellPerhaps, watchAccess } from '../../platform/detector-line'

/** Text that arrives late (most sites draw part of the page after it has loaded) gets these further looks; ms. */
const LATER_LOOKS = [1500, 5000]

const RUNNING = Symbol.for('sidelight.detector')
type Ground = typeof globalThis & { [RUNNING]?: (() => void) | undefined }

/**
 * Tells the worker once that the page might be on a topic: looks now, when somebody comes back to the page, and after
 * it changes its address without a load. Where the worker can't have it read now, it is told again at the next look.
 * Ends when what may be looked at has changed: the worker runs it anew where it may.
 * Where another run looks at this page already, that one looks anew, and this one has nothing to do.
 */
export function keepLooking(document: Document, isPerhaps: (added: readonly DetectorTerms[]) => boolean): void {
  const ground = globalThis as Ground
  if (ground[RUNNING]) {
    ground[RUNNING]()
    return
  }
  const life = new AbortController()
  const { signal } = life
  let told = false
  const look = async () => {
    const added = told ? null : await addedTerms()
    await untilIdle()
    if (added === null || told || signal.aborted || document.visibilityState === 'hidden' || !isPerhaps(added)) return
    told = true
    told = await tellPerhaps()
  }
  const lookNowAndLater = () => {
    void look()
    for (const delay of LATER_LOOKS) setTimeout(look, delay)
  }
  ground[RUNNING] = () => {
    told = false
    lookNowAndLater()
  }
  watchAccess((paused) => {
    told = false // the page's reader goes
    if (paused) return // which may end by itself, and nobody would come to start this again
    ground[RUNNING] = undefined
    life.abort()
  }, signal)
  document.addEventListener('visibilitychange', look, { signal })
  const { navigation } = window as { navigation?: EventTarget } // Safari may be without it
  navigation?.addEventListener('navigatesuccess', lookNowAndLater, { signal })
  lookNowAndLater()
}

const untilIdle = () =>
  new Promise<unknown>((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: 1000 })
    else resolve(null)
  })
