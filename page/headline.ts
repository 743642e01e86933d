import { type Run, readRuns } from './read-runs'

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Share of the shorter text's words that the other has too, 0 to 1. */
export function likeness(a: string, b: string): number {
  const left = new Set(words(a))
  const right = new Set(words(b))
  const small = left.size < right.size ? left : right
  const large = small === left ? right : left
  if (small.size === 0) return 0
  let shared = 0
  for (const word of small) if (large.has(word)) shared++
  return shared / small.size
}

const ALIKE = 0.6

/** How well a heading serves as the article's headline; higher is better, 0 is no candidate. */
function suitability(heading: Element, title: string, root: Element): number {
  const text = heading.textContent?.trim() ?? ''
  if (text.length < 8 || text.length > 300) return 0
  const before = heading.compareDocumentPosition(root) & 4 || root.contains(heading)
  if (!before) return 0
  const alike = title ? likeness(text, title) : 0
  const first = heading.nodeName === 'H1' ? 0.5 : 0
  if (alike < ALIKE && first === 0) return 0
  return alike + first + (root.contains(heading) ? 0.1 : 0)
}

/** The headline's own text on the page: the heading above or in the article most like the page's title. */
export function findHeadline(
  document: Document,
  found: { root: Element; runs: readonly Run[] },
  title: string,
): Run | null {
  let best: Element | null = null
  let bestValue = 0
  for (const heading of document.querySelectorAll('h1,h2,[itemprop~="headline"]')) {
    const value = suitability(heading, title, found.root)
    if (value > bestValue) {
      best = heading
      bestValue = value
    }
  }
  return best ? (readRuns(best, () => false)[0] ?? null) : null
}
