import type { Token } from '../text/tokens'
import { looksHuman } from './human'
import { FLAG } from './lexicon'
import type { Sentence } from './sentence'

/** Token positions, half open. */
export type Range = Readonly<{ from: number; to: number }>

/** How far a noun phrase may reach, in tokens: bounds the work at every cue. */
const REACH = 24

/**
 * The noun phrase that ends just before token `end`, or null. Takes in an apposition between commas
 * ("Hana Okabe, a fellow at the Forum, cautions") and a relative clause on its head ("officials who drafted it admit").
 */
export function phraseBefore(sentence: Sentence, end: number): Range | null {
  const { tokens } = sentence
  const last = tokens[end - 1]
  if (last === undefined) return null
  if (last.word === ',') return withApposition(sentence, end)
  if (last.word === '—' || last.word === '–') return betweenDashes(sentence, end)
  const from = walkLeft(sentence, end)
  return trim(sentence, from, end)
}

/** How many commas back an apposition may reach: "One technician, who gave only his first name, Terrence, said". */
const COMMAS = 3
const APPOSITIVE = new Set(
  'who which whose a an the of speaking citing quoted head chief president director former then now also along like including'.split(
    ' ',
  ),
)

function withApposition(sentence: Sentence, end: number): Range | null {
  const { tokens, flags } = sentence
  const limit = Math.max(0, end - REACH)
  let comma = end - 1
  let best: Range | null = null
  for (let tries = 0; tries < COMMAS; tries++) {
    comma = previousComma(tokens, comma, limit)
    if (comma <= limit) break
    const np = nameBefore(sentence, comma) ?? (comma < end - 3 ? personBefore(sentence, comma) : null)
    const after = tokens[comma + 1] as Token
    const apposed =
      APPOSITIVE.has(after.word) ||
      /^\d+$/.test(after.word) ||
      ((flags[comma + 1] ?? 0) & (FLAG.office | FLAG.vaguePeople)) !== 0
    if (np !== null && (best === null || apposed)) best = np
    if (apposed && np !== null && after.word.startsWith('who')) break
  }
  return best === null ? null : { from: best.from, to: end - 1 }
}

/** "Many speakers at the service — Muslims and Christians among them — said": the phrase before the first dash. */
function betweenDashes(sentence: Sentence, end: number): Range | null {
  const { tokens } = sentence
  const mark = (tokens[end - 1] as Token).word
  for (let i = end - 2; i >= Math.max(1, end - REACH); i--) {
    if (tokens[i]?.word !== mark) continue
    const np = trim(sentence, walkLeft(sentence, i), i)
    return np === null ? null : { from: np.from, to: end - 1 }
  }
  return null
}

function nameBefore(sentence: Sentence, comma: number): Range | null {
  const { tokens, flags } = sentence
  let at = comma - 1
  if (tokens[at]?.word === ')') at = openingBracket(tokens, comma) - 1
  if (tokens[at]?.word === '.') at--
  const last = tokens[at]
  if (last === undefined || !last.isWord || last.quoted) return null
  const head = flags[at] ?? 0
  const role = (head & (FLAG.vaguePeople | FLAG.office | FLAG.body | FLAG.document)) !== 0 || looksHuman(last.word)
  if (!last.upper && !role && !/^\d+$/.test(last.word)) return null
  const np = trim(sentence, walkLeft(sentence, comma), comma)
  return np !== null && np.to - np.from <= 12 ? np : null
}

/** "My neighbour, who ...", "her deputy at the time, Minoru Hase,": who-clauses and names are apposed to people only. */
function personBefore(sentence: Sentence, comma: number): Range | null {
  const { tokens } = sentence
  const after = tokens[comma + 1]
  const named = after?.upper === true && tokens[comma + 2]?.upper === true
  if (after?.word !== 'who' && after?.word !== 'whose' && after?.word !== 'which' && !named) return null
  const np = trim(sentence, walkLeft(sentence, comma), comma)
  return np !== null && np.to - np.from <= 8 ? np : null
}

function previousComma(tokens: readonly Token[], comma: number, limit: number): number {
  let i = comma - 1
  while (i > limit && tokens[i]?.word !== ',') i--
  return i
}

function walkLeft(sentence: Sentence, end: number): number {
  const { tokens, flags } = sentence
  const limit = Math.max(0, end - REACH)
  let i = end
  while (i > limit) {
    const token = tokens[i - 1] as Token
    if (!token.isWord) {
      if (token.word === '.' || token.word === "'" || token.word === '’' || token.word === '-' || token.word === '&') {
        i--
        continue
      }
      const bracket = token.word === ')' ? openingBracket(tokens, i) : -1
      if (bracket < 0) break
      i = bracket
      continue
    }
    if (token.quoted) break
    const flag = flags[i - 1] ?? 0
    if ((flag & (FLAG.aux | FLAG.modal)) !== 0 && !inRelative(tokens, i - 1)) break
    if ((flag & FLAG.clause) !== 0 && !joinsNames(sentence, i - 1)) {
      if (
        i - 1 > limit &&
        (isHead(sentence, i - 2)
          ? token.word === 'who' || token.word === 'that'
          : token.word === 'who' && tokens[i - 2]?.isWord === true)
      ) {
        i--
        continue
      }
      break
    }
    i--
  }
  return i
}

/** "officials who have seen the draft": the auxiliary belongs to the phrase's own relative clause. */
function inRelative(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const word = (tokens[i] as Token).word
    if (word === 'who' || word === 'that' || word === 'which') return true
  }
  return false
}

/** Longest bracket inside a noun phrase: "Kasich (who has 25 delegates to date) said". */
const BRACKET_REACH = 12

