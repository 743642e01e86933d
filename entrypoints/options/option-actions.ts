import type { OptionsActions } from '../../components/options/options-view'
import { browser } from '../../platform/browser'
import { askForEverySite, askForSite, giveBackEverySite, giveBackSite } from '../../platform/grants'
import { removePack } from '../../platform/pack-store'
import { saveFile } from '../../platform/save-file'
import { changeSettings, eraseSettings, loadSettings, parseSettings, type Settings } from '../../platform/settings'
import { importPack } from './import-pack'

type Say = (status: string) => void

/** What the settings page asks for, carried to storage and browser. What goes wrong is said in its status line. */
export function optionActions(say: Say): OptionsActions {
  const told = (done: Promise<unknown>) => void done.catch((error) => say(String(error)))
  const change = (next: (now: Settings) => Partial<Settings>) =>
    told(changeSettings((now) => ({ ...now, ...next(now) })))
  return {
    change: (next) => change(() => next),
    allowEverySite: (on) => told(on ? askForEverySite() : giveBackEverySite()),
    allowSite: (site) => told(askForSite(site)),
    removeSite: (host) => told(giveBackSite(host)),
    switchSiteOff: (host, off) => change((now) => ({ off: toggled(now.off, host, off) })),
    switchPack: (id, on) => change((now) => ({ packsOff: toggled(now.packsOff, id, !on) })),
    importPack: (file) => told(importPack(file).then(say)),
    removePack: (id) => told(removePack(id).then(() => changeSettings(bumpPacks))),
    exportData: () => told(exportData()),
    importData: (file) => told(importData(file)),
    eraseAll: () => told(eraseSettings()),
    openShortcuts: shortcutsPage(),
    openWelcome: () => told(browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })),
  }
}

const toggled = (list: readonly string[], item: string, on: boolean): string[] => [
  ...list.filter((other) => other !== item),
  ...(on ? [item] : []),
]

const bumpPacks = (now: Settings): Settings => ({ ...now, packsRevision: now.packsRevision + 1 })

async function exportData(): Promise<void> {
  saveFile('sidelight-settings.json', JSON.stringify(await loadSettings(), null, 2), 'application/json')
}

async function importData(file: File): Promise<void> {
  const settings = parseSettings(JSON.parse(await file.text()))
  await changeSettings((now) => ({ ...settings, packsRevision: now.packsRevision }))
}

/** Chrome and Edge have a page for shortcuts that an extension can open; Firefox opens its own by an API of its own. */
function shortcutsPage(): (() => void) | null {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> }
  if (commands.openShortcutSettings) return () => void commands.openShortcutSettings?.()
  if (import.meta.env.FIREFOX) return null
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
