import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { injectReader, lookAtTab } from './reader-injection'
import { forgetStale, isTabStale, markStaleTabs } from './session-memory'

const executeScript = vi.fn(async () => [{}])
beforeEach(() => {
  fakeBrowser.reset()
  executeScript.mockReset().mockResolvedValue([{}])
  Object.assign(fakeBrowser, {
    scripting: { insertCSS: async () => undefined, executeScript },
    permissions: { getAll: async () => ({ origins: [] }) },
  })
})

test('a tab is stale after an update until it is read, by whatever way, or loaded anew', async () => {
  await markStaleTabs([1, 2, 3])
  await injectReader(1)
  await forgetStale(2)
  expect(await Promise.all([1, 2, 3].map(isTabStale))).toEqual([false, false, true])
})

test('a tab that could not be read stays stale', async () => {
  await markStaleTabs([1])
  executeScript.mockResolvedValueOnce([]).mockRejectedValueOnce(new Error('no permission'))
  expect([await injectReader(1), await injectReader(1)]).toEqual([false, false])
  expect(await isTabStale(1)).toBe(true)
})

test('only a stale tab out of reach is said to be one', async () => {
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ id: 1 } as never)
  await markStaleTabs([1])
  const now = new Date('2026-01-05T12:00:00Z')
  expect((await lookAtTab(1, now)).sight).toBe('stale')
  await forgetStale(1)
  expect((await lookAtTab(1, now)).sight).toBe('no-access')
})
