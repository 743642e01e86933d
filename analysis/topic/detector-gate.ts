import { isGroup, type SpelledNeed, smallest } from './spelled-need'

/** How many letters of an alphabet one character of a word script, or one digit, stands for in rarity. */
const DENSE_LETTERS = 2.5
const DIGIT_LETTERS = 2
/** How much rarer one letter more makes a spelling, roughly: it only orders sets of spellings. */
const RARER = 12

function lettersOf(spelling: string): number {
  let letters = 0
  for (const char of spelling.replaceAll(' ', ''))
    letters += char >= '\u3040' ? DENSE_LETTERS : /\d/.test(char) ? DIGIT_LETTERS : 1
  return letters
}

/** About how often one of the spellings stands in a text, those already looked for not counted. */
function frequency(spellings: readonly string[], chosen: ReadonlySet<string>): number {
  const further = spellings.filter((spelling) => !chosen.has(spelling))
  return further.reduce((sum, spelling) => sum + RARER ** -lettersOf(spelling), 0)
}

/** The rarest set of spellings of which one must occur for the need to hold, given those already chosen. */
function rarest(need: SpelledNeed, chosen: ReadonlySet<string>): readonly string[] {
  if (isGroup(need)) return need
  if ('any' in need) return need.any.flatMap((part) => rarest(part, chosen))
  const sets = ('all' in need ? need.all : need.near).map((part) => rarest(part, chosen))
  return sets.reduce((best, set) => (frequency(set, chosen) < frequency(best, chosen) ? set : best))
}

/** A long name is known by its first so many letters: the gate is compiled on every page. */
const ENOUGH_LETTERS = 12

function beginning(spelling: string): string {
  let end = 1
  while (end < spelling.length && lettersOf(spelling.slice(0, end)) < ENOUGH_LETTERS) end++
  return spelling.slice(0, end)
}

/** The spellings of which one must stand in a text before any of the needs can hold: few, short and rare ones. */
export function gateOf(needs: readonly SpelledNeed[]): readonly string[] {
  const chosen = new Set<string>()
  for (const need of needs) for (const spelling of rarest(need, chosen)) chosen.add(spelling)
  return smallest(smallest([...chosen]).map(beginning))
}
