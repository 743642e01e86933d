import { type Access, readAccess } from './access'
import { browser } from './browser'
import type { BackgroundToPage, MarkCommand } from './protocol'

/**
 * Tells the readers in all open pages what may be looked at now. Pages without one do not answer, which is fine.
 * @param removed origins that were just taken away
 */
export async function tellPages(now: Date, removed: readonly string[]): Promise<void> {
  const access: Access = await readAccess(now)
  const message: BackgroundToPage = { to: 'page', type: 'access', access, removed }
  const tabs = await browser.tabs.query({})
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : tell(id, message))))
}

/** Stops the reader in one tab, whatever is granted. */
export async function stopReader(tabId: number): Promise<void> {
  await tell(tabId, { to: 'page', type: 'access', access: { origins: [], off: [], paused: true }, removed: [] })
}

/** @returns whether a reader was there to hear */
export const tellCommand = (tabId: number, command: MarkCommand): Promise<boolean> =>
  tell(tabId, { to: 'page', type: 'command', command })

const tell = (tabId: number, message: BackgroundToPage): Promise<boolean> =>
  browser.tabs.sendMessage(tabId, message, { frameId: 0 }).then(
    () => true,
    () => false,
  )
