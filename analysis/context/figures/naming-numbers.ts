/** Numbers that name, date, age or score: they count nothing that a record could be held against. */
import type { Lexeme, ReadNumber } from './lexemes'
import { readNumber } from './read-numbers'

/** @param number what stands at `at` */
export function namesOnly(lexemes: readonly Lexeme[], at: number, number: ReadNumber): boolean {
  return (
    isReference(lexemes, at) ||
    isClockTime(lexemes, at, number) ||
    isAge(lexemes, at, number) ||
    isPronoun(lexemes, at, number) ||
    isScore(lexemes, at, number)
  )
}

/** "section 1", "article 9", "No. 3", "phase two", "page 4". */
function isReference(lexemes: readonly Lexeme[], at: number): boolean {
  const before = lexemes[at - 1]?.text === '.' ? lexemes[at - 2] : lexemes[at - 1]
  return /^(?:section|article|no|number|phase|page|chapter|type|block|step|tier|category|point|day|figure|table|age|aged|fiscal|fy|flight|route|room|bill|hwy|highway|law)$/.test(
    before?.lower ?? '',
  )
}

/** "10:30", "10 a.m.", "nine o'clock". */
function isClockTime(lexemes: readonly Lexeme[], at: number, { next }: ReadNumber): boolean {
  const [own, before, after] = [lexemes[at], lexemes[at - 1], lexemes[next]]
  if (before?.text === ':' && before.end === own?.start && lexemes[at - 2]?.kind === 'number') return true
  if (after?.text === ':' && lexemes[next + 1]?.kind === 'number' && lexemes[next + 1]?.start === after.end) return true
  if (/^(?:am|pm|noon)$/.test(after?.lower ?? '') || after?.lower === "o'clock") return true
  return /^[ap]$/.test(after?.lower ?? '') && lexemes[next + 1]?.text === '.' && lexemes[next + 2]?.lower === 'm'
}

/** Nobody is older. */
const OLDEST = 120

/** "Gen Nakatani, 68, said". */
function isAge(lexemes: readonly Lexeme[], at: number, { low, next }: ReadNumber): boolean {
  const between = lexemes[at - 1]?.text === ',' && lexemes[next]?.text === ','
  return between && low < OLDEST && lexemes[at]?.kind === 'number' && /^\p{Lu}/u.test(lexemes[at - 2]?.text ?? '')
}

/** "the two have agreed": who or what the two are was said before. */
function isPronoun(lexemes: readonly Lexeme[], at: number, { next }: ReadNumber): boolean {
  const named = /^(?:the|these|those|all|other)$/.test(lexemes[at - 1]?.lower ?? '')
  return (
    named && lexemes[at]?.kind === 'word' && /^(?:have|has|had|are|were|will|would)$/.test(lexemes[next]?.lower ?? '')
  )
}

/** "115 to 12", "115 votes to 12", "a vote of 12 to 115"; "from 620 to 500" is a change of an amount. */
function isScore(lexemes: readonly Lexeme[], at: number, { low, next }: ReadNumber): boolean {
  const [before, second] = [lexemes[at - 1]?.lower ?? '', lexemes[at - 2]?.lower ?? '']
  if (before === 'voted' || (before === 'of' && second === 'vote')) return true
  const joined = (word: string | undefined) => word === 'to' || word === '-' || word === '–'
  if (joined(before)) {
    if (/^(?:votes?|seats|ballots)$/.test(second)) return true
    const first = numberBefore(lexemes, at - 1)
    return first !== null && first.low > low && lexemes[first.at - 1]?.lower !== 'from'
  }
  const other = joined(lexemes[next]?.lower) && before !== 'from' ? readNumber(lexemes, next + 1) : null
  return other !== null && other.factor === 1 && other.low < low
}

function numberBefore(lexemes: readonly Lexeme[], joint: number): { low: number; at: number } | null {
  const number = readNumber(lexemes, joint - 1)
  return number === null || number.next !== joint ? null : { low: number.low, at: joint - 1 }
}
