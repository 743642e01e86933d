import type { Analysis, Article } from '../analysis/types'
import { browser } from './browser'
import { ANALYZE_REPLY, type Announcement, arrived, type PageToBackground } from './protocol'

/** False in a script that an update, or a switching off, of the extension has left behind in an open page. */
export function isExtensionAlive(): boolean {
  try {
    return browser.runtime?.id !== undefined
  } catch {
    return false // Firefox throws where Chrome answers undefined
  }
}

const send = (message: PageToBackground | Announcement): Promise<unknown> => browser.runtime.sendMessage(message)

/** The worker's analysis of an article. Rejects where the worker can't be reached or the analysis failed. */
export async function askForAnalysis(article: Article, force: boolean): Promise<Analysis> {
  const reply = arrived(await send({ to: 'background', type: 'analyze', article, force }), ANALYZE_REPLY)
  if (reply === null) throw new Error('the worker gave no usable answer')
  if (!reply.ok) throw new Error(reply.problem)
  return reply.analysis
}

/** Tells any open panel that this page can be asked now. Nobody listening is the usual case. */
export async function announceReader(): Promise<void> {
  await send({ to: 'panel', type: 'reader-ready' }).catch(() => undefined)
}

export async function clearOwnBadge(): Promise<void> {
  await send({ to: 'background', type: 'clear-badge' }).catch(() => undefined)
}
