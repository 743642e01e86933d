import type { PageState } from '../../analysis/page-state'
import type { Article, OffTopicAnalysis, StatementId } from '../../analysis/types'
import { highlightFeature } from '../../page/highlights'
import { type ReadResult, readArticle } from '../../page/read-article'
import { watchArticle } from '../../page/watch-article'
import { countFlags } from '../../platform/flag-counts'
import { answerPanels } from '../../platform/panel-port'
import type { MarkCommand, PageToPanel, PanelToPage } from '../../platform/protocol'
import { DEFAULT_SETTINGS, loadSettings, type Settings, watchSettings } from '../../platform/settings'
import {
  announceReader,
  askForAnalysis,
  clearOwnBadge,
  isExtensionAlive,
  type Judged,
  rememberDeclined,
  showOwnBadge,
  watchCommands,
  watchMustStop,
} from '../../platform/worker-line'
import { MarkCards } from './mark-cards'
import type { MarkChoice } from './marks'
import { PageMarks } from './page-marks'
import { watchClicks } from './watch-clicks'
import { watchPosition } from './watch-position'
import { statementsOf, wordsOf } from './wrong-statements'

type Read = Extract<ReadResult, { kind: 'article' }>

/** Reads the page, keeps what was made of it, paints, and answers the panels that show this tab, until the signal. */
export function startReader(document: Document, signal: AbortSignal): Readonly<{ wake(): void }> {
  const reader = new PageReader(document, signal)
  reader.start()
  return { wake: () => reader.wake() }
}

/** An article reread with the same words needs its places on the page again, and no analysis. */
function sameText(before: Article, now: Article): boolean {
  return (
    before.url === now.url &&
    before.blocks.length === now.blocks.length &&
    before.blocks.every((block, at) => block.text === now.blocks[at]?.text)
  )
}

/** Chrome, Edge and Google's own translation mark the root element; Firefox gives it another language. */
function isTranslated({ documentElement }: Document): boolean {
  return /\btranslated-(ltr|rtl)\b/.test(documentElement.className) || documentElement.hasAttribute('_msttexthash')
}

/** A page that the reader said is not about the topic carries no marks. */
const NO_MARKS: OffTopicAnalysis = { kind: 'off-topic', topic: { onTopic: false, score: 0, packs: [] } }

class PageReader {
  private state: PageState = { kind: 'reading' }
  private marks: PageMarks | null = null
  private cards: MarkCards | null = null
  private settings: Settings = DEFAULT_SETTINGS
  /** The words of statements that were called wrong: they outlast a new reading of the page, ids do not. */
  private readonly wrong = new Set<string>()
  /** The reader put this page's marks away for now. */
  private away = false
  /** Ends what belongs to the article last read. */
  private reading = new AbortController()
  private readonly panels

  constructor(
    private readonly document: Document,
    private readonly signal: AbortSignal,
  ) {
    this.panels = answerPanels(
      () => [{ type: 'state', state: this.state }],
      (message) => this.answer(message),
      signal,
    )
    signal.addEventListener('abort', () => this.reading.abort())
  }

  start(): void {
    watchSettings((now, before) => {
      this.useSettings(now)
      if (now.packsRevision !== before.packsRevision || now.packsOff.join() !== before.packsOff.join()) this.readAnew()
    }, this.signal)
    void loadSettings().then((settings) => this.useSettings(settings))
    this.document.defaultView?.addEventListener('pagehide', () => this.panels.hangUp(), { signal: this.signal })
    this.document.defaultView?.addEventListener('pageshow', (event) => event.persisted && this.wake(), {
      signal: this.signal,
    })
    watchMustStop(
      () => this.document.URL,
      () => this.retire(),
      this.signal,
    )
    watchCommands((command) => this.run(command), this.signal)
    void this.read(false)
    void announceReader()
  }

  /** Injected again, or back from the back/forward cache: whoever asks is told what is known. */
  wake(): void {
    if (this.state.kind === 'nothing-to-read' || this.state.kind === 'failed') void this.read(false)
    void announceReader()
  }

  private useSettings(settings: Settings): void {
    const same = settings.mutedRules.join() === this.settings.mutedRules.join()
    this.settings = settings
    this.marks?.choose(this.choice())
    if (!same) this.count()
  }

  private choice(): MarkChoice {
    const muted = this.state.kind === 'analysed' ? this.state.muted : []
    return { settings: this.settings, muted, away: this.away }
  }

  /** The badge counts what the reader still wants to be asked about. */
  private count(): void {
    if (this.state.kind !== 'analysed' || this.state.declined) return
    const counts = countFlags(this.state.analysis, this.settings.mutedRules, this.state.muted)
    if (counts) void showOwnBadge(counts)
  }

  private run(command: MarkCommand): void {
    if (command === 'toggle-marks') {
      this.putAway(!this.away)
      return
    }
    const target = this.marks?.step(command === 'next-mark' ? 1 : -1)
    if (!target) return
    this.cards?.goTo(target)
    this.tell({ type: 'mark-clicked', target })
  }

