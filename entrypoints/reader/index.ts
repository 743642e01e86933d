import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { startReader } from './reader'
import { takeOver } from './take-over'

/** Runs in a page that might hold an article on the topic, or that the reader asked about. Twice is harmless. */
export default defineUnlistedScript(() => {
  takeOver(document, (life) => startReader(document, life))
})
