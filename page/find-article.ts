import { INLINE, NOT_TEXT } from './tags'

/** A text node shorter than this says nothing about where the article is (menus, bylines, labels). */
const LONG_TEXT = 40
/** A container that holds this share of what its parent holds is the better answer. */
const KEEPS = 0.88

const FURNITURE =
  /comment|disqus|sidebar|footer|related|promo|newsletter|cookie|consent|gdpr|banner|modal|popup|widget|legal|copyright|teaser/i
const SENTENCE_MARK = /[.!?。！？][\s"'”’»)」』]|[,;、，]/g

/** What one long text node says for being article text: length and sentence marks, discounted by furniture around it. */
function weigh(text: string): number {
  const length = text.trim().length
  if (length < LONG_TEXT) return 0
  const marks = text.match(SENTENCE_MARK)?.length ?? 0
  return Math.min(length, 600) * Math.min(1, 0.3 + marks * 0.25)
}

/** The block-level element around a text node; null where it is not article text (a script, a link, a control). */
function blockAround(node: Text): Element | null {
  let element = node.parentElement
  while (element && INLINE.has(element.nodeName)) {
    if (element.nodeName === 'A') return null
    element = element.parentElement
  }
  if (!element || NOT_TEXT.has(element.nodeName)) return null
  return element
}

const isFurniture = (element: Element): boolean => {
  const name = element.nodeName
  if (name === 'BODY' || name === 'HTML' || name === 'MAIN' || name === 'ARTICLE') return false
  if (name === 'ASIDE' || name === 'FOOTER' || name === 'NAV' || NOT_TEXT.has(name)) return true
  return FURNITURE.test(`${element.className} ${element.id}`) && element.closest('article') !== element
}

/** Adds every long text's weight to all elements around it. */
function weighTree(body: Element): Map<Element, number> {
  const weights = new Map<Element, number>()
  const factors = new Map<Element, number>()
  const factorOf = (element: Element): number => {
    if (element === body) return 1
    const known = factors.get(element)
    if (known !== undefined) return known
    const parent = element.parentElement
    const factor = (parent ? factorOf(parent) : 1) * (isFurniture(element) ? 0.15 : 1)
    factors.set(element, factor)
    return factor
  }
  const walker = body.ownerDocument.createTreeWalker(body, 4)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (node.data.length < LONG_TEXT) continue
    const block = blockAround(node)
    if (!block) continue
    const weight = weigh(node.data) * factorOf(block)
    if (weight === 0) continue
    for (let up: Element | null = block; up; up = up.parentElement) weights.set(up, (weights.get(up) ?? 0) + weight)
  }
  return weights
}

/**
 * The element that holds the article: from the body down, as long as one child holds nearly all the prose.
 * Null on a page without prose. Reads only; needs no style and no layout.
 */
export function findArticle(body: Element): { root: Element; prose: number } | null {
  const weights = weighTree(body)
  const prose = weights.get(body) ?? 0
  if (prose === 0) return null
  let root = body
  for (;;) {
    const here = weights.get(root) ?? 0
    let best: Element | null = null
    for (const child of root.children) {
      if ((weights.get(child) ?? 0) >= KEEPS * here) best = child
    }
    if (!best || isLeafBlock(best)) break
    root = best
  }
  return { root, prose }
}

/** A single paragraph is not the article: its siblings (headings, lists, short lines) belong with it. */
const isLeafBlock = (element: Element): boolean => element.nodeName === 'P' || INLINE.has(element.nodeName)
