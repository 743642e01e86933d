import type { MarkTarget, PageState, ReadingPosition } from '../analysis/page-state'
import type { PauseState } from './access'
import { askWorker } from './ask-worker'
import { type Browser, browser } from './browser'
import {
  ANNOUNCEMENT,
  arrived,
  BACKGROUND_TO_PANEL,
  LOOK_REPLY,
  type LookReply,
  PAGE_TO_PANEL,
  PANEL_PORT,
  type PanelToBackground,
  type PanelToPage,
  type Sight,
} from './protocol'
import { isOwnPage, isOwnScript } from './senders'

type UnseenSight = Exclude<Sight, 'reader-injected'>

/** What the panel can know of the tab it stands beside. */
export type TabView =
  | Readonly<{ kind: 'looking' }>
  | Readonly<{ kind: 'unseen'; sight: UnseenSight; host: string | null }>
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
  /** Whether the panel stands in a private window. */
  isPrivate(): boolean
}>

/** Looks that follow a page which is there and does not answer: it may be between two documents. */
const MOST_LOOKS = 5
const LOOK_AGAIN_MS = 150
/** A port that neither answers nor closes (some pages of the browser's own) is given up after this. */
const SILENCE_MS = 2000

/**
 * Keeps the panel on the active tab of its own window, whatever tab that is and whenever its page comes and goes; or
 * on the tab `only`, where the panel is a tab itself because the browser has no place beside the page.
 * The page holds its state, so a stopped worker, a reload or a tab switch can't leave another article's in the panel.
 */
export function followActiveTab(listener: TabListener, only: number | null, signal: AbortSignal): TabLink {
  const follower = new TabFollower(listener, only, signal)
  follower.start()
  return {
    send: (message) => follower.send(message),
    retry: () => follower.turnTo(follower.tabId),
    pauseTab: (on) => void follower.pause(on),
    isPrivate: () => follower.isPrivate,
  }
}

class TabFollower {
  tabId: number | null = null
  isPrivate = false
  private windowId: number | null = null
  private port: Browser.runtime.Port | null = null
  /** Counts the turns things take: an answer to what was asked before the newest one is out of date. */
  private turn = 0
  /** The page has answered on this port: it is there, and hears what is sent. */
  private greeted = false
  private looks = 0
  /** The toolbar button was pressed on the page that is there, and no reader could be put into it. */
  private inVain = false
  /** What the reader asked for while the page was between two documents. */
  private unsent: PanelToPage[] = []

  constructor(
    private readonly listener: TabListener,
    private readonly only: number | null,
    private readonly signal: AbortSignal,
  ) {}

  start(): void {
    const { signal } = this
    listen(browser.tabs.onActivated, signal, (active: { tabId: number; windowId: number }) => {
      if (this.only !== null) return
      if (this.windowId === null)
        void this.findTab() // what was found meanwhile may be the tab before
      else if (active.windowId === this.windowId) this.turnTo(active.tabId)
    })
    listen(browser.tabs.onUpdated, signal, (updated: number, change: { status?: string }) => {
      if (updated === this.tabId && change.status === 'loading') this.inVain = false
      // Whatever stood there before: Firefox keeps the port of a page that it put aside for "back" open and silent.
      if (updated === this.tabId && change.status === 'complete') this.hear()
    })
    listen(browser.tabs.onReplaced, signal, (added: number, removed: number) => {
      if (removed === this.tabId) this.turnTo(added)
    })
    listen(browser.runtime.onMessage, signal, (message: unknown, sender: Browser.runtime.MessageSender) => {
      if (isOwnScript(sender) && sender.tab.id === this.tabId && arrived(message, ANNOUNCEMENT)) this.hear()
      if (!isOwnPage(sender) || arrived(message, BACKGROUND_TO_PANEL)?.tabId !== this.tabId) return
      this.inVain = true
      this.hear()
    })
    signal.addEventListener('abort', () => this.drop())
    void this.findTab()
  }

  private async findTab(): Promise<void> {
    const turn = ++this.turn
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
    if (turn !== this.turn || this.signal.aborted) return
    this.windowId = tab?.windowId ?? this.windowId
    this.isPrivate = tab?.incognito ?? false
    this.turnTo(this.only ?? tab?.id ?? null)
  }

