import { browser } from './browser'
import { isTabPaused } from './session-memory'
import { loadSettings, type Settings } from './settings'
import { hostOf, liesIn, patternsOf } from './site-patterns'

/** What holds now for every page: where the browser lets us look, and what the reader took away from that. */
export type Access = Readonly<{ origins: readonly string[]; off: readonly string[]; paused: boolean }>

export type PauseState = Readonly<{ scope: 'tab' | 'site' | 'until-on' }> | Readonly<{ scope: 'hour'; until: string }>

export async function grantedOrigins(): Promise<string[]> {
  const { origins } = await browser.permissions.getAll()
  return (origins ?? []).filter((origin) => /^(https?|\*|<all_urls>)/.test(origin))
}

export async function readAccess(now: Date): Promise<Access> {
  const settings = await loadSettings()
  return { origins: await grantedOrigins(), off: settings.off, paused: pausedEverywhere(settings, now) !== null }
}

/** Whether a page that nobody asked about may be looked at. */
export function mayLook(url: string, { origins, off, paused }: Access): boolean {
  return !paused && liesIn(url, origins) && !isOff(url, off)
}

/** Whether a reader that runs already must stop: paused, switched off here, or its site was among those just taken away. */
export function mustStop(url: string, { origins, off, paused }: Access, removed: readonly string[]): boolean {
  return paused || isOff(url, off) || (liesIn(url, removed) && !liesIn(url, origins))
}

const offPatterns = (off: readonly string[]): string[] => off.flatMap((host) => patternsOf({ host, subdomains: true }))
export const excludedPatterns = ({ off }: Pick<Access, 'off'>): string[] => offPatterns(off)

const isOff = (url: string, off: readonly string[]): boolean => off.length > 0 && liesIn(url, offPatterns(off))

function pausedEverywhere({ paused }: Settings, now: Date): PauseState | null {
  if (paused === null) return null
  if (paused === 'until-on') return { scope: 'until-on' }
  return new Date(paused) > now ? { scope: 'hour', until: paused } : null
}

/** What keeps us from a tab, if anything does: everywhere before this tab, this tab before this site. */
export async function pauseFor(tabId: number, url: string | undefined, now: Date): Promise<PauseState | null> {
  const settings = await loadSettings()
  const everywhere = pausedEverywhere(settings, now)
  if (everywhere) return everywhere
  if (await isTabPaused(tabId)) return { scope: 'tab' }
  return url !== undefined && hostOf(url) !== null && isOff(url, settings.off) ? { scope: 'site' } : null
}
