import { browser } from './browser'
import { everySite, patternsOf, type Site } from './site-patterns'

/**
 * Asks the browser for every site. Must be called in a user gesture's handler before anything is awaited.
 * @returns whether the reader agreed
 */
export const askForEverySite = (): Promise<boolean> => browser.permissions.request({ origins: everySite() })

/** The same for one site. */
export const askForSite = (site: Site): Promise<boolean> => browser.permissions.request({ origins: patternsOf(site) })

/** Whether a site may be looked at without a press. */
export const isAllowed = (host: string): Promise<boolean> =>
  browser.permissions.contains({ origins: patternsOf({ host, subdomains: false }) })

export const giveBackEverySite = (): Promise<boolean> => browser.permissions.remove({ origins: everySite() })

/** Gives back every site and every single one. */
export async function giveBackAll(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll()
  if (origins.length > 0) await browser.permissions.remove({ origins })
}

/** Gives one site back, with and without what lies below it. */
export function giveBackSite(host: string): Promise<boolean> {
  const origins = [...patternsOf({ host, subdomains: false }), ...patternsOf({ host, subdomains: true })]
  return browser.permissions.remove({ origins })
}
