import { type Browser, browser } from './browser'

type Sender = Browser.runtime.MessageSender

/** The tab a script of ours speaks from. */
export type SenderTab = Readonly<{ id: number; url?: string | undefined; incognito: boolean }>

/** A message from one of our own pages: panel, options, welcome. Content scripts carry the page's address instead. */
export function isOwnPage(sender: Sender): boolean {
  return sender.id === browser.runtime.id && (sender.url?.startsWith(browser.runtime.getURL('/')) ?? false)
}

/** A message from one of our scripts in the top frame of a page. */
export function isOwnScript(sender: Sender): sender is Sender & { tab: SenderTab } {
  return (
    sender.id === browser.runtime.id &&
    sender.tab?.id !== undefined &&
    (sender.frameId ?? 0) === 0 &&
    !isOwnPage(sender)
  )
}