/** "Rep. Bobby Scott (D-Va.)": the short bracket that closes before `end`, or -1. */
function openingBracket(tokens: readonly Token[], end: number): number {
  for (let i = end - 2; i >= Math.max(0, end - BRACKET_REACH); i--) if (tokens[i]?.word === '(') return i
  return -1
}

function isHead(sentence: Sentence, at: number): boolean {
  const flag = sentence.flags[at] ?? 0
  return (flag & (FLAG.vaguePeople | FLAG.document | FLAG.office)) !== 0
}

/** "Ikeda and Marsh", "Britain or Italy": the conjunction stands between two names or two roles. */
function joinsNames(sentence: Sentence, at: number): boolean {
  const { tokens, flags } = sentence
  const word = tokens[at]?.word
  if (word !== 'and' && word !== 'or') return false
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (before === undefined || after === undefined) return false
  if (before.upper && (after.upper || after.word === 'others')) return true
  const people = FLAG.vaguePeople | FLAG.office | FLAG.body
  return ((flags[at - 1] ?? 0) & people) !== 0 && ((flags[at + 1] ?? 0) & people) !== 0
}

const LEADING = FLAG.clause | FLAG.adverb
/** What closes no noun phrase. */
const CLOSING = new Set(['that', 'which', 'who', 'and', 'but', 'as', 'itself', 'himself', 'herself', 'themselves'])

/** Drops what cannot open a noun phrase: conjunctions, adverbs, a leading prepositional phrase. */
function trim(sentence: Sentence, start: number, end: number): Range | null {
  const { tokens, flags } = sentence
  let from = Math.max(start, sentence.lead)
  while (from < end) {
    const token = tokens[from] as Token
    const flag = flags[from] ?? 0
    if (!token.isWord || ((flag & LEADING) !== 0 && (flag & (FLAG.determiner | FLAG.vaguePeople)) === 0)) from++
    else break
  }
  if (from < end && RELATIVE_TIME.has((tokens[from] as Token).word)) from = pastDate(sentence, from, end)
  if (from < end && ((flags[from] ?? 0) & FLAG.preposition) !== 0) {
    const dated = pastDate(sentence, from, end)
    from = dated > from ? dated : lastDeterminer(sentence, from, end)
  }
  let to = end
  while (
    to > from + 1 &&
    ((((flags[to - 1] ?? 0) & (FLAG.adverb | FLAG.month | FLAG.preposition)) !== 0 &&
      !((flags[to - 1] ?? 0) & FLAG.vaguePeople)) ||
      CLOSING.has((tokens[to - 1] as Token).word))
  )
    to--
  return from < to ? { from, to } : null
}

/** "On November 20 Japan's chief cabinet secretary", "Last November the government": where the date ends, or `from` where none begins. */
const RELATIVE_TIME = new Set(['last', 'next', 'this', 'early', 'late', 'earlier'])

function pastDate(sentence: Sentence, from: number, end: number): number {
  let to = from + 1
  while (
    to < end &&
    (((sentence.flags[to] ?? 0) & FLAG.month) !== 0 ||
      /^\d{1,4}(?:st|nd|rd|th)?$/.test((sentence.tokens[to] as Token).word))
  )
    to++
  return to > from + 1 && to < end ? to : from
}

function lastDeterminer(sentence: Sentence, from: number, end: number): number {
  for (let i = end - 1; i > from; i--) {
    const flag = sentence.flags[i] ?? 0
    if ((flag & FLAG.determiner) !== 0 || (flag & FLAG.pronoun) !== 0) return i
  }
  return from
}

/**
 * The noun phrase that begins at token `start`: up to punctuation, a clause word, an auxiliary or a date.
 * Null where no name, role, body or document begins there.
 */
export function phraseAfter(sentence: Sentence, start: number): Range | null {
  const { tokens, flags } = sentence
  const limit = Math.min(tokens.length, start + REACH)
  const opens = flags[start] ?? 0
  if ((opens & FLAG.month) !== 0 || ((opens & FLAG.preposition) !== 0 && !tokens[start]?.upper)) return null
  let i = start
  while (i < limit) {
    const token = tokens[i] as Token
    const flag = flags[i] ?? 0
    if (!token.isWord) {
      if (token.word !== '.' && token.word !== "'" && token.word !== '’' && token.word !== '&' && token.word !== '-')
        break
    } else if (token.quoted) break
    else if (i > start && (flag & FLAG.clause) !== 0 && !joinsNames(sentence, i)) break
    else if (i > start && (flag & (FLAG.aux | FLAG.modal)) !== 0) break
    else if (token.word === 'with' && tokens[i + 1]?.word === 'reference') break
    else if (token.word === 'citing' || token.word === 'quoting') break
    else if (i > start && tokens[i - 1]?.upper === true && !token.upper && isVerb(token.word, flag)) break
    else if (i > start && (flag & FLAG.preposition) !== 0 && datedFrom(sentence, i + 1)) break
    i++
  }
  while (i > start + 1 && (tokens[i - 1]?.isWord === false || ((flags[i - 1] ?? 0) & FLAG.month) !== 0)) i--
  return i > start ? { from: start, to: i } : null
}

/** "Washington wanted", "Kyodo reported": a past tense right behind a name is its verb. */
function isVerb(word: string, flag: number): boolean {
  return (flag & (FLAG.event | FLAG.say)) !== 0 || word.endsWith('ed')
}

function datedFrom(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  return token !== undefined && (((sentence.flags[at] ?? 0) & FLAG.month) !== 0 || /^\d{4}$/.test(token.word))
}
