/** A range that can be measured and selected, at a place of the page. */
export function liveRange(document: Document, place: AbstractRange): Range {
  const range = document.createRange()
  range.setStart(place.startContainer, place.startOffset)
  range.setEnd(place.endContainer, place.endOffset)
  return range
}

/** Brings a place to the middle of the view; at once where the reader asked for less motion. */
export function scrollToPlace(view: Window & typeof globalThis, place: StaticRange): void {
  const parent = place.startContainer.parentElement
  if (!parent) return
  const calm = view.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true
  const behavior = calm ? 'instant' : 'smooth'
  const height = parent.getBoundingClientRect().height
  if (height <= view.innerHeight / 2) parent.scrollIntoView({ block: 'center', inline: 'nearest', behavior })
  else {
    const top = liveRange(view.document, place).getBoundingClientRect().top
    view.scrollBy({ top: top - view.innerHeight / 2, behavior })
  }
}
