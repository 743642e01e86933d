import type { Token } from '../text/tokens'
import { BE } from './attribution'
import { looksHuman } from './human'
import { FLAG } from './lexicon'
import { isProper } from './names'
import type { Range } from './noun-phrase'
import { isPlace } from './places'
import type { Sentence } from './sentence'
import { headOf, kindOfSource } from './source-kind'

/** The auxiliaries before a verb. */
export type VerbGroup = Readonly<{ from: number; be: boolean; have: boolean; modal: boolean; negated: boolean }>

/** Longest verb group looked at, in tokens: "would not have been publicly". */
const GROUP_REACH = 6

/** Where the verb group of the verb at `i` begins, and what its auxiliaries say. */
export function verbGroup(s: Sentence, i: number): VerbGroup {
  let from = i
  let be = false
  let have = false
  let modal = false
  let negated = false
  while (from > 0 && i - from < GROUP_REACH) {
    const flag = s.flags[from - 1] ?? 0
    const word = (s.tokens[from - 1] as Token).word
    const auxiliary =
      (flag & (FLAG.aux | FLAG.modal | FLAG.negation)) !== 0 && word !== 'no' && word !== 'nobody' && word !== 'nothing'
    const adverb = (flag & FLAG.adverb) !== 0 && (flag & (FLAG.determiner | FLAG.vaguePeople)) === 0
    if (!auxiliary && !adverb && !(word.endsWith('ly') && s.tokens[from - 1]?.upper === false)) break
    be ||= BE.has(word)
    have ||= word === 'has' || word === 'have' || word === 'had'
    modal ||= (flag & FLAG.modal) !== 0
    negated ||= (flag & FLAG.negation) !== 0
    from--
    if (word.includes("'") && !word.endsWith("n't")) return { from: from + 1, be, have, modal, negated }
  }
  return { from, be, have, modal, negated }
}

const SPEAKERS = FLAG.vaguePeople | FLAG.office | FLAG.body | FLAG.document | FLAG.outlet | FLAG.title
/** Verbs so plainly of speech that any noun may be their subject: "the widow said". */
const PLAIN = new Set(
  'responded recalled joked predicted said says say told tells tell saying asked asks wrote writes added adds'.split(
    ' ',
  ),
)
/** Verbs that need speech behind them to be speech. */
export const ADDED = new Set(
  'added adds add adding continued continues continue wrote writes write pointed points point offered posted posts reasoned answered qualified repeated'.split(
    ' ',
  ),
)

/** How strongly subject and verb together attribute, 0 for not at all. */
export function canSpeak(s: Sentence, source: Range, verb: number, flag: number, group: VerbGroup): number {
  const head = headOf(s, source)
  const token = s.tokens[head] as Token
  const bits = s.flags[head] ?? 0
  const word = (s.tokens[verb] as Token).word
  if (SHARES.has(token.word) && s.tokens[head + 1]?.word === 'of' && (flag & (FLAG.say | FLAG.sayWeak)) !== 0)
    return 0.9
  if (ADDED.has(word) && !speechFollows(s, verb)) return 0
  if (
    token.word === 'percent' ||
    (bits & (FLAG.firstPerson | FLAG.secondPerson | FLAG.month)) !== 0 ||
    /^\d/.test(token.word)
  )
    return 0
  if (group.have && (word === 'added' || word === 'continued') && s.tokens[verb + 1]?.word !== 'that') return 0
  const isDocument = (bits & FLAG.document) !== 0 || hasDocument(s, source)
  if ((flag & FLAG.documentVerb) !== 0 && isDocument && agrees(s, source, head, word)) return 0.85
  if ((flag & (FLAG.say | FLAG.sayWeak | FLAG.sayBase)) === 0) return 0
  if ((flag & (FLAG.say | FLAG.sayWeak)) === 0) return baseForm(s, source, head, word, group)
  const strong = (flag & FLAG.say) !== 0
  if (token.word === 'it' || token.word === 'that' || token.word === 'this')
    return strong && token.word === 'it' && (ADDED.has(word) || !AMBIGUOUS.test(word)) ? 0.75 : 0
  if ((bits & FLAG.pronoun) !== 0) return strong ? 0.95 : 0.8
  if ((bits & FLAG.determiner) !== 0 && (bits & FLAG.vaguePeople) === 0 && !isOrdinal(s, source)) return 0
  if (
    NOBODY.has(token.word) ||
    (!strong && isPlace(token.word) && source.to - source.from < 2) ||
    (AMBIGUOUS.test(word) && !isHuman(s, source, head))
  )
    return 0
  if (isSpeaker(s, source)) return strong ? 0.95 : 0.75
  if (strong && closesClaim(s, source, verb)) return 0.9
  if (QUANTIFIERS.has((s.tokens[source.from] as Token).word) && token.word.endsWith('s') && !AMBIGUOUS.test(word))
    return strong ? 0.85 : 0.7
  const next = s.tokens[verb + 1]
  if (strong && next !== undefined && (next.word === 'that' || next.quoted)) return 0.75
  return PLAIN.has(word) && !NOBODY.has((s.tokens[source.from] as Token).word) ? 0.7 : 0
}

