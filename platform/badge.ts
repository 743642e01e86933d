import type { Analysis } from '../analysis/types'
import { browser } from './browser'

/** About what a toolbar badge can hold. */
const MOST_SHOWN = 99

/**
 * Says on the toolbar how many statements give no source or an unnamed one.
 * Other pages have no badge; the browser itself takes it off when the tab goes elsewhere.
 */
export async function showBadge(tabId: number, analysis: Analysis): Promise<void> {
  if (analysis.kind !== 'on-topic') return clearBadge(tabId)
  const { unsourced, vague } = analysis.summary.states
  const count = unsourced + vague
  const text = count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count)
  const title = browser.i18n.getMessage('badgeTitle', [String(unsourced), String(vague)])
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
