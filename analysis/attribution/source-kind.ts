import type { Token } from '../text/tokens'
import type { SourceKind } from '../types'
import { looksHuman } from './human'
import { FLAG } from './lexicon'
import { BODY_ENDINGS, hasPersonName, isProper, PEOPLE, properNames } from './names'
import type { Range } from './noun-phrase'
import { isPlace } from './places'
import type { Sentence } from './sentence'

const INDEFINITE = new Set([
  'a',
  'an',
  'some',
  'many',
  'several',
  'few',
  'most',
  'one',
  'another',
  'other',
  'any',
  'two',
  'three',
  'four',
  'five',
  'unnamed',
  'anonymous',
])

const UNSEEN = new Set([
  'unpublished',
  'leaked',
  'unseen',
  'internal',
  'confidential',
  'unnamed',
  'anonymous',
  'recent',
  'various',
])

const PERSONAL = new Set(['he', 'she', 'it', 'they', 'i', 'we', 'you', 'who'])

/**
 * The kind of source a noun phrase names. `vague`, `affiliated` and `agentless` cannot be looked up.
 * The head decides: the last word before the first preposition, relative word or comma.
 */
export function kindOfSource(sentence: Sentence, range: Range): SourceKind {
  const { tokens, flags } = sentence
  if (range.to - range.from === 1 && PERSONAL.has((tokens[range.from] as Token).word)) return 'pronoun'
  const head = headOf(sentence, range)
  const flag = flags[head] ?? 0
  const names = properNames(sentence, range)
  const indefinite = INDEFINITE.has((tokens[range.from] as Token).word)
  if ((flag & FLAG.outlet) !== 0) return 'organisation'
  if (isNumbered(sentence, range)) return 'document'
  if (isFirstNameOnly(sentence, range)) return 'vague'
  if (areCounted(sentence, range, head)) return 'organisation'
  if (isCrowd(sentence, range, head)) return names > 0 || hasBody(sentence, range) ? 'affiliated' : 'vague'
  if (hasPersonName(sentence, range, head)) return 'person'
  if (!indefinite && isApposedName(sentence, range, head)) return 'organisation'
  if (isProper(sentence, head) && (flag & PEOPLE) === 0) return properKind(sentence, range, head)
  if ((flag & PEOPLE) !== 0) return peopleKind(sentence, range, head, indefinite, names)
  if ((flag & FLAG.document) !== 0) return documentKind(sentence, range, head, indefinite, names)
  if ((flag & FLAG.body) !== 0) return indefinite && names === 0 ? 'vague' : 'organisation'
  return commonKind(sentence, range, head, indefinite)
}

/** "The operator, Hebridean Lines, said": the name behind the comma can be looked up, whatever stands before it. */
function isApposedName(sentence: Sentence, range: Range, head: number): boolean {
  const { tokens } = sentence
  if (tokens[head + 1]?.word !== ',' || head + 2 >= range.to || (tokens[head] as Token).upper) return false
  for (let i = head + 2; i < range.to; i++) {
    const token = tokens[i] as Token
    if (token.isWord && !token.upper) return false
  }
  return isProper(sentence, head + 2)
}

const NUMBERS = new Set(['two', 'three', 'four', 'five', 'six', 'seven', 'both'])
const BODIES = new Set('governments parties ministries companies firms agencies banks unions armies navies'.split(' '))

/** "the two governments": so many and no others. */
function areCounted(sentence: Sentence, range: Range, head: number): boolean {
  const { tokens } = sentence
  if (!BODIES.has((tokens[head] as Token).word)) return false
  if (tokens[range.from]?.word === 'both') return true
  return tokens[range.from]?.word === 'the' && NUMBERS.has(tokens[range.from + 1]?.word ?? '')
}

const PARTS = new Set(
  'section article clause page chapter paragraph part annex appendix footnote slide exhibit table figure iso no'.split(
    ' ',
  ),
)

