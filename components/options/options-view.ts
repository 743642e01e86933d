/** What the settings page renders from and what it may ask for. */
import type { PackDiff } from '../../analysis/pack/diff-packs'
import type { PackProblem } from '../../analysis/pack/pack-problem'
import type { Pack } from '../../analysis/pack/schema'
import type { StatementState } from '../../analysis/types'
import type { InterfaceLanguage, PanelSettings } from '../panel-view'

/** The panel's settings; a null language is the browser's own. */
export type OptionsSettings = Omit<PanelSettings, 'lang' | 'cardLang'> &
  Readonly<{
    lang: InterfaceLanguage | null
    cardLang: InterfaceLanguage | null
    /** A card beside a mark on the page; left out where the product has none. */
    hoverCard: boolean
  }>

export type AllowedSite = Readonly<{ host: string; subdomains: boolean }>

export type SiteAccess = Readonly<{
  everySite: boolean
  allowed: readonly AllowedSite[]
  /** Switched off by the reader, whatever else is allowed. */
  off: readonly string[]
}>

export type InstalledPack = Readonly<{
  pack: Pack
  bundled: boolean
  on: boolean
  /** The version before is kept and can be had back. */
  canGoBack?: boolean
}>

/** What came of the last picked pack: a question before it is taken, a refusal, or the pack that was taken. */
export type PackImport =
  | Readonly<{
      kind: 'asked'
      pack: Pack /** The version in use; null where there is none. */
      before: Pack | null
      diff: PackDiff
    }>
  | Readonly<{ kind: 'refused'; file: string; problems: readonly PackProblem[] }>
  | Readonly<{ kind: 'taken'; pack: Pack }>

/** Published accuracy, as the bench writes it: shares are 0 to 1. */
export type AccuracyReport = Readonly<{
  language: 'en' | 'ja'
  /** Share of sentences judged as people judged them. */
  overall: number
  articles: number
  sentences: number
  states: Readonly<Partial<Record<StatementState, Readonly<{ precision: number; recall: number }>>>>
  /** The same on articles that nobody had seen while the rules were written. */
  unseen: Readonly<{ overall: number; articles: number; sentences: number }>
}>

export type Shortcut = Readonly<{ name: string; description: string; keys: string }>

export type Licence = Readonly<{ name: string; licence: string }>

export type OptionsProps = Readonly<{
  /** The language to show now: the reader's choice, or the browser's. */
  lang: InterfaceLanguage
  settings: OptionsSettings
  access: SiteAccess
  packs: readonly InstalledPack[]
  packImport: PackImport | null
  shortcuts: readonly Shortcut[]
  /** One for each language that is judged; none where the version came without a measurement. */
  accuracy: readonly AccuracyReport[]
  version: string
  licences: readonly Licence[]
  /** What came of the last request: one of ours, or the browser's own words; '' for nothing. */
  status: string
  actions: OptionsActions
}>

export const OPTION_STATUSES = ['data.imported', 'data.not-ours', 'data.erased'] as const
export type OptionStatus = (typeof OPTION_STATUSES)[number]

/** No callback throws; what comes of it arrives as new props. */
export type OptionsActions = Readonly<{
  change(settings: Partial<OptionsSettings>): void
  allowEverySite(on: boolean): void
  allowSite(site: AllowedSite): void
  removeSite(host: string): void
  switchSiteOff(host: string, off: boolean): void
  switchPack(id: string, on: boolean): void
  /** Reads and checks a pack; nothing is taken before `acceptPack`. */
  importPack(file: File): void
  acceptPack(): void
  cancelPack(): void
  /** Puts the version before in place of the present one. */
  goBackPack(id: string): void
  removePack(id: string): void
  exportData(): void
  importData(file: File): void
  eraseAll(): void
  /** Opens the browser's own page for shortcuts; null where there is none to open. */
  openShortcuts: (() => void) | null
  openWelcome(): void
}>
