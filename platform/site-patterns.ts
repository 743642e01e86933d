/** A site as a reader names it: its host, alone or with everything below it. */
export type Site = Readonly<{ host: string; subdomains: boolean }>

const EVERY_SITE = ['https://*/*', 'http://*/*']
/** Browsers write "every site" in several ways when one asks what was granted. */
const EVERYWHERE = new Set([...EVERY_SITE, '<all_urls>', '*://*/*'])
const SITE_PATTERN = /^(https?|\*):\/\/(\*\.)?([^/*]+)\/\*$/

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
    const [, , star, host] = SITE_PATTERN.exec(origin) ?? []
    if (EVERYWHERE.has(origin) || host === undefined) continue
    sites.set(host, { host, subdomains: star !== undefined || (sites.get(host)?.subdomains ?? false) })
  }
  return [...sites.values()].sort((a, b) => a.host.localeCompare(b.host))
}

/** Whether an address lies in one of the patterns, at whatever port. Addresses that are none lie nowhere. */
export function liesIn(url: string, patterns: readonly string[]): boolean {
  const host = hostOf(url)
  return host !== null && patterns.some((pattern) => covers(pattern, new URL(url).protocol, host))
}

function covers(pattern: string, protocol: string, host: string): boolean {
  if (EVERYWHERE.has(pattern)) return !EVERY_SITE.includes(pattern) || pattern.startsWith(`${protocol}//`)
  const [, scheme, star, name] = SITE_PATTERN.exec(pattern) ?? []
  if (name === undefined || (scheme !== '*' && `${scheme}:` !== protocol)) return false
  return host === name || (star !== undefined && host.endsWith(`.${name}`))
}

/** The host of a page's address; null for pages that belong to no site. */
export function hostOf(url: string | undefined): string | null {
  if (url === undefined || !URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  return /^https?:$/.test(protocol) && hostname !== '' ? hostname : null
}
