import type { Token } from '../text/tokens'
import { type Attribution, BE, make } from './attribution'
import { FLAG } from './lexicon'
import { phraseAfter, phraseBefore, type Range } from './noun-phrase'
import { isPlace } from './places'
import type { Sentence } from './sentence'
import { headOf, isNamed, isProper, kindOfSource } from './source-kind'

type VerbGroup = Readonly<{ from: number; be: boolean; modal: boolean; negated: boolean }>

/** Longest verb group looked at, in tokens: "would not have been publicly". */
const GROUP_REACH = 6

/** Where the verb group of the verb at `i` begins, and what its auxiliaries say. */
export function verbGroup(s: Sentence, i: number): VerbGroup {
  let from = i
  let be = false
  let modal = false
  let negated = false
  while (from > 0 && i - from < GROUP_REACH) {
    const flag = s.flags[from - 1] ?? 0
    const word = (s.tokens[from - 1] as Token).word
    const auxiliary =
      (flag & (FLAG.aux | FLAG.modal | FLAG.negation)) !== 0 && word !== 'no' && word !== 'nobody' && word !== 'nothing'
    const adverb = (flag & FLAG.adverb) !== 0 && (flag & (FLAG.determiner | FLAG.vaguePeople)) === 0
    if (!auxiliary && !adverb && !word.endsWith('ly')) break
    be ||= BE.has(word)
    modal ||= (flag & FLAG.modal) !== 0
    negated ||= (flag & FLAG.negation) !== 0
    from--
    if (word.includes("'") && !word.endsWith("n't")) return { from: from + 1, be, modal, negated }
  }
  return { from, be, modal, negated }
}

const PARTICIPLE = /(?:ed|told|said|written|shown|put|found|known|thought|seen|given)$/

/** The attribution that the speech verb at `i` makes, if any: active, inverted, passive with "by", or participial. */
export function fromVerb(s: Sentence, i: number, flag: number): Attribution | null {
  const token = s.tokens[i] as Token
  if (token.upper && i > 0) return null
  const group = verbGroup(s, i)
  if (isNoun(s, i, flag)) return null
  if (group.be && PARTICIPLE.test(token.word)) return passive(s, i, group)
  const reduced = isReduced(s, i) ? passive(s, i, group) : null
  if (reduced !== null) return reduced
  if (group.be && token.word.endsWith('ing') && ((flag & FLAG.say) === 0 || token.word === 'asking')) return null
  const inverted = (flag & FLAG.say) !== 0 ? inversion(s, i) : null
  if (inverted !== null) return inverted
  if (token.word.endsWith('ing') && !group.be) return participial(s, i)
  return active(s, i, flag, group) ?? distant(s, i, flag, group)
}

/** "calls are said to", "pledges will": a form that is also a noun, with its own verb behind it. "asked for" requests. */
function isNoun(s: Sentence, i: number, flag: number): boolean {
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
  const nounLike = (flag & FLAG.sayBase) !== 0 || (word.endsWith('s') && word !== 'says' && word !== 'tells')
  if (!nounLike) return false
  if (((s.flags[i + 1] ?? 0) & (FLAG.aux | FLAG.modal)) !== 0) return true
  return (
    next === 'of' ||
    next === 'from' ||
    (i > 0 && ((s.flags[i - 1] ?? 0) & FLAG.determiner) !== 0 && ((s.flags[i - 1] ?? 0) & FLAG.vaguePeople) === 0)
  )
}

function active(s: Sentence, i: number, flag: number, group: VerbGroup): Attribution | null {
  const word = (s.tokens[i] as Token).word
  const before = s.tokens[group.from - 1]
  if (before === undefined || before.word === 'to') return null
  if (((s.flags[group.from - 1] ?? 0) & FLAG.preposition) !== 0) return null
  if (group.modal && !SAY_WITH_MODAL.has(word)) return null
  const source = phraseBefore(s, group.from)
  if (source === null || isThisText(s, source)) return null
  const force = canSpeak(s, source, i, flag, group)
  if (force === 0) return null
  const cue = { from: i, to: i + 1 }
  const aside = isSubordinate(s, source.from, group.from)
  const outlet = toldOutlet(s, i, word)
  if (outlet !== null) return toldTo(s, source, outlet, cue)
  return make((flag & FLAG.say) !== 0 ? 'said' : 'shows', s, source, cue, force, aside)
}

