import { browser } from './browser'

type SidebarAction = { open(): Promise<void> }
const sidebarAction = (): SidebarAction | undefined =>
  (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction

/**
 * Opens the panel beside a tab: Chrome's side panel, Firefox's sidebar, or, where there is neither (Firefox for Android,
 * Safari), a tab of its own that keeps to this one.
 * Must be called as the first statement of a user gesture's handler, before anything is awaited.
 */
export function openPanel({ windowId, id }: Readonly<{ windowId: number; id?: number | undefined }>): Promise<unknown> {
  if (browser.sidePanel) return browser.sidePanel.open({ windowId })
  const sidebar = sidebarAction()
  if (sidebar) return sidebar.open()
  return browser.tabs.create({ url: `${browser.runtime.getURL('/sidepanel.html')}?tab=${id}` })
}

/** The tab that a panel opened as a tab keeps to; null in the browser's own panel. */
export function tabOfPanel(search: string): number | null {
  const tab = new URLSearchParams(search).get('tab')
  return tab !== null && /^\d+$/.test(tab) ? Number(tab) : null
}
