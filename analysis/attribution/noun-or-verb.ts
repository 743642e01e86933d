import type { Token } from '../text/tokens'
import { FLAG } from './lexicon'
import type { Sentence } from './sentence'

/** "calls are said to", "pledges will": a form that is also a noun, with its own verb behind it. "asked for" requests. */
export function isNoun(s: Sentence, i: number, flag: number): boolean {
  const word = (s.tokens[i] as Token).word
  const next = s.tokens[i + 1]?.word
  if (
    (word === 'asked' ||
      word === 'asks' ||
      word === 'ask' ||
      word === 'called' ||
      word === 'calls' ||
      word === 'call') &&
    next === 'for'
  )
    return word.startsWith('ask')
  if (PHRASAL[word]?.has(next ?? '') === true) return true
  if (NOUNS.has(word) && (plainNoun(s, i) || verbFollows(s, i))) return true
  const nounLike = (flag & FLAG.sayBase) !== 0 || (word.endsWith('s') && word !== 'says' && word !== 'tells')
  if (!nounLike) return false
  if (word.endsWith('s') && i > 0 && ((s.flags[i - 1] ?? 0) & (FLAG.aux | FLAG.modal)) !== 0) return true
  if (((s.flags[i + 1] ?? 0) & (FLAG.aux | FLAG.modal)) !== 0) return true
  return (
    next === 'of' ||
    next === 'from' ||
    (i > 0 && ((s.flags[i - 1] ?? 0) & FLAG.determiner) !== 0 && ((s.flags[i - 1] ?? 0) & FLAG.vaguePeople) === 0)
  )
}

const BACK_AND_FORTH = new Set(['back', 'off', 'up', 'in', 'out', 'round', 'around'])
/** "she calls back", "points out" is speech: these are not. */
const PHRASAL: Readonly<Record<string, ReadonlySet<string>>> = {
  calls: BACK_AND_FORTH,
  called: BACK_AND_FORTH,
  call: BACK_AND_FORTH,
  calling: BACK_AND_FORTH,
  raises: new Set(['from']),
  answers: new Set(['to']),
  answered: new Set(['to']),
}
/** Third persons that are as often plural nouns. */
const NOUNS = new Set(
  `states reports claims comments remarks calls notes places counts records estimates names figures answers replies orders promises
  pledges demands requests questions quotes doubts fears hopes views rules marks signals points budgets projects issues voices releases
  labels brands tweets posts blogs texts messages emails lists shows ranks rates grades measures logs maps charts traces limits permits
  bans talks flags regrets feels boasts vows forecasts reads rebukes appeals protests threats complaints warnings hints scores predictions details outlines`.split(
    /\s+/,
  ),
)

/** "Gulf states used up", "its reports found": the verb stands right behind. */
function verbFollows(s: Sentence, i: number): boolean {
  const next = s.tokens[i + 1]
  if (next === undefined || !next.isWord || next.upper || next.quoted) return false
  return ((s.flags[i + 1] ?? 0) & (FLAG.event | FLAG.say)) !== 0 || next.word === 'used'
}

/** "sales to communist states, ...", "40 places at the finals": what follows cannot stand after a verb of speech. */
function plainNoun(s: Sentence, i: number): boolean {
  const next = s.tokens[i + 1]
  const before = s.tokens[i - 1]
  if (
    before === undefined ||
    !before.isWord ||
    (before.upper && i - 1 > s.lead) ||
    ((s.flags[i - 1] ?? 0) & FLAG.pronoun) !== 0
  )
    return false
  if (next === undefined || next.word === '.') return !opensClause(s, i)
  if (next.word === 'and' || next.word === 'or') return true
  if (next.word === ':' || next.word === '“' || next.word === '"') return false
  if (next.word === ',' || next.word === 'in' || next.word === 'on') return !opensClause(s, i)
  return !next.isWord || (((s.flags[i + 1] ?? 0) & (FLAG.preposition | FLAG.clause)) !== 0 && next.word !== 'that')
}

/** "..., its policy agreement states.": a comma, then a subject right up to the verb. */
function opensClause(s: Sentence, i: number): boolean {
  let from = i
  while (from > 0 && i - from < 8 && s.tokens[from - 1]?.isWord === true) from--
  if (s.tokens[from]?.word === 'as') from++
  return (
    (s.tokens[from - 1]?.word === ',' || s.tokens[from - 1]?.word === 'as') &&
    (s.tokens[from]?.upper === true ||
      ((s.flags[from] ?? 0) & (FLAG.determiner | FLAG.body | FLAG.office | FLAG.outlet | FLAG.pronoun)) !== 0)
  )
}
