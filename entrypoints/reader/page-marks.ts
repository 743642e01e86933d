import type { MarkTarget } from '../../analysis/page-state'
import type { Analysis, Article } from '../../analysis/types'
import { anchorsOf, reanchor } from '../../page/anchor'
import { type BlockMap, createBlockMap } from '../../page/block-map'
import { paintMarks } from '../../page/highlights'
import type { Mark, Painter } from '../../page/painter'
import { liveRange } from '../../page/place'
import { compareMarks } from './density'
import { chooseMarks, type MarkChoice, marksOf, targetOf } from './marks'

/** An article as it stands on the page. */
export type Placed = Readonly<{ article: Article; blockMap: BlockMap }>
/** An article and what was made of it. */
export type Understood = Readonly<{ article: Article; analysis: Analysis }>

/** At most so many characters are searched for marks that an edit has moved: some tens of milliseconds. */
const MOST_SEARCHED = 20_000_000

/** The marks of one article on its page: which are painted, which one was gone to, and the walk along them. */
export class PageMarks {
  private readonly painter: Painter
  private understood: Understood | null = null
  private placed: Placed | null = null
  /** Every mark that has a place, in reading order. */
  private all: readonly Mark[] = []
  /** Ids of those that are painted. */
  private shown: ReadonlySet<string> = new Set()
  /** Marks whose words are gone. */
  private lost = 0
  /** The mark that was gone to last. */
  private focused: string | null = null

  constructor(
    private readonly document: Document,
    signal: AbortSignal,
  ) {
    this.painter = paintMarks(document, createBlockMap([]), [], signal)
  }

  get unplaced(): number {
    return this.lost + this.painter.unplaced().length
  }

  get analysis(): Analysis | null {
    return this.understood?.analysis ?? null
  }

  /** The marks of an analysis. Where it is the one that is shown, read anew, what was gone to still stands out. */
  show(understood: Understood, placed: Placed, choice: MarkChoice): void {
    if (understood.analysis !== this.analysis) this.forgetFocus()
    this.understood = understood
    this.lost = 0
    this.shown = idsOf(chooseMarks(understood.analysis, understood.article, choice))
    this.place(placed, marksOf(understood.analysis).toSorted(compareMarks))
  }

  /** Other words, not analysed yet: each mark goes where its own words are now, or is lost. */
  carryTo(placed: Placed): void {
    if (!this.placed) return
    const anchors = anchorsOf(
      this.placed.article,
      this.all.map(({ span }) => span),
    )
    const named = new Map(this.all.flatMap(({ id }, at) => (anchors[at] ? [[id, anchors[at]]] : [])))
    const { placed: spans, orphans } = reanchor(placed.article, named, MOST_SEARCHED)
    this.lost += orphans.length
    this.place(
      placed,
      this.all.flatMap((mark) => (spans.has(mark.id) ? [{ ...mark, span: spans.get(mark.id) ?? mark.span }] : [])),
    )
  }

  private place(placed: Placed, marks: readonly Mark[]): void {
    this.placed = placed
    this.all = marks
    this.painter.update(placed.blockMap, marks, this.hiddenIds())
  }

  private forgetFocus(): void {
    this.focused = null
    this.painter.focus(null)
  }

  choose(choice: MarkChoice): void {
    if (!this.understood) return
    this.shown = idsOf(chooseMarks(this.understood.analysis, this.understood.article, choice))
    this.painter.hide(this.hiddenIds())
    this.painter.focus(choice.away ? null : this.focused, false)
  }

  private hiddenIds(): ReadonlySet<string> {
    return new Set(this.all.map(({ id }) => id).filter((id) => !this.shown.has(id)))
  }

  /** Goes to a mark, painted or not, and lets it stand out. */
  goTo(id: string, scroll = true): void {
    this.focused = id
    this.painter.focus(id, scroll)
  }

  /** Lets a mark stand out for as long as the pointer is on its cell or card; then what was gone to stands out again. */
  hover(id: string | null): void {
    this.painter.focus(id ?? this.focused, false)
  }

  at(x: number, y: number): MarkTarget | null {
    const [id] = this.painter.markAt(x, y)
    return id === undefined || !this.analysis ? null : targetOf(this.analysis, id)
  }

  /** The live place of a mark; null where its words are gone from the page. */
  rangeOf({ id }: MarkTarget): Range | null {
    const mark = this.all.find((each) => each.id === id)
    return mark ? this.rangeAt(mark) : null
  }

  private rangeAt({ span }: Mark): Range | null {
    const place = this.placed?.blockMap.rangeOf(span)
    return place ? liveRange(this.document, place) : null
  }

  /**
   * Goes to the painted mark after (or before) the one gone to last, or the first in the window, and selects its words:
   * a screen reader announces a selection and no highlight.
   * @returns what the mark stands for; null where nothing is painted
   */
  step(by: 1 | -1): MarkTarget | null {
    const next = this.nextMark(by)
    const target = next && this.analysis ? targetOf(this.analysis, next.id) : null
    const range = next && this.rangeAt(next)
    if (!target || !range) return null
    const selection = this.document.getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
    this.goTo(target.id)
    return target
  }

  private nextMark(by: 1 | -1): Mark | undefined {
    const walk = this.all.filter((mark) => this.shown.has(mark.id) && this.rangeAt(mark) !== null)
    const from = this.all.find(({ id }) => id === this.focused)
    const isAfter = from ? (mark: Mark) => compareMarks(mark, from) > 0 : (mark: Mark) => this.topOf(mark) >= 0
    const isBefore = from ? (mark: Mark) => compareMarks(mark, from) < 0 : (mark: Mark) => this.topOf(mark) < 0
    // Beyond the last comes the first again.
    return by === 1 ? (walk.find(isAfter) ?? walk[0]) : (walk.findLast(isBefore) ?? walk.at(-1))
  }

  /** Where it begins, in pixels below the window's upper edge. */
  private topOf(mark: Mark): number {
    return this.rangeAt(mark)?.getBoundingClientRect().top ?? 0
  }
}

const idsOf = (marks: readonly Mark[]): ReadonlySet<string> => new Set(marks.map(({ id }) => id))
