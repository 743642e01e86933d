import terms from 'virtual:sidelight-detector-terms'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { mightBeOnTopic } from '../../page/detect'
import { keepLooking } from './keep-looking'

/**
 * Runs on every page the reader allowed: might this be an article on an installed topic? It errs towards yes; the
 * reader script, injected then, decides.
 */
export default defineUnlistedScript(() => keepLooking(document, (added) => mightBeOnTopic(document, [terms, ...added])))
