/**
 * What is remembered until the browser closes, in memory only (`storage.session`): tabs paused, pages the reader said
 * are not about the topic (as digests: no address is kept), tabs that an update left with a stopped reader.
 */
import * as v from 'valibot'
import { browser } from './browser'

const KEYS = { pausedTabs: v.array(v.number()), staleTabs: v.array(v.number()), declined: v.array(v.string()) }
type Key = keyof typeof KEYS
type Value<K extends Key> = v.InferOutput<(typeof KEYS)[K]>

/** More than a reader answers in one sitting; the oldest goes first. */
const MOST_DECLINED = 500

async function read<K extends Key>(key: K): Promise<Value<K>> {
  const stored: Record<string, unknown> = await browser.storage.session.get(key).catch(() => ({})) // broken: forgotten
  const parsed = v.safeParse(KEYS[key], stored[key])
  return (parsed.success ? parsed.output : []) as Value<K>
}

let writing: Promise<unknown> = Promise.resolve()
function change<K extends Key>(key: K, next: (now: Value<K>) => Value<K>): Promise<void> {
  const step = writing.then(async () => {
    const now = await read(key)
    const changed = next(now)
    if (changed !== now) await browser.storage.session.set({ [key]: changed })
  })
  writing = step.catch(() => undefined) // the caller hears of it; the next change must still run
  return step
}

const without = <T>(list: readonly T[], item: T): T[] => list.filter((other) => other !== item)

export const isTabPaused = async (tabId: number): Promise<boolean> => (await read('pausedTabs')).includes(tabId)
export const pauseTab = (tabId: number, on: boolean): Promise<void> =>
  change('pausedTabs', (tabs) => (on ? [...without(tabs, tabId), tabId] : without(tabs, tabId)))

/** A browser that puts a tab to sleep may give it another number. */
export async function renumberTab(before: number, now: number): Promise<void> {
  if (await isTabPaused(before)) await change('pausedTabs', (tabs) => [...without(tabs, before), now])
}

export async function isTabStale(tabId: number): Promise<boolean> {
  await writing // it may just be forgotten
  return (await read('staleTabs')).includes(tabId)
}
export async function isAnyTabStale(): Promise<boolean> {
  await writing
  return (await read('staleTabs')).length > 0
}
export const markStaleTabs = (tabIds: readonly number[]): Promise<void> => change('staleTabs', () => [...tabIds])
/** A tab that was loaded anew, or is gone, is not stale any more; a closed one is not paused either. */
export const forgetStale = (tabId: number): Promise<void> =>
  change('staleTabs', (tabs) => (tabs.includes(tabId) ? without(tabs, tabId) : tabs))

/** Whether nobody asked before in this life of the extension: it was installed, updated, switched on or started with the browser. */
export async function isFirstWaking(): Promise<boolean> {
  const { awake } = await browser.storage.session.get('awake')
  if (awake === undefined) await browser.storage.session.set({ awake: true })
  return awake === undefined
}

export async function isDeclined(url: string): Promise<boolean> {
  return (await read('declined')).includes(await digest(url))
}
export async function decline(url: string, on: boolean): Promise<void> {
  const page = await digest(url)
  await change('declined', (pages) =>
    on ? [...without(pages, page), page].slice(-MOST_DECLINED) : without(pages, page),
  )
}

async function digest(url: string): Promise<string> {
  const [address = ''] = url.split('#')
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(address))
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
