import { type Browser, browser } from './browser'
import { arrived, PANEL_PORT, PANEL_TO_PAGE, type PageToPanel, type PanelToPage } from './protocol'
import { isOwnPage } from './senders'

export type PanelPort = Readonly<{
  /** Tells every panel that shows this page. */
  tell(message: PageToPanel): void
  isWatched(): boolean
  /** Closes all lines: the page is put aside, and another stands in its place. */
  hangUp(): void
}>

/**
 * The page's end of the line to the panels that show it (one for each window the tab may be moved to).
 * @param greet what a panel is told as soon as it connects.
 */
export function answerPanels(
  greet: () => readonly PageToPanel[],
  onMessage: (message: PanelToPage) => void,
  signal: AbortSignal,
): PanelPort {
  const ports = new Set<Browser.runtime.Port>()
  const onConnect = (port: Browser.runtime.Port) => {
    if (port.name !== PANEL_PORT || !port.sender || !isOwnPage(port.sender)) return
    ports.add(port)
    port.onDisconnect.addListener(() => ports.delete(port))
    port.onMessage.addListener((message) => {
      const asked = arrived(message, PANEL_TO_PAGE)
      if (asked) onMessage(asked)
    })
    for (const message of greet()) port.postMessage(message)
  }
  const hangUp = () => {
    for (const port of ports) port.disconnect()
    ports.clear()
  }
  browser.runtime.onConnect.addListener(onConnect)
  signal.addEventListener('abort', () => {
    browser.runtime.onConnect.removeListener(onConnect)
    hangUp()
  })
  return {
    hangUp,
    tell: (message) => {
      for (const port of ports) port.postMessage(message)
    },
    isWatched: () => ports.size > 0,
  }
}
