import type { Lexeme, ReadNumber } from './lexemes'
import { GLUED_ONLY, MULTIPLIERS, SMALL_NUMBERS, TENS } from './number-words'

/**
 * A number in words: "seven", "twenty-five", "six hundred and twenty", "two thousand three hundred", "two dozen"; null
 * where none begins. Also "a hundred and ten", where `a` is one.
 */
export function readSpelled(lexemes: readonly Lexeme[], at: number): ReadNumber | null {
  const opening = lexemes[at]?.lower === 'a' ? { value: 1, next: at + 1 } : readBelowHundred(lexemes, at)
  if (opening === null) return null
  const dozen = skipHyphen(lexemes, opening.next)
  const base = opening.value
  if (lexemes[dozen]?.lower === 'dozen') return toNumber(base, 12, dozen + 1, { rough: true, base })
  const said = readScales(lexemes, at, opening)
  const alone = said.next === opening.next
  return alone && said.value <= 1 ? null : toNumber(said.value / said.factor, said.factor, said.next, { base })
}

type Part = Readonly<{ value: number; next: number }>

/** Adds scale after scale, each smaller than the last: (6 x 100 + 20) x 1,000 + 300. */
function readScales(lexemes: readonly Lexeme[], at: number, opening: Part): Part & { factor: number } {
  // "between two hundred and three hundred": there the word parts two numbers.
  const joins = lexemes[at - 1]?.lower !== 'between'
  let [total, group, next, factor, smallest] = [0, opening.value, opening.next, 1, Number.POSITIVE_INFINITY]
  let [isScaled, isWhole] = [false, true]
  for (;;) {
    const scale = scaleAt(lexemes, next)
    const isHundred = scale?.value === 100
    if (scale !== null && (isHundred ? group > 0 && group < 100 : group > 0 && scale.value < smallest)) {
      if (isHundred) group *= 100
      else [total, group, smallest] = [total + group * scale.value, 0, scale.value]
      next = scale.next
      factor *= isWhole ? scale.value : 1
      isScaled = true
      continue
    }
    const and = joins && lexemes[next]?.lower === 'and' ? 1 : 0
    const rest = isScaled ? readBelowHundred(lexemes, next + and) : null
    // "two hundred and three hundred" are two numbers.
    const other = group > 0 && rest !== null && scaleAt(lexemes, rest.next)?.value === 100
    if (rest === null || other) return { value: total + group, next, factor }
    group += rest.value
    next = rest.next
    factor = 1
    isWhole = isScaled = false
  }
}

function readBelowHundred(lexemes: readonly Lexeme[], at: number): Part | null {
  const word = lexemes[at]?.lower ?? ''
  const small = SMALL_NUMBERS.get(word)
  if (small !== undefined) return { value: small, next: at + 1 }
  const tens = TENS.get(word)
  if (tens === undefined) return null
  const last = skipHyphen(lexemes, at + 1)
  const ones = SMALL_NUMBERS.get(lexemes[last]?.lower ?? '') ?? 0
  return ones > 0 && ones < 10 ? { value: tens + ones, next: last + 1 } : { value: tens, next: at + 1 }
}

function scaleAt(lexemes: readonly Lexeme[], at: number): Part | null {
  const word = lexemes[skipHyphen(lexemes, at)]?.lower ?? ''
  const value = GLUED_ONLY.has(word) ? undefined : MULTIPLIERS.get(word)
  return value === undefined ? null : { value, next: skipHyphen(lexemes, at) + 1 }
}

function skipHyphen(lexemes: readonly Lexeme[], at: number): number {
  return lexemes[at]?.text === '-' ? at + 1 : at
}

type Kind = Readonly<{ rough?: boolean; base: number }>

/** Digits that carry meaning: those of "three" in "three billion", all of "six hundred and twenty". */
function toNumber(value: number, factor: number, next: number, { rough = false, base }: Kind): ReadNumber {
  const whole = value * factor
  const digits = value === base ? String(base).length : String(whole).replace(/0+$/, '').length
  return { low: whole, high: whole, factor, digits, rough, next }
}
