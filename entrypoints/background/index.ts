import { defineBackground } from 'wxt/utils/define-background'
import { analyze } from '../../analysis/analyze'
import type { Analysis, Article } from '../../analysis/types'
import { clearBadge, showBadge } from '../../platform/badge'
import { type Browser, browser } from '../../platform/browser'
import { reconcileDetector, sweepOpenTabs } from '../../platform/detector-registration'
import { openPanel } from '../../platform/panel-window'
import {
  type AnalyzeReply,
  arrived,
  type LookReply,
  PAGE_TO_BACKGROUND,
  PANEL_TO_BACKGROUND,
  type PageToBackground,
} from '../../platform/protocol'
import { injectReader, lookAtTab } from '../../platform/reader-injection'
import { isOwnPage, isOwnScript } from '../../platform/senders'
import { installedPacks } from './installed-packs'

/** Wiring only: the worker may be stopped at any moment, so it holds nothing that a restart would lose. */
export default defineBackground(() => {
  browser.action.onClicked.addListener((tab) => {
    void openPanel(tab.windowId) // first, and not awaited: the browser allows it only inside the gesture
    if (tab.id !== undefined) void injectReader(tab.id)
  })

  browser.runtime.onInstalled.addListener(({ reason }) => {
    void reconcileDetector()
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
  })
  browser.runtime.onStartup.addListener(() => void reconcileDetector())
  browser.permissions.onAdded.addListener(() => void reconcileDetector().then(sweepOpenTabs))
  browser.permissions.onRemoved.addListener(() => void reconcileDetector())

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const answer = isOwnScript(sender) ? answerPage(message, sender.tab.id) : answerPanel(message, sender)
    if (answer === null) return false
    void answer.then(respond)
    return true
  })
})

function answerPage(message: unknown, tabId: number): Promise<AnalyzeReply | null> | null {
  const asked = arrived(message, PAGE_TO_BACKGROUND)
  return asked === null ? null : answerAsked(asked, tabId)
}

async function answerAsked(asked: PageToBackground, tabId: number): Promise<AnalyzeReply | null> {
  switch (asked.type) {
    case 'perhaps':
      await injectReader(tabId)
      return null
    case 'clear-badge':
      await clearBadge(tabId)
      return null
    case 'analyze':
      return analyzeFor(tabId, asked.article, asked.force)
  }
}

async function analyzeFor(tabId: number, article: Article, force: boolean): Promise<AnalyzeReply> {
  try {
    const analysis: Analysis = analyze(article, await installedPacks(), { force })
    await showBadge(tabId, analysis).catch(() => undefined) // the tab may be gone by now; the page still hears
    return { ok: true, analysis }
  } catch (error) {
    return { ok: false, problem: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}

function answerPanel(message: unknown, sender: Browser.runtime.MessageSender): Promise<LookReply> | null {
  if (!isOwnPage(sender)) return null
  const asked = arrived(message, PANEL_TO_BACKGROUND)
  return asked === null ? null : lookAtTab(asked.tabId).then((sight) => ({ sight }))
}
