import { tokenize } from '../linking/tokenize'
import type { CaseNeed } from './term-trie'

/** Abbreviations from this length on are also written with one capital in British and German papers: Nato, Thaad. */
const SPOKEN_ABBREVIATION = 4

/**
 * What a phrase asks of the letters of each token; null where any case will do.
 * A phrase in capitals keeps them ("SDF", "US Army"), unless a digit makes it plain anyway ("Pac-3").
 */
export function readCaseNeeds(text: string, caseSensitive = false): readonly CaseNeed[] | null {
  if (
    !/\p{Lu}/u.test(text) ||
    (!caseSensitive && (/\d/.test(text) || !/\p{Lu}{2}|\p{Lu}\.\p{Lu}|^\p{Lu}$/u.test(text)))
  )
    return null
  const tokens = tokenize(text)
  const needs = tokens.keys.map((_, at) => needOf(text.slice(tokens.starts[at], tokens.ends[at]), caseSensitive))
  return needs.some((need) => need !== 'any') ? needs : null
}

function needOf(token: string, caseSensitive: boolean): CaseNeed {
  const letters = token.replace(/[^\p{L}]/gu, '')
  const allCapitals = letters.length > 1 && letters === letters.toUpperCase() && letters !== letters.toLowerCase()
  if (allCapitals) return caseSensitive || letters.length < SPOKEN_ABBREVIATION ? 'capitals' : 'capital'
  return (caseSensitive || letters.length === 1) && isCapital(letters) ? 'capital' : 'any'
}

/** Whether a token of a text satisfies the need. */
export function satisfiesCase(token: string, need: CaseNeed): boolean {
  if (need === 'any') return true
  if (need === 'capital') return isCapital(token)
  // A plural "s" after capitals stays small: MSEs. But "Us" is no plural.
  const letters = token.length > 2 ? token.replace(/s$/, '') : token
  return letters === letters.toUpperCase() && letters !== letters.toLowerCase()
}

function isCapital(token: string): boolean {
  const first = token.charAt(0)
  return first !== first.toLowerCase()
}
