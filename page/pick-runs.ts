import type { Run } from './read-runs'
import { isDense } from './script-density'
import { TRANSPARENT } from './tags'

/** A run of at least this many characters, not mostly links, is prose; shorter ones need neighbours to count. */
const PROSE_LENGTH = 60
const PROSE_LENGTH_DENSE = 22
const LINKED_SHARE = 0.5
const ENDS_SENTENCE = /[.!?…:。！？]["'”’»)\]」』]*$/
/** What prose counts that does not stand in the article's own column: it may be a box inside it or a teaser behind it. */
const FOREIGN = 0.15
/** What a line of furniture costs the stretch it stands in, besides its length. */
const LINE_COST = 40

const ENDS =
  /^(?:related|read (?:more|next|also)|more (?:from|on|in|stories)|recommended|you (?:may|might) also|see also|also read|also on|most (?:read|popular)|comments?|leave a (?:comment|reply)|share (?:this|on)|sign up|subscribe|follow us|advert(?:ise?ment)?|around the web|sponsored|trending|latest (?:news|stories)|don't miss|up next|explore further|関連記事|あわせて読みたい|читайте також|читайте также|mehr zum thema|lesen sie auch)(?![\w-])/i

const isSentence = (run: Run): boolean => ENDS_SENTENCE.test(run.text)

function isProse(run: Run): boolean {
  const length = run.text.length
  if (run.within === 'heading' || run.within === 'caption' || length < PROSE_LENGTH_DENSE) return false
  if (length < PROSE_LENGTH && !isDense(run.text)) return false
  return run.linked < length * LINKED_SHARE || (run.linked < length * 0.8 && length > 100 && isSentence(run))
}

/** What holds a run: the nearest element that is not a paragraph, a list or a quotation around it. */
function columnOf(run: Run): Element {
  let element = run.element
  if (!TRANSPARENT.has(element.nodeName) && element.firstElementChild === null && element.parentElement) {
    element = element.parentElement
  }
  while (TRANSPARENT.has(element.nodeName) && element.parentElement) element = element.parentElement
  return element
}

function heaviest(sums: ReadonlyMap<Element, number>): Element | null {
  let best: Element | null = null
  for (const [element, sum] of sums) if (!best || sum > (sums.get(best) ?? 0)) best = element
  return best
}

/** The element most of the prose stands in directly; where every paragraph has a wrapper, what holds the wrappers. */
function mainColumn(columns: ReadonlyMap<Run, Element>): Element | null {
  const near = new Map<Element, number>()
  const far = new Map<Element, number>()
  let all = 0
  for (const [run, column] of columns) {
    if (!isProse(run)) continue
    const length = run.text.length
    const outer = column.parentElement ?? column
    near.set(column, (near.get(column) ?? 0) + length)
    far.set(outer, (far.get(outer) ?? 0) + length)
    all += length
  }
  const best = heaviest(near)
  const outer = heaviest(far)
  if (!best || !outer) return null
  const apart = (near.get(best) ?? 0) < all * 0.4 && (far.get(outer) ?? 0) > (near.get(best) ?? 0) * 1.5
  return apart && count(columns, best) < 3 ? outer : best
}

const count = (columns: ReadonlyMap<Run, Element>, column: Element): number =>
  [...columns].filter(([run, own]) => own === column && isProse(run)).length

const nameOf = (element: Element): string => `${element.nodeName} ${element.getAttribute('class') ?? ''}`

/** 1 where a run stands in the article's column (or one that looks the same), less where it stands elsewhere. */
function affinity(column: Element, main: Element): number {
  if (column === main || column.parentElement === main) return 1
  return column.hasAttribute('class') && nameOf(column) === nameOf(main) ? 1 : FOREIGN
}

/** A line that is all link, or that announces what is not the article. A linked heading of the column itself is a heading. */
function isFurnitureText(run: Run, own: boolean): boolean {
  const length = run.text.length
  if (run.linked > length * 0.66 && !isProse(run) && !(own && run.within === 'heading')) return true
  return length < 80 && ENDS.test(run.text)
}

/** A box with a picture and little text: the text is the picture's caption. */
function isCaptionOf(column: Element): boolean {
  return column.querySelector('img,picture,video') !== null && (column.textContent?.length ?? 0) < 600
}

/** What a run says for or against belonging to the article, in characters. */
function weigh(run: Run, column: Element, main: Element): number {
  const near = affinity(column, main)
  const linkedHeading = run.within === 'heading' && run.linked > 0
  if (linkedHeading || isFurnitureText(run, false)) return -LINE_COST - Math.min(run.text.length, 100)
  if (near === 1) return run.within === 'heading' ? 0 : run.text.length
  if (run.within === 'heading') return -LINE_COST / 2
  return isProse(run) && isSentence(run) && !isCaptionOf(column) ? run.text.length * near : 0
}

/** The stretch of runs with the largest sum of weights (Kadane's scan); ends lie on runs that count. */
function heaviestStretch(weights: readonly number[]): { first: number; last: number } {
  let best = { first: 0, last: -1, sum: 0 }
  let sum = 0
  let first = 0
  weights.forEach((weight, index) => {
    if (sum <= 0) {
      sum = 0
      first = index
    }
    sum += weight
    if (weight > 0 && sum > best.sum) best = { first, last: index, sum }
  })
  while (best.first <= best.last && (weights[best.first] ?? 0) <= 0) best.first++
  return best
}

/** Headings of the column right before its first paragraph belong to it. */
function withHeadings(runs: readonly Run[], first: number, isMain: (run: Run) => boolean): number {
  let start = first
  for (let run = runs[start - 1]; run?.within === 'heading' && isMain(run); run = runs[start - 1]) start--
  return start
}

/** Whether a short run between the paragraphs is a label of something else rather than a short paragraph. */
function isStrayLabel(run: Run, column: Element, main: Element): boolean {
  if (run.within === 'heading' || run.within === 'list-item' || isProse(run)) return false
  const own = column === main && TRANSPARENT.has(run.element.nodeName)
  return !own && run.text.length < 40 && !/[.!?:。」”"]$/.test(run.text)
}

/** The runs of the article: the stretch that carries most of its prose, without what is furniture by what it says. */
export function pickRuns(runs: readonly Run[]): Run[] {
  const columns = new Map(runs.map((run) => [run, columnOf(run)]))
  const main = mainColumn(columns)
  if (!main) return []
  const column = (run: Run): Element => columns.get(run) ?? main
  const { first, last } = heaviestStretch(runs.map((run) => weigh(run, column(run), main)))
  const start = withHeadings(runs, first, (run) => column(run) === main)
  return runs
    .slice(start, last + 1)
    .filter((run) => !isFurnitureText(run, column(run) === main) && !isStrayLabel(run, column(run), main))
}
