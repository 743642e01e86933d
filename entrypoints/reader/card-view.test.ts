// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest'
import { CardView, type Shown } from './card-view'

const line = { top: 100, bottom: 120, left: 40, right: 240 }
const rangeAt = (lines: object[]) =>
  ({ getClientRects: () => lines, getBoundingClientRect: () => lines[0] }) as unknown as Range
const SHOWN: Shown = {
  title: 'No source given',
  text: '<b>According to whom?</b>',
  lang: 'en',
  range: rangeAt([line]),
  line: 0,
  theme: 'dark',
  announced: false,
}

const card = new CardView(document)
const hosts = () => [...document.documentElement.children].filter(({ localName }) => localName === 'sidelight-card')

afterEach(() => card.hide())

test('it is one element, closed to the page, and only while it is shown', () => {
  card.show(SHOWN)
  card.show({ ...SHOWN, announced: true })
  const [host] = hosts()
  expect(hosts()).toHaveLength(1)
  expect(host?.shadowRoot).toBeNull()
  expect(host?.textContent).toBe('')
  expect([card.holds(host ?? null), card.holds(document.body)]).toEqual([true, false])
  card.hide()
  expect(hosts()).toEqual([])
  expect(card.isShown).toBe(false)
})

test('it keeps the reader’s theme and stands beside its line', () => {
  card.show(SHOWN)
  const host = hosts()[0] as HTMLElement
  expect(host.style.getPropertyValue('color-scheme')).toBe('dark')
  expect([host.style.getPropertyValue('left'), host.style.getPropertyValue('top')]).toEqual(['40px', '126px'])
})

test('it goes when its words are gone from the page', () => {
  const lines: object[] = [line]
  card.show({ ...SHOWN, range: rangeAt(lines) })
  lines.pop()
  card.place()
  expect(card.isShown).toBe(false)
})