/** "Section 14 of the Planning Act", "Page 41": a place in a document. */
function isNumbered(sentence: Sentence, range: Range): boolean {
  const { tokens } = sentence
  for (let i = range.from; i < Math.min(range.to - 1, range.from + 4); i++)
    if (PARTS.has((tokens[i] as Token).word) && /^\d/.test((tokens[i + 1] as Token).word)) return true
  return false
}

/** "Dave, 41, a roofer from Stoke": nobody can look him up. */
function isFirstNameOnly(sentence: Sentence, range: Range): boolean {
  const [name, comma, age] = sentence.tokens.slice(range.from, range.from + 3)
  return name?.upper === true && comma?.word === ',' && age !== undefined && /^\d{1,2}$/.test(age.word)
}

/** "Wildlife Service biologists": the names only say whose people they are. */
function isCrowd(sentence: Sentence, range: Range, head: number): boolean {
  const token = sentence.tokens[head] as Token
  const people = ((sentence.flags[head] ?? 0) & FLAG.vaguePeople) !== 0 || looksHuman(token.word)
  return (
    people && !token.upper && head > range.from && token.word.endsWith('s') && sentence.tokens[range.to - 1] === token
  )
}

/** A common noun the lists do not know: people where it looks like it, else a body that "the" makes definite. */
function commonKind(sentence: Sentence, range: Range, head: number, indefinite: boolean): SourceKind {
  const { word } = sentence.tokens[head] as Token
  const first = (sentence.tokens[range.from] as Token).word
  if (!indefinite && first.endsWith("'s") && sentence.tokens[range.from]?.upper === true) return 'organisation'
  if (/^\d/.test(word) && properNames(sentence, range) > 0) return 'organisation'
  if (isBareName(sentence, range, head)) return 'organisation'
  if (indefinite || word.endsWith('s') || looksHuman(word)) return 'vague'
  return first === 'the' || first.endsWith("'s") || possessed(sentence, range) ? 'organisation' : 'vague'
}

/** "adidas", "Hamas", "k.d. lang": without an article, and no plural of people, it is a name. */
function isBareName(sentence: Sentence, range: Range, head: number): boolean {
  const { word, upper } = sentence.tokens[head] as Token
  if (head - range.from > 1 || ((sentence.flags[range.from] ?? 0) & ~FLAG.event) !== 0) return false
  if (word.endsWith("'s")) return true
  return /(?:as|is|us|os|ss|ens)$/.test(word) || (!word.endsWith('s') && !looksHuman(word) && !upper)
}

/** Whether a source of this kind can be looked up by a reader. */
export function isNamed(kind: SourceKind): boolean {
  return kind === 'person' || kind === 'organisation' || kind === 'document' || kind === 'link'
}

const AFTER_HEAD = new Set([
  'dated',
  'published',
  'released',
  'seen',
  'obtained',
  'reviewed',
  'issued',
  'posted',
  'familiar',
  'close',
  'briefed',
  'speaking',
  'involved',
  'based',
])

/** The position of the head word of a noun phrase. */
export function headOf(sentence: Sentence, range: Range): number {
  const { tokens, flags } = sentence
  let head = range.from
  for (let i = range.from; i < range.to; i++) {
    const token = tokens[i] as Token
    const flag = flags[i] ?? 0
    if (
      i > range.from &&
      (!token.isWord || (flag & (FLAG.preposition | FLAG.clause)) !== 0 || AFTER_HEAD.has(token.word))
    ) {
      if (token.word === '.' || token.word === '-' || token.word === '&' || token.word === "'" || token.word === '’')
        continue
      break
    }
    if (i > range.from && (flag & FLAG.adverb) !== 0 && i + 1 === range.to) break
    if (i > head && i > range.from && endsHead(sentence, head, i)) break
    head = i
  }
  return head
}

/** "officers we interviewed", "a post shared 40,000 times": what follows a head that is known to be one only describes it. */
function endsHead(sentence: Sentence, head: number, at: number): boolean {
  const known = FLAG.vaguePeople | FLAG.body | FLAG.document
  const { word, upper } = sentence.tokens[at] as Token
  if (((sentence.flags[head] ?? 0) & known) === 0 && !looksHuman((sentence.tokens[head] as Token).word)) return false
  if (word === 'the' || word === 'last' || word === 'this') return true
  return !upper && (word === 'we' || word === 'i' || (word.endsWith('ed') && word !== 'united'))
}

