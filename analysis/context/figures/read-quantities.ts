/**
 * Quantities of one sentence: how many of what, per what time, and how the text hedges the number.
 * Own reader because the libraries that do this weigh more than the whole product may (compromise and its number part
 * about 100 kB gzipped) or are not kept any more (words-to-numbers, 2018), and none reads hedges such as "several dozen".
 */
import { toHalfWidth } from './half-width'
import { type Lexeme, type ReadNumber, readLexemes } from './lexemes'
import { namesOnly } from './naming-numbers'
import { BOUND_WORDS } from './number-words'
import type { Bound, Quantity } from './quantity'
import { readFractions } from './read-fractions'
import { readJapaneseQuantities } from './read-japanese-quantities'
import { readNoun, readPer } from './read-noun'
import { readNumber } from './read-numbers'
import { CURRENCY_SIGNS, isCurrency } from './units'

const HAN = /\p{Script=Han}|\p{Script=Katakana}/u

type Stretch = Readonly<{ start: number; end: number }>

/**
 * @param taken stretches that are read already (dates): their numbers are not quantities
 */
export function readQuantities(text: string, taken: readonly Stretch[] = []): Quantity[] {
  const plain = toHalfWidth(text)
  const isFree = ({ start, end }: Stretch) => !taken.some((each) => start < each.end && each.start < end)
  const found = HAN.test(plain) ? readJapaneseQuantities(plain).filter(isFree) : []
  if (found.length > 0) return found
  const shares = readFractions(plain).filter(isFree)
  const read = [...taken, ...shares]
  const lexemes = readLexemes(plain).filter(
    ({ start, end }) => !read.some((each) => start >= each.start && end <= each.end),
  )
  for (let at = 0; at < lexemes.length; ) {
    const quantity = readQuantity(lexemes, at)
    if (quantity !== null) found.push(quantity.value)
    at = quantity?.next ?? at + 1
  }
  return shares.length === 0 ? found : [...found, ...shares].sort((a, b) => a.start - b.start)
}

function readQuantity(lexemes: readonly Lexeme[], at: number): { value: Quantity; next: number } | null {
  const number = readNumber(lexemes, at)
  if (number === null || namesOnly(lexemes, at, number)) return null
  const range = readRange(lexemes, at, number)
  const until = range?.next ?? number.next
  const sign = readSign(lexemes[at - 1]?.text ?? '')
  const after =
    sign === undefined ? readNoun(lexemes, until) : { unit: foreign(lexemes, at) ?? sign, nouns: [], next: until }
  // A bare year: "in 2023". With what it counts beside it ("2000 missiles") it is a number.
  if (after.unit === null && isYear(lexemes[at])) return null
  const per = readPer(lexemes, after.next)
  const hedge = readHedge(lexemes, at, number, sign !== undefined)
  const last = lexemes[Math.max(until, per.next, after.next) - 1]
  const value: Quantity = {
    start: hedge.start,
    end: last?.end ?? 0,
    low: range?.low ?? number.low,
    high: range?.high ?? number.high,
    bound: range === null ? hedge.bound : 'range',
    digits: number.digits,
    unit: after.unit,
    nouns: after.nouns,
    per: per.per,
  }
  return { value, next: Math.max(until, after.next) }
}

function isYear(lexeme: Lexeme | undefined): boolean {
  return lexeme !== undefined && /^(?:19|20)\d\d$/.test(lexeme.text)
}

/** "500 to 620", "500-620", "between 500 and 620"; "from 500 to 620" is a change, and both ends count for themselves. */
function readRange(lexemes: readonly Lexeme[], at: number, first: ReadNumber): (ReadNumber & { low: number }) | null {
  const joint = lexemes[first.next]
  const between = lexemes[at - 1]?.lower === 'between' && joint?.lower === 'and'
  const joined =
    joint !== undefined && (/^[-–—〜～~]$/.test(joint.text) || joint.lower === 'to' || joint.lower === 'or')
  if ((!between && !joined) || (lexemes[at - 1]?.lower === 'from' && joint?.lower === 'to')) return null
  const skip = CURRENCY_SIGNS.has(lexemes[first.next + 1]?.text ?? '') ? 2 : 1
  const second = readNumber(lexemes, first.next + skip)
  if (second === null) return null
  // "3 to 4 billion": the multiplier is said once.
  const low = first.factor === 1 && second.factor > 1 && first.low < 1000 ? first.low * second.factor : first.low
  return low <= second.high ? { ...second, low } : null
}

/** "$5.5 billion" and "EUR 5.1 billion": the currency before its sum. */
function readSign(text: string): string | undefined {
  return CURRENCY_SIGNS.get(text) ?? (isCurrency(text) ? text : undefined)
}

/** "C$3", "A$3", "HK$3" are other dollars; "US$3" is not. */
function foreign(lexemes: readonly Lexeme[], at: number): string | null {
  const [sign, before] = [lexemes[at - 1], lexemes[at - 2]]
  const glued = sign !== undefined && before !== undefined && before.end === sign.start && before.kind === 'word'
  return sign?.text === '$' && glued && before.lower !== 'us' ? `${before.text}$` : null
}

function readHedge(lexemes: readonly Lexeme[], at: number, number: ReadNumber, signed: boolean) {
  const first = signed ? at - 1 : at
  const before = lexemes.slice(Math.max(0, first - 4), first)
  // A comma or a bracket ends what a hedge reaches.
  const cut = before.map((lexeme) => lexeme.kind).lastIndexOf('sign')
  const reach = before.slice(cut + 1)
  const words = reach
    .map((lexeme) => lexeme.lower)
    .join(' ')
    .replace(/ (?:a|the|an)$/, '')
  const hit = BOUND_WORDS.flatMap(([pattern, bound]) => {
    const match = pattern.exec(words)
    return match === null ? [] : [{ bound, length: match[0].trim().split(' ').length }]
  })[0]
  const start = (hit === undefined ? lexemes[first] : (reach[reach.length - hit.length] ?? lexemes[first]))?.start ?? 0
  const bound: Bound = hit?.bound ?? (number.rough ? 'about' : 'exactly')
  return { bound: number.low !== number.high && bound !== 'atLeast' ? ('range' as const) : bound, start }
}
