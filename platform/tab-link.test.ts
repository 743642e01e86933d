import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

type Listener = (...told: never[]) => void

/** An event of the browser's that tests fire. */
function happening() {
  const listeners = new Set<Listener>()
  return {
    addListener: (listener: Listener) => void listeners.add(listener),
    removeListener: (listener: Listener) => void listeners.delete(listener),
    fire: (...told: unknown[]) => {
      for (const listener of listeners) listener(...(told as never[]))
    },
  }
}

const TAB = 7
const here = {
  onActivated: happening(),
  onUpdated: happening(),
  onReplaced: happening(),
  onMessage: happening(),
  /** Whether a reader stands in the tab, and what came to it. */
  reader: false,
  got: [] as unknown[],
}

function connect() {
  const onMessage = happening()
  const onDisconnect = happening()
  const { reader } = here
  queueMicrotask(() => {
    if (reader) onMessage.fire({ type: 'state', state: { kind: 'nothing-to-read' } })
    else onDisconnect.fire()
  })
  return { onMessage, onDisconnect, postMessage: (message: unknown) => here.got.push(message), disconnect: () => {} }
}

vi.mock('./session-memory', () => ({ forgetStale: vi.fn() }))
vi.mock('./browser', () => ({
  browser: {
    runtime: {
      onMessage: here.onMessage,
      sendMessage: async () => ({ sight: here.reader ? 'reader-injected' : 'no-access', host: null }),
    },
    tabs: {
      onActivated: here.onActivated,
      onUpdated: here.onUpdated,
      onReplaced: here.onReplaced,
      query: async () => [{ id: TAB, windowId: 1, incognito: false }],
      connect,
    },
  },
}))

const { followActiveTab } = await import('./tab-link')
const { forgetStale } = await import('./session-memory')

let views: string[]
let life: AbortController

function follow() {
  const view = (tab: { kind: string; sight?: string }) => views.push(tab.sight ?? tab.kind)
  const listener = { view, markClicked: () => undefined, position: () => undefined }
  return followActiveTab(listener, null, life.signal)
}
const settle = () => vi.advanceTimersByTimeAsync(1500)
const goElsewhere = async () => {
  here.onUpdated.fire(TAB, { status: 'loading' })
  here.onUpdated.fire(TAB, { status: 'complete' })
  await settle()
}

beforeEach(() => {
  vi.useFakeTimers()
  here.reader = false
  here.got = []
  views = []
  life = new AbortController()
})
afterEach(() => {
  life.abort()
  vi.useRealTimers()
})

describe('followActiveTab', () => {
  it('says of every page that can’t be seen that it can’t, however many follow in one tab', async () => {
    follow()
    await settle()
    for (let page = 0; page < 12; page++) await goElsewhere()
    expect(new Set(views)).toEqual(new Set(['looking', 'no-access']))
    expect(forgetStale).toHaveBeenCalledWith(TAB) // no page of now was there when the extension was updated
  })

  it('has what is sent before the page has answered arrive when it does', async () => {
    here.reader = true
    const link = follow()
    await settle()
    link.retry()
    link.send({ type: 'read-again' })
    expect(here.got).toEqual([])
    await settle()
    expect(here.got).toEqual([{ type: 'read-again' }])
  })
})