/** "... rushed inside and said they would": a strong verb whose subject stands further off. */
function distant(s: Sentence, i: number, flag: number, group: VerbGroup): Attribution | null {
  const word = (s.tokens[i] as Token).word
  if ((flag & FLAG.say) === 0 || !(PARTICIPLE.test(word) || word === 'says' || word === 'writes') || group.modal)
    return null
  const before = s.tokens[group.from - 1]
  if (
    before === undefined ||
    !(before.word === 'and' || before.word === ',' || before.word === 'but' || before.word === 'who')
  )
    return null
  if (ADDED.has(word) && !speechFollows(s, i)) return null
  const subject = firstSubject(s, group.from)
  if (subject === null || !isSpeaker(s, subject)) return null
  return make('distant', s, subject, { from: i, to: i + 1 }, 0.6, before.word === 'who')
}

const OWN_TEXTS = new Set([
  'brief',
  'paper',
  'report',
  'article',
  'essay',
  'column',
  'newsletter',
  'post',
  'piece',
  'chapter',
  'analysis',
  'guide',
])

/** "This brief argues": the article speaks of itself, in its own voice. */
function isThisText(s: Sentence, source: Range): boolean {
  return (s.tokens[source.from] as Token).word === 'this' && OWN_TEXTS.has(s.tokens[source.from + 1]?.word ?? '')
}

const SAY_WITH_MODAL = new Set(['say', 'tell', 'comment', 'confirm', 'admit', 'mention'])

/** "Two people familiar with the line told Reuters": the outlet is who can be looked up, the people are its origin. */
function toldTo(s: Sentence, source: Range, outlet: Range, cue: Range): Attribution {
  const kind = kindOfSource(s, source)
  if (isNamed(kind) || kind === 'pronoun') return make('said', s, source, cue, 0.95)
  return { ...make('told', s, outlet, cue, 0.93), kind: 'organisation', origin: { range: source, kind } }
}

const SUBORDINATORS = new Set('when if than whether until before after because unless what how where once'.split(' '))

/** The speaker stands in a subordinate clause: "If the policy is as wise as the minister says, ...". */
function isSubordinate(s: Sentence, sourceFrom: number, groupFrom: number): boolean {
  const last = s.tokens[groupFrom - 1]?.word
  if (last === 'who' || last === 'which' || last === 'that') return true
  const before = s.tokens[sourceFrom - 1]?.word
  if (before === undefined) return false
  if (SUBORDINATORS.has(before)) return sourceFrom > 1 || !laterClause(s, groupFrom)
  if (before === 'as') return s.tokens[sourceFrom - 2]?.isWord === true
  return before === 'who'
}

function laterClause(s: Sentence, from: number): boolean {
  for (let i = from; i < s.tokens.length; i++) if (s.tokens[i]?.word === ',') return false
  return true
}

/** A participle right before "by", without auxiliary: "The move, reported by Kyodo, ...". */
function isReduced(s: Sentence, i: number): boolean {
  return s.tokens[i + 1]?.word === 'by' && PARTICIPLE.test((s.tokens[i] as Token).word)
}

/** How far after a passive cue its "by" may stand: "confirmed on Thursday afternoon by". */
const BY_REACH = 8

function passive(s: Sentence, i: number, group: VerbGroup): Attribution | null {
  for (let b = i + 1; b < Math.min(s.tokens.length, i + BY_REACH); b++) {
    const token = s.tokens[b] as Token
    if (!token.isWord || token.quoted) break
    if (token.word !== 'by') continue
    const source = phraseAfter(s, b + 1)
    if (source === null || !isSpeaker(s, source)) return null
    const flag = s.flags[i] ?? 0
    const aside = !group.be && (s.tokens[i - 1]?.word === ',' || i < 4)
    return make('by', s, source, { from: i, to: b + 1 }, (flag & FLAG.say) !== 0 ? 0.85 : 0.6, aside)
  }
  return null
}

