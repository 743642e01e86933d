import type { AliasPattern, PackIndex, Pattern } from '../../pack/pack-index'
import type { Name } from '../../pack/phrase-tree'
import { findSingulars } from '../inflection'
import { readKeys } from '../tokenize'
import { DeletionTable } from './deletion-table'
import { JoinedNames } from './joined-names'

/** One slip in so many letters is a misspelling; more is another name. Set by `npm run bench:linking`. */
const LETTERS_PER_EDIT = 6
/** Names of several words may be as short as this. */
const SHORTEST_NAME = 6
/** Names of one word need more letters: short names lie close to each other (Kyodo, Kyoto; Ishiba, Ishida; Nikkei, Nikki). */
const SHORTEST_SINGLE_NAME = 7
/** Shorter words of a name must stand as they are. */
export const SHORTEST_LOOSE_WORD = 2
/** Shorter words than this may be a little off only inside a long name. */
export const SURE_LOOSE_WORD = 5
/** Shorter words that share their consonants seldom sound alike. */
export const SHORTEST_SOUNDALIKE = 8

/** What the search for misspelt names needs of the packs. */
export type NameTable = Readonly<{
  /** Patterns that may be found misspelt, with the slips they bear. */
  eligible: ReadonlyMap<number, number>
  near: DeletionTable
  /** For each form in `near`, the words of names it stands for: "industry" for "industries". */
  wordsOf: ReadonlyMap<string, readonly string[]>
  /** Long words of names by their consonants: what sounds alike. */
  soundalikes: ReadonlyMap<string, readonly string[]>
  firstWords: ReadonlySet<string>
  joined: JoinedNames
}>

/** The names among these patterns that may be found misspelt. @param from the first number to look at */
export function readNames(patterns: readonly Pattern[], from = 0): Name[] {
  const names: Name[] = []
  for (let number = from; number < patterns.length; number++) {
    const pattern = patterns[number]
    if (pattern?.kind !== 'alias' || !isLatinName(pattern)) continue
    const keys = readKeys(pattern.text)
    if (mayBeMisspelt(pattern, keys)) names.push({ number, keys })
  }
  return names
}

/** Built when the first article on a topic is linked. */
export function createNameTable({ patterns, grown }: PackIndex): NameTable {
  const eligible = new Map<number, number>()
  const wordsOf = new Map<string, string[]>()
  const soundalikes = new Map<string, string[]>()
  const joined: { whole: string; number: number }[] = []
  const firstWords = new Set<string>()
  const seen = new Set<string>()
  const names = grown ? [...grown.names, ...readNames(patterns, grown.patterns)] : readNames(patterns)
  for (const { number, keys } of names) {
    firstWords.add(keys[0] ?? '')
    const whole = keys.join('')
    eligible.set(number, Math.max(1, Math.floor(whole.length / LETTERS_PER_EDIT)))
    // Names share most of their words.
    for (const key of keys) {
      if (seen.has(key)) continue
      seen.add(key)
      if (/^[a-z]{2,}$/.test(key)) addForms(wordsOf, key)
    }
    if (keys.length === 1 && (patterns[number]?.text.length ?? 0) < SHORTEST_SINGLE_NAME) continue
    joined.push({ whole, number })
  }
  for (const word of wordsOf.keys()) if (word.length >= SHORTEST_SOUNDALIKE) push(soundalikes, consonantsOf(word), word)
  return {
    soundalikes,
    eligible,
    near: new DeletionTable([...wordsOf.keys()]),
    wordsOf,
    firstWords,
    joined: new JoinedNames(joined),
  }
}

/** German names bend by rule and are not searched for slips. */
function isLatinName({ lookalike, owner, language, text }: AliasPattern): boolean {
  return !lookalike && !owner.general && language !== 'de' && !/[\u0400-\u052f\u3005-\u9fff]/.test(text)
}

function mayBeMisspelt(pattern: AliasPattern, keys: readonly string[]): boolean {
  const letters = keys.join('').length
  // Abbreviations of several parts are found with other gaps, "GEMT", though too short for a slip.
  return (
    letters >= (keys.length === 1 ? SHORTEST_SINGLE_NAME : SHORTEST_NAME) ||
    (keys.length > 1 && /[A-Z]{2}/.test(pattern.text))
  )
}

function addForms(wordsOf: Map<string, string[]>, key: string): void {
  for (const form of [key, ...findSingulars(key)]) {
    const words = wordsOf.get(form)
    if (!words) wordsOf.set(form, [key])
    else if (!words.includes(key)) words.push(key)
  }
}

/** A word without its vowels: principal and principle are alike, minister and ministry are not. */
export function consonantsOf(word: string): string {
  return word.replace(/[aeiou]/g, '')
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}
