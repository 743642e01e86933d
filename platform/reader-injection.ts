import { browser } from './browser'
import type { Sight } from './protocol'

const READER = '/reader.js'
const MARKS = '/marks.css'

/**
 * Puts the reader and the style of its marks into a tab's page. Doing it twice is harmless: the reader notices.
 * @returns whether the browser allowed it.
 */
export async function injectReader(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.insertCSS({ target: { tabId }, files: [MARKS] })
    await browser.scripting.executeScript({ target: { tabId }, files: [READER] })
    return true
  } catch {
    // No permission for this page, a page of the browser's own, or a tab that is gone: the panel says what it can.
    return false
  }
}

/** Tries to see a tab's page, and says why where it can't. The address is known only where the reader allowed it. */
export async function lookAtTab(tabId: number): Promise<Sight> {
  if (await injectReader(tabId)) return 'reader-injected'
  const tab = await browser.tabs.get(tabId).catch(() => null)
  if (tab === null) return 'gone'
  return sightOf(tab.url)
}

function sightOf(url: string | undefined): Sight {
  if (url === undefined) return 'no-access'
  if (url.startsWith('about:reader')) return 'reader-view'
  if (/^(https?|file):/.test(url)) return /\.pdf([?#]|$)/i.test(url) ? 'pdf' : 'no-access'
  return 'browser-page'
}
