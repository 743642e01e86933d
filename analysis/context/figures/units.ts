/** What is counted: one name a thing, however a text or a pack words it. */

const UNIT_WORDS: Readonly<Record<string, string>> = {
  missile: 'missile missiles interceptor interceptors round rounds munition munitions shot shots 発',
  battery: 'battery batteries system systems 基',
  launcher: 'launcher launchers',
  country:
    'country countries nation nations states operator operators users partner partners buyer buyers customer customers か国 カ国 ヶ国 ヵ国',
  group: 'group groups',
  category: 'category categories',
  company: 'company companies firm firms',
  percent: 'percent pct % percentage パーセント',
  hour: 'hour hours',
  day: 'day days',
  week: 'week weeks',
  month: 'month months か月 カ月 ヶ月',
  year: 'year years',
  km: 'km kilometer kilometers kilometre kilometres キロ',
  metre: 'metre metres meter meters',
  mile: 'mile miles',
  JPY: 'yen jpy 円',
  USD: 'dollar dollars usd ドル',
  EUR: 'euro euros eur ユーロ',
  GBP: 'pound pounds gbp sterling',
  CHF: 'franc francs chf',
}

/** So many of a named model ("ten Patriots"): any thing that can be counted. */
export const ITEM = 'item'

const BY_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries(UNIT_WORDS).flatMap(([unit, words]) => words.split(' ').map((word): [string, string] => [word, unit])),
)

export const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['￥', 'JPY'],
])

const CURRENCIES: ReadonlySet<string> = new Set(['JPY', 'USD', 'EUR', 'GBP', 'CHF'])

/** How many of the first unit of its row one of the unit is. Months are the only inexact step, and rounding covers it. */
const SCALES: readonly Readonly<Record<string, number>>[] = [
  { km: 1, metre: 0.001, mile: 1.609 },
  { month: 1, year: 12, week: 12 / 52, day: 12 / 365, hour: 12 / 8760 },
]

/** The unit a word names, or null. */
export function unitOf(word: string): string | null {
  return BY_WORD.get(word.toLowerCase()) ?? null
}

export function isCurrency(unit: string): boolean {
  return CURRENCIES.has(unit)
}

/** A pack's unit as this module names it: `missile/year` gives what is counted and the time it is counted over. */
export function parseUnit(written: string): Readonly<{ unit: string; per: string | null }> {
  const [counted = '', per = null] = written.split('/')
  const unit = CURRENCIES.has(counted) ? counted : (unitOf(counted) ?? counted.toLowerCase())
  return { unit, per: per === null ? null : (unitOf(per) ?? per) }
}

/** What one of a currency was worth in dollars between 2022 and 2026, at the least and at the most. */
const DOLLARS: Readonly<Record<string, Readonly<{ low: number; high: number }>>> = {
  USD: { low: 1, high: 1 },
  JPY: { low: 0.006, high: 0.0088 },
  EUR: { low: 0.96, high: 1.25 },
  GBP: { low: 1.07, high: 1.4 },
  CHF: { low: 0.98, high: 1.35 },
}

/** The least and the most that one of a currency bought of another; null where either is none that is known. */
export function exchange(from: string, to: string): Readonly<{ low: number; high: number }> | null {
  const [own, other] = [DOLLARS[from], DOLLARS[to]]
  return own === undefined || other === undefined ? null : { low: own.low / other.high, high: own.high / other.low }
}

/** Factor from one unit to another of the same kind; null where they cannot be compared. */
export function convert(from: string, to: string): number | null {
  if (from === to) return 1
  const scale = SCALES.find((row) => from in row && to in row)
  const [own, other] = [scale?.[from], scale?.[to]]
  return own === undefined || other === undefined ? null : own / other
}
