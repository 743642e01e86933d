import type { PageState, ReadingPosition } from '../../analysis/page-state'
import type { StatementId } from '../../analysis/types'
import { isTranslated } from '../../page/is-translated'
import { countFlags } from '../../platform/flag-counts'
import type { PanelPort } from '../../platform/panel-port'
import type { MarkCommand } from '../../platform/protocol'
import { DEFAULT_SETTINGS, type Settings } from '../../platform/settings'
import { clearOwnBadge, showOwnBadge } from '../../platform/worker-line'
import { type AnalysedState, saysTheSame } from './analysed-state'
import { ArticleOnPage, type ArticleTold } from './article-on-page'
import { type JudgedArticle, withoutHash } from './judged-articles'
import type { MarkChoice } from './marks'
import type { ArticleRead, NoArticle, Outcome } from './reading-cycle'
import { statementsOf, wordsOf } from './wrong-statements'

/** What is known of the page, and what is shown of it: the state that panels are told, the marks, the badge. */
export class ShownPage implements Outcome {
  state: PageState = { kind: 'reading' }
  /** Where the reader is: for a panel that is opened later. */
  position: ReadingPosition | null = null
  private page: ArticleOnPage | null = null
  /** Ends what stands on the page. */
  private life = new AbortController()
  private read: ArticleRead | null = null
  private settings: Settings = DEFAULT_SETTINGS
  /** The words of statements that were called wrong: they outlast a new reading of the page, ids do not. */
  private readonly wrong = new Set<string>()
  /** The reader put this page's marks away for now. */
  private away = false
  private langBefore: string

  constructor(
    private readonly document: Document,
    private readonly panels: PanelPort,
    readonly abandoned: () => void,
    signal: AbortSignal,
  ) {
    this.langBefore = document.documentElement.lang
    signal.addEventListener('abort', () => this.life.abort())
  }

  /** The marks of the article that is shown. */
  get marks() {
    return this.page?.marks ?? null
  }

  useSettings(settings: Settings): void {
    const same = settings.mutedRules.join() === this.settings.mutedRules.join()
    this.settings = settings
    this.marks?.choose(this.choice())
    if (!same) this.showBadge()
  }

  run(command: MarkCommand): void {
    if (command === 'toggle-marks') this.putAway(!this.away)
    else this.page?.step(command === 'next-mark' ? 1 : -1)
  }

  putAway(away: boolean): void {
    this.away = away
    this.marks?.choose(this.choice())
    if (this.state.kind === 'analysed') this.become({ ...this.state, away })
  }

  /** A statement called wrong loses its mark and its place in the count; or has them back. */
  mute(id: StatementId, on: boolean): void {
    if (this.state.kind !== 'analysed') return
    const { article, analysis } = this.state
    const words = wordsOf(article, analysis, id)
    if (words === null) return
    if (on) this.wrong.add(words)
    else this.wrong.delete(words)
    this.become({ ...this.state, muted: statementsOf(article, analysis, this.wrong) })
    this.marks?.choose(this.choice())
    this.showBadge()
  }

  /** What was made of the page does not stand any more. */
  forget(): void {
    this.become({ kind: 'reading' })
  }

  /** The badge counts what the reader still wants to be asked about. */
  showBadge(): void {
    if (this.state.kind !== 'analysed') return
    const { analysis, declined, muted } = this.state
    const counts = declined ? null : countFlags(analysis, this.settings.mutedRules, muted)
    void (counts ? showOwnBadge(counts) : clearOwnBadge())
  }

  readonly nothing = (result: NoArticle, sure: boolean): void => {
    if (!sure) {
      this.tellMissing()
      return
    }
    this.leave()
    void clearOwnBadge()
    this.become(this.unread(result))
  }

  /** Live edits of the article that is shown do not blank the panel; another article does. */
  readonly expecting = (read: ArticleRead): void => {
    if (this.state.kind !== 'analysed' || !this.page || !this.isOfShown(read)) {
      if (this.state.kind === 'analysed') void clearOwnBadge() // it counts what is not shown any more
      this.leave()
      this.become({ kind: 'reading' })
      return
    }
    this.page.carryTo(read)
    this.tellMissing()
  }

  readonly judged = (read: ArticleRead, judged: JudgedArticle): void => {
    const { article, analysis, declined } = judged
    if (!this.isSameAddress(read)) this.langBefore = this.document.documentElement.lang
    this.read = read
    const muted = statementsOf(article, analysis, this.wrong)
    const page = this.pageIn(read.document)
    page.show(judged, read, { ...this.choice(), muted })
    const translated = isTranslated(this.document, this.langBefore)
    const { canPaint } = page
    const { unplaced } = page.marks
    const known = { kind: 'analysed', changed: false, article, analysis, declined, muted, translated } as const
    const state: AnalysedState = { ...known, canPaint, unplaced, away: this.away, partial: read.partial }
    if (saysTheSame(this.state, state)) return
    this.become(state)
    this.showBadge()
  }

  /** Where an analysis of changed text fails, the one before stays, as far as its words are there. */
  readonly failed = (problem: string, text: string): void => {
    if (this.state.kind === 'analysed') return
    void clearOwnBadge()
    this.become({ kind: 'failed', problem, text })
  }

  readonly isWatched = (): boolean => this.panels.isWatched()

  private tellMissing(): void {
    if (this.state.kind !== 'analysed' || !this.marks) return
    const state: AnalysedState = { ...this.state, changed: true, unplaced: this.marks.unplaced }
    if (!saysTheSame(this.state, state)) this.become(state)
  }

  private isSameAddress({ article }: ArticleRead): boolean {
    return this.read === null || withoutHash(this.read.article.url) === withoutHash(article.url)
  }

  private isOfShown(read: ArticleRead): boolean {
    return this.isSameAddress(read) && this.read?.document === read.document && this.read.within === read.within
  }

  private pageIn(document: Document): ArticleOnPage {
    if (this.page?.document !== document) {
      this.leave()
      const told: ArticleTold = {
        settings: () => this.settings,
        isWatched: this.isWatched,
        wentTo: (target) => this.panels.tell({ type: 'mark-clicked', target }),
        moved: (position) => {
          this.position = position
          this.panels.tell({ type: 'position', position })
        },
      }
      this.page = new ArticleOnPage(document, told, this.life.signal)
    }
    return this.page
  }

  private leave(): void {
    this.life.abort()
    this.life = new AbortController()
    this.page = null
    this.position = null
  }

  private choice(): MarkChoice {
    const muted = this.state.kind === 'analysed' ? this.state.muted : []
    return { settings: this.settings, muted, away: this.away }
  }

  private become(state: PageState): void {
    this.state = state
    this.panels.tell({ type: 'state', state })
  }

  private unread({ kind }: NoArticle): PageState {
    if (this.document.contentType === 'application/pdf') return { kind: 'pdf' }
    return kind === 'nothing-yet' ? { kind: 'nothing-to-read' } : { kind: 'not-an-article', title: this.document.title }
  }
}