/** "an evaluation report issued": a plain form is no verb of one thing. */
function agrees(s: Sentence, source: Range, head: number, word: string): boolean {
  if (!INDEFINITE_ONE.has((s.tokens[source.from] as Token).word)) return true
  return (
    /(?:s|ed|ing|set|put|read|let|made|laid|gave|found|told|said|forbade|bound|spelt|foresaw)$/.test(word) ||
    (s.tokens[head] as Token).word.endsWith('s')
  )
}

/** "a table in the document shows": some part of the phrase is a document. */
function hasDocument(s: Sentence, source: Range): boolean {
  for (let i = source.from; i < source.to; i++)
    if (((s.flags[i] ?? 0) & FLAG.document) !== 0 && ((s.flags[i] ?? 0) & FLAG.say) === 0) return true
  return false
}

/** "..., the stadium announced.": after a comma and at the end any subject speaks. */
export function closesClaim(s: Sentence, source: Range, verb: number): boolean {
  const before = s.tokens[source.from - 1]
  const end = /^tell|^told/.test((s.tokens[verb] as Token).word) ? pastListeners(s, verb + 1) : verb + 1
  const after = s.tokens[end]
  return (
    before !== undefined &&
    !before.isWord &&
    source.from > s.lead + 3 &&
    (after === undefined || !after.isWord || ((s.flags[end] ?? 0) & (FLAG.preposition | FLAG.month)) !== 0)
  )
}

/** Longest "told ...": "told the Diet's upper house". */
const LISTENERS = 5

function pastListeners(s: Sentence, from: number): number {
  let i = from
  while (i < from + LISTENERS && s.tokens[i]?.isWord === true && ((s.flags[i] ?? 0) & FLAG.clause) === 0) i++
  return i
}

/** "added a second fryer" is no speech; "added that", "added in a post", "X, he added" are. */
export function speechFollows(s: Sentence, verb: number): boolean {
  const next = s.tokens[verb + 1]
  return (
    next === undefined ||
    !next.isWord ||
    next.word === 'that' ||
    next.quoted ||
    next.word === 'out' ||
    (((s.flags[verb + 1] ?? 0) & FLAG.adverb) !== 0 && s.tokens[verb + 2]?.isWord !== true) ||
    ((s.flags[verb + 1] ?? 0) & FLAG.preposition) !== 0 ||
    s.tokens.slice(verb + 2, verb + 10).some((_, k) => ((s.flags[verb + 2 + k] ?? 0) & (FLAG.aux | FLAG.modal)) !== 0)
  )
}

