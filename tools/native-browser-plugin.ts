import type { Plugin } from 'vite'

/** What `platform/browser.ts` imports, as it is written and as WXT's module for the polyfill rewrites it. */
const IMPORTED = /^(wxt|@wxt-dev\/webextension-polyfill)\/browser$/
const READER = /(^|[\\/])entrypoints[\\/]reader([\\/]index\.ts)?$/
const OWN = '\0native-browser'

/**
 * Gives the reader script the browser's own API in place of the polyfill: it runs in other people's pages, and what it
 * asks for (messages with promises, ports, settings) every browser that we support has by itself. Other builds are left
 * as they are.
 */
export function nativeBrowserForReader(): Plugin {
  let isReader = false
  return {
    name: 'native-browser-for-reader',
    enforce: 'pre',
    configResolved: ({ build }) => {
      const input = build.lib ? build.lib.entry : build.rollupOptions.input
      const entries = typeof input === 'string' ? [input] : Object.values(input ?? {})
      isReader = entries.length > 0 && entries.every((entry) => READER.test(String(entry)))
    },
    resolveId: (id) => (isReader && IMPORTED.test(id) ? OWN : null),
    load: (id) =>
      id === OWN
        ? 'export const browser = globalThis.browser?.runtime?.id ? globalThis.browser : globalThis.chrome'
        : null,
  }
}
