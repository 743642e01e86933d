import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { isTabStale, markStaleTabs } from '../../platform/session-memory'
import { restUnlessStale, watchStaleTabs } from './stale-tabs'

const { onUpdated } = fakeBrowser.tabs
const loads = (tabId: number, status: 'loading' | 'complete') => onUpdated.trigger(tabId, { status }, {} as never)
const isListening = () => onUpdated.hasListeners()

beforeEach(() => fakeBrowser.reset())

test('after an update a tab is stale until it is loaded anew, with no panel open to see it', async () => {
  await markStaleTabs([1, 2])
  watchStaleTabs()
  await loads(1, 'complete') // of the page that stood there
  await loads(2, 'loading')
  expect(await Promise.all([1, 2].map(isTabStale))).toEqual([true, false])
})

test('page loads are listened for while a tab is stale, and no longer', async () => {
  await markStaleTabs([1])
  watchStaleTabs()
  watchStaleTabs()
  await restUnlessStale()
  expect(isListening()).toBe(true)
  await loads(1, 'loading')
  await vi.waitFor(() => expect(isListening()).toBe(false))
})
