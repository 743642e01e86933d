/**
 * Quantities of a Japanese sentence: 約30億円, 1億5000万ドル, 年間30発, 数十発, 4〜8基, 2割. No spaces part number, unit and hedge, so that
 * one pattern reads all of them; every part of it is bounded, and it is tried once at each place.
 */
import { KANJI_DIGITS, KANJI_UNITS } from './number-words'
import type { Bound, Quantity } from './quantity'

const COUNTED: Readonly<Record<string, string>> = {
  ...{
    円: 'JPY',
    ドル: 'USD',
    米ドル: 'USD',
    ユーロ: 'EUR',
    スイスフラン: 'CHF',
    ポンド: 'GBP',
    発: 'missile',
    基: 'battery',
  },
  ...{ か国: 'country', カ国: 'country', ヶ国: 'country', ヵ国: 'country', ケ国: 'country', 社: 'company' },
  ...{ パーセント: 'percent', '%': 'percent', ポイント: 'point', 個中隊: 'battery', 個高射群: 'group', 個群: 'group' },
  ...{
    類型: 'category',
    か月: 'month',
    カ月: 'month',
    ヶ月: 'month',
    ヵ月: 'month',
    年間: 'year',
    週間: 'week',
    日間: 'day',
  },
  ...{ 人: 'troops', 機: 'aircraft', 隻: 'ship', 件: 'permits', 度: 'degrees', キロ: 'km', メートル: 'metre' },
}
/** 5つの類型, 五つの分野: what such a number counts comes after a particle. */
const OF_THINGS = 'つの(?<thing>類型|分野|区分)'

const UNITS = Object.keys(COUNTED).sort((a, b) => b.length - a.length)
const DIGITS = `\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,12}(?:\\.\\d{1,4})?`
const KANJI = `[${KANJI_DIGITS}十百千]{1,7}`
const ONE = `(?:(?:${DIGITS}|${KANJI}|数[十百千]?)[万億兆]?){1,3}`
const BEFORE = '約|およそ|ほぼ|おおむね|推定|推計|最大|最多|上限|最高|少なくとも|最低'
const AFTER = '以上|超|余り|あまり|を超え|を上回|以下|未満|以内|弱|前後|程度|ほど|近く|強'
const QUANTITY = new RegExp(
  `(?<per>年間|年産|毎年|年に|月産|月間|毎月|月に)?(?<before>${BEFORE})?(?<low>${ONE})(?:(?:〜|～|~|-|から|ないし)(?<high>${ONE}))?` +
    `(?:(?<unit>${UNITS.join('|')})|${OF_THINGS})(?<after>${AFTER})?`,
  'gu',
)

const BOUNDS: readonly (readonly [RegExp, Bound])[] = [
  [/^(?:少なくとも|最低|以上|超|余り|あまり|を超え|を上回)$/, 'atLeast'],
  [/^(?:最大|最多|上限|最高|以下|未満|以内)$/, 'atMost'],
  [/./, 'about'],
]

/** 基 counts whatever stands on the ground: only after one of these words it is no whole system. */
const LAUNCHERS = /(?:発射機|発射装置|ランチャー)(?:を|が|は|の|も|計)?$/
const OTHER_THINGS = /(?:レーダー|管制装置|原発|原子炉|衛星)(?:を|が|は|の|も|計)?$/

/** @param text in half width; offsets are into it */
export function readJapaneseQuantities(text: string): Quantity[] {
  if (!/[発基円国割類分中個%ルロント年月人機隻件度ンル]/u.test(text)) return []
  return [...text.matchAll(QUANTITY)].flatMap((match) => toQuantity(text, match) ?? [])
}

function toQuantity(text: string, match: RegExpExecArray): Quantity | null {
  const { per = '', before, low = '', high, unit = '', after, thing } = match.groups ?? {}
  const first = readAmount(low)
  const last = high === undefined ? first : readAmount(high)
  if (first === null || last === null || last.high < first.low) return null
  // 1発当たり, レーダー1基: one of a thing is a manner of speaking more often than a count.
  if (first.high === 1 && unit !== '%') return null
  const start = match.index
  // A digit, a letter or a hyphen right before: the number is part of a name or of a longer one.
  if (/[\d.,A-Za-z第-]$/.test(text.slice(0, start))) return null
  const rough = first.low !== first.high
  const hedge = before ?? after
  const bound = hedge === undefined ? 'exactly' : (BOUNDS.find(([pattern]) => pattern.test(hedge))?.[1] ?? 'about')
  return {
    ...{ start, end: start + match[0].length, low: spread(first.low, last), high: last.high },
    bound: high !== undefined || (rough && bound !== 'atLeast') ? 'range' : bound,
    ...{ digits: first.digits, nouns: thing === undefined ? [] : [thing] },
    unit: thing === undefined ? unitAfter(text.slice(0, start), unit) : 'category',
    per: per === '' ? null : per.includes('月') ? 'month' : 'year',
  }
}

/** 3〜5億円: what makes the second hundreds of millions makes the first so too. */
function spread(low: number, last: Amount): number {
  return last.factor > 1 && low < 1000 && low * last.factor <= last.high ? low * last.factor : low
}

function unitAfter(before: string, unit: string): string | null {
  if (unit !== '基') return COUNTED[unit] ?? null
  return LAUNCHERS.test(before) ? 'launcher' : OTHER_THINGS.test(before) ? 'other' : 'battery'
}

type Amount = Readonly<{ low: number; high: number; digits: number; factor: number }>

/** 1億5000万, 三十, 数十: parts of ten thousands, each a number below. */
function readAmount(written: string): Amount | null {
  const amount = { low: 0, high: 0, digits: 0, factor: 1 }
  for (const [, number = '', unit] of written.matchAll(/([\d,.]+|[^\d,.万億兆]+)([万億兆])?/gu)) {
    const part = readPart(number)
    if (part === null) return null
    amount.factor = unit === undefined ? 1 : (KANJI_UNITS.get(unit) ?? 1)
    amount.low += part.low * amount.factor
    amount.high += part.high * amount.factor
    amount.digits = Math.max(amount.digits, part.digits)
  }
  return amount.digits === 0 ? null : amount
}

function readPart(number: string): Omit<Amount, 'factor'> | null {
  if (number.startsWith('数')) {
    const scale = KANJI_UNITS.get(number.slice(1)) ?? 1
    return { low: 2 * scale, high: 10 * scale - 1, digits: 1 }
  }
  const value = /^\d/.test(number) ? Number(number.replaceAll(',', '')) : readKanji(number)
  if (Number.isNaN(value)) return null
  return { low: value, high: value, digits: Math.max(1, String(value).replace('.', '').replace(/0+$/, '').length) }
}

/** 三十, 二百五十, 二〇: by places, or digit by digit. */
function readKanji(written: string): number {
  if (![...written].some((character) => KANJI_UNITS.has(character))) {
    return Number([...written].map((character) => KANJI_DIGITS.indexOf(character)).join(''))
  }
  let total = 0
  let digit = 0
  for (const character of written) {
    const unit = KANJI_UNITS.get(character)
    if (unit === undefined) digit = KANJI_DIGITS.indexOf(character)
    else {
      total += (digit || 1) * unit
      digit = 0
    }
  }
  return total + digit
}