function inversion(s: Sentence, i: number): Attribution | null {
  const before = s.tokens[i - 1]
  if (before === undefined || before.isWord || !',"”’»?!\''.includes(before.word.charAt(0))) return null
  const next = s.tokens[i + 1]
  if (next === undefined || !next.isWord || next.quoted || next.word === 'that' || next.word === 'it') return null
  const flag = s.flags[i + 1] ?? 0
  const starts = FLAG.determiner | FLAG.office | FLAG.vaguePeople | FLAG.pronoun | FLAG.body
  if (!next.upper && (flag & starts) === 0) return null
  const source = phraseAfter(s, i + 1)
  if (source === null || !isSpeaker(s, source)) return null
  const quote = before.word !== ','
  return quote || closesAfter(s, source.to) ? make('said', s, source, { from: i, to: i + 1 }, 0.95) : null
}

/** Nothing that could be the verb of an object clause follows: "said Tanabe at a briefing", not "says the math is". */
function closesAfter(s: Sentence, to: number): boolean {
  const flag = s.flags[to] ?? 0
  const token = s.tokens[to]
  if (token === undefined || !token.isWord) return true
  if (token.word === 'who' || token.word === 'whose' || token.word === 'which') return true
  return (flag & (FLAG.preposition | FLAG.month)) !== 0
}

/** "..., saying no date had been agreed": the subject of the sentence speaks. */
function participial(s: Sentence, i: number): Attribution | null {
  const before = s.tokens[i - 1]?.word
  const word = (s.tokens[i] as Token).word
  if (before !== ',' && before !== 'as' && before !== 'by' && word !== 'saying') return null
  const subject = firstSubject(s, i)
  if (subject === null || !isSpeaker(s, subject)) return null
  return make('saying', s, subject, { from: i, to: i + 1 }, word === 'saying' ? 0.85 : 0.6)
}

/** "Asked about it, Deggendorfer smiled": past an opening phrase that is no subject. */
function afterOpeningClause(s: Sentence, before: number): number {
  const flag = s.flags[s.lead] ?? 0
  const first = s.tokens[s.lead] as Token
  const opening =
    (flag & (FLAG.preposition | FLAG.clause)) !== 0 || first.word.endsWith('ed') || first.word.endsWith('ing')
  if (!opening) return s.lead
  for (let i = s.lead + 1; i < before; i++) if ((s.tokens[i] as Token).word === ',') return i + 1
  return s.lead
}

function firstSubject(s: Sentence, before: number): Range | null {
  let from = afterOpeningClause(s, before)
  while (from < before && ((s.flags[from] ?? 0) & (FLAG.adverb | FLAG.clause)) !== 0) from++
  let to = from
  while (to < before) {
    const token = s.tokens[to] as Token
    const flag = s.flags[to] ?? 0
    if ((!token.isWord && token.word !== '.') || token.quoted) break
    if ((flag & (FLAG.aux | FLAG.modal | FLAG.event)) !== 0 && to > from) break
    to++
    const next = s.tokens[to]
    if (
      token.upper &&
      next?.isWord === true &&
      !next.upper &&
      ((s.flags[to] ?? 0) & (FLAG.preposition | FLAG.body | FLAG.office | FLAG.vaguePeople)) === 0
    )
      break
  }
  return to > from ? { from, to } : null
}

const NOT_OUTLETS = new Set('congress parliament tokyo washington moscow beijing kyiv'.split(' '))
const OWN_OUTLET = new Set(['newspaper', 'newsletter', 'website', 'magazine', 'newsroom'])

