import type { Pack } from '../../analysis/pack/schema'
import type { OptionStatus, OptionsActions, PackImport } from '../../components/options/options-view'
import { browser } from '../../platform/browser'
import { askForEverySite, askForSite, giveBackAll, giveBackEverySite, giveBackSite } from '../../platform/grants'
import { goBack, keepPack, removeAllPacks, removePack } from '../../platform/pack-store'
import { saveFile } from '../../platform/save-file'
import { changeSettings, eraseSettings, loadSettings, parseSettings, type Settings } from '../../platform/settings'
import { readPack } from './import-pack'

export type Ground = Readonly<{
  /** Puts words on the status line. */
  say(status: string): void
  installed(id: string): Pack | null
  packImport(): PackImport | null
  setPackImport(next: PackImport | null): void
}>

/** What the settings page asks for, carried to storage and browser. What goes wrong is said in its status line. */
export function optionActions(ground: Ground): OptionsActions {
  const { say } = ground
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
    importPack: (file) => told(readPack(file, ground.installed).then(ground.setPackImport)),
    acceptPack: () => told(acceptPack(ground)),
    cancelPack: () => ground.setPackImport(null),
    goBackPack: (id) => told(changePacks(ground, goBack(id))),
    removePack: (id) => told(changePacks(ground, removePack(id))),
    exportData: () => told(exportData()),
    importData: (file) => told(importData(file).then(say)),
    eraseAll: () => told(eraseAll().then(() => say('data.erased'))),
    openShortcuts: shortcutsPage(),
    openWelcome: () => told(browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })),
  }
}

const toggled = (list: readonly string[], item: string, on: boolean): string[] => [
  ...list.filter((other) => other !== item),
  ...(on ? [item] : []),
]

/** Never a number that was there before, even after everything was erased: whoever holds packs goes by it. */
const bumpPacks = (now: Settings): Settings => ({
  ...now,
  packsRevision: Math.max(now.packsRevision + 1, Date.now()),
})

async function acceptPack({ packImport, setPackImport }: Ground): Promise<void> {
  const asked = packImport()
  if (asked?.kind !== 'asked') return
  await keepPack(asked.pack)
  await changeSettings(bumpPacks)
  setPackImport({ kind: 'taken', pack: asked.pack })
}

/** What was said of the pack picked last holds no more. */
async function changePacks({ setPackImport }: Ground, done: Promise<void>): Promise<void> {
  await done
  setPackImport(null)
  await changeSettings(bumpPacks)
}

/** Where packs or grants can't be erased, the settings are all the same. */
async function eraseAll(): Promise<void> {
  try {
    await Promise.all([removeAllPacks(), giveBackAll()])
  } finally {
    await eraseSettings()
  }
}

async function exportData(): Promise<void> {
  saveFile('sidelight-settings.json', JSON.stringify(await loadSettings(), null, 2), 'application/json')
}

/** Another file, read as settings, would put every one of them to its default. */
async function importData(file: File): Promise<OptionStatus> {
  const stored = parseExported(await file.text())
  if (stored === null) return 'data.not-ours'
  const settings = parseSettings(stored)
  await changeSettings((now) => ({ ...settings, packsRevision: now.packsRevision }))
  return 'data.imported'
}

/** What an export holds; null where the file is none. */
function parseExported(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text)
    const isOurs = value !== null && typeof value === 'object' && 'version' in value && 'marks' in value
    return isOurs ? value : null
  } catch {
    return null // not JSON: not one of ours
  }
}

/** Chrome and Edge have a page for shortcuts that an extension can open; Firefox opens its own by an API of its own. */
function shortcutsPage(): (() => void) | null {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> }
  if (commands.openShortcutSettings) return () => void commands.openShortcutSettings?.()
  if (import.meta.env.FIREFOX) return null
  return () => void browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
}
