import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { readAccess } from './access'
import { reconcileDetector, runDetectorIn } from './detector-registration'
import { changeSettings, type Settings } from './settings'

const NOW = new Date('2026-01-05T12:00:00Z')
const IN_AN_HOUR = '2026-01-05T13:00:00.000Z'
const scripting = {
  getRegisteredContentScripts: vi.fn(async () => [] as { id: string }[]),
  registerContentScripts: vi.fn(async (_scripts: readonly { excludeMatches?: readonly string[] }[]) => undefined),
  unregisterContentScripts: vi.fn(async () => undefined),
  executeScript: vi.fn(async () => []),
}

beforeEach(() => {
  fakeBrowser.reset()
  vi.clearAllMocks()
  Object.assign(fakeBrowser, {
    scripting,
    permissions: { getAll: async () => ({ origins: ['https://*/*', 'http://*/*'] }) },
  })
})
const set = (settings: Partial<Settings>) => changeSettings((now) => ({ ...now, ...settings }))

test.each([
  [null, 1],
  [IN_AN_HOUR, 1], // nobody would register it again when the hour is over
  ['until-on', 0],
] as const)('paused %j, it is registered %d times', async (paused, times) => {
  await set({ paused })
  await reconcileDetector(NOW)
  expect(scripting.registerContentScripts).toHaveBeenCalledTimes(times)
})

test.each([
  ['https://news.example/a', 1],
  ['https://off.example/a', 0],
  ['https://sub.off.example/a', 0],
  ['file:///a.html', 0],
  [undefined, 0],
])('an open tab on %s is looked at %d times', async (url, times) => {
  await set({ off: ['off.example'] })
  await runDetectorIn({ id: 1, url }, await readAccess(NOW))
  expect(scripting.executeScript).toHaveBeenCalledTimes(times)
})

test.each(['until-on', IN_AN_HOUR])('no open tab is looked at while paused %s', async (paused) => {
  await set({ paused })
  await runDetectorIn({ id: 1, url: 'https://news.example/a' }, await readAccess(NOW))
  expect(scripting.executeScript).not.toHaveBeenCalled()
})

test('what is no host is not asked of the browser, which would register nothing then', async () => {
  await set({ off: ['off.example', 'a/b', 'https://c.example', 'd*.example', '*', '', 'e.example:80', 'F.example'] })
  await reconcileDetector(NOW)
  const [script] = scripting.registerContentScripts.mock.calls[0]?.[0] ?? []
  expect(script?.excludeMatches).toEqual(['https://*.off.example/*', 'http://*.off.example/*'])
})
