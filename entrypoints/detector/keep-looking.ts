import type { DetectorTerms } from '../../analysis/topic/detector-terms'
import { addedTerms, tellPerhaps, watchAccess } from '../../platform/detector-line'

/** Text that arrives late (most sites draw part of the page after it has loaded) gets these further looks; ms. */
const LATER_LOOKS = [1500, 5000]

const RUNNING = Symbol.for('sidelight.detector')
type Ground = typeof globalThis & { [RUNNING]?: (() => void) | undefined }

/**
 * Tells the worker once that the page might be on a topic: looks now, when somebody comes back to the page, and after
 * it changes its address without a load. Where the worker can't have it read now, it is told again at the next look.
 * When what may be looked at has changed, it keeps still: the worker runs it anew where it may look.
 * Where another run looks at this page already, that one looks anew, and this one has nothing to do.
 */
export function keepLooking(document: Document, isPerhaps: (added: readonly DetectorTerms[]) => boolean): void {
  const ground = globalThis as Ground
  if (ground[RUNNING]) {
    ground[RUNNING]()
    return
  }
  let resting = false
  const look = async () => {
    const added = resting ? null : await addedTerms()
    await untilIdle()
    if (added === null || resting || document.visibilityState === 'hidden' || !isPerhaps(added)) return
    resting = true
    resting = await tellPerhaps()
  }
  const lookNowAndLater = () => {
    void look()
    for (const delay of LATER_LOOKS) setTimeout(look, delay)
  }
  ground[RUNNING] = () => {
    resting = false
    lookNowAndLater()
  }
  watchAccess((paused) => {
    resting = !paused // a pause may end by itself, and nobody would come to run this again
  })
  document.addEventListener('visibilitychange', look)
  const { navigation } = window as { navigation?: EventTarget } // Safari may be without it
  navigation?.addEventListener('navigatesuccess', lookNowAndLater)
  lookNowAndLater()
}

const untilIdle = () =>
  new Promise<unknown>((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve, { timeout: 1000 })
    else resolve(null)
  })
