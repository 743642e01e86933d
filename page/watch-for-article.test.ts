// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchForArticle } from './watch-for-article'

let looks: string[]
let stop: AbortController

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = '<p>Nothing to speak of.</p>'
  looks = []
  stop = new AbortController()
})

afterEach(() => {
  stop.abort()
  vi.useRealTimers()
})

const start = (empty: boolean) => watchForArticle(document, (why) => looks.push(why), stop.signal, { empty })
const later = async (ms: number) => {
  await Promise.resolve()
  await vi.advanceTimersByTimeAsync(ms)
}

describe('watchForArticle', () => {
  it('looks a few times after the page came, and then no more', async () => {
    start(false)
    await later(10_000)
    const soon = looks.length
    await later(600_000)
    expect(soon).toBeGreaterThan(0)
    expect(looks.length).toBe(soon)
  })

  it('does not see what happens on a page that has text', async () => {
    start(false)
    await later(10_000)
    const soon = looks.length
    document.body.append('a ticker')
    await later(10_000)
    expect(looks.length).toBe(soon)
  })

  it('sees text arrive on an empty page', async () => {
    start(true)
    document.body.append('text')
    await later(1000)
    expect(looks).toEqual(['again'])
  })

  it('looks after a press, which may have opened the rest', async () => {
    start(true)
    window.dispatchEvent(new Event('pointerdown'))
    await later(5000)
    expect(looks).toEqual(['again'])
  })

  it('is silent once stopped', async () => {
    start(false)
    stop.abort()
    window.dispatchEvent(new Event('pointerdown'))
    await later(10_000)
    expect(looks).toEqual([])
  })
})
