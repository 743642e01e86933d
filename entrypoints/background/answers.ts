import { analyze } from '../../analysis/analyze'
import type { Article } from '../../analysis/types'
import { mayLook, pauseFor, readAccess } from '../../platform/access'
import { clearBadge, showBadge } from '../../platform/badge'
import {
  type AnalyzeReply,
  arrived,
  type HoverCard,
  type LookReply,
  PAGE_TO_BACKGROUND,
  PANEL_TO_BACKGROUND,
  type PageToBackground,
} from '../../platform/protocol'
import { injectReader, lookAtTab } from '../../platform/reader-injection'
import type { SenderTab } from '../../platform/senders'
import { decline, isDeclined, pauseTab } from '../../platform/session-memory'
import { stopReader } from '../../platform/tell-pages'
import { hoverCardOf } from './hover-card'
import { installedPacks } from './installed-packs'

type Answer = Promise<AnalyzeReply | LookReply | HoverCard | boolean | null>

/** Answers a script of ours in a page; null for what is not addressed to the worker. */
export function answerPage(message: unknown, tab: SenderTab): Answer | null {
  const asked = arrived(message, PAGE_TO_BACKGROUND)
  return asked === null ? null : answerAsked(asked, tab)
}

/** Answers a page of ours; null for what is not addressed to the worker. */
export function answerPanel(message: unknown): Answer | null {
  const asked = arrived(message, PANEL_TO_BACKGROUND)
  if (asked === null) return null
  return asked.type === 'look' ? lookAtTab(asked.tabId, new Date()) : pause(asked.tabId, asked.on)
}

async function pause(tabId: number, on: boolean): Promise<true> {
  await pauseTab(tabId, on)
  if (on) await Promise.all([stopReader(tabId), clearBadge(tabId)])
  return true // null would count as silence, and be asked again
}

async function answerAsked(asked: PageToBackground, tab: SenderTab): Answer {
  switch (asked.type) {
    case 'perhaps':
      return (await mayRead(tab)) && injectReader(tab.id)
    case 'clear-badge':
      await clearBadge(tab.id)
      return null
    case 'hover-card':
      return hoverCardOf(asked.of)
    case 'badge':
      await showBadge(tab.id, asked)
      return null
    case 'decline':
      if (!tab.incognito) await decline(asked.url, asked.on) // nothing is kept of private windows
      return null
    case 'analyze':
      if ((await pauseFor(tab.id, asked.article.url, new Date())) !== null) return refuse(tab.id)
      return analyzeFor(asked.article, asked.force)
  }
}

/** A tab's address can change between the look at it and the injection: a page that must not be read stops its reader. */
async function refuse(tabId: number): Promise<AnalyzeReply> {
  await Promise.all([stopReader(tabId), clearBadge(tabId)])
  return { ok: false, problem: 'paused' }
}

async function mayRead(tab: SenderTab): Promise<boolean> {
  const now = new Date()
  const allowed = tab.url !== undefined && mayLook(tab.url, await readAccess(now))
  return allowed && (await pauseFor(tab.id, tab.url, now)) === null
}

/** The page sets its badge when it has the answer: by then its tab may show another. */
async function analyzeFor(article: Article, force: boolean): Promise<AnalyzeReply> {
  try {
    const declined = !force && (await isDeclined(article.url))
    const analysis = analyze(article, await installedPacks(), { force })
    return { ok: true, analysis, declined }
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}
