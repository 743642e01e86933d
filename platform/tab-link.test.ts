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
  /** Tells the worker's answer to the oldest question that is open; null: it answers at once. */
  looks: null as (() => void)[] | null,
  /** The tab in front, as the browser says when it is asked, and what makes it say so. */
  front: async () => TAB,
}

/** The worker: what it sees is what is there when it is asked, however late it answers. */
function look(): Promise<unknown> {
  const seen = { sight: here.reader ? 'reader-injected' : 'no-access', host: null }
  const { looks } = here
  return looks ? new Promise((resolve) => looks.push(() => resolve(seen))) : Promise.resolve(seen)
}
/** The toolbar button was pressed, and the reader that it put into the page says so. */
function press(): void {
  here.reader = true
  here.onMessage.fire({ to: 'panel', type: 'reader-ready' }, { id: 'us', tab: { id: TAB }, frameId: 0 })
}

let connected = (_tab: number) => {}
function connect(tab: number) {
  connected(tab)
  const onMessage = happening()
  const onDisconnect = happening()
  const { reader } = here
  queueMicrotask(() => {
    if (reader) onMessage.fire({ type: 'state', state: { kind: 'nothing-to-read' } })
    else onDisconnect.fire()
  })
  return { onMessage, onDisconnect, postMessage: (message: unknown) => here.got.push(message), disconnect: () => {} }
}

vi.mock('./browser', () => ({
  browser: {
    runtime: {
      onMessage: here.onMessage,
      id: 'us',
      getURL: () => 'extension://us/',
      sendMessage: look,
    },
    tabs: {
      onActivated: here.onActivated,
      onUpdated: here.onUpdated,
      onReplaced: here.onReplaced,
      query: async () => [{ id: await here.front(), windowId: 1, incognito: false }],
      connect,
    },
  },
}))

const { followActiveTab } = await import('./tab-link')

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
  here.looks = null
  here.front = async () => TAB
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
  })

  describe('a press of the toolbar button while the worker is asked', () => {
    /** A new page that nobody may see, and the worker asked about it. */
    async function asked() {
      here.looks = []
      follow()
      await vi.advanceTimersByTimeAsync(1)
      expect(here.looks).toHaveLength(1)
      return here.looks
    }

    it('answered before the press is heard of: the page is shown after it', async () => {
      const [answer] = await asked()
      answer?.()
      await settle()
      press()
      await settle()
      expect(views.slice(-2)).toEqual(['no-access', 'page'])
    })

    it('answered after the press was heard of: the answer of before counts no more', async () => {
      const [answer] = await asked()
      press()
      answer?.()
      await settle()
      expect(views).not.toContain('no-access')
      expect(views.at(-1)).toBe('page')
    })

    it('answered after the page that was pressed on has gone: the next page’s answer counts, whichever comes first', async () => {
      const looks = await asked()
      press()
      await vi.advanceTimersByTimeAsync(1)
      here.reader = false
      await goElsewhere()
      expect(looks).toHaveLength(2)
      here.reader = true
      looks[1]?.()
      looks[0]?.()
      await settle()
      expect(views.filter((view) => view === 'no-access')).toHaveLength(1)
      press()
      await settle()
      expect(views.at(-1)).toBe('page')
    })
  })

  it('a page that nobody could be put into after a press is the browser’s own, until another comes', async () => {
    follow()
    await settle()
    here.onMessage.fire(
      { to: 'panel', type: 'out-of-reach', tabId: TAB },
      { id: 'us', url: 'extension://us/worker.js' },
    )
    await settle()
    expect(views.at(-1)).toBe('browser-page')
    await goElsewhere()
    expect(views.at(-1)).toBe('no-access')
  })

  it('a page can’t say of itself, or of another tab, that it is out of reach', async () => {
    follow()
    await settle()
    const said = { to: 'panel', type: 'out-of-reach', tabId: TAB }
    here.onMessage.fire(said, { id: 'us', url: 'https://news.example/', tab: { id: TAB }, frameId: 0 })
    here.onMessage.fire({ ...said, tabId: TAB + 1 }, { id: 'us', url: 'extension://us/worker.js' })
    await settle()
    expect(views.at(-1)).toBe('no-access')
  })

  it('a tab that comes to the front while the one in front is looked for is the one that is shown', async () => {
    let first = (_: number) => {}
    here.front = () =>
      new Promise((resolve) => {
        first = resolve
      })
    const opened: number[] = []
    connected = (tab) => opened.push(tab)
    follow()
    const answerFirst = first
    here.front = async () => TAB + 1
    here.onActivated.fire({ tabId: TAB + 1, windowId: 1 })
    answerFirst(TAB)
    await settle()
    expect(opened.at(-1)).toBe(TAB + 1)
  })

  it('has a second “try again” reach the page, and nothing that was meant for another tab', async () => {
    here.reader = true
    const link = follow()
    await settle()
    link.retry()
    link.send({ type: 'read-again' })
    link.retry()
    await settle()
    expect(here.got).toEqual([{ type: 'read-again' }])
    here.got = []
    link.retry()
    link.send({ type: 'read-again' })
    here.onActivated.fire({ tabId: TAB + 1, windowId: 1 })
    await settle()
    expect(here.got).toEqual([])
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