function properKind(sentence: Sentence, range: Range, head: number): SourceKind {
  const words = sentence.tokens.slice(range.from, range.to)
  const token = sentence.tokens[head] as Token
  if (((sentence.flags[head] ?? 0) & FLAG.demonym) !== 0) return 'vague'
  if (BODY_ENDINGS.test(token.word) || words.some((word) => word.upper && BODY_ENDINGS.test(word.word)))
    return 'organisation'
  if (((sentence.flags[head] ?? 0) & FLAG.document) !== 0) return 'document'
  if (words[0]?.word === 'the' || ((sentence.flags[head] ?? 0) & FLAG.body) !== 0) return 'organisation'
  return range.to - range.from === 1 && !isPlace(token.word) ? 'person' : 'organisation'
}

/** Written with a capital, and still people who cannot be looked up. */
const PARTISANS = new Set(['republicans', 'democrats', 'conservatives', 'liberals', 'ministers', 'senators'])

/** Held by one person in each of a thousand places: "the owner" alone names nobody. */
const PRIVATE = new Set(
  'owner founder professor fellow treasurer manager coach editor publisher author attorney'.split(' '),
)

function peopleKind(s: Sentence, range: Range, head: number, indefinite: boolean, names: number): SourceKind {
  const flag = s.flags[head] ?? 0
  const word = (s.tokens[head] as Token).word
  if ((s.tokens[head] as Token).upper && head > s.lead && word.endsWith('s') && !PARTISANS.has(word) && !indefinite)
    return 'organisation'
  const office = (flag & FLAG.office) !== 0 || (word === 'executive' && s.tokens[head - 1]?.word === 'chief')
  const unique = office && !indefinite && !word.endsWith('s') && (!PRIVATE.has(word) || names > 0)
  if (unique && ((s.tokens[range.from] as Token).word === 'the' || names > 0 || possessed(s, range))) return 'person'
  return names > 0 || hasBody(s, range) ? 'affiliated' : 'vague'
}

function possessed(sentence: Sentence, range: Range): boolean {
  const word = (sentence.tokens[range.from] as Token).word
  return word.endsWith("'s") || word === 'its' || word === 'his' || word === 'her' || word === 'their'
}

function hasBody(sentence: Sentence, range: Range): boolean {
  for (let i = range.from; i < range.to; i++) {
    if (((sentence.flags[i] ?? 0) & (FLAG.body | FLAG.demonym)) !== 0) return true
  }
  return false
}

const GENERIC = new Set(
  'recent new several some many various leaked internal early latest local such half other earlier separate independent academic scientific public private open media press opinion official'.split(
    ' ',
  ),
)

function documentKind(s: Sentence, range: Range, head: number, indefinite: boolean, names: number): SourceKind {
  const first = (s.tokens[range.from] as Token).word
  for (let i = range.from; i <= head; i++) if (UNSEEN.has((s.tokens[i] as Token).word)) return 'vague'
  if (names > 0 || hasBody(s, range) || possessed(s, range) || first.endsWith("'s")) return 'document'
  if (authored(s, range, head)) return 'document'
  if (first === 'the' || first === 'this' || first === 'that' || first === 'those' || first === 'our') return 'document'
  return indefinite || head === range.from || GENERIC.has(first) ? 'vague' : 'document'
}

/** "a post by its defence minister": whoever wrote it makes the document one that can be looked up. */
function authored(s: Sentence, range: Range, head: number): boolean {
  const next = s.tokens[head + 1]?.word
  if (next !== 'by' && next !== 'from' && next !== 'on' && next !== 'of' && next !== 'in') return false
  for (let i = head + 2; i < range.to; i++) {
    const { word, upper } = s.tokens[i] as Token
    if (((s.flags[i] ?? 0) & FLAG.office) !== 0 || upper || word.endsWith("'s")) return true
  }
  return false
}
