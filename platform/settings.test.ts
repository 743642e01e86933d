import { beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { changeSettings, DEFAULT_SETTINGS, loadSettings, mendSettings, parseSettings, watchSettings } from './settings'

beforeEach(() => fakeBrowser.reset())

describe('parseSettings', () => {
  test.each([undefined, null, 'nonsense', 7, [], { version: 'x' }])('%j gives the defaults', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULT_SETTINGS)
  })

  test('few marks by default: the article’s own view and named sources only when wanted', () => {
    expect(DEFAULT_SETTINGS.marks).toEqual({
      mention: true,
      vague: true,
      unsourced: true,
      judgement: false,
      sourced: false,
    })
  })

  test('one broken field loses nothing but itself', () => {
    const stored = { version: 2, theme: 'neon', textScale: 1.2, marks: { mention: 'perhaps', judgement: true } }
    const { theme, textScale, marks } = parseSettings(stored)
    expect({ theme, textScale }).toEqual({ theme: 'system', textScale: 1.2 })
    expect(marks).toEqual({ ...DEFAULT_SETTINGS.marks, judgement: true })
  })

  test('version 1 keeps what was chosen and takes what is new at its default', () => {
    const before = { version: 1, marks: { judgement: true }, follow: false, mutedRules: ['hearsay'] }
    expect(parseSettings(before)).toEqual({
      ...DEFAULT_SETTINGS,
      marks: { ...DEFAULT_SETTINGS.marks, judgement: true },
      follow: false,
      mutedRules: ['hearsay'],
    })
  })

  test('settings of a version to come keep what this one knows', () => {
    expect(parseSettings({ version: 9, theme: 'dark', shape: 'round' })).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' })
  })
})

test('two changes at once both hold', async () => {
  await Promise.all([
    changeSettings((now) => ({ ...now, follow: false })),
    changeSettings((now) => ({ ...now, theme: 'dark' })),
  ])
  expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, follow: false, theme: 'dark' })
})

test('a change that fails is told to its caller and does not block the next', async () => {
  const broken = changeSettings(() => {
    throw new Error('full')
  })
  await expect(broken).rejects.toThrow('full')
  await changeSettings((now) => ({ ...now, follow: false }))
  expect((await loadSettings()).follow).toBe(false)
})

describe('damaged settings', () => {
  const store = (settings: unknown) => fakeBrowser.storage.local.set({ settings })

  test.each([
    'nonsense',
    { version: 2, follow: 'no', theme: 'dark' },
    { version: 2, theme: 'dark', marks: { mention: 7 } },
    { version: 2, theme: 'dark', mutedRules: [7] },
  ])('%j is put right and told once; what can be read of it stays', async (stored) => {
    await store(stored)
    const theme = typeof stored === 'string' ? 'system' : 'dark'
    expect(await mendSettings()).toBe(true)
    expect(await mendSettings()).toBe(false)
    expect(await loadSettings()).toEqual({ ...DEFAULT_SETTINGS, theme })
  })

  test.each([
    { version: 1, follow: false, marks: { judgement: true } },
    { ...DEFAULT_SETTINGS, paused: 'until-on' },
    { version: 9, shape: 'round' },
  ])('%j is whole', async (stored) => {
    await store(stored)
    expect(await mendSettings()).toBe(false)
  })

  test('nothing stored is no damage', async () => {
    expect(await mendSettings()).toBe(false)
  })

  test('a storage that can’t be read gives the defaults, and is told', async () => {
    const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('corrupt'))
    expect(await loadSettings()).toEqual(DEFAULT_SETTINGS)
    expect(await mendSettings()).toBe(true)
    get.mockRestore()
  })
})

test('watchers hear of each change until their signal', async () => {
  const life = new AbortController()
  const heard: boolean[] = []
  watchSettings(({ follow }) => heard.push(follow), life.signal)
  await changeSettings((now) => ({ ...now, follow: false }))
  life.abort()
  await changeSettings((now) => ({ ...now, follow: true }))
  expect(heard).toEqual([false])
})
