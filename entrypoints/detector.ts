import terms from 'virtual:sidelight-detector-terms'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { mightBeOnTopic } from '../page/detect'
import { addedTerms, tellPerhaps } from '../platform/detector-line'

/** Text that arrives late (most sites draw part of the page after it has loaded) gets these further looks; ms. */
const LATER_LOOKS = [1500, 5000]

/**
 * Runs on every page the reader allowed: might this be an article on an installed topic? It errs towards yes; the
 * reader script, injected then, decides. It looks again after the page changes its address without a load.
 */
export default defineUnlistedScript(() => {
  let told = false
  let known = [terms]
  const look = () => {
    if (told || document.visibilityState === 'hidden' || !mightBeOnTopic(document, known)) return
    told = true
    tellPerhaps()
  }
  const lookAtIdle = () => ('requestIdleCallback' in window ? requestIdleCallback(look, { timeout: 1000 }) : look())
  const lookNowAndLater = () => {
    lookAtIdle()
    for (const delay of LATER_LOOKS) setTimeout(lookAtIdle, delay)
  }
  lookNowAndLater()
  void addedTerms().then((added) => {
    if (!added) return
    known = [terms, added]
    lookAtIdle()
  })
  document.addEventListener('visibilitychange', lookAtIdle)
  const moved = 'navigation' in window ? (window.navigation as EventTarget) : null
  moved?.addEventListener('navigatesuccess', lookNowAndLater)
  addEventListener('popstate', lookNowAndLater)
})
