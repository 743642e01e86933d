import { answerPanels, type PanelPort } from '../../platform/panel-port'
import type { PageToPanel, PanelToPage } from '../../platform/protocol'
import { loadSettings, type Settings, watchSettings } from '../../platform/settings'
import {
  announceReader,
  clearOwnBadge,
  rememberDeclined,
  watchCommands,
  watchMustStop,
} from '../../platform/worker-line'
import { ReadingCycle } from './reading-cycle'
import { ShownPage } from './shown-page'

/**
 * Reads the page, keeps what was made of it, paints, and answers the panels that show this tab, for as long as `life`
 * lasts. It ends that life itself where the page must not be read any more, or the extension was updated or switched
 * off under it: the page is left as if we had never been there.
 */
export function startReader(document: Document, life: AbortController): Readonly<{ wake(): void }> {
  const reader = new PageReader(document, life)
  reader.start()
  return { wake: () => reader.wake() }
}

/** Wiring: the page's reading and what is shown of it on one side, panels, settings and the worker on the other. */
class PageReader {
  private readonly panels: PanelPort
  private readonly shown: ShownPage
  private readonly cycle: ReadingCycle

  constructor(
    private readonly document: Document,
    private readonly life: AbortController,
  ) {
    const { signal } = life
    this.panels = answerPanels(
      () => this.greet(),
      (message) => this.answer(message),
      signal,
    )
    this.shown = new ShownPage(document, this.panels, () => life.abort(), signal)
    this.cycle = new ReadingCycle(document, this.shown, signal)
  }

  start(): void {
    const { life } = this
    const { signal } = life
    watchSettings((now, before) => this.useSettings(now, before), signal)
    void loadSettings().then((settings) => this.shown.useSettings(settings))
    const view = this.document.defaultView
    view?.addEventListener('pagehide', () => this.panels.hangUp(), { signal })
    view?.addEventListener('pageshow', (event) => event.persisted && this.wake(), { signal })
    watchMustStop(
      () => this.document.URL,
      () => {
        void clearOwnBadge()
        life.abort()
      },
      signal,
    )
    watchCommands((command) => this.shown.run(command), signal)
    this.cycle.read()
    void announceReader()
  }

  /** Injected again, or back from the back/forward cache: whoever asks is told what is known. */
  wake(): void {
    const { kind } = this.shown.state
    if (kind === 'nothing-to-read' || kind === 'not-an-article' || kind === 'failed') this.cycle.read()
    else this.shown.showBadge() // the browser takes it away with every change of the document
    void announceReader()
  }

  /** A panel that is a tab itself has hidden the page before it was read. */
  private greet(): readonly PageToPanel[] {
    const { state, position } = this.shown
    if (state.kind === 'reading' && this.document.visibilityState === 'hidden') setTimeout(() => this.cycle.read())
    return [
      { type: 'state', state },
      { type: 'position', position },
    ]
  }

  private useSettings(now: Settings, before: Settings): void {
    this.shown.useSettings(now)
    const same = now.packsRevision === before.packsRevision && now.packsOff.join() === before.packsOff.join()
    if (!same) this.judgeAnew()
  }

  private answer(message: PanelToPage): void {
    switch (message.type) {
      case 'focus':
        this.shown.marks?.goTo(message.target.id)
        return
      case 'hover':
        this.shown.marks?.hover(message.target?.id ?? null)
        return
      case 'mute':
        this.shown.mute(message.id, message.on)
        return
      case 'show-marks':
        this.shown.putAway(false)
        return
      case 'read-anyway':
        this.cycle.readAnyway()
        return
      case 'read-again':
        this.cycle.read()
        return
      case 'decline':
        this.cycle.decline(message.on)
        void rememberDeclined(this.document.URL, message.on).then(() => this.judgeAnew())
    }
  }

  /** The same words may have another answer now: what was made of them before does not stand. */
  private judgeAnew(): void {
    this.shown.forget()
    this.cycle.judgeAnew()
  }
}
