import bundled from 'virtual:sidelight-packs'
import sample from 'virtual:sidelight-sample'
import { createPackSearch } from '../../analysis/context/search-packs'
import { createLibrary } from '../../analysis/pack/library'
import { mountWelcome } from '../../components/mount-pages'
import type { PanelProps } from '../../components/panel-view'
import type { WelcomeProps } from '../../components/welcome/welcome-view'
import { grantedOrigins } from '../../platform/access'
import { browser } from '../../platform/browser'
import { askForEverySite, askForSite, giveBackEverySite } from '../../platform/grants'
import { changeSettings, loadSettings, type Settings, watchSettings } from '../../platform/settings'
import { coversEverySite, sitesIn } from '../../platform/site-patterns'
import { panelSettings } from '../sidepanel/panel-settings'
import { IDLE_ACTIONS } from './idle-actions'
import { sampleView } from './sample-view'

type Choice = NonNullable<Settings['choice']>

async function start(root: HTMLElement): Promise<void> {
  const library = createLibrary(bundled)
  let settings = await loadSettings()
  let origins = await grantedOrigins()

  const samplePanel = (): PanelProps => {
    const forPanel = panelSettings(settings, browser.i18n.getUILanguage())
    return {
      view: sampleView(sample),
      library,
      search: createPackSearch(bundled, forPanel.cardLang),
      settings: forPanel,
      actions: IDLE_ACTIONS,
      focus: null,
      askable: null,
      trouble: null,
      today: new Date().toISOString().slice(0, 10),
    }
  }
  const props = (): WelcomeProps => ({
    lang: panelSettings(settings, browser.i18n.getUILanguage()).lang,
    choice: holds(settings.choice, origins),
    allowed: sitesIn(origins),
    sample: samplePanel(),
    actions: {
      choose: (choice) => void choose(choice),
      allowSite: (site) => void askForSite(site),
      openOptions: () => void browser.runtime.openOptionsPage(),
    },
  })
  const page = mountWelcome(root, props())
  const show = () => page.update(props())
  const renew = async () => {
    origins = await grantedOrigins()
    show()
  }
  browser.permissions.onAdded.addListener(() => void renew())
  browser.permissions.onRemoved.addListener(() => void renew())
  watchSettings((next) => {
    settings = next
    show()
  }, new AbortController().signal)
}

/** The answer that holds: the reader's, unless the browser's own settings say otherwise by now. */
function holds(choice: Settings['choice'], origins: readonly string[]): Settings['choice'] {
  if (coversEverySite(origins)) return 'every-site'
  return choice === 'every-site' ? 'on-click' : choice
}

/** Asking comes first and is not awaited before: the browser allows it only inside the press. */
async function choose(choice: Choice): Promise<void> {
  const agreed = choice === 'every-site' ? await askForEverySite() : true
  if (choice !== 'every-site') await giveBackEverySite()
  if (agreed) await changeSettings((settings) => ({ ...settings, choice }))
}

const root = document.getElementById('welcome')
if (root) void start(root)
