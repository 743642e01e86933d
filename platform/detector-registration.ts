import { browser } from './browser'

const DETECTOR_ID = 'detector'
const DETECTOR = 'detector.js'
/** The only hosts we ask for, and only when the reader wants pages looked at without a click. */
export const EVERY_SITE = { origins: ['https://*/*', 'http://*/*'] }

export async function grantedOrigins(): Promise<string[]> {
  const { origins } = await browser.permissions.getAll()
  return origins ?? []
}

/** Must be called in a user gesture's handler before anything is awaited. @returns whether the reader agreed. */
export const askForEverySite = (): Promise<boolean> => browser.permissions.request(EVERY_SITE)

/**
 * Makes what is registered agree with what is granted. Idempotent: called at install, update, start, grant and
 * removal, because registrations are lost on an update and grants can change in the browser's own settings.
 */
export async function reconcileDetector(): Promise<void> {
  const matches = await grantedOrigins()
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [DETECTOR_ID] })
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [DETECTOR_ID] })
    return
  }
  const script = {
    id: DETECTOR_ID,
    matches,
    js: [DETECTOR],
    runAt: 'document_idle' as const,
    persistAcrossSessions: true,
  }
  if (registered.length > 0) await browser.scripting.updateContentScripts([script])
  else await browser.scripting.registerContentScripts([script])
}

/** Runs the detector in the tabs that are open already: a grant does not reach them by itself. */
export async function sweepOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(tabs.map((tab) => (tab.id === undefined || tab.discarded ? null : runDetector(tab.id))))
}

async function runDetector(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [`/${DETECTOR}`] })
  } catch {
    // A page outside the grant, or the browser's own: not ours to look at.
  }
}