  private putAway(away: boolean): void {
    this.away = away
    this.marks?.choose(this.choice())
    if (this.state.kind === 'analysed') this.become({ ...this.state, away })
  }

  /** A statement called wrong loses its mark and its place in the count; or has them back. */
  private mute(id: StatementId, on: boolean): void {
    if (this.state.kind !== 'analysed') return
    const words = wordsOf(this.state.article, this.state.analysis, id)
    if (words === null) return
    if (on) this.wrong.add(words)
    else this.wrong.delete(words)
    this.become({ ...this.state, muted: statementsOf(this.state.article, this.state.analysis, this.wrong) })
    this.marks?.choose(this.choice())
    this.count()
  }

  private answer(message: PanelToPage): void {
    switch (message.type) {
      case 'focus':
        this.marks?.goTo(message.target.id)
        return
      case 'hover':
        this.marks?.hover(message.target?.id ?? null)
        return
      case 'mute':
        this.mute(message.id, message.on)
        return
      case 'show-marks':
        this.putAway(false)
        return
      case 'read-anyway':
        void this.read(true)
        return
      case 'read-again':
        void this.read(false)
        return
      case 'decline':
        void this.decline(message.on)
    }
  }

  /** "This is not about the topic", or that answer taken back. */
  private async decline(on: boolean): Promise<void> {
    await rememberDeclined(this.document.URL, on)
    this.readAnew()
  }

  /** The same words with another answer: what was made of them before does not stand. */
  private readAnew(): void {
    this.state = { kind: 'reading' }
    void this.read(false)
  }

  private tell(message: PageToPanel): void {
    this.panels.tell(message)
  }

  private become(state: PageState): void {
    this.state = state
    this.tell({ type: 'state', state })
  }

  /** Reads the page anew; an earlier reading still under way is dropped. */
  private async read(force: boolean): Promise<void> {
    if (!isExtensionAlive()) {
      this.retire()
      return
    }
    this.reading.abort()
    this.reading = new AbortController()
    const { signal } = this.reading
    const result = readArticle(this.document, { force })
    this.watch(result, force, signal)
    if (result.kind !== 'article') {
      void clearOwnBadge()
      this.become(this.unread(result))
      return
    }
    if (this.state.kind === 'analysed' && !force && sameText(this.state.article, result.article)) {
      this.show(result, this.state, signal)
      return
    }
    this.expect(result.article)
    try {
      const judged = await askForAnalysis(result.article, force)
      if (!signal.aborted) this.show(result, judged, signal)
    } catch (error) {
      const text = result.article.blocks.map((block) => block.text).join('\n\n')
      if (!signal.aborted) this.become({ kind: 'failed', problem: String(error), text })
    }
  }

  /** Live edits of the article that is shown do not blank the panel; another article does. */
  private expect(article: Article): void {
    const same = this.state.kind === 'analysed' && this.state.article.url === article.url
    this.become(same && this.state.kind === 'analysed' ? { ...this.state, changed: true } : { kind: 'reading' })
  }

  private unread(result: Exclude<ReadResult, Read>): PageState {
    if (this.document.contentType === 'application/pdf') return { kind: 'pdf' }
    if (result.kind === 'nothing-yet') return { kind: 'nothing-to-read' }
    return { kind: 'not-an-article', title: this.document.title }
  }

  private show({ article, blockMap }: Read, judged: Judged, signal: AbortSignal): void {
    const { analysis, declined } = judged
    const muted = statementsOf(article, analysis, this.wrong)
    const choice = { ...this.choice(), muted }
    const marks = new PageMarks(this.document, { article, blockMap }, declined ? NO_MARKS : analysis, choice, signal)
    this.marks = marks
    this.cards = new MarkCards(this.document, marks, analysis, () => this.settings, signal)
    watchClicks(this.document, (x, y) => this.clicked(x, y), signal)
    watchPosition(this.document, { article, blockMap }, (position) => this.tell({ type: 'position', position }), signal)
    this.become({
      kind: 'analysed',
      article,
      analysis,
      declined,
      unplaced: marks.unplaced,
      canPaint: highlightFeature(this.document) === 'full',
      changed: false,
      translated: isTranslated(this.document),
      muted,
      away: this.away,
    })
    if (muted.length > 0) this.count() // the worker counted those too
  }

  private clicked(x: number, y: number): void {
    const target = this.marks?.at(x, y) ?? null
    if (target === null || !this.panels.isWatched()) return
    this.marks?.goTo(target.id, false)
    this.tell({ type: 'mark-clicked', target })
  }

  private watch(result: ReadResult, force: boolean, signal: AbortSignal): void {
    const root = result.kind === 'article' ? result.root : this.document.body
    watchArticle(root, () => void this.read(force), signal)
  }

  /** The extension was updated or switched off under us: leave the page as if we had never been there. */
  private retire(): void {
    this.reading.abort()
    this.document.dispatchEvent(new Event('sidelight:retire'))
  }
}
