import { type Access, excludedPatterns, mayLook, readAccess } from './access'
import { browser } from './browser'
import { loadSettings } from './settings'

type Tab = Readonly<{ id?: number | undefined; url?: string | undefined; discarded?: boolean | undefined }>

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
  const { paused } = await loadSettings()
  // A pause that ends by itself leaves it registered: nobody would come to register it again. It keeps still meanwhile.
  if (access.origins.length === 0 || paused === 'until-on') return
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

/** Runs the detector in an open tab that may be looked at now: neither a grant nor what is registered reaches it. */
export async function runDetectorIn({ id, url, discarded }: Tab, access: Access): Promise<void> {
  if (id === undefined || url === undefined || discarded || !mayLook(url, access)) return
  try {
    await browser.scripting.executeScript({ target: { tabId: id }, files: [`/${DETECTOR}`] })
  } catch {
    // Gone meanwhile, or a page that the browser keeps to itself.
  }
}
