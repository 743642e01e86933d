// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { scrollToPlace } from './place'

/** Where things stand when nothing is scrolled; happy-dom lays nothing out. Pixels. */
type Box = Readonly<{ top: number; height: number; content?: number }>

const WINDOW = 600
/** By how much the things around an element have been scrolled. */
const scrolledAround = (element: Element): number => {
  let sum = document.documentElement.scrollTop
  for (let up = element.parentElement; up && up !== document.documentElement; up = up.parentElement) sum += up.scrollTop
  return sum
}

function lay(element: Element, { top, height, content = height }: Box): void {
  element.getBoundingClientRect = () => new DOMRect(0, top - scrolledAround(element), 700, height)
  Object.defineProperty(element, 'clientHeight', { value: height, configurable: true })
  Object.defineProperty(element, 'scrollHeight', { value: content, configurable: true })
}

/** A place in the first paragraph, so far below the upper edge of the page. */
function goTo(top: number): void {
  const paragraph = document.querySelector('p') as Element
  const text = paragraph.firstChild as Text
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(
    () => new DOMRect(0, top - scrolledAround(paragraph) - paragraph.scrollTop, 80, 20),
  )
  const place = document.createRange()
  place.setEnd(text, 5)
  place.setStart(text, 0)
  scrollToPlace(window, place)
}

beforeEach(() => {
  document.documentElement.scrollTop = 0
  Object.defineProperty(document, 'scrollingElement', { value: document.documentElement, configurable: true })
  Object.assign(window, { innerHeight: WINDOW, matchMedia: () => ({ matches: true }) })
  document.body.innerHTML = '<main><p>Words of a long paragraph.</p></main>'
})
const part = (selector: string) => document.querySelector(selector) as Element

describe('scrollToPlace', () => {
  it('leaves a short paragraph to the browser', () => {
    lay(part('p'), { top: 2000, height: 100 })
    const asked = vi.fn()
    part('p').scrollIntoView = asked
    goTo(2000)
    expect(asked).toHaveBeenCalledWith({ block: 'center', inline: 'nearest', behavior: 'instant' })
  })

  it('brings a place of a tall paragraph to the middle of the window', () => {
    lay(part('html'), { top: 0, height: WINDOW, content: 5000 })
    lay(part('p'), { top: 1000, height: 3000 })
    goTo(2500)
    expect(document.documentElement.scrollTop).toBe(2200)
  })

  it('scrolls the part of the page that scrolls by itself, and the page as far as it is still needed', () => {
    lay(part('html'), { top: 0, height: WINDOW, content: 1000 })
    const main = part('main') as HTMLElement
    main.style.overflowY = 'auto'
    lay(main, { top: 500, height: 400, content: 4000 })
    lay(part('p'), { top: 600, height: 3000 })
    goTo(2500)
    // 1800 brings it to the middle of the part, 200 pixels below its upper edge: 700 below the window's.
    expect([main.scrollTop, document.documentElement.scrollTop]).toEqual([1800, 400])
  })

  it('goes on with the page where the part that scrolls is at its end', () => {
    lay(part('html'), { top: 0, height: WINDOW, content: 3000 })
    const main = part('main') as HTMLElement
    main.style.overflowY = 'scroll'
    lay(main, { top: 1000, height: 400, content: 700 })
    lay(part('p'), { top: 1000, height: 700 })
    goTo(1650)
    expect([main.scrollTop, document.documentElement.scrollTop]).toEqual([300, 1050])
  })

  it('does not take the body for a part where its overflow is the whole page’s', () => {
    lay(part('html'), { top: 0, height: WINDOW, content: 5000 })
    document.documentElement.style.overflowY = 'visible'
    document.body.style.overflowY = 'auto'
    lay(document.body, { top: 0, height: WINDOW, content: 5000 })
    lay(part('p'), { top: 0, height: 5000 })
    goTo(2500)
    document.body.style.overflowY = ''
    expect([document.body.scrollTop, document.documentElement.scrollTop]).toEqual([0, 2200])
  })
})
