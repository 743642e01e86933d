// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { watchClicks } from './watch-clicks'

let clicks: number
let life: AbortController

beforeEach(() => {
  clicks = 0
  life = new AbortController()
  watchClicks(document, () => clicks++, life.signal)
})
afterEach(() => life.abort())

/** Clicks on the first `b` of this markup, put into `root`. */
function clickIn(root: Element | ShadowRoot, html: string): number {
  root.innerHTML = html
  root.querySelector('b')?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
  return clicks
}

describe('watchClicks', () => {
  it('tells of a click on plain text', () => {
    expect(clickIn(document.body, '<p><b>words</b></p>')).toBe(1)
  })

  it.each(['<a href="/on"><b>words</b></a>', '<button><b>words</b></button>', '<div role="link"><b>words</b></div>'])(
    'leaves %s to the page',
    (html) => expect(clickIn(document.body, html)).toBe(0),
  )

  it('leaves a link in a shadow root to the page, and tells of the text beside it', () => {
    document.body.innerHTML = '<harbour-story></harbour-story>'
    const root = document.body.firstElementChild?.attachShadow({ mode: 'open' }) as ShadowRoot
    expect(clickIn(root, '<a href="/on"><b>words</b></a>')).toBe(0)
    expect(clickIn(root, '<p><b>words</b></p>')).toBe(1)
  })

  it('leaves a link to the page whose element is of another window, as in a frame', () => {
    const ours = globalThis.Element
    globalThis.Element = class {} as typeof Element
    const told = clickIn(document.body, '<a href="/on"><b>words</b></a>')
    globalThis.Element = ours
    expect(told).toBe(0)
  })
})
