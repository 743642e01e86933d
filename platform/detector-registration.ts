import { excludedPatterns, readAccess } from './access'
import { browser } from './browser'

const DETECTOR_ID = 'detector'
const DETECTOR = 'detector.js'

/** One after the other: two events at once (a grant, a setting) must not register twice. */
let reconciling: Promise<void> = Promise.resolve()

/**
 * Makes what is registered agree with what is granted and wanted. Idempotent: called at install, update, start, grant,
 * removal and change of settings, because registrations are lost on an update and grants change in the browser's own
 * settings.
 */
export function reconcileDetector(now: Date): Promise<void> {
  reconciling = reconciling.catch(() => undefined).then(() => reconcile(now)) // a failed round was told to its caller
  return reconciling
}

async function reconcile(now: Date): Promise<void> {
  const access = await readAccess(now)
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [DETECTOR_ID] })
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [DETECTOR_ID] })
  if (access.origins.length === 0) return
  const excludeMatches = excludedPatterns(access)
  await browser.scripting.registerContentScripts([
    {
      id: DETECTOR_ID,
      matches: [...access.origins],
      ...(excludeMatches.length > 0 ? { excludeMatches } : {}),
      js: [DETECTOR],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ])
}

/** Runs the detector in the open tabs that may be seen: a grant does not reach them by itself. */
export async function sweepOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({})
  await Promise.all(
    tabs.map((tab) => (tab.id === undefined || tab.url === undefined || tab.discarded ? null : runDetector(tab.id))),
  )
}

async function runDetector(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [`/${DETECTOR}`] })
  } catch {
    // A page outside the grant, or the browser's own: not ours to look at.
  }
}
