/**
 * The oldest browsers that the extension says it runs in. Underlines in `::highlight()` came with Firefox 146,
 * `highlightsFromPoint` with Firefox 150 and Chrome 140.
 */
export const MINIMUM_VERSION = { chromium: 140, firefox: 150 } as const

/** @returns the major version in what a browser prints of itself ("Mozilla Firefox 153.7.0esr"), or null. */
export function majorVersion(printed: string): number | null {
  const found = /(?:^|\s)(\d+)\.\d/.exec(printed)
  return found ? Number(found[1]) : null
}
