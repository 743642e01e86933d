import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { pauseTab } from '../../platform/session-memory'
import { answerPage, answerPanel } from './answers'

vi.mock('./installed-packs', () => ({}))
vi.mock('./hover-card', () => ({}))

beforeEach(() => {
  fakeBrowser.reset()
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue()
  Object.assign(fakeBrowser, {
    scripting: { insertCSS: async () => undefined, executeScript: async () => [{}] },
    permissions: { getAll: async () => ({ origins: ['https://news.example/*'] }) },
    action: { setBadgeText: async () => undefined, setTitle: async () => undefined },
    i18n: { getMessage: () => '' },
  })
})

const perhaps = (url: string | undefined) =>
  answerPage({ to: 'background', type: 'perhaps' }, { id: 1, url, incognito: false })

test.each([
  ['https://news.example/a', true],
  ['https://other.example/a', false],
  [undefined, false],
])('a page on %s that might be on a topic is read: %j', async (url, read) => {
  expect(await perhaps(url)).toBe(read)
})

test('a detector hears that its page is not read while its tab is paused', async () => {
  await pauseTab(1, true)
  expect(await perhaps('https://news.example/a')).toBe(false)
})

test.each([true, false])('pausing a tab is answered with something, for nothing is asked again: %j', async (on) => {
  expect(await answerPanel({ to: 'background', type: 'pause-tab', tabId: 1, on })).toBe(true)
})
