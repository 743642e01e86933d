import { browser } from '../../platform/browser'
import { forgetStale, isAnyTabStale } from '../../platform/session-memory'

const forgetWhenLoaded = (tabId: number, { status }: Readonly<{ status?: string }>): void => {
  if (status === 'loading') void forgetStale(tabId).then(restUnlessStale)
}

/**
 * Has each tab forgotten as stale when it is loaded anew, also while no panel is open. Must be begun as the worker
 * starts, or a browser would not wake it for such a tab.
 */
export function watchStaleTabs(): void {
  browser.tabs.onUpdated.addListener(forgetWhenLoaded)
}

/** Ends that where no tab is stale: every page that loads anywhere wakes the worker meanwhile. */
export async function restUnlessStale(): Promise<void> {
  if (await isAnyTabStale()) return
  browser.tabs.onUpdated.removeListener(forgetWhenLoaded)
  if (await isAnyTabStale()) watchStaleTabs() // an update was told of just then
}
