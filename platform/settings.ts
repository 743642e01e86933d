/** The reader's settings: versioned, checked when read, written through at once, on this device only. */
import * as v from 'valibot'
import { browser } from './browser'
import { hostOf } from './site-patterns'
import { SETTINGS_KEY } from './storage-keys'

export const MARK_KINDS = ['mention', 'vague', 'unsourced', 'judgement', 'sourced'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

const LANGUAGES = ['en', 'ja', 'uk'] as const

/** A field that is broken or missing is at its default; the others keep what the reader chose. */
const field = <const S extends v.GenericSchema>(schema: S, otherwise: v.InferOutput<S>) =>
  v.optional(v.fallback(schema, otherwise), otherwise as never)

/** One that is none would be no match pattern either, and then the browser registers nothing at all. */
const isHost = (host: string): boolean => !host.includes('*') && hostOf(`https://${host}/`) === host

/** Few marks by default: what the pack knows, and statements whose source a reader would ask for. */
const MarksSchema = v.object({
  mention: field(v.boolean(), true),
  vague: field(v.boolean(), true),
  unsourced: field(v.boolean(), true),
  judgement: field(v.boolean(), false),
  sourced: field(v.boolean(), false),
})

const SettingsSchema = v.object({
  version: field(v.literal(2), 2),
  /** Null: the browser's language, or English where we do not speak it. */
  lang: field(v.nullable(v.picklist(LANGUAGES)), null),
  cardLang: field(v.nullable(v.picklist(LANGUAGES)), null),
  theme: field(v.picklist(['system', 'light', 'dark']), 'system'),
  textScale: field(v.pipe(v.number(), v.minValue(0.9), v.maxValue(1.6)), 1),
  marks: field(MarksSchema, v.parse(MarksSchema, {})),
  density: field(v.picklist(['few', 'some', 'all']), 'some'),
  follow: field(v.boolean(), true),
  timelineAs: field(v.picklist(['plot', 'list']), 'plot'),
  mutedRules: field(v.array(v.string()), []),
  hoverCard: field(v.boolean(), true),
  /** What the reader answered to "where may it look?"; null before they did. What holds is what the browser granted. */
  choice: field(v.nullable(v.picklist(['every-site', 'chosen-sites', 'on-click'])), null),
  /** Hosts switched off, whatever is granted. */
  off: field(v.pipe(v.array(v.string()), v.filterItems(isHost)), []),
  /** Ids of packs that are switched off. */
  packsOff: field(v.array(v.string()), []),
  /** Counts the changes of the added packs, so that every part of the extension hears of one. */
  packsRevision: field(v.number(), 0),
  /** Paused everywhere: until this moment (ISO date-time), or until turned on again. */
  paused: field(v.nullable(v.union([v.literal('until-on'), v.pipe(v.string(), v.isoTimestamp())])), null),
})

/** What to do with settings of an older version, one step at a time; fields that a version merely added need no step. */
const MIGRATIONS: Readonly<Record<number, (stored: Stored) => Stored>> = {
  // Version 2 added `off`, `paused`, `choice`, `hoverCard` and the packs' fields, all with defaults that change nothing.
  1: (stored) => ({ ...stored, version: 2 }),
}

type Stored = Readonly<Record<string, unknown>>

function migrate(stored: Stored): Stored {
  const step = MIGRATIONS[Number(stored.version)]
  return step ? migrate(step(stored)) : stored
}

type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T
export type Settings = DeepReadonly<v.InferOutput<typeof SettingsSchema>>

export const DEFAULT_SETTINGS: Settings = v.parse(SettingsSchema, {})

/** @returns the stored settings; whatever of them is missing or broken is at its default. */
export function parseSettings(stored: unknown): Settings {
  const known = stored !== null && typeof stored === 'object' ? migrate(stored as Stored) : {}
  const parsed = v.safeParse(SettingsSchema, known)
  return parsed.success ? parsed.output : DEFAULT_SETTINGS
}

/** The settings that hold. A storage that can't be read gives the defaults: nothing else may stop with it. */
export async function loadSettings(): Promise<Settings> {
  return parseSettings(await readStored())
}

/** @returns undefined where nothing was ever stored; null where the browser can't read its storage */
async function readStored(): Promise<unknown> {
  const stored: Record<string, unknown> | null = await browser.storage.local.get(SETTINGS_KEY).catch(() => null)
  return stored === null ? null : stored[SETTINGS_KEY]
}

/**
 * Puts damaged settings right: what can be read of them stays, the rest goes to its defaults.
 * @returns whether there was anything to put right; once, because they are whole afterwards
 */
export async function mendSettings(): Promise<boolean> {
  const stored = await readStored()
  if (stored === undefined || !isDamaged(stored)) return false
  await changeSettings((settings) => settings).catch(() => undefined) // told all the same, and again the next time
  return true
}

/** Fields that an older version did not know are not damage. */
function isDamaged(stored: unknown): boolean {
  if (stored === null || typeof stored !== 'object' || Array.isArray(stored)) return true
  const { version: _, ...known } = stored as Stored
  return !keeps(known, parseSettings(stored))
}

/** Whether everything in `stored` that has a place in `parsed` stands there unchanged. */
function keeps(stored: unknown, parsed: unknown): boolean {
  if (parsed === null || typeof parsed !== 'object') return stored === parsed
  if (Array.isArray(parsed)) return JSON.stringify(stored) === JSON.stringify(parsed)
  if (stored === null || typeof stored !== 'object') return false
  return Object.entries(parsed).every(([key, value]) => !(key in stored) || keeps((stored as Stored)[key], value))
}

/** Reads, changes and writes in one step, so that two switches pressed in a row both hold. */
let writing: Promise<unknown> = Promise.resolve()
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const next = writing.then(async () => {
    const changed = change(await loadSettings())
    await browser.storage.local.set({ [SETTINGS_KEY]: changed })
    return changed
  })
  writing = next.catch(() => undefined) // the caller hears of it; the next change must still run
  return next
}

/** Forgets everything that is stored: settings, and what is remembered until the browser closes. */
export async function eraseSettings(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()])
}

/** Calls back with each change, from whichever part of the extension it came, until the signal. */
export function watchSettings(onChange: (now: Settings, before: Settings) => void, signal: AbortSignal): void {
  const listener = (changes: Record<string, { newValue?: unknown; oldValue?: unknown }>, area: string) => {
    const changed = changes[SETTINGS_KEY]
    if (area === 'local' && changed) onChange(parseSettings(changed.newValue), parseSettings(changed.oldValue))
  }
  browser.storage.onChanged.addListener(listener)
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener))
}
