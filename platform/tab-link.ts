import type { MarkTarget, PageState, ReadingPosition } from '../analysis/page-state'
import type { PauseState } from './access'
import { type Browser, browser } from './browser'
import {
  ANNOUNCEMENT,
  arrived,
  LOOK_REPLY,
  type LookReply,
  PAGE_TO_PANEL,
  PANEL_PORT,
  type PanelToBackground,
  type PanelToPage,
  type Sight,
} from './protocol'
import { isOwnScript } from './senders'

/** What the panel can know of the tab it stands beside. */
export type TabView =
  | Readonly<{ kind: 'looking' }>
  | Readonly<{ kind: 'unseen'; sight: Exclude<Sight, 'reader-injected'>; host: string | null }>
  | Readonly<{ kind: 'paused'; pause: PauseState; host: string | null }>
  | Readonly<{ kind: 'page'; state: PageState }>

export type TabListener = Readonly<{
  view(view: TabView): void
  markClicked(target: MarkTarget): void
  position(position: ReadingPosition | null): void
}>

export type TabLink = Readonly<{
  send(message: PanelToPage): void
  /** Looks at the tab afresh: after a failure, or when the reader asks. */
  retry(): void
  /** Pauses reading in this tab, or takes it up again. */
  pauseTab(on: boolean): void
}>

/**
 * Keeps the panel on the active tab of its own window, whatever tab that is and whenever its page comes and goes.
 * The page holds its state, so a stopped worker, a reload or a tab switch can't leave another article's in the panel.
 */
export function followActiveTab(listener: TabListener, signal: AbortSignal): TabLink {
  let tabId: number | null = null
  let port: Browser.runtime.Port | null = null
  let windowId: number | null = null

  const drop = () => {
    port?.disconnect()
    port = null
  }

  const connect = (afterLook: boolean) => {
    if (tabId === null) return
    drop()
    const opened = browser.tabs.connect(tabId, { name: PANEL_PORT, frameId: 0 })
    port = opened
    opened.onMessage.addListener((message) => {
      if (opened === port) receive(message, listener)
    })
    opened.onDisconnect.addListener(() => {
      void browser.runtime.lastError // read, or Chrome reports the expected "no receiver" as an error
      if (opened !== port) return
      port = null
      if (!afterLook) void look()
    })
  }

  const look = async () => {
    const asked = tabId
    if (asked === null) return
    const seen = await askToLook(asked)
    if (asked !== tabId || port !== null || signal.aborted) return
    if (seen.sight === 'reader-injected') connect(true)
    else if (seen.sight === 'paused') listener.view({ kind: 'paused', pause: seen.pause, host: seen.host })
    else listener.view({ kind: 'unseen', sight: seen.sight, host: seen.host })
  }

  const turnTo = (next: number | null) => {
    tabId = next
    drop()
    listener.view({ kind: 'looking' })
    connect(false)
  }

  const findTab = async () => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
    windowId = tab?.windowId ?? windowId
    if (!signal.aborted) turnTo(tab?.id ?? null)
  }

  listen(browser.tabs.onActivated, signal, (active: { tabId: number; windowId: number }) => {
    if (active.windowId === windowId) turnTo(active.tabId)
  })
  listen(browser.tabs.onUpdated, signal, (updated: number, change: { status?: string }) => {
    if (updated === tabId && change.status === 'complete' && port === null) connect(false)
  })
  listen(browser.tabs.onReplaced, signal, (added: number, removed: number) => {
    if (removed === tabId) turnTo(added)
  })
  listen(browser.runtime.onMessage, signal, (message: unknown, sender: Browser.runtime.MessageSender) => {
    if (!isOwnScript(sender) || sender.tab.id !== tabId || arrived(message, ANNOUNCEMENT) === null) return
    if (port === null) connect(true)
  })
  signal.addEventListener('abort', drop)
  void findTab()

  return {
    send: (message) => port?.postMessage(message),
    retry: () => turnTo(tabId),
    pauseTab: (on) => {
      if (tabId !== null) void askToPause(tabId, on).then(() => turnTo(tabId))
    },
  }
}

function receive(message: unknown, listener: TabListener): void {
  const told = arrived(message, PAGE_TO_PANEL)
  if (told?.type === 'state') listener.view({ kind: 'page', state: told.state })
  if (told?.type === 'mark-clicked') listener.markClicked(told.target)
  if (told?.type === 'position') listener.position(told.position)
}

async function ask(message: PanelToBackground): Promise<unknown> {
  return browser.runtime.sendMessage(message).catch(() => null) // an extension being reloaded: said as "gone"
}

async function askToLook(tabId: number): Promise<LookReply> {
  const reply = arrived(await ask({ to: 'background', type: 'look', tabId }), LOOK_REPLY)
  return reply ?? { sight: 'gone', host: null }
}

const askToPause = (tabId: number, on: boolean) => ask({ to: 'background', type: 'pause-tab', tabId, on })

type EventSource<L> = { addListener(listener: L): void; removeListener(listener: L): void }

function listen<L>(source: EventSource<L>, signal: AbortSignal, listener: NoInfer<L>): void {
  source.addListener(listener)
  signal.addEventListener('abort', () => source.removeListener(listener))
}
