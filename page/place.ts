/** A range that can be measured and selected, at a place of the page. */
export function liveRange(document: Document, place: AbstractRange): Range {
  const range = document.createRange()
  range.setStart(place.startContainer, place.startOffset)
  range.setEnd(place.endContainer, place.endOffset)
  return range
}

/** Brings a place to the middle of the view; at once where the reader asked for less motion. */
export function scrollToPlace(view: Window & typeof globalThis, place: AbstractRange): void {
  const parent = place.startContainer.parentElement
  if (!parent) return
  const calm = view.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true
  const behavior = calm ? 'instant' : 'smooth'
  const { height } = parent.getBoundingClientRect()
  if (height <= view.innerHeight / 2) parent.scrollIntoView({ block: 'center', inline: 'nearest', behavior })
  // The browser scrolls to elements only, and the middle of a tall one may be far from the place.
  else scrollAround(parent, liveRange(view.document, place).getBoundingClientRect().top, behavior)
}

/**
 * Scrolls all that scrolls around an element, from the inside out, each until a place in the element is in its middle
 * or it can't go further.
 * @param top where the place is: pixels below the upper edge of the element's window
 */
function scrollAround(inside: Element, top: number, behavior: ScrollBehavior): void {
  const { defaultView: view, scrollingElement: page } = inside.ownerDocument
  if (!view) return
  let now = top
  for (let up: Element | null = inside; up; up = outOf(up)) {
    if (up !== page && scrolls(view, up))
      now -= centre(up, now - up.getBoundingClientRect().top, up.clientHeight, behavior)
  }
  if (page) now -= centre(page, now, view.innerHeight, behavior)
  const frame = frameOf(view)
  if (frame) scrollAround(frame, frame.getBoundingClientRect().top + frame.clientTop + now, behavior)
}

/** Brings what is `place` pixels below its upper edge to the middle. Returns by how many pixels that will scroll it. */
function centre(scroller: Element, place: number, height: number, behavior: ScrollBehavior): number {
  const furthest = scroller.scrollHeight - scroller.clientHeight
  const to = Math.max(0, Math.min(furthest, scroller.scrollTop + place - height / 2))
  const by = to - scroller.scrollTop
  scroller.scrollTo({ top: to, behavior })
  return by
}

/** The element around this one, out of a shadow root to what holds it. */
const outOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null

function scrolls(view: Window, element: Element): boolean {
  const overflow = (of: Element) => view.getComputedStyle(of).overflowY
  if (element.scrollHeight <= element.clientHeight || !/auto|scroll/.test(overflow(element))) return false
  const { body, documentElement } = element.ownerDocument
  return element !== body || overflow(documentElement) !== 'visible' // else the body's is the whole page's
}

/** The frame of the same site that a window stands in. */
function frameOf(view: Window): Element | null {
  try {
    return view.frameElement
  } catch {
    return null // what another site may not do, Firefox may say with an error where Chrome answers null
  }
}
