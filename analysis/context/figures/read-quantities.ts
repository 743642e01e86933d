/**
 * Quantities of one sentence: how many of what, per what time, and how the text hedges the number.
 * Own reader because the libraries that do this weigh more than the whole product may (compromise and its number part
 * about 100 kB gzipped) or are not kept any more (words-to-numbers, 2018), and none reads hedges such as "several dozen".
 */
import { BOUND_WORDS, SMALL_NUMBERS, TENS } from './number-words'
import type { Bound, Quantity } from './quantity'
import { readJapaneseQuantities } from './read-japanese-quantities'
import { type Lexeme, type ReadNumber, readLexemes, readNumber } from './read-numbers'
import { CURRENCY_SIGNS, ITEM, isCurrency, unitOf } from './units'

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
  const lexemes = readLexemes(plain).filter(
    ({ start, end }) => !taken.some((each) => start >= each.start && end <= each.end),
  )
  for (let at = 0; at < lexemes.length; ) {
    const quantity = readQuantity(lexemes, at)
    if (quantity !== null) found.push(quantity.value)
    at = quantity?.next ?? at + 1
  }
  return found
}

function readQuantity(lexemes: readonly Lexeme[], at: number): { value: Quantity; next: number } | null {
  const number = readNumber(lexemes, at)
  if (number === null || isReference(lexemes, at)) return null
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

/** "section 1", "article 9", "No. 3", "phase two", "page 4": the number names, it does not count. */
function isReference(lexemes: readonly Lexeme[], at: number): boolean {
  const before = lexemes[at - 1]?.text === '.' ? lexemes[at - 2] : lexemes[at - 1]
  return /^(?:section|article|no|number|phase|page|chapter|type|block|step|tier|category|point|day|figure|table|age|aged|fiscal|fy)$/.test(
    before?.lower ?? '',
  )
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

const NOT_OF_THE_NOUN =
  /^(?:and|or|but|to|in|on|at|by|for|from|with|without|into|over|under|after|before|since|until|than|as|that|which|who|is|are|was|were|be|been|has|have|had|will|would|could|can|may|might|should|a|an|per|each|every|it|they|he|she|we|this|when|while|if|so|not|nor|via|out|up|off|between|during|annually|yearly|monthly)$/

type Noun = Readonly<{ unit: string | null; nouns: readonly string[]; next: number }>

/** How many words a noun phrase may have: "of the newest PAC-3 MSE interceptor missiles". */
const LONGEST_NOUN = 7

/** The noun phrase after a number: "PAC-3 MSE interceptors" counts interceptors, "of the missiles" missiles. */
function readNoun(lexemes: readonly Lexeme[], from: number): Noun {
  if (lexemes[from]?.lower === 'per' && lexemes[from + 1]?.lower === 'cent') {
    return { unit: 'percent', nouns: [], next: from + 2 }
  }
  const nouns: string[] = []
  let unit: string | null = null
  let next = from
  let at = from
  for (; at < Math.min(from + LONGEST_NOUN, lexemes.length); at++) {
    const lexeme = lexemes[at]
    if (lexeme === undefined || endsNoun(lexeme)) break
    if (lexeme.kind !== 'sign') nouns.push(lexeme.lower)
    const named = unitOf(lexeme.lower)
    const model = named === null && (unit === null || unit === ITEM) && isModel(lexeme)
    if (named === null && !(model && isNamePart(lexemes, from, at))) continue
    unit = named ?? ITEM
    next = at + 1
    if (isCurrency(unit) || unit === 'percent') break
  }
  // Things no list knows: "900 cars a year" ends where the time begins.
  const timed = unit === null && readPer(lexemes, at).per !== null
  return { unit, nouns, next: timed ? at : next }
}

function endsNoun({ kind, text, lower }: Lexeme): boolean {
  const number = kind === 'number' || SMALL_NUMBERS.has(lower) || TENS.has(lower)
  return number || (kind === 'sign' && text !== '-' && text !== '%') || NOT_OF_THE_NOUN.test(lower)
}

/** "30 PAC-3s", "620 MSEs", "ten Patriots": so many of a model, be they missiles or batteries. */
function isModel({ kind, text }: Lexeme): boolean {
  return kind === 'designation' || /^\p{Lu}(?:\p{Lu}{2,}|.*[^'’]s$)/u.test(text)
}

/** Everything between the number and the model belongs to its name: "two people told Reuters" counts no Reuters. */
function isNamePart(lexemes: readonly Lexeme[], from: number, at: number): boolean {
  return lexemes
    .slice(from, at)
    .every(({ text }) => /^(?:\p{Lu}.*|-|of|the|its|these|more|new|further|extra|additional)$/u.test(text))
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

/** "a year", "per year", "each month", "annually", "/year" right after what is counted. */
function readPer(lexemes: readonly Lexeme[], from: number): { per: string | null; next: number } {
  const [first, second] = [lexemes[from], lexemes[from + 1]]
  const adverb = { annually: 'year', yearly: 'year', monthly: 'month', daily: 'day', weekly: 'week' }[
    first?.lower ?? ''
  ]
  if (adverb !== undefined) return { per: adverb, next: from + 1 }
  const time = unitOf(second?.lower ?? '')
  const opens = /^(?:a|per|each|every|an|\/)$/.test(first?.lower ?? '')
  const isTime = time !== null && /^(?:hour|day|week|month|year)$/.test(time)
  return opens && isTime ? { per: time, next: from + 2 } : { per: null, next: from }
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

/** Full-width forms to ASCII, one character for one, so that offsets stay. */
function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
}
