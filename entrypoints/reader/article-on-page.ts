import type { MarkTarget, ReadingPosition } from '../../analysis/page-state'
import type { OffTopicAnalysis } from '../../analysis/types'
import { highlightFeature } from '../../page/highlights'
import type { Settings } from '../../platform/settings'
import type { JudgedArticle } from './judged-articles'
import { MarkCards } from './mark-cards'
import type { MarkChoice } from './marks'
import { PageMarks, type Placed } from './page-marks'
import { watchClicks } from './watch-clicks'
import { watchPosition } from './watch-position'

export type ArticleTold = Readonly<{
  settings(): Settings
  /** Whether a panel shows this page: without one a click on a mark means nothing. */
  isWatched(): boolean
  wentTo(target: MarkTarget): void
  moved(position: ReadingPosition | null): void
}>

/** A page that the reader said is not about the topic carries no marks. */
const NO_MARKS: OffTopicAnalysis = { kind: 'off-topic', topic: { onTopic: false, score: 0, packs: [] } }

/** What stands on an article's page for us: its marks, the card beside one, and what the reader does there. */
export class ArticleOnPage {
  readonly marks: PageMarks
  private readonly cards: MarkCards
  private watching = new AbortController()

  constructor(
    readonly document: Document,
    private readonly told: ArticleTold,
    signal: AbortSignal,
  ) {
    this.marks = new PageMarks(document, signal)
    this.cards = new MarkCards(document, this.marks, told.settings, signal)
    watchClicks(document, (x, y) => this.clicked(x, y), signal)
    signal.addEventListener('abort', () => this.watching.abort())
  }

  get canPaint(): boolean {
    return highlightFeature(this.document) === 'full'
  }

  /** An article and what was made of it: the one that is shown, read anew, or another. */
  show({ article, analysis, declined }: JudgedArticle, placed: Placed, choice: MarkChoice): void {
    const before = this.marks.analysis
    this.marks.show({ article, analysis: declined ? NO_MARKS : analysis }, placed, choice)
    if (this.marks.analysis === before) this.cards.placeAnew()
    else this.cards.close()
    this.watchPosition(placed)
  }

  /** The text has changed, and what is to be made of it is not known yet. */
  carryTo(placed: Placed): void {
    this.marks.carryTo(placed)
    this.cards.placeAnew()
  }

  /** Goes to the next mark, or the one before, and shows its card. */
  step(by: 1 | -1): void {
    const target = this.marks.step(by)
    if (!target) return
    this.cards.goTo(target)
    this.told.wentTo(target)
  }

  private clicked(x: number, y: number): void {
    const target = this.marks.at(x, y)
    if (!target || !this.told.isWatched()) return
    this.marks.goTo(target.id, false)
    this.told.wentTo(target)
  }

  private watchPosition(placed: Placed): void {
    this.watching.abort()
    this.watching = new AbortController()
    watchPosition(this.document, placed, (position) => this.told.moved(position), this.watching.signal)
  }
}