function toldOutlet(s: Sentence, i: number, word: string): Range | null {
  if (word !== 'told' && word !== 'tells' && word !== 'tell' && word !== 'telling') return null
  const next = s.tokens[i + 1]
  const range = next === undefined ? null : phraseAfter(s, i + 1)
  if (range === null || next === undefined) return null
  const head = headOf(s, range)
  const first = s.tokens[range.from] as Token
  const flag = s.flags[head] ?? 0
  if (isOwnOutlet(s, range)) return null
  if ((flag & FLAG.outlet) !== 0) return range
  if (OWN_OUTLET.has((s.tokens[head] as Token).word)) return null
  if ((!next.upper && first.word !== 'the') || NOT_OUTLETS.has(first.word)) return null
  if ((flag & (FLAG.vaguePeople | FLAG.body | FLAG.office)) !== 0) return null
  return (s.tokens[head] as Token).upper ? range : null
}

const SPEAKERS = FLAG.vaguePeople | FLAG.office | FLAG.body | FLAG.document | FLAG.outlet | FLAG.title
const HUMAN = /(?:er|or|ers|ors|ists|ians|men|women|ees|man|woman|ist|ian|kin|folk|folks)$/
/** Verbs so plainly of speech that any noun may be their subject: "the widow said". */
const PLAIN = new Set(
  'responded recalled joked predicted said says say told tells tell saying asked asks wrote writes added adds'.split(
    ' ',
  ),
)
const ADDED = new Set(
  'added adds add wrote writes write pointed points point offered posted posts reasoned answered qualified repeated'.split(
    ' ',
  ),
)

/** How strongly subject and verb together attribute, 0 for not at all. */
function canSpeak(s: Sentence, source: Range, verb: number, flag: number, group: VerbGroup): number {
  const head = headOf(s, source)
  const token = s.tokens[head] as Token
  const bits = s.flags[head] ?? 0
  const word = (s.tokens[verb] as Token).word
  if (SHARES.has(token.word) && s.tokens[head + 1]?.word === 'of' && (flag & (FLAG.say | FLAG.sayWeak)) !== 0)
    return 0.9
  if (ADDED.has(word) && !speechFollows(s, verb)) return 0
  if ((bits & (FLAG.firstPerson | FLAG.secondPerson | FLAG.month)) !== 0 || /^\d/.test(token.word)) return 0
  const isDocument = (bits & FLAG.document) !== 0 || hasDocument(s, source)
  if ((flag & FLAG.documentVerb) !== 0 && isDocument) return 0.85
  if ((flag & (FLAG.say | FLAG.sayWeak | FLAG.sayBase)) === 0) return 0
  if ((flag & (FLAG.say | FLAG.sayWeak)) === 0) return baseForm(s, source, head, word, group)
  const strong = (flag & FLAG.say) !== 0
  if (token.word === 'it' || token.word === 'that' || token.word === 'this')
    return strong && token.word === 'it' ? 0.75 : 0
  if ((bits & FLAG.pronoun) !== 0) return strong ? 0.95 : 0.8
  if ((bits & FLAG.determiner) !== 0 && (bits & FLAG.vaguePeople) === 0) return 0
  if (
    NOBODY.has(token.word) ||
    (!strong && isPlace(token.word) && source.to - source.from < 2) ||
    (AMBIGUOUS.test(word) && !isHuman(s, source, head))
  )
    return 0
  if (isSpeaker(s, source)) return strong ? 0.95 : 0.75
  if (strong && closesClaim(s, source, verb)) return 0.9
  return PLAIN.has(word) && !NOBODY.has((s.tokens[source.from] as Token).word) ? 0.7 : 0
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
  const after = s.tokens[verb + 1]
  return (
    before !== undefined &&
    !before.isWord &&
    source.from > s.lead + 3 &&
    (after === undefined || !after.isWord || ((s.flags[verb + 1] ?? 0) & (FLAG.preposition | FLAG.month)) !== 0)
  )
}

