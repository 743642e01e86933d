import type { PageState } from '../../analysis/page-state'
import type { Analysis, Article } from '../../analysis/types'
import { highlightFeature, type Painter, paintMarks } from '../../page/highlights'
import { type ReadResult, readArticle } from '../../page/read-article'
import { watchArticle } from '../../page/watch-article'
import { answerPanels } from '../../platform/panel-port'
import type { PageToPanel, PanelToPage } from '../../platform/protocol'
import { DEFAULT_SETTINGS, loadSettings, type Settings, watchSettings } from '../../platform/settings'
import {
  announceReader,
  askForAnalysis,
  clearOwnBadge,
  isExtensionAlive,
  type Judged,
  rememberDeclined,
  watchMustStop,
} from '../../platform/worker-line'
import { hiddenKinds, marksOf, targetOf } from './marks'
import { watchClicks } from './watch-clicks'
import { watchPosition } from './watch-position'

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

class PageReader {
  private state: PageState = { kind: 'reading' }
  private painter: Painter | null = null
  private settings: Settings = DEFAULT_SETTINGS
  /** The mark that was gone to last. */
  private focused: string | null = null
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
    watchSettings((settings) => this.useSettings(settings), this.signal)
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
    void this.read(false)
    void announceReader()
  }

  /** Injected again, or back from the back/forward cache: whoever asks is told what is known. */
  wake(): void {
    if (this.state.kind === 'nothing-to-read' || this.state.kind === 'failed') void this.read(false)
    void announceReader()
  }

  private useSettings(settings: Settings): void {
    this.settings = settings
    this.painter?.hide(hiddenKinds(settings))
  }

  private answer(message: PanelToPage): void {
    switch (message.type) {
      case 'focus':
        this.focused = message.target.id
        this.painter?.focus(this.focused)
        return
      case 'hover': // passes; what was gone to stays
        this.painter?.focus(message.target?.id ?? this.focused, false)
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
    this.state = { kind: 'reading' } // else the same words would be shown with the answer they had
    await this.read(false)
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
      if (!signal.aborted) this.become({ kind: 'failed', problem: String(error) })
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
    this.focused = null
    const marks = declined ? [] : marksOf(analysis)
    this.painter = paintMarks(this.document, blockMap, marks, { hidden: hiddenKinds(this.settings), signal })
    watchClicks(this.document, (x, y) => this.clicked(analysis, x, y), signal)
    watchPosition(this.document, { article, blockMap }, (position) => this.tell({ type: 'position', position }), signal)
    this.become({
      kind: 'analysed',
      article,
      analysis,
      declined,
      unplaced: this.painter.unplaced().length,
      canPaint: highlightFeature(this.document) === 'full',
      changed: false,
      translated: isTranslated(this.document),
    })
  }

  private clicked(analysis: Analysis, x: number, y: number): void {
    const [id] = this.painter?.markAt(x, y) ?? []
    const target = id === undefined ? null : targetOf(analysis, id)
    if (target === null || !this.panels.isWatched()) return
    this.focused = target.id
    this.painter?.focus(this.focused, false)
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
