import { announcesFurniture, announcesGate, endsSentence } from './line-text'
import type { Run } from './read-runs'
import { isDense } from './script-density'
import { TRANSPARENT } from './tags'

/** A run of at least this many characters, not mostly links, is prose; shorter ones need neighbours to count. */
const PROSE_LENGTH = 60
const PROSE_LENGTH_DENSE = 22
const LINKED_SHARE = 0.5
/** What prose counts that does not stand in the article's own column: it may be a box inside it or a teaser behind it. */
const FOREIGN = 0.15
/** What a line of furniture costs the stretch it stands in, besides its length. */
const LINE_COST = 40

function isProse({ text, linked, within }: Run): boolean {
  const length = text.length
  if (within === 'heading' || within === 'caption' || length < PROSE_LENGTH_DENSE) return false
  if (length < PROSE_LENGTH && !isDense(text)) return false
  return linked < length * LINKED_SHARE || (linked < length * 0.8 && length > 100 && endsSentence(text))
}

/** A run with what is needed of it more than once. */
type Line = {
  readonly run: Run
  readonly prose: boolean
  /** It announces what is not the article. */
  readonly announces: boolean
  /** The nearest element that is not a paragraph, a list or a quotation around it. */
  readonly column: Element
}

function columnOf(run: Run): Element {
  let element = run.element
  if (!TRANSPARENT.has(element.nodeName) && element.firstElementChild === null && element.parentElement) {
    element = element.parentElement
  }
  while (TRANSPARENT.has(element.nodeName) && element.parentElement) element = element.parentElement
  return element
}

const lineOf = (run: Run): Line => ({
  run,
  prose: isProse(run),
  announces: announcesFurniture(run.text),
  column: columnOf(run),
})

/** The element with the largest sum of prose, and that sum. */
function heaviest(lines: readonly Line[], holder: (line: Line) => Element): { element: Element | null; sum: number } {
  const sums = new Map<Element, number>()
  let element: Element | null = null
  let most = 0
  for (const line of lines) {
    if (!line.prose) continue
    const held = holder(line)
    const sum = (sums.get(held) ?? 0) + line.run.text.length
    sums.set(held, sum)
    if (sum > most) {
      most = sum
      element = held
    }
  }
  return { element, sum: most }
}

/** The element most of the prose stands in directly; where every paragraph has a wrapper, what holds the wrappers. */
function mainColumn(lines: readonly Line[]): Element | null {
  const near = heaviest(lines, (line) => line.column)
  const own = lines.filter((line) => line.prose && line.column === near.element)
  if (own.length >= 3) return near.element
  const far = heaviest(lines, (line) => line.column.parentElement ?? line.column)
  const all = lines.reduce((sum, line) => sum + (line.prose ? line.run.text.length : 0), 0)
  return near.sum < all * 0.4 && far.sum > near.sum * 1.5 ? far.element : near.element
}

/** Whether a run stands in the article's column, directly or in a wrapper, or in one that looks the same. */
function isNear(column: Element, main: Element): boolean {
  if (column === main || column.parentElement === main) return true
  const classes = column.getAttribute('class')
  return classes !== null && column.nodeName === main.nodeName && classes === main.getAttribute('class')
}

/** A line that is all link, or that announces what is not the article. A linked heading of the column itself is a heading. */
const isFurnitureText = ({ run, prose, announces }: Line, own: boolean): boolean =>
  announces || (run.linked > run.text.length * 0.66 && !prose && !(own && run.within === 'heading'))

/** A box with a picture and little text: the text is the picture's caption. */
const isCaptionOf = (column: Element): boolean =>
  (column.textContent?.length ?? 0) < 600 && column.querySelector('img,picture,video') !== null

/** What a run says for or against belonging to the article, in characters. */
function weigh(line: Line, main: Element): number {
  const { run, column } = line
  const linkedHeading = run.within === 'heading' && run.linked > 0
  if (linkedHeading || isFurnitureText(line, false)) return -LINE_COST - Math.min(run.text.length, 100)
  if (isNear(column, main)) return run.within === 'heading' ? 0 : run.text.length
  if (run.within === 'heading') return -LINE_COST / 2
  return line.prose && endsSentence(run.text) && !isCaptionOf(column) ? run.text.length * FOREIGN : 0
}

/** The stretch with the largest sum of weights (Kadane's scan); its ends lie on runs that count. */
function heaviestStretch(weights: readonly number[]): { first: number; last: number } {
  let best = { first: 0, last: -1 }
  let most = 0
  let sum = 0
  let first = 0
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index] ?? 0
    if (sum <= 0) first = index
    sum = Math.max(sum, 0) + weight
    if (weight > 0 && sum > most) {
      best = { first, last: index }
      most = sum
    }
  }
  while (best.first <= best.last && (weights[best.first] ?? 0) <= 0) best.first++
  return best
}

/** Headings of the column right before its first paragraph belong to it. */
function withHeadings(lines: readonly Line[], first: number, main: Element): number {
  let start = first
  for (let line = lines[start - 1]; line?.run.within === 'heading' && line.column === main; line = lines[start - 1]) {
    start--
  }
  return start
}

/** Whether a short run between the paragraphs is a label of something else rather than a short paragraph. */
function isStrayLabel({ run, prose, column }: Line, main: Element): boolean {
  if (prose || run.within === 'heading' || run.within === 'list-item') return false
  const own = column === main && TRANSPARENT.has(run.element.nodeName)
  return !own && run.text.length < 40 && !endsSentence(run.text) && !run.text.endsWith('”') && !run.text.endsWith('"')
}

/** An offer where a paid text breaks off is no longer than this, in characters. */
const LONGEST_OFFER = 700

/** The lines before the heading of such an offer, which ends the article. */
function beforeGate(lines: readonly Line[]): readonly Line[] {
  let length = 0
  for (let at = lines.length - 1; at > 0 && length < LONGEST_OFFER; at--) {
    const run = lines[at]?.run
    if (run?.within === 'heading' && announcesGate(run.text)) return lines.slice(0, at)
    length += run?.text.length ?? 0
  }
  return lines
}

/** The runs of the article: the stretch that carries most of its prose, without what is furniture by what it says. */
export function pickRuns(runs: readonly Run[]): Run[] {
  const lines = runs.map(lineOf)
  const main = mainColumn(lines)
  if (!main) return []
  const { first, last } = heaviestStretch(lines.map((line) => weigh(line, main)))
  return beforeGate(lines.slice(withHeadings(lines, first, main), last + 1))
    .filter((line) => !isFurnitureText(line, line.column === main) && !isStrayLabel(line, main))
    .map((line) => line.run)
}
