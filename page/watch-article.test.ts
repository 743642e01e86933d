// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type ArticleChange, watchArticle } from './watch-article'

let seen: ArticleChange[]
let stop: AbortController
let root: Element

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = '<aside>ad</aside><main><article><p>one</p></article></main>'
  root = document.querySelector('article') as Element
  seen = []
  stop = new AbortController()
  watchArticle(root, (change) => seen.push(change), stop.signal)
})

afterEach(() => {
  stop.abort()
  vi.useRealTimers()
})

const settle = async () => {
  await Promise.resolve()
  await vi.advanceTimersByTimeAsync(500)
}

describe('watchArticle', () => {
  it('tells once of many changes inside the article', async () => {
    for (let i = 0; i < 5; i++) root.append(document.createElement('p'))
    await settle()
    expect(seen).toEqual(['text'])
  })

  it('does not see the page around the article', async () => {
    document.querySelector('aside')?.append('another ad')
    await settle()
    expect(seen).toEqual([])
  })

  it('does not mind overlays that are put into the page', async () => {
    document.body.append(document.createElement('dialog'))
    await settle()
    expect(seen).toEqual([])
  })

  it('does not see the card that we show for a while, wherever it is put', async () => {
    const card = document.createElement('sidelight-card')
    root.append(card)
    card.remove()
    await settle()
    expect(seen).toEqual([])
  })

  it('does not see it in a frame either, whose elements are of another window', async () => {
    vi.stubGlobal('Element', class {})
    const card = document.createElement('sidelight-card')
    root.append(card)
    card.remove()
    await settle()
    vi.unstubAllGlobals()
    expect(seen).toEqual([])
  })

  it('sees a further part that is put beside the article', async () => {
    document.querySelector('main')?.append(document.createElement('section'))
    await settle()
    expect(seen).toEqual(['text'])
  })

  it('tells when the article is taken away with what is around it', async () => {
    document.querySelector('main')?.remove()
    await settle()
    expect(seen).toEqual(['gone'])
  })

  it('tells within three seconds of changes that never stop', async () => {
    for (let i = 0; i < 16; i++) {
      root.append('tick')
      await vi.advanceTimersByTimeAsync(200)
    }
    expect(seen).toEqual(['text'])
  })

  it('is silent once stopped', async () => {
    stop.abort()
    root.append('more')
    await settle()
    expect(seen).toEqual([])
  })

  it('lets go of a page that has settled, and takes it up when the reader acts', async () => {
    await vi.advanceTimersByTimeAsync(31_000)
    root.append('late')
    await settle()
    expect(seen).toEqual([])
    window.dispatchEvent(new Event('pointerdown'))
    root.append('more')
    await settle()
    expect(seen).toEqual(['text'])
  })
})
