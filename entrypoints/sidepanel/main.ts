import bundled from 'virtual:sidelight-packs'
import { createPackSearch } from '../../analysis/context/search-packs'
import { createLibrary } from '../../analysis/pack/library'
import type { MarkTarget } from '../../analysis/page-state'
import type { StatementId } from '../../analysis/types'
import { mountPanel } from '../../components/mount-panel'
import type { PanelActions, PanelFocus, PanelProps } from '../../components/panel-view'
import { browser } from '../../platform/browser'
import { askForEverySite } from '../../platform/detector-registration'
import { changeSettings, loadSettings, type Settings, watchSettings } from '../../platform/settings'
import { followActiveTab, type TabView } from '../../platform/tab-link'
import { panelSettings } from './panel-settings'
import { type Around, viewOfTab } from './view-of-tab'

const NOWHERE: Around = { position: null, muted: [] }

async function start(root: HTMLElement): Promise<void> {
  const life = new AbortController()
  addEventListener('pagehide', () => life.abort())

  let settings: Settings = await loadSettings()
  let tab: TabView = { kind: 'looking' }
  let around = NOWHERE
  let focus: PanelFocus | null = null
  const library = createLibrary(bundled)

  const focusOn = (target: MarkTarget) => {
    focus = { target, count: (focus?.count ?? 0) + 1 }
    show()
  }
  const link = followActiveTab(
    {
      view: (next) => {
        if (next.kind !== 'page' || next.state.kind !== 'analysed') around = NOWHERE
        tab = next
        show()
      },
      markClicked: focusOn,
      position: (position) => {
        around = { ...around, position }
        show()
      },
    },
    life.signal,
  )
  const actions = actionsOf(link, (muted) => {
    around = { ...around, muted: muted(around.muted) }
    show()
  })

  const props = (): PanelProps => {
    const forPanel = panelSettings(settings, browser.i18n.getUILanguage())
    return {
      view: viewOfTab(tab, around),
      library,
      search: createPackSearch(bundled, forPanel.cardLang),
      settings: forPanel,
      actions,
      focus,
      today: new Date().toISOString().slice(0, 10),
    }
  }
  const panel = mountPanel(root, props())
  const show = () => panel.update(props())
  watchSettings((next) => {
    settings = next
    show()
  }, life.signal)
}

type Muting = (muted: readonly StatementId[]) => readonly StatementId[]

function actionsOf(link: ReturnType<typeof followActiveTab>, mute: (change: Muting) => void): PanelActions {
  const change = (next: Partial<Settings>) => void changeSettings((now) => ({ ...now, ...next }))
  return {
    goToStatement: (id) => link.send({ type: 'focus', target: { kind: 'statement', id } }),
    goToMention: (id) => link.send({ type: 'focus', target: { kind: 'mention', id } }),
    hover: (target) => link.send({ type: 'hover', target }),
    setMark: (kind, on) => void changeSettings((now) => ({ ...now, marks: { ...now.marks, [kind]: on } })),
    setFollow: (follow) => change({ follow }),
    setTimelineAs: (timelineAs) => change({ timelineAs }),
    readAnyway: () => link.send({ type: 'read-anyway' }),
    retry: () => link.retry(),
    setNotAboutTopic: () => {},
    allow: () => void askForEverySite(),
    pause: () => {},
    resume: () => {},
    muteStatement: (id) => mute((muted) => [...muted, id]),
    unmuteStatement: (id) => mute((muted) => muted.filter((other) => other !== id)),
    muteRule: (rule) => void changeSettings((now) => ({ ...now, mutedRules: [...new Set([...now.mutedRules, rule])] })),
    unmuteRule: (rule) =>
      void changeSettings((now) => ({ ...now, mutedRules: now.mutedRules.filter((other) => other !== rule) })),
    copy: (text) => void navigator.clipboard.writeText(text),
    exportAnalysis: () => {},
    openExported: () => {},
    openOptions: () => void browser.runtime.openOptionsPage(),
  }
}

const root = document.getElementById('panel')
if (root) void start(root)
