import type { Access } from './access'
import { browser } from './browser'
import type { BackgroundToPage, MarkCommand } from './protocol'

/**
 * Tells the scripts in a page what may be looked at now. A page without any does not answer, which is fine.
 * @param removed origins that were just taken away
 */
export const tellAccess = (tabId: number, access: Access, removed: readonly string[]): Promise<unknown> =>
  tell(tabId, { to: 'page', type: 'access', access, removed })

/** Stops the reader in one tab, whatever is granted. */
export async function stopReader(tabId: number): Promise<void> {
  await tell(tabId, { to: 'page', type: 'access', access: { origins: [], off: [], paused: true }, removed: [] })
}

/** @returns whether a reader was there to hear: a page's detector hears too, and does not answer */
export const tellCommand = async (tabId: number, command: MarkCommand): Promise<boolean> =>
  (await tell(tabId, { to: 'page', type: 'command', command })) === true

const tell = (tabId: number, message: BackgroundToPage): Promise<unknown> =>
  browser.tabs.sendMessage(tabId, message, { frameId: 0 }).catch(() => null)
