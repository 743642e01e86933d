import { readAccess } from '../../platform/access'
import { browser } from '../../platform/browser'
import { reconcileDetector, runDetectorIn } from '../../platform/detector-registration'
import { isFirstWaking, markStaleTabs } from '../../platform/session-memory'
import { storeAddedTerms } from '../../platform/store-terms'
import { tellAccess } from '../../platform/tell-pages'
import { restUnlessStale, watchStaleTabs } from './stale-tabs'

/**
 * Makes everything agree with what is granted and wanted now: the registration, the readers that are running, and the
 * tabs that are open. Called at start and whenever a grant or a switch changes, from wherever that came.
 */
export async function renewAccess(removed: readonly string[] = []): Promise<void> {
  const now = new Date()
  const [access, tabs] = await Promise.all([readAccess(now), browser.tabs.query({}), reconcileDetector(now)])
  await Promise.all(
    tabs.map(async (tab) => {
      if (tab.id === undefined) return
      await tellAccess(tab.id, access, removed) // before it: the detector that is there keeps still
      await runDetectorIn(tab, access)
    }),
  )
}

/**
 * The same, once in each life of the extension. No event tells that it was switched on again, and tabs that were open
 * while it was off, or were restored before it started, are not looked at by themselves.
 */
export async function renewOnWaking(): Promise<void> {
  if (await isFirstWaking()) await renewAccess()
  else await restUnlessStale() // and not in the first life, in which an update may be told of yet
}

export async function afterInstall(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
}

/** An update stops the scripts in open pages: tabs that can't be reached again by themselves are remembered as stale. */
export async function afterUpdate(): Promise<void> {
  const tabs = await browser.tabs.query({})
  // The format of the terms may be another now. Where no space is left for them, open pages are looked after all the same.
  await storeAddedTerms().catch(console.warn)
  await markStaleTabs(tabs.flatMap(({ id }) => (id === undefined ? [] : [id])))
  watchStaleTabs() // again, where a page that loaded before has ended it
  await renewAccess()
}
