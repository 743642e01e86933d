// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { BlockId } from '../analysis/types'
import { type BlockMap, createBlockMap } from './block-map'
import { paintMarks } from './highlights'
import type { Mark, Painter } from './painter'

class FakeHighlight extends Set<AbstractRange> {
  priority = 0
}

class FakeObserver {
  static last: FakeObserver
  readonly observed = new Set<Element>()
  constructor(readonly tell: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
    FakeObserver.last = this
  }
  observe(element: Element) {
    this.observed.add(element)
  }
  disconnect() {
    this.observed.clear()
  }
}

const registry = new Map<string, FakeHighlight>()
let painter: Painter
let map: BlockMap
const marks: Mark[] = [
  { id: 'a', kind: 'mention', span: { block: 0 as BlockId, start: 0, end: 5 } },
  { id: 'b', kind: 'unsourced', span: { block: 0 as BlockId, start: 0, end: 12 } },
  { id: 'c', kind: 'vague', span: { block: 1 as BlockId, start: 0, end: 4 } },
]

const show = (...elements: (Element | null)[]) =>
  FakeObserver.last.tell(elements.flatMap((target) => (target ? [{ target, isIntersecting: true }] : [])))
const painted = () =>
  [...registry]
    .filter(([, ranges]) => ranges.size > 0)
    .map(([name, ranges]) => `${name}:${ranges.size}`)
    .sort()
const paragraph = (nth: number) => document.querySelectorAll('p')[nth] ?? null

beforeEach(() => {
  registry.clear()
  vi.stubGlobal('Highlight', FakeHighlight)
  vi.stubGlobal('CSS', { highlights: registry })
  vi.stubGlobal('IntersectionObserver', FakeObserver)
  Object.assign(window, { Highlight: FakeHighlight, CSS: { highlights: registry }, IntersectionObserver: FakeObserver })
  document.body.innerHTML =
    '<p style="color: rgb(20, 20, 20)">First words here.</p><p style="color: rgb(240, 240, 240)">More words.</p>'
  const sources = [...document.querySelectorAll('p')].map((element) => ({
    element,
    nodes: [element.firstChild as Text],
    starts: [0],
    text: element.textContent ?? '',
  }))
  map = createBlockMap(sources)
  painter = paintMarks(document, map, marks)
})

afterEach(() => {
  painter.stop()
  vi.unstubAllGlobals()
})

describe('paintMarks', () => {
  it('paints only what is near the visible part', () => {
    expect(painted()).toEqual([])
    show(paragraph(0))
    expect(painted()).toEqual(['sidelight-mention:1', 'sidelight-unsourced:1'])
  })

  it('takes the set of colours that fits the text', () => {
    show(paragraph(1))
    expect(painted()).toEqual(['sidelight-vague-dark:1'])
  })

  it('takes marks away when they leave the neighbourhood', () => {
    show(paragraph(0))
    FakeObserver.last.tell([{ target: paragraph(0) as Element, isIntersecting: false }])
    expect(painted()).toEqual([])
  })

  it('hides and shows marks', () => {
    show(paragraph(0))
    painter.hide(new Set(['b', 'c']))
    expect(painted()).toEqual(['sidelight-mention:1'])
    painter.hide(new Set())
    expect(painted()).toEqual(['sidelight-mention:1', 'sidelight-unsourced:1'])
  })

  it('puts back what the page cleared', () => {
    show(paragraph(0))
    registry.clear()
    show(paragraph(1))
    expect(painted()).toContain('sidelight-mention:1')
  })

  it('makes one mark stand out, and says when it is gone', () => {
    show(paragraph(0))
    expect(painter.focus('b', false)).toBe(true)
    expect(painted()).toContain('sidelight-focus:1')
    expect(painter.focus(null)).toBe(false)
    expect(painted()).not.toContain('sidelight-focus:1')
    expect(painter.focus('no such mark')).toBe(false)
  })

  it('names the marks whose text has changed', () => {
    const text = paragraph(0)?.firstChild
    if (text) text.nodeValue = 'Other words.'
    expect(painter.unplaced()).toEqual(['a', 'b'])
  })

  it('leaves nothing in the registry when stopped, and no node changed', () => {
    const before = document.body.innerHTML
    show(paragraph(0), paragraph(1))
    painter.stop()
    expect([...registry.keys()]).toEqual([])
    expect(document.body.innerHTML).toBe(before)
  })

  it('where the browser cannot paint, a mark can still be gone to', () => {
    Object.assign(window, { CSS: {} })
    const none = paintMarks(document, map, marks)
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockReturnValue()
    expect(none.feature).toBe('none')
    expect(none.focus('a')).toBe(true)
    expect(scrolled.mock.contexts).toEqual([paragraph(0)])
    expect(none.focus('no such mark')).toBe(false)
    expect(painted()).toEqual([])
  })

  it('takes the other colours when the page turns dark without a scroll', async () => {
    show(paragraph(0))
    paragraph(0)?.setAttribute('style', 'color: rgb(240, 240, 240)')
    document.documentElement.className = 'dark'
    await vi.waitFor(() => expect(painted()).toEqual(['sidelight-mention-dark:1', 'sidelight-unsourced-dark:1']))
    document.documentElement.className = ''
  })

  it('keeps what is near painted when the page was read again, once each', () => {
    show(paragraph(0))
    painter.update(map, marks)
    expect(painted()).toEqual(['sidelight-mention:1', 'sidelight-unsourced:1'])
    show(paragraph(0))
    expect(painted()).toEqual(['sidelight-mention:1', 'sidelight-unsourced:1'])
  })
})