  turnTo(next: number | null): void {
    if (next !== this.tabId) {
      this.unsent = []
      this.inVain = false
    }
    this.tabId = next
    this.looks = 0
    this.listener.view({ kind: 'looking' })
    this.connect()
  }

  send(message: PanelToPage): void {
    // Where the panel covers the page, going to a place in it means going to its tab.
    if (this.only !== null && message.type === 'focus') void browser.tabs.update(this.only, { active: true })
    if (this.port && this.greeted) this.port.postMessage(message)
    else this.unsent.push(message)
  }

  async pause(on: boolean): Promise<void> {
    const paused = this.tabId
    if (paused === null) return
    await ask({ to: 'background', type: 'pause-tab', tabId: paused, on })
    if (paused === this.tabId) this.turnTo(paused)
  }

  /** There is news of the tab (a page has come, or its reader): the port at hand may be another's, or opened too early. */
  private hear(): void {
    this.looks = 0
    this.connect()
  }

  private drop(): void {
    const dropped = this.port
    this.port = null
    this.greeted = false
    dropped?.disconnect()
  }

  private connect(): void {
    this.drop()
    this.turn++
    if (this.tabId === null) return
    const opened = browser.tabs.connect(this.tabId, { name: PANEL_PORT, frameId: 0 })
    this.port = opened
    opened.onMessage.addListener((message) => {
      if (opened === this.port) this.receive(message)
    })
    opened.onDisconnect.addListener(() => {
      void browser.runtime.lastError // read, or Chrome reports the expected "no receiver" as an error
      if (opened === this.port) this.lost()
    })
    setTimeout(() => {
      if (opened !== this.port || this.greeted) return
      opened.disconnect()
      this.lost()
    }, SILENCE_MS)
  }

  private lost(): void {
    if (this.greeted) this.looks = 0
    this.port = null
    this.greeted = false
    void this.look()
  }

  private receive(message: unknown): void {
    this.greeted = true
    receive(message, this.listener)
    for (const waiting of this.unsent.splice(0)) this.port?.postMessage(waiting)
  }

  /**
   * Asks the worker to see to the tab's page; what it can't is shown, with the reason. Whatever happens to the tab while
   * it is asked (a press of the toolbar button, another page) opens a new line, and then that line's answer counts.
   */
  private async look(): Promise<void> {
    const { tabId, turn } = this
    if (tabId === null) return
    if (this.looks >= MOST_LOOKS) {
      this.listener.view({ kind: 'unseen', sight: 'browser-page', host: null }) // injected, and nobody there: it crashed
      return
    }
    await pause(LOOK_AGAIN_MS * this.looks++)
    if (turn !== this.turn) return
    const seen = await askToLook(tabId)
    if (turn !== this.turn || this.signal.aborted) return
    if (seen.sight === 'reader-injected') this.connect()
    else if (seen.sight === 'paused') this.listener.view({ kind: 'paused', pause: seen.pause, host: seen.host })
    else
      this.listener.view({ kind: 'unseen', sight: this.inVain ? afterPress(seen.sight) : seen.sight, host: seen.host })
  }
}

/** A page that can't be seen after the press that would have allowed it is one that the browser keeps to itself. */
const afterPress = (sight: UnseenSight): UnseenSight =>
  sight === 'no-access' || sight === 'stale' ? 'browser-page' : sight

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function receive(message: unknown, listener: TabListener): void {
  const told = arrived(message, PAGE_TO_PANEL)
  if (told?.type === 'state') listener.view({ kind: 'page', state: told.state })
  if (told?.type === 'mark-clicked') listener.markClicked(told.target)
  if (told?.type === 'position') listener.position(told.position)
}

const ask = (message: PanelToBackground): Promise<unknown> => askWorker(message)

async function askToLook(tabId: number): Promise<LookReply> {
  const reply = arrived(await ask({ to: 'background', type: 'look', tabId }), LOOK_REPLY)
  return reply ?? { sight: 'gone', host: null }
}

type EventSource<L> = { addListener(listener: L): void; removeListener(listener: L): void }

function listen<L>(source: EventSource<L>, signal: AbortSignal, listener: NoInfer<L>): void {
  source.addListener(listener)
  signal.addEventListener('abort', () => source.removeListener(listener))
}
