/** The one seam to the browser: nothing else imports the polyfill (WXT aliases `wxt/browser` to it). */
export { type Browser, browser } from 'wxt/browser'
