import type { MarkTarget } from '../../analysis/page-state'
import type { Analysis, Article } from '../../analysis/types'
import type { BlockMap } from '../../page/block-map'
import { liveRange, type Mark, type Painter, paintMarks } from '../../page/highlights'
import { compareMarks } from './density'
import { chooseMarks, type MarkChoice, marksOf, targetOf } from './marks'

type Read = Readonly<{ article: Article; blockMap: BlockMap }>

/** The marks of one article on its page: which are painted, which one was gone to, and the walk along them. */
export class PageMarks {
  private readonly all: readonly Mark[]
  private readonly painter: Painter
  private shown: readonly Mark[]
  /** The mark that was gone to last. */
  private focused: string | null = null

  constructor(
    private readonly document: Document,
    private readonly read: Read,
    private readonly analysis: Analysis,
    choice: MarkChoice,
    signal: AbortSignal,
  ) {
    this.all = marksOf(analysis)
    this.shown = chooseMarks(analysis, read.article, choice)
    this.painter = paintMarks(document, read.blockMap, this.all, { hiddenIds: this.hiddenIds(), signal })
  }

  get unplaced(): number {
    return this.painter.unplaced().length
  }

  choose(choice: MarkChoice): void {
    this.shown = chooseMarks(this.analysis, this.read.article, choice)
    this.painter.hide([], this.hiddenIds())
    this.painter.focus(choice.away ? null : this.focused, false)
  }

  private hiddenIds(): ReadonlySet<string> {
    const shown = new Set(this.shown.map(({ id }) => id))
    return new Set(this.all.map(({ id }) => id).filter((id) => !shown.has(id)))
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
    return id === undefined ? null : targetOf(this.analysis, id)
  }

  /** The live place of a mark; null where its words are gone from the page. */
  rangeOf({ id }: MarkTarget): Range | null {
    const mark = this.all.find((each) => each.id === id)
    const place = mark && this.read.blockMap.rangeOf(mark.span)
    return place ? liveRange(this.document, place) : null
  }

  /**
   * Goes to the painted mark after (or before) the one gone to last, or the first in the window, and selects its words:
   * a screen reader announces a selection and no highlight.
   * @returns what the mark stands for; null where nothing is painted
   */
  step(by: 1 | -1): MarkTarget | null {
    const next = this.nextMark(by)
    const target = next ? targetOf(this.analysis, next.id) : null
    const range = target && this.rangeOf(target)
    if (!target || !range) return null
    const selection = this.document.getSelection()
    selection?.removeAllRanges()
    selection?.addRange(range)
    this.goTo(target.id)
    return target
  }

  private nextMark(by: 1 | -1): Mark | undefined {
    const placed = this.shown.filter(({ span }) => this.read.blockMap.rangeOf(span) !== null)
    const from = this.all.find(({ id }) => id === this.focused)
    const isAfter = from ? (mark: Mark) => compareMarks(mark, from) > 0 : (mark: Mark) => this.topOf(mark) >= 0
    const isBefore = from ? (mark: Mark) => compareMarks(mark, from) < 0 : (mark: Mark) => this.topOf(mark) < 0
    // Beyond the last comes the first again.
    return by === 1 ? (placed.find(isAfter) ?? placed[0]) : (placed.findLast(isBefore) ?? placed.at(-1))
  }

  /** Where it begins, in pixels below the window's upper edge. */
  private topOf(mark: Mark): number {
    const place = this.read.blockMap.rangeOf(mark.span)
    return place ? liveRange(this.document, place).getBoundingClientRect().top : 0
  }
}
