import { MatchPattern } from 'wxt/utils/match-patterns'

/** A site as a reader names it: its host, alone or with everything below it. */
export type Site = Readonly<{ host: string; subdomains: boolean }>

const EVERY_SITE = ['https://*/*', 'http://*/*']
/** Browsers write "every site" in several ways when one asks what was granted. */
const EVERYWHERE = new Set([...EVERY_SITE, '<all_urls>', '*://*/*'])
const SITE_PATTERN = /^(?:https?|\*):\/\/(\*\.)?([^/*]+)\/\*$/

export const everySite = (): string[] => [...EVERY_SITE]

/** The match patterns that a site is asked for, granted and registered by. */
export function patternsOf({ host, subdomains }: Site): string[] {
  const name = subdomains ? `*.${host}` : host
  return [`https://${name}/*`, `http://${name}/*`]
}

export const coversEverySite = (origins: readonly string[]): boolean =>
  origins.some((origin) => origin === '<all_urls>' || origin === '*://*/*') ||
  EVERY_SITE.every((pattern) => origins.includes(pattern))

/** The single sites among granted origins, each once, by name. */
export function sitesIn(origins: readonly string[]): Site[] {
  const sites = new Map<string, Site>()
  for (const origin of origins) {
    const [, star, host] = SITE_PATTERN.exec(origin) ?? []
    if (EVERYWHERE.has(origin) || host === undefined) continue
    sites.set(host, { host, subdomains: star !== undefined || (sites.get(host)?.subdomains ?? false) })
  }
  return [...sites.values()].sort((a, b) => a.host.localeCompare(b.host))
}

/** Whether an address lies in one of the patterns. Addresses that are none lie nowhere. */
export function liesIn(url: string, patterns: readonly string[]): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, hostname, pathname } = new URL(url)
  // Patterns name no port and match any; the library would compare the port as part of the host.
  const plain = `${protocol}//${hostname}${pathname}`
  return patterns.some((pattern) => new MatchPattern(pattern === '<all_urls>' ? '*://*/*' : pattern).includes(plain))
}

/** The host of a page's address; null for pages that belong to no site. */
export function hostOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  return /^https?:$/.test(protocol) && hostname !== '' ? hostname : null
}
