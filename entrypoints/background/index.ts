import { defineBackground } from 'wxt/utils/define-background'
import { pauseFor } from '../../platform/access'
import { browser } from '../../platform/browser'
import { openPanel } from '../../platform/panel-window'
import type { BackgroundToPanel } from '../../platform/protocol'
import { injectReader } from '../../platform/reader-injection'
import { isOwnPage, isOwnScript } from '../../platform/senders'
import { forgetStale, pauseTab, renumberTab } from '../../platform/session-memory'
import { watchSettings } from '../../platform/settings'
import { storeAddedTerms } from '../../platform/store-terms'
import { answerPage, answerPanel } from './answers'
import { runCommand } from './commands'
import { watchStaleTabs } from './stale-tabs'
import { afterInstall, afterUpdate, renewAccess, renewOnWaking } from './upkeep'

/** Wiring only: the worker may be stopped at any moment, so it holds nothing that a restart would lose. */
export default defineBackground(() => {
  browser.action.onClicked.addListener((tab) => {
    void openPanel(tab) // first, and not awaited: the browser allows it only inside the gesture
    if (tab.id !== undefined) void readUnlessPaused(tab.id, tab.url)
  })

  watchStaleTabs()
  void renewOnWaking()
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void afterInstall()
    if (reason === 'update') void afterUpdate()
  })
  browser.runtime.onStartup.addListener(() => {}) // starts the worker with the browser, see above
  browser.permissions.onAdded.addListener(() => void renewAccess())
  browser.permissions.onRemoved.addListener(({ origins }) => void renewAccess(origins ?? []))
  watchSettings((now, before) => {
    const same = now.paused === before.paused && now.off.join() === before.off.join()
    if (!same) void renewAccess()
    const samePacks = now.packsRevision === before.packsRevision && now.packsOff.join() === before.packsOff.join()
    if (!samePacks) void storeAddedTerms()
  }, new AbortController().signal)

  browser.commands.onCommand.addListener((name, tab) => void runCommand(name, tab))

  browser.tabs.onRemoved.addListener((tabId) => {
    void pauseTab(tabId, false)
    void forgetStale(tabId)
  })
  browser.tabs.onReplaced.addListener((added, removed) => void renumberTab(removed, added))

  browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
    const answer = isOwnScript(sender)
      ? answerPage(message, sender.tab)
      : isOwnPage(sender)
        ? answerPanel(message)
        : null
    if (answer === null) return false
    void answer.then(respond, () => respond(null))
    return true
  })
})

async function readUnlessPaused(tabId: number, url: string | undefined): Promise<void> {
  if ((await pauseFor(tabId, url, new Date())) !== null || (await injectPatiently(tabId))) return
  const told: BackgroundToPanel = { to: 'panel', type: 'out-of-reach', tabId }
  await browser.runtime.sendMessage(told).catch(() => undefined) // no panel is there yet: it will look by itself
}

const TRIES = 3
const TRY_AGAIN_MS = 200

/** In one run of ten Chromium refused a page that had just been pressed on, the cause unknown: it is asked again. */
async function injectPatiently(tabId: number): Promise<boolean> {
  for (let tries = 1; tries <= TRIES; tries++) {
    if (await injectReader(tabId)) return true
    if (tries < TRIES) await new Promise((resolve) => setTimeout(resolve, TRY_AGAIN_MS))
  }
  return false
}
