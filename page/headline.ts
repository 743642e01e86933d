import { type Run, readRuns } from './read-runs'
import { isDense } from './script-density'

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().split(/\s+/))

/** Share of words two texts have in common, 0 to 1 (Dice's coefficient over distinct words). */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return (2 * shared) / (a.size + b.size)
}

const ALIKE = 0.5

/** Whether a headline and a title name the same article; a missing one names none. */
export const isSameTitle = (headline: string | null, title: string | null): boolean =>
  headline !== null && title !== null && likeness(wordsOf(headline), wordsOf(longestPart(title))) >= ALIKE

/** The page's title, taken apart when it is first needed: most headings say the same as it begins with. */
class PageTitle {
  private words: ReadonlySet<string> | null = null

  constructor(private readonly text: string) {}

  /** How like it a heading is, 0 to 1. */
  likeness(heading: string): number {
    const { text } = this
    if (heading === text || (text.startsWith(heading) && isSeparated(text, heading))) return 1
    this.words ??= wordsOf(longestPart(text))
    return likeness(wordsOf(heading), this.words)
  }
}

/** Whether what follows the heading in the title is the name of the site, and shorter than it. */
const isSeparated = (title: string, heading: string): boolean =>
  title.length < heading.length * 2 && SEPARATORS.some((separator) => title.startsWith(separator, heading.length))

/** How well a heading serves as the article's headline; higher is better, 0 is no candidate. */
function suitability(heading: Element, title: PageTitle): number {
  const text = heading.textContent?.trim() ?? ''
  if (text.length < (isDense(text) ? SHORTEST_DENSE : SHORTEST) || text.length > LONGEST) return 0
  const alike = title.likeness(text)
  const level = heading.nodeName === 'H1' ? 0.3 : 0
  if (alike >= ALIKE) return alike + level
  // A first heading that is a link and unlike the title is the site's name, which leads home.
  return heading.querySelector('a') ? 0 : level
}

const SHORTEST = 8
const SHORTEST_DENSE = 4
const LONGEST = 300
/** Sites set their name apart from the headline so. */
const SEPARATORS = [' | ', ' - ', ' – ', ' — ', ' · ', ' » ', ' :: ', ' @ ']

/** The longest part of a page's title between separators: the headline without the site's name. */
export function longestPart(title: string): string {
  let parts = [title]
  for (const separator of SEPARATORS)
    if (title.includes(separator)) parts = parts.flatMap((part) => part.split(separator))
  return parts.reduce((best, part) => (part.length > best.length ? part : best)).trim()
}

/** The heading that is the article's headline: of all, the one most like the page's title, first headings first. */
export function findHeadline(scope: ParentNode, pageTitle: string): Element | null {
  const title = new PageTitle(pageTitle)
  let best: Element | null = null
  let bestValue = 0
  for (const selector of ['h1', 'h2,[itemprop~="headline"]']) {
    const headings = scope.querySelectorAll(selector)
    for (let at = 0; at < headings.length; at++) {
      const heading = headings[at]
      const value = heading ? suitability(heading, title) : 0
      if (!heading || value <= bestValue) continue
      best = heading
      bestValue = value
    }
    if (bestValue > 1) return best
  }
  return best
}

/** The headline's own text, as a run. */
export const headlineRun = (heading: Element): Run | null => readRuns(heading, () => false)[0] ?? null
