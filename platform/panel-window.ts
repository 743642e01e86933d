import { browser } from './browser'

type SidebarAction = { open(): Promise<void> }
const sidebarAction = (): SidebarAction | undefined =>
  (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction

/**
 * Opens the panel: Chrome's side panel, Firefox's sidebar, or a tab where there is neither.
 * Must be called as the first statement of a user gesture's handler, before anything is awaited.
 */
export function openPanel(windowId: number): Promise<unknown> {
  if (browser.sidePanel) return browser.sidePanel.open({ windowId })
  const sidebar = sidebarAction()
  if (sidebar) return sidebar.open()
  return browser.tabs.create({ url: browser.runtime.getURL('/sidepanel.html') })
}