/** A plain form needs a plural subject or a helping "did", "would", "won't" to be a verb at all. */
function baseForm(s: Sentence, source: Range, head: number, word: string, group: VerbGroup): number {
  const token = s.tokens[head] as Token
  const bits = s.flags[head] ?? 0
  if (hasInfinitive(s, source)) return 0
  if (INDEFINITE_ONE.has((s.tokens[source.from] as Token).word)) return 0
  if (group.modal || group.negated || /^d(?:id|oes)$/.test(s.tokens[group.from]?.word ?? ''))
    return isSpeaker(s, source) || (bits & FLAG.pronoun) !== 0 ? 0.85 : 0
  if (token.word === 'they' || token.word === 'we' || token.word === 'who') return token.word === 'we' ? 0 : 0.9
  const plural = /[^']s$/.test(token.word) || MANY.has(token.word)
  if (!plural && !s.tokens.slice(source.from, source.to).some((one) => one.word === 'and')) return 0
  if (AMBIGUOUS.test(word) && !isHuman(s, source, head)) return 0
  if ((bits & (FLAG.vaguePeople | FLAG.document)) !== 0 || looksHuman(token.word)) return 0.92
  return token.upper || word === 'say' || word === 'tell' ? 0.7 : 0
}

const MANY = new Set(
  'people folk men women children police staff many few most both media crew netizens some others half personnel dozens'.split(
    ' ',
  ),
)

/** "residents turned out to hear the city explain": a clause and no subject. */
function hasInfinitive(s: Sentence, { from, to }: Range): boolean {
  for (let i = from + 1; i < to - 1; i++) {
    if ((s.tokens[i] as Token).word !== 'to') continue
    const next = s.flags[i + 1] ?? 0
    if (s.tokens[i + 1]?.upper === false && (next & (FLAG.determiner | FLAG.pronoun)) === 0) return true
  }
  return false
}

const INDEFINITE_ONE = new Set(['a', 'an', 'this', 'that', 'each', 'every', 'another'])

const NOBODY = new Set([
  'nobody',
  'nothing',
  'none',
  'neither',
  'no',
  'anyone',
  'anybody',
  'everything',
  'something',
  'there',
  'few',
])

const COMMON_OPENERS = new Set(['more', 'most', 'less', 'fewer', 'total', 'other', 'such', 'same', 'half'])

/** Verbs that things do as well as people: only a person or role makes them speech. */
const AMBIGUOUS =
  /^(?:signal|highlight|underlin|underscor|detail|echo|point|threaten|oppos|reject|defend|mark|brand|label|chronicl|balk|add|threat|remind|justif|qualif|object|credit|request|answer|dub|welcom|float|volunteer|blast|mock|challeng|outlin|unveil|reveal|demand|propos)/

/** "it may deter, signaling that": things do not speak by such verbs, and "it" is mostly a thing. */
export function isPersonal(s: Sentence, source: Range, word: string): boolean {
  const head = headOf(s, source)
  if ((s.tokens[head] as Token).word === 'it') return false
  return !AMBIGUOUS.test(word) || isHuman(s, source, head)
}

function isHuman(s: Sentence, source: Range, head: number): boolean {
  const bits = s.flags[head] ?? 0
  if (
    (bits & (FLAG.vaguePeople | FLAG.office | FLAG.pronoun | FLAG.outlet | FLAG.body)) !== 0 ||
    looksHuman((s.tokens[head] as Token).word)
  )
    return true
  const kind = kindOfSource(s, source)
  return kind === 'person' || kind === 'organisation' || kind === 'affiliated'
}

const QUANTIFIERS = new Set(['many', 'some', 'several', 'most', 'other'])
const SHARES = new Set(
  'one two three four both several some many most others all first second third other latter former another'.split(' '),
)
/** "the second cautioned": one of those named before, where nothing follows that it could count. */
function isOrdinal(s: Sentence, source: Range): boolean {
  return source.to - source.from <= 2 && SHARES.has((s.tokens[source.to - 1] as Token).word)
}

/** Whether the phrase can speak: a name, a role, a body, a document. */
export function isSpeaker(s: Sentence, source: Range): boolean {
  const head = headOf(s, source)
  const token = s.tokens[head] as Token
  const bits = s.flags[head] ?? 0
  if ((bits & FLAG.month) !== 0 || /^\d/.test(token.word) || NOBODY.has((s.tokens[source.from] as Token).word))
    return false
  if ((bits & (SPEAKERS | FLAG.pronoun)) !== 0 || looksHuman(token.word) || isOrdinal(s, source)) return true
  if (isProper(s, head) || (s.tokens[head + 1]?.word === 'of' && SHARES.has(token.word))) return true
  return (
    token.upper &&
    !COMMON_OPENERS.has(token.word) &&
    (bits & (FLAG.determiner | FLAG.clause | FLAG.abstract | FLAG.evaluative)) === 0
  )
}
