import type { Lexeme, ReadNumber } from './lexemes'
import { GLUED_ONLY, MULTIPLIERS, ROUGH_NUMBERS } from './number-words'
import { readSpelled } from './spelled-numbers'

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

/** "dozens of", "several dozen", "a couple of", "hundreds of", "tens of thousands". */
function readRough(lexemes: readonly Lexeme[], at: number): ReadNumber | null {
  const word = lexemes[at]?.lower ?? ''
  const range = ROUGH_NUMBERS.get(word)
  if (range === undefined) return null
  const rough = (factor: number, next: number): ReadNumber => {
    return { low: range[0] * factor, high: range[1] * factor, factor, digits: 1, rough: true, next }
  }
  const next = lexemes[at + 1]?.lower ?? ''
  const factor = next === 'dozen' ? 12 : next === 'hundred' ? 100 : next === 'thousand' ? 1e3 : null
  if (factor !== null) return rough(factor, at + 2)
  const plural = next === 'of' ? /^(thousand|million|billion)s$/.exec(lexemes[at + 2]?.lower ?? '')?.[1] : undefined
  if (plural !== undefined) return rough(MULTIPLIERS.get(plural) ?? 1, at + 3)
  // "few" and "several" alone say so little that nothing can be held against them.
  return word === 'few' || word === 'several' ? null : rough(1, at + 1)
}

function readWords(lexemes: readonly Lexeme[], at: number): ReadNumber | null {
  const first = lexemes[at]?.lower ?? ''
  if (first === 'half' && lexemes[at + 1]?.lower === 'a' && lexemes[at + 2]?.lower === 'dozen') {
    return { low: 6, high: 6, factor: 1, digits: 1, rough: true, next: at + 3 }
  }
  if (first === 'half' && lexemes[at + 1]?.lower === 'a' && isScale(lexemes[at + 2]?.lower)) {
    const factor = MULTIPLIERS.get(lexemes[at + 2]?.lower ?? '') ?? 1
    return { low: factor / 2, high: factor / 2, factor, digits: 1, rough: true, next: at + 3 }
  }
  const article = (first === 'a' || first === 'half') && isScale(lexemes[at + 1]?.lower)
  return article ? readArticle(lexemes, at) : readSpelled(lexemes, at)
}

function readArticle(lexemes: readonly Lexeme[], at: number): ReadNumber {
  const exact = lexemes[at]?.lower === 'a' && lexemes[at + 2]?.lower === 'and' ? readSpelled(lexemes, at) : null
  if (exact !== null && exact.next > at + 2) return exact
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
