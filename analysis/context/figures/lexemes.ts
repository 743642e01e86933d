import { isPlain } from '../../text/plain-text'

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
/** The same in plain text. */
const PLAIN_LEXEME =
  /([A-Za-z]+-?\d[A-Za-z\d-]*)|(\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)|([A-Za-z]+(?:['’][A-Za-z]+)*)|([^\sA-Za-z\d])/g

/** Cuts a sentence into lexemes. */
export function readLexemes(text: string): Lexeme[] {
  return [...text.matchAll(isPlain(text) ? PLAIN_LEXEME : LEXEME)].map((match) => ({
    text: match[0],
    lower: match[0].toLowerCase().replace('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
    kind: match[1] ? 'designation' : match[2] ? 'number' : match[3] ? 'word' : 'sign',
  }))
}
