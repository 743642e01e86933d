import { beforeEach, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { removeAllPacks } from '../../platform/pack-store'
import { optionActions } from './option-actions'

vi.mock('../../platform/pack-store', () => ({ removeAllPacks: vi.fn() }))

const remove = vi.fn(async () => true)
const say = vi.fn()
const ground = { say, installed: () => null, packImport: () => null, setPackImport: () => undefined }

beforeEach(async () => {
  fakeBrowser.reset()
  vi.clearAllMocks()
  Object.assign(fakeBrowser, {
    permissions: { getAll: async () => ({ origins: ['https://*/*'] }), remove },
    commands: {},
  })
  vi.mocked(removeAllPacks).mockResolvedValue()
  await fakeBrowser.storage.local.set({ settings: { theme: 'dark' } })
})

test('“erase all” takes packs, grants and settings', async () => {
  optionActions(ground).eraseAll()
  await vi.waitFor(() => expect(say).toHaveBeenCalledWith('data.erased'))
  expect(remove).toHaveBeenCalledWith({ origins: ['https://*/*'] })
  expect(await fakeBrowser.storage.local.get()).toEqual({})
})

test.each([
  ['packs', () => vi.mocked(removeAllPacks).mockRejectedValueOnce(new Error('no database'))],
  ['grants', () => remove.mockRejectedValueOnce(new Error('no database'))],
])('where %s can’t be erased, the settings are, and it says so', async (_what, fail) => {
  fail()
  optionActions(ground).eraseAll()
  await vi.waitFor(() => expect(say).toHaveBeenCalledWith('Error: no database'))
  expect(await fakeBrowser.storage.local.get()).toEqual({})
})
