import { grantedOrigins, pauseFor } from './access'
import { browser } from './browser'
import type { LookReply, Sight } from './protocol'
import { forgetStale, isTabStale } from './session-memory'
import { coversEverySite, hostOf } from './site-patterns'

const READER = '/reader.js'
const MARKS = '/marks.css'

/**
 * Puts the reader and the style of its marks into a tab's page. Doing it twice is harmless: the reader notices.
 * @returns whether the browser allowed it.
 */
export async function injectReader(tabId: number): Promise<boolean> {
  try {
    // Frames of the same site may hold the article, and so may open shadow roots: of rules that are not the page's own,
    // Firefox lets only a reader's (`USER`) reach in there.
    await browser.scripting.insertCSS({ target: { tabId, allFrames: true }, files: [MARKS], origin: 'USER' })
    const reached = await browser.scripting.executeScript({ target: { tabId }, files: [READER] })
    if (reached.length === 0) return false // Firefox, in a tab whose process died, and it does not complain
    await forgetStale(tabId)
    return true
  } catch {
    // No permission for this page, a page of the browser's own, or a tab that is gone: the panel says what it can.
    return false
  }
}

/** Tries to see a tab's page, and says why where it can't. The address is known only where the reader allowed it. */
export async function lookAtTab(tabId: number, now: Date): Promise<LookReply> {
  const tab = await browser.tabs.get(tabId).catch(() => null)
  if (tab === null) return { sight: 'gone', host: null }
  const host = hostOf(tab.url)
  const pause = await pauseFor(tabId, tab.url, now)
  if (pause) return { sight: 'paused', host, pause }
  // An address that is hidden stands for a page out of reach; Chrome would let a script for it wait for a press.
  if (tab.url !== undefined && (await injectReader(tabId))) return { sight: 'reader-injected', host }
  return { sight: await sightOf(tabId, tab), host }
}

type Tab = Readonly<{ url?: string | undefined; isInReaderMode?: boolean | undefined }>

/** An address that is known lies in a grant or was pressed on: what can't be read there, the browser keeps to itself. */
async function sightOf(tabId: number, { url, isInReaderMode }: Tab): Promise<Sight> {
  if (isInReaderMode || url?.startsWith('about:reader')) return 'reader-view' // Firefox tells of every tab
  if (url === undefined) return coversEverySite(await grantedOrigins()) ? 'browser-page' : hidden(tabId)
  return /^(https?|file):.*\.pdf([?#]|$)/i.test(url) ? 'pdf' : 'browser-page'
}

const hidden = async (tabId: number): Promise<Sight> => ((await isTabStale(tabId)) ? 'stale' : 'no-access')