/** "added a second fryer" is no speech; "added that", "added in a post", "X, he added" are. */
function speechFollows(s: Sentence, verb: number): boolean {
  const next = s.tokens[verb + 1]
  return (
    next === undefined ||
    !next.isWord ||
    next.word === 'that' ||
    next.quoted ||
    ((s.flags[verb + 1] ?? 0) & FLAG.preposition) !== 0 ||
    s.tokens.slice(verb + 2, verb + 10).some((_, k) => ((s.flags[verb + 2 + k] ?? 0) & (FLAG.aux | FLAG.modal)) !== 0)
  )
}

/** A plain form needs a plural subject or a helping "did", "would", "won't" to be a verb at all. */
function baseForm(s: Sentence, source: Range, head: number, word: string, group: VerbGroup): number {
  const token = s.tokens[head] as Token
  const bits = s.flags[head] ?? 0
  if (INDEFINITE_ONE.has((s.tokens[source.from] as Token).word)) return 0
  if (group.modal || group.negated) return isSpeaker(s, source) || (bits & FLAG.pronoun) !== 0 ? 0.85 : 0
  if (token.word === 'they' || token.word === 'we' || token.word === 'who') return token.word === 'we' ? 0 : 0.9
  const plural =
    token.word.endsWith('s') ||
    token.word === 'people' ||
    token.word === 'folk' ||
    token.word === 'police' ||
    (bits & FLAG.vaguePeople) !== 0
  if (!plural && !s.tokens.slice(source.from, source.to).some((one) => one.word === 'and')) return 0
  if ((bits & (FLAG.vaguePeople | FLAG.document)) !== 0 || HUMAN.test(token.word)) return 0.92
  return token.upper || word === 'say' || word === 'tell' ? 0.7 : 0
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
  'few',
])

const COMMON_OPENERS = new Set(['more', 'most', 'less', 'fewer', 'other', 'such', 'same', 'half'])

/** "told the Clarion" in the Clarion itself names nobody new. */
function isOwnOutlet(s: Sentence, range: Range): boolean {
  const names = s.tokens.slice(range.from, range.to).filter((token) => token.upper)
  return names.length > 0 && names.every((token) => s.publisher.includes(token.word))
}

/** Verbs that things do as well as people: only a person or role makes them speech. */
const AMBIGUOUS =
  /^(?:signal|highlight|underlin|underscor|detail|echo|point|threaten|oppos|reject|defend|mark|brand|label|chronicl|balk|add|threat|remind|justif|qualif|object|credit|request|answer|dub|float|volunteer|blast|mock|challeng|outlin|unveil|reveal|demand|propos)/

function isHuman(s: Sentence, source: Range, head: number): boolean {
  const bits = s.flags[head] ?? 0
  if (
    (bits & (FLAG.vaguePeople | FLAG.office | FLAG.pronoun | FLAG.outlet | FLAG.body)) !== 0 ||
    HUMAN.test((s.tokens[head] as Token).word)
  )
    return true
  const kind = kindOfSource(s, source)
  return kind === 'person' || kind === 'organisation' || kind === 'affiliated'
}

const SHARES = new Set(['one', 'two', 'three', 'four', 'both', 'several', 'some', 'many', 'most', 'others', 'all'])

/** Whether the phrase can speak: a name, a role, a body, a document. */
function isSpeaker(s: Sentence, source: Range): boolean {
  const head = headOf(s, source)
  const token = s.tokens[head] as Token
  const bits = s.flags[head] ?? 0
  if ((bits & FLAG.month) !== 0 || /^\d/.test(token.word) || NOBODY.has((s.tokens[source.from] as Token).word))
    return false
  if ((bits & (SPEAKERS | FLAG.pronoun)) !== 0 || HUMAN.test(token.word)) return true
  if (isProper(s, head) || (s.tokens[head + 1]?.word === 'of' && SHARES.has(token.word))) return true
  return (
    token.upper &&
    !COMMON_OPENERS.has(token.word) &&
    (bits & (FLAG.determiner | FLAG.clause | FLAG.abstract | FLAG.evaluative)) === 0
  )
}
