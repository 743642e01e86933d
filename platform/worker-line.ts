import type { Analysis, Article } from '../analysis/types'
import { mustStop } from './access'
import { askWorker, PATIENCE_MS } from './ask-worker'
import { type Browser, browser } from './browser'
import type { FlagCounts } from './flag-counts'
import {
  ANALYZE_REPLY,
  type Announcement,
  arrived,
  BACKGROUND_TO_PAGE,
  HOVER_CARD,
  type HoverCard,
  type HoverSubject,
  type MarkCommand,
  type PageToBackground,
} from './protocol'

type Sender = Browser.runtime.MessageSender

/** False in a script that an update, or a switching off, of the extension has left behind in an open page. */
export function isExtensionAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined
  } catch {
    return false // Firefox throws where Chrome answers undefined
  }
}

/** Async, so that it rejects where the extension is gone: there the call itself throws. */
const send = async (message: PageToBackground | Announcement): Promise<unknown> => browser.runtime.sendMessage(message)

/** What the analysis of a very long article may take on a slow machine that has much else to do. */
const MS_A_CHARACTER = 0.1

export type Judged = Readonly<{ analysis: Analysis; declined: boolean }>

/** The worker's analysis of an article. Rejects where the worker can't be reached or the analysis failed. */
export async function askForAnalysis(article: Article, force: boolean): Promise<Judged> {
  const message: PageToBackground = { to: 'background', type: 'analyze', article, force }
  const length = article.blocks.reduce((sum, { text }) => sum + text.length, 0)
  const reply = arrived(await askWorker(message, PATIENCE_MS + length * MS_A_CHARACTER), ANALYZE_REPLY)
  if (reply === null) throw new Error('the worker gave no usable answer')
  if (!reply.ok) throw new Error(reply.problem)
  return { analysis: reply.analysis, declined: reply.declined }
}

/** Tells any open panel that this page can be asked now. Nobody listening is the usual case. */
export async function announceReader(): Promise<void> {
  await send({ to: 'panel', type: 'reader-ready' }).catch(() => undefined)
}

/** Remembers, or forgets, that the reader called this page not about the topic. */
export async function rememberDeclined(url: string, on: boolean): Promise<void> {
  await send({ to: 'background', type: 'decline', url, on }).catch(() => undefined) // forgotten is all that is lost
}

/** Calls back when the page's script must stop: paused, switched off here, or taken away. Until the signal. */
export function watchMustStop(url: () => string, onStop: () => void, signal: AbortSignal): void {
  const listener = (message: unknown, sender: Sender): undefined => {
    const told = sender.id === browser.runtime.id ? arrived(message, BACKGROUND_TO_PAGE) : null
    if (told?.type === 'access' && mustStop(url(), told.access, told.removed)) onStop()
  }
  browser.runtime.onMessage.addListener(listener)
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener))
}

/** Calls back with the reader's commands for this page's marks, and says that they were heard, until the signal. */
export function watchCommands(onCommand: (command: MarkCommand) => void, signal: AbortSignal): void {
  const listener = (message: unknown, sender: Sender, respond: (heard: true) => void): undefined => {
    const told = sender.id === browser.runtime.id ? arrived(message, BACKGROUND_TO_PAGE) : null
    if (told?.type !== 'command') return
    onCommand(told.command)
    respond(true)
  }
  browser.runtime.onMessage.addListener(listener)
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener))
}

/** The words for the small card beside a mark; null where there are none, or nobody answers. */
export async function askForHoverCard(of: HoverSubject): Promise<HoverCard | null> {
  const message: PageToBackground = { to: 'background', type: 'hover-card', of }
  return arrived(await send(message).catch(() => null), HOVER_CARD) // the next rest of the pointer asks again
}

/** Has the badge say other counts; a worker that can't be reached leaves it as it is. */
export async function showOwnBadge(counts: FlagCounts): Promise<void> {
  await send({ to: 'background', type: 'badge', ...counts }).catch(() => undefined)
}

export async function clearOwnBadge(): Promise<void> {
  await send({ to: 'background', type: 'clear-badge' }).catch(() => undefined)
}
