import { GLUED_ONLY, MULTIPLIERS, ROUGH_NUMBERS, SMALL_NUMBERS, TENS } from './number-words'

/** A word, number or sign of a sentence; offsets as given in. */
export type Lexeme = Readonly<{ text: string; lower: string; start: number; end: number; kind: LexemeKind }>
type LexemeKind = 'number' | 'word' | 'designation' | 'sign'

/**
 * A number as the text gives it: `low` and `high` differ for a rough one ("dozens"); `factor` is what a word such as
 * "million" made of its digits. `next` is the lexeme after it.
 */
export type ReadNumber = Readonly<{
  low: number
  high: number
  factor: number
  digits: number
  rough: boolean
  next: number
}>

// Designations first ("PAC-3", "F-16s", "G7"): their digits count nothing.
const LEXEME =
  /(\p{L}+-?\d[\p{L}\d-]*)|(\d+(?:[,\u202f\u00a0]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|(\p{L}+(?:['’]\p{L}+)*)|([^\s\p{L}\d])/gu

/** Cuts a sentence into lexemes. */
export function readLexemes(text: string): Lexeme[] {
  return [...text.matchAll(LEXEME)].map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase().replace('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
    kind: match[1] ? 'designation' : match[2] ? 'number' : match[3] ? 'word' : 'sign',
  }))
}

/** The number that begins at a lexeme, or null. "one" alone is none: it is a pronoun more often than a count. */
export function readNumber(lexemes: readonly Lexeme[], at: number): ReadNumber | null {
  return readDigits(lexemes, at) ?? readRough(lexemes, at) ?? readWords(lexemes, at)
}

function readDigits(lexemes: readonly Lexeme[], at: number): ReadNumber | null {
  const lexeme = lexemes[at]
  if (lexeme?.kind !== 'number') return null
  const value = Number(lexeme.text.replace(/[^\d.]/g, ''))
  const next = lexemes[at + 1]
  const glued = next !== undefined && next.start === lexeme.end
  // "20th", "1980s": an ordinal or a decade.
  if (glued && next.kind === 'word' && !MULTIPLIERS.has(next.lower)) return null
  return withMultiplier(lexemes, at + 1, { low: value, high: value, digits: countDigits(lexeme.text) })
}

type Value = Readonly<{ low: number; high: number; digits: number }>

function withMultiplier(lexemes: readonly Lexeme[], at: number, value: Value): ReadNumber {
  const before = lexemes[at - 1]
  const hyphen = lexemes[at]?.text === '-' ? 1 : 0
  const word = lexemes[at + hyphen]
  const factor = word === undefined ? undefined : MULTIPLIERS.get(word.lower)
  const glued = word?.start === before?.end
  if (word?.lower === 'dozen') return { ...scale(value, 12), rough: true, next: at + hyphen + 1 }
  if (factor === undefined || (word !== undefined && GLUED_ONLY.has(word.lower) && !glued)) {
    return { ...scale(value, 1), rough: false, next: at }
  }
  return { ...scale(value, factor), rough: false, next: at + hyphen + 1 }
}

function scale(value: Value, factor: number) {
  return { ...value, low: value.low * factor, high: value.high * factor, factor }
}

/** "dozens of", "several dozen", "a couple of", "hundreds of". */
function readRough(lexemes: readonly Lexeme[], at: number): ReadNumber | null {
  const word = lexemes[at]?.lower ?? ''
  const range = ROUGH_NUMBERS.get(word)
  if (range === undefined) return null
  const next = lexemes[at + 1]?.lower ?? ''
  const factor = next === 'dozen' ? 12 : next === 'hundred' ? 100 : next === 'thousand' ? 1e3 : null
  if (factor !== null) {
    return { low: range[0] * factor, high: range[1] * factor, factor, digits: 1, rough: true, next: at + 2 }
  }
  // "few" and "several" alone say so little that nothing can be held against them.
  if (word === 'few' || word === 'several') return null
  return { low: range[0], high: range[1], factor: 1, digits: 1, rough: true, next: at + 1 }
}

function readWords(lexemes: readonly Lexeme[], at: number): ReadNumber | null {
  const first = lexemes[at]?.lower ?? ''
  const article = (first === 'a' || first === 'half') && isScale(lexemes[at + 1]?.lower)
  if (article) return readArticle(lexemes, at)
  if (first === 'half' && lexemes[at + 1]?.lower === 'a' && lexemes[at + 2]?.lower === 'dozen') {
    return { low: 6, high: 6, factor: 1, digits: 1, rough: true, next: at + 3 }
  }
  const tens = TENS.get(first)
  if (tens !== undefined) return readTens(lexemes, at, tens)
  const small = SMALL_NUMBERS.get(first)
  if (small === undefined) return null
  const value = withMultiplier(lexemes, at + 1, { low: small, high: small, digits: String(small).length })
  return small <= 1 && value.low === small ? null : value
}

function readTens(lexemes: readonly Lexeme[], at: number, tens: number): ReadNumber {
  const hyphen = lexemes[at + 1]?.text === '-' ? 1 : 0
  const ones = SMALL_NUMBERS.get(lexemes[at + 1 + hyphen]?.lower ?? '')
  const value = tens + (ones !== undefined && ones > 0 && ones < 10 ? ones : 0)
  const next = value === tens ? at + 1 : at + 2 + hyphen
  return withMultiplier(lexemes, next, { low: value, high: value, digits: 2 })
}

function readArticle(lexemes: readonly Lexeme[], at: number): ReadNumber {
  const factor = lexemes[at + 1]?.lower === 'dozen' ? 12 : (MULTIPLIERS.get(lexemes[at + 1]?.lower ?? '') ?? 1)
  const value = lexemes[at]?.lower === 'half' ? factor / 2 : factor
  return { low: value, high: value, factor, digits: 1, rough: true, next: at + 2 }
}

function isScale(word: string | undefined): boolean {
  return word === 'dozen' || word === 'hundred' || word === 'thousand' || word === 'million' || word === 'billion'
}

/** Digits that carry meaning: 3,000 has one, 3.04 has three. */
function countDigits(text: string): number {
  const plain = text.replace(/[^\d.]/g, '')
  const bare = plain.includes('.') ? plain.replace('.', '') : plain.replace(/0+$/, '')
  return Math.max(1, bare.replace(/^0+/, '').length)
}
