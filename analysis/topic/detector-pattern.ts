import { fold } from '../linking/fold'

/**
 * Spellings as sources of regular expressions, parted by `|`: those in alphabets but Cyrillic, those in Cyrillic, those
 * in Japanese and the like. A page has rarely more than one of the three. A space stands for any gap between two words.
 */
export type DetectorPattern = readonly [plain: string, cyrillic: string, dense: string]

const NUMERALS = '一二三四五六七八九'
/** Japanese text writes short Latin words and those with digits in its own width as well. */
const WRITTEN_WIDE = /^(?=.{1,8}$)[a-z0-9 ]*(?:\d|\b[a-z]{1,3}\b)[a-z0-9 ]*$/

const wide = (text: string): string =>
  text.replace(/[a-z0-9]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0))

/** A letter, or the class of what it may be written as: "ü" also without its dots, a digit also as a numeral. */
function letterPattern(char: string): string {
  const folded = fold(char).text
  if (folded >= '1' && folded <= '9') return `[${folded}${wide(folded)}${NUMERALS.charAt(Number(folded) - 1)}]`
  if (folded === char) return char
  return folded.length === 1 ? `[${folded}${char}]` : `(?:${folded}|${char})`
}

const source = (spelling: string): string =>
  [...spelling].map((char) => (char >= '\uff00' ? char : letterPattern(char))).join('')

/** The pattern that holds where one of the spellings stands. */
export function patternOf(spellings: readonly string[]): DetectorPattern {
  const written = [...spellings, ...spellings.filter((spelling) => WRITTEN_WIDE.test(spelling)).map(wide)]
  const dense = written.filter((spelling) => /[\u3040-\uffff]/.test(spelling))
  const cyrillic = written.filter((spelling) => /[\u0400-\u052f]/.test(spelling))
  const plain = written.filter((spelling) => !dense.includes(spelling) && !cyrillic.includes(spelling))
  const sourceOf = (some: readonly string[]): string => some.map(source).join('|')
  return [sourceOf(plain), sourceOf(cyrillic), sourceOf(dense)]
}
