import { startChromium } from './chromium'
import { startFirefox } from './firefox'

/** For `describe.each`: every end-to-end test runs in both. */
export const BROWSERS = [
  ['Chromium', startChromium],
  ['Firefox', startFirefox],
] as const

/** How the headline of the demo article begins, as the panel shows it. */
export const ARTICLE = 'What Japan’s Patriot shipment says'
