import { findHeadline } from './headline'

/** Less text than this is a teaser of an article, not one; characters, markup's white space included. */
const WHOLE_ARTICLE = 1200

/**
 * The articles of a page that holds several: a front that opens them in place, or endless scrolling where the next
 * follows the last. Each has a heading and a text of its own. Empty where the page is to be read as a whole: it holds
 * one or none, or posts under a headline of their own, as live coverage does.
 */
export function articlesOn(document: Document): readonly Element[] {
  const whole: Element[] = []
  for (const element of document.querySelectorAll('article')) {
    if (whole.at(-1)?.contains(element) || !element.querySelector('h1,h2')) continue
    if ((element.textContent?.length ?? 0) >= WHOLE_ARTICLE && element.querySelectorAll('p').length >= 3)
      whole.push(element)
  }
  if (whole.length < 2) return []
  const headline = findHeadline(document, document.title)
  return headline === null || whole.some((each) => each.contains(headline)) ? whole : []
}

/** Calls back with the article that fills most of the view, when that changes; asks the page for no layout itself. */
export function followArticles(
  articles: readonly Element[],
  onArticle: (article: Element) => void,
  signal: AbortSignal,
): void {
  const view = articles[0]?.ownerDocument.defaultView
  if (!view || signal.aborted) return
  const shown = new Map<Element, number>()
  let current: Element | null = null
  const observer = new view.IntersectionObserver(
    (entries) => {
      for (const entry of entries) shown.set(entry.target, entry.intersectionRect.height)
      const [first, second] = [...shown].sort(([, a], [, b]) => b - a)
      if (!first || first[1] <= (second?.[1] ?? 0) || first[0] === current) return
      current = first[0]
      onArticle(current)
    },
    { threshold: STEPS },
  )
  for (const article of articles) observer.observe(article)
  signal.addEventListener('abort', () => observer.disconnect(), { once: true })
}

/** Long articles show a small share of themselves at a time: many small steps tell when the next one takes over. */
const STEPS = Array.from({ length: 41 }, (_, step) => step / 40)
