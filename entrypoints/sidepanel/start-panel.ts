import bundled from 'virtual:sidelight-packs'
import { createPackSearch, type PackSearch } from '../../analysis/context/search-packs'
import { createLibrary, type PackLibrary } from '../../analysis/pack/library'
import type { MarkTarget } from '../../analysis/page-state'
import { mountPanel } from '../../components/mount-panel'
import type { PanelActions, PanelFocus, PanelProps, SettingsTrouble } from '../../components/panel-view'
import { browser } from '../../platform/browser'
import { isAllowed } from '../../platform/grants'
import { packsInUse } from '../../platform/packs-in-use'
import { tabOfPanel } from '../../platform/panel-window'
import { loadSettings, mendSettings, type Settings, watchSettings } from '../../platform/settings'
import { hostOf } from '../../platform/site-patterns'
import { followActiveTab, type TabView } from '../../platform/tab-link'
import { actionsOf } from './actions'
import { panelSettings } from './panel-settings'
import { compareWith, exportOf, type PickedFile } from './take-away'
import { type Around, viewOfTab } from './view-of-tab'

const NOWHERE = { position: null, opened: null }
const about = () => `Sidelight ${browser.runtime.getManifest().version}\n${navigator.userAgent}`

/** Shows the panel in `root` and keeps it on the active tab and on the reader's settings until the page goes. */
export async function startPanel(root: HTMLElement): Promise<void> {
  const life = new AbortController()
  addEventListener('pagehide', () => life.abort())
  const trouble = (await mendSettings()) ? 'damaged' : null
  const controller = new PanelController(root, await loadSettings(), trouble, life.signal)
  await controller.start()
}

class PanelController {
  private tab: TabView = { kind: 'looking' }
  private around: Omit<Around, 'about'> = NOWHERE
  private picked: PickedFile | null = null
  private focus: PanelFocus | null = null
  private library: PackLibrary = createLibrary(bundled)
  private search: PackSearch | null = null
  private readonly actions: PanelActions
  private readonly panel
  /** The host that may be asked for. */
  private asked: string | null = null
  private waking: ReturnType<typeof setTimeout> | undefined

  constructor(
    root: HTMLElement,
    private settings: Settings,
    private trouble: SettingsTrouble | null,
    signal: AbortSignal,
  ) {
    const link = followActiveTab(
      {
        view: (tab) => this.turnTo(tab),
        markClicked: (target) => this.focusOn(target),
        position: (position) => this.place({ position }),
      },
      tabOfPanel(location.search),
      signal,
    )
    this.actions = actionsOf({
      link,
      host: () => this.host(),
      exported: (format) => {
        const { view, settings } = this.props()
        return exportOf(view, format, this.library, settings)
      },
      opened: (file) => this.open(file),
      stored: (saved) => this.tellStored(saved),
    })
    this.panel = mountPanel(root, this.props())
    watchSettings((now, before) => void this.useSettings(now, before), signal)
  }

  async start(): Promise<void> {
    await this.usePacks()
    this.show()
  }

  private turnTo(tab: TabView): void {
    if (tab.kind !== 'page' || tab.state.kind !== 'analysed') {
      this.around = NOWHERE
      this.picked = null
    }
    this.tab = tab
    void this.askable()
    if (this.picked) this.open(this.picked)
    this.show()
    this.wakeAfterPause()
  }

  /** Holds an exported file against the article in view, again after each edit of the page. */
  private open(picked: PickedFile): void {
    const state = this.tab.kind === 'page' ? this.tab.state : null
    if (state?.kind !== 'analysed') return
    this.picked = picked
    this.place({ opened: compareWith(state.article, picked) })
  }

  /** A pause of an hour ends by itself, also while the panel stands open. */
  private wakeAfterPause(): void {
    clearTimeout(this.waking)
    if (this.tab.kind !== 'paused' || this.tab.pause.scope !== 'hour') return
    const left = new Date(this.tab.pause.until).getTime() - Date.now()
    this.waking = setTimeout(() => this.actions.retry(), Math.max(0, left) + 500)
  }

  /** Said once, until a change could be stored again. */
  private tellStored(saved: boolean): void {
    const trouble = saved ? (this.trouble === 'unsaved' ? null : this.trouble) : 'unsaved'
    if (trouble === this.trouble) return
    this.trouble = trouble
    this.show()
  }

  private place(change: Partial<typeof this.around>): void {
    this.around = { ...this.around, ...change }
    this.show()
  }

  private focusOn(target: MarkTarget): void {
    this.focus = { target, count: (this.focus?.count ?? 0) + 1 }
    this.show()
  }

  /** A page that was read after a press shows its site; that site can be asked for. */
  private async askable(): Promise<void> {
    const host = this.tab.kind === 'page' ? this.host() : null
    const askable = host !== null && !(await isAllowed(host)) ? host : null
    if (host !== this.host() || askable === this.asked) return
    this.asked = askable
    this.show()
  }

  private host(): string | null {
    if (this.tab.kind === 'unseen') return this.tab.host
    if (this.tab.kind === 'paused') return this.tab.host
    const state = this.tab.kind === 'page' ? this.tab.state : null
    return state?.kind === 'analysed' ? hostOf(state.article.url) : null
  }

  private async useSettings(now: Settings, before: Settings): Promise<void> {
    this.settings = now
    this.search = null
    if (now.packsRevision !== before.packsRevision || now.packsOff.join() !== before.packsOff.join()) {
      await this.usePacks()
      this.actions.retry()
    }
    this.show()
  }

  private async usePacks(): Promise<void> {
    this.library = createLibrary(await packsInUse(bundled, this.settings))
    this.search = null
  }

  private props(): PanelProps {
    const settings = panelSettings(this.settings, browser.i18n.getUILanguage())
    this.search ??= createPackSearch(this.library.packs, settings.cardLang)
    return {
      view: viewOfTab(this.tab, { ...this.around, about: about() }),
      library: this.library,
      search: this.search,
      settings,
      actions: this.actions,
      focus: this.focus,
      askable: this.asked,
      trouble: this.trouble,
      today: new Date().toISOString().slice(0, 10),
    }
  }

  private show(): void {
    this.panel?.update(this.props())
  }
}
