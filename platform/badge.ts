import { browser } from './browser'
import type { FlagCounts } from './flag-counts'

/** About what a toolbar badge can hold. */
const MOST_SHOWN = 99

/**
 * Says on the toolbar how many statements give no source or an unnamed one.
 * Pages whose sourcing was not judged have no badge; the browser itself takes it off when the tab goes elsewhere.
 */
export async function showBadge(tabId: number, counts: FlagCounts | null): Promise<void> {
  if (counts === null) return clearBadge(tabId)
  const { unsourced, vague } = counts
  const count = unsourced + vague
  const text = count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count)
  const title = inWords(unsourced, vague)
  await Promise.all([
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#5c5c57' }),
    browser.action.setTitle({ tabId, title }),
  ])
}

export async function clearBadge(tabId: number): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '' }),
    browser.action.setTitle({ tabId, title: browser.i18n.getMessage('actionTitle') }),
  ])
}

/** A worker that has only just been installed can be without its messages; then English is better than nothing. */
function inWords(unsourced: number, vague: number): string {
  const told = browser.i18n.getMessage('badgeTitle', [String(unsourced), String(vague)])
  return told || `Sidelight. No source given: ${unsourced}. Unnamed source: ${vague}.`
}
