import { BEFORE_NUMBER, OPENERS, SOMETIMES, TITLES } from './abbreviations'

/** Longest abbreviation looked for, in UTF-16 units; bounds the work done at each full stop. */
export const ABBREVIATION_LOOKBACK = 14

/** Two or more capitals with dots between: H.W, J.K, U.S. */
const INITIALS = /^[A-Z](?:\.[A-Z]){1,3}$/

/**
 * Whether the full stop at `at` belongs to an abbreviation, an initial or an ordinal and the sentence goes on.
 *
 * @param from how far back the word may begin
 * @param next where the next word begins, past spaces and opening quotes
 */
export function isAbbreviation(text: string, from: number, at: number, next: number, lang: string): boolean {
  const word = wordBefore(text, from, at)
  if (word === '') return false
  const lower = word.toLowerCase().replace(/^(?:then|ex|vice)-/, '')
  const nextIsDigit = isDigit(text.charCodeAt(next))
  if (TITLES.has(lower)) return isTitleUse(lower, text, at, next)
  if (BEFORE_NUMBER.has(lower) && nextIsDigit) return true
  // "2. What limits the line": the number of a heading or a list item.
  if (/^\d{1,2}$/.test(word) && at - from < ABBREVIATION_LOOKBACK && text.slice(from, at - word.length).trim() === '')
    return true
  if (INITIALS.test(word)) return !opensSentence(text, next)
  if (isInitial(word)) return isInitialUse(text, at, next)
  if (SOMETIMES.has(lower) && startsUpper(word, lower)) return !opensSentence(text, next)
  if (lang === 'de' && /^\d{1,2}$/.test(word)) return true
  return false
}

/** "ft" and "al" only count in lower case or before a name; "St." before a name; all others always. */
function isTitleUse(lower: string, text: string, at: number, next: number): boolean {
  if (lower === 'fig' || lower === 'al' || lower === 'ft') return !opensSentence(text, next)
  if (lower === 'st' || lower === 'ste') return text.charCodeAt(at + 1) === 32
  return true
}

function startsUpper(word: string, lower: string): boolean {
  return (
    word.charAt(0) !== lower.charAt(0) || lower.includes('.') || lower === 'etc' || lower === 'mph' || lower === 'kg'
  )
}

/** One capital letter. */
function isInitial(word: string): boolean {
  return word.length === 1 && word !== word.toLowerCase()
}

/** "Plan B." may end a sentence when an opener follows; "George W. Bush" goes on. */
function isInitialUse(text: string, at: number, next: number): boolean {
  if (at >= 2 && text.charAt(at - 2) === '.') return !opensSentence(text, next)
  return !(opensSentence(text, next) && at >= 2 && text.charCodeAt(at - 2) === 32)
}

function opensSentence(text: string, next: number): boolean {
  let end = next
  while (end < text.length && end - next < 14 && isLetter(text.charAt(end))) end++
  return OPENERS.has(text.slice(next, end).toLowerCase())
}

function wordBefore(text: string, from: number, at: number): string {
  let start = at
  while (
    start > from &&
    (isLetter(text.charAt(start - 1)) || '.-'.includes(text.charAt(start - 1)) || isDigit(text.charCodeAt(start - 1)))
  ) {
    start--
  }
  return text.slice(start, at).replace(/^[.-]+/, '')
}

function isLetter(char: string): boolean {
  return char.toLowerCase() !== char.toUpperCase()
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
