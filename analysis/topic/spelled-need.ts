import { fold } from '../linking/fold'

/**
 * What a text must contain for a condition to be able to hold. A list is a group of spellings of which one must occur;
 * each is the words of a name in order, in lower case, Cyrillic ones without their endings, with a space between.
 */
export type SpelledNeed =
  | readonly string[]
  | Readonly<{ all: readonly SpelledNeed[] }>
  | Readonly<{ any: readonly SpelledNeed[] }>
  /** All of these within so many characters of each other, white space collapsed; the first is a group. */
  | Readonly<{ near: readonly SpelledNeed[]; within: number }>

/** Whether a need is a group of spellings. */
export const isGroup = (need: SpelledNeed): need is readonly string[] => Array.isArray(need)

/** Without spellings that cannot occur unless a shorter one does; the shortest first. */
export function smallest(spellings: readonly string[]): readonly string[] {
  const sorted = [...new Set(spellings)].filter((text) => text !== '').sort((a, b) => a.length - b.length)
  const folded = sorted.map((text) => fold(text).text)
  return sorted.filter((_text, at) => !folded.slice(0, at).some((shorter) => folded[at]?.includes(shorter)))
}
