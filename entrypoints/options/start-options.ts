import bundled from 'virtual:sidelight-packs'
import { mountOptions } from '../../components/mount-pages'
import type { InstalledPack, OptionsProps, PackImport } from '../../components/options/options-view'
import { grantedOrigins } from '../../platform/access'
import { browser } from '../../platform/browser'
import { addedPacks } from '../../platform/packs-in-use'
import { loadSettings, type Settings, watchSettings } from '../../platform/settings'
import { coversEverySite, sitesIn } from '../../platform/site-patterns'
import { panelSettings } from '../sidepanel/panel-settings'
import { LICENCES } from './licences'
import { optionActions } from './option-actions'
import { readAccuracy } from './read-accuracy'

type Known = Readonly<{
  settings: Settings
  origins: readonly string[]
  packs: readonly InstalledPack[]
  status: string
  packImport: PackImport | null
}>

/** Shows the settings page in `root` and keeps it true to what is stored and granted. */
export async function startOptions(root: HTMLElement): Promise<void> {
  const shortcuts = await readShortcuts()
  let known: Known = { ...(await read()), status: '', packImport: null }
  const learn = (more: Partial<Known>) => {
    known = { ...known, ...more }
    show()
  }
  const actions = optionActions({
    say: (status) => learn({ status }),
    installed: (id) => known.packs.find(({ pack }) => pack.id === id)?.pack ?? null,
    packImport: () => known.packImport,
    setPackImport: (packImport) => learn({ packImport }),
  })
  const props = (): OptionsProps => ({
    lang: panelSettings(known.settings, browser.i18n.getUILanguage()).lang,
    settings: known.settings,
    access: {
      everySite: coversEverySite(known.origins),
      allowed: sitesIn(known.origins),
      off: known.settings.off,
    },
    packs: known.packs,
    packImport: known.packImport,
    shortcuts,
    accuracy: readAccuracy(),
    version: browser.runtime.getManifest().version,
    licences: LICENCES,
    status: known.status,
    actions,
  })
  const page = mountOptions(root, props())
  const show = () => page.update(props())
  const renew = async () => learn(await read())
  browser.permissions.onAdded.addListener(() => void renew())
  browser.permissions.onRemoved.addListener(() => void renew())
  watchSettings(() => void renew(), new AbortController().signal)
}

async function read(): Promise<Omit<Known, 'status' | 'packImport'>> {
  const settings = await loadSettings()
  const [origins, added] = await Promise.all([grantedOrigins(), addedPacks(settings)])
  const replaced = new Set(added.map(({ pack }) => pack.id))
  const isOn = (id: string) => !settings.packsOff.includes(id)
  const packs = [
    ...bundled.filter(({ id }) => !replaced.has(id)).map((pack) => ({ pack, bundled: true, on: isOn(pack.id) })),
    ...added.map(({ pack, canGoBack }) => ({ pack, bundled: false, on: isOn(pack.id), canGoBack })),
  ]
  return { settings, origins, packs }
}

async function readShortcuts(): Promise<OptionsProps['shortcuts']> {
  const commands = await browser.commands.getAll()
  return commands.map(({ name, description, shortcut }) => ({
    name: name ?? '',
    description: description || browser.i18n.getMessage('commandOpen'),
    keys: shortcut ?? '',
  }))
}
