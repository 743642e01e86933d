import type { Token } from '../text/tokens'
import { type Attribution, make } from './attribution'
import { FLAG } from './lexicon'
import { isNoun } from './noun-or-verb'
import { phraseAfter, phraseBefore, type Range } from './noun-phrase'
import type { Sentence } from './sentence'
import { headOf, isNamed, kindOfSource } from './source-kind'
import { ADDED, canSpeak, isPersonal, isSpeaker, speechFollows, type VerbGroup, verbGroup } from './speakers'

const PARTICIPLE = /(?:ed|told|said|written|shown|put|found|known|thought|seen|given|forecast)$/

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

function active(s: Sentence, i: number, flag: number, group: VerbGroup): Attribution | null {
  const word = (s.tokens[i] as Token).word
  const before = s.tokens[group.from - 1]
  if (before === undefined || before.word === 'to' || ARTICLES.has(before.word)) return null
  if (PUTTING.test(word) && !setsFigure(s, i)) return null
  if (((s.flags[group.from - 1] ?? 0) & FLAG.preposition) !== 0) return null
  if (group.modal && !SAY_WITH_MODAL.has(word)) return null
  const phrase = phraseBefore(s, group.from)
  if (phrase === null || isThisText(s, phrase)) return null
  const source = bareRelative(s, phrase)
  const force = canSpeak(s, source, i, flag, group)
  if (force === 0) return null
  const cue = { from: i, to: i + 1 }
  const aside = source !== phrase || isSubordinate(s, source.from, group.from)
  const outlet = toldOutlet(s, i, word)
  if (outlet !== null) return toldTo(s, source, outlet, cue)
  return make((flag & FLAG.say) !== 0 ? 'said' : 'shows', s, source, cue, force, aside)
}

const ARTICLES = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their', 'this', 'these'])
const PUTTING = /^(?:put|place|pin)(?:s|d|ned|ting)?$/

/** "puts output at 600", "put it this way": without them putting is no speech. */
function setsFigure(s: Sentence, i: number): boolean {
  if (s.tokens[i + 1]?.word === 'it') return true
  for (let k = i + 1; k < Math.min(s.tokens.length, i + 10); k++)
    if (s.tokens[k]?.word === 'at' || s.tokens[k]?.word === 'on') return true
  return false
}

/** "under an agreement Lockheed Martin disclosed": the name at the end is who speaks, in a relative clause. */
function bareRelative(s: Sentence, phrase: Range): Range {
  let from = phrase.to
  while (from > phrase.from && s.tokens[from - 1]?.upper === true) from--
  const thing = from - 1
  if (from === phrase.to || thing <= phrase.from || s.tokens[thing]?.isWord !== true) return phrase
  const first = s.flags[phrase.from] ?? 0
  const isThing = ((s.flags[thing] ?? 0) & FLAG.document) !== 0
  return isThing && (first & FLAG.determiner) !== 0 ? { from, to: phrase.to } : phrase
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

/** "replied by email": by what means, not by whom. */
const MEDIA = new Set(['email', 'e-mail', 'phone', 'telephone', 'text', 'letter', 'post', 'fax', 'message'])

function passive(s: Sentence, i: number, group: VerbGroup): Attribution | null {
  for (let b = i + 1; b < Math.min(s.tokens.length, i + BY_REACH); b++) {
    const token = s.tokens[b] as Token
    if (!token.isWord || token.quoted) break
    if (token.word !== 'by') continue
    const source = phraseAfter(s, b + 1)
    if (source === null || !isSpeaker(s, source) || MEDIA.has((s.tokens[source.from] as Token).word)) return null
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
  const starts = FLAG.determiner | FLAG.document | FLAG.office | FLAG.vaguePeople | FLAG.pronoun | FLAG.body
  const quote = before.word !== ','
  const roleAndName = s.tokens[i + 2]?.upper === true || s.tokens[i + 3]?.upper === true
  if (!next.upper && (flag & starts) === 0 && !roleAndName) return null
  const phrase = phraseAfter(s, i + 1)
  if (phrase === null) return null
  const source = withName(s, phrase)
  if (!isSpeaker(s, source) && source === phrase && !(quote && roleAndName)) return null
  return quote || closesAfter(s, source.to) ? make('said', s, source, { from: i, to: i + 1 }, 0.95) : null
}

/** "our process lead, Oonagh Keane": the name stands in apposition. */
function withName(s: Sentence, range: Range): Range {
  if (s.tokens[range.to]?.word !== ',') return range
  let to = range.to + 1
  while (s.tokens[to]?.upper === true || s.tokens[to]?.word === '.') to++
  const ends = s.tokens[to]
  const closes = ends === undefined || !ends.isWord || ends.word === 'of' || ends.word === 'who'
  return to - range.to >= 3 && closes ? { from: range.from, to } : range
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
  if (subject === null || !isSpeaker(s, subject) || !isPersonal(s, subject, word)) return null
  if (((s.flags[subject.from] ?? 0) & (FLAG.firstPerson | FLAG.secondPerson)) !== 0) return null
  return make('saying', s, subject, { from: i, to: i + 1 }, word === 'saying' ? 0.85 : 0.6)
}

/** "Asked about it, Deggendorfer smiled": past an opening phrase that is no subject. */
function afterOpeningClause(s: Sentence, before: number): number {
  const flag = s.flags[s.lead] ?? 0
  const first = s.tokens[s.lead] as Token
  if (s.tokens[s.lead + 1]?.word === ':') return s.lead + 2
  const opening =
    (flag & (FLAG.preposition | FLAG.clause)) !== 0 || first.word.endsWith('ed') || first.word.endsWith('ing')
  if (!opening) return s.lead
  for (let i = s.lead + 1; i < before; i++) if ((s.tokens[i] as Token).word === ',') return i + 1
  return s.lead
}

/** The subject of the sentence, up to token `before`: past an opening phrase, up to the first verb that shows. */
export function firstSubject(s: Sentence, before: number): Range | null {
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

/** "told the Clarion" in the Clarion itself names nobody new. */
function isOwnOutlet(s: Sentence, range: Range): boolean {
  const names = s.tokens.slice(range.from, range.to).filter((token) => token.upper)
  return names.length > 0 && names.every((token) => s.publisher.includes(token.word))
}

/**
 * “...,” sighed a protester; “...,” Professor Kuwahara fretted; she mused, “...”: beside a quotation of some length any
 * verb with a person for its subject is speech.
 */
export function besideQuotation(s: Sentence, i: number): Attribution | null {
  const token = s.tokens[i] as Token
  if (s.quotedShare === 0 || token.upper || !/(?:ed|s)$/.test(token.word) || token.word.endsWith("'s")) return null
  const cue = { from: i, to: i + 1 }
  if (closesQuotation(s, i - 1)) {
    const source = phraseAfter(s, i + 1)
    return source !== null && isSpeaker(s, source) ? make('said', s, withName(s, source), cue, 0.85) : null
  }
  const source = phraseBefore(s, verbGroup(s, i).from)
  if (source === null || !isSpeaker(s, source)) return null
  const after = s.tokens[i + 1]
  const opens = after !== undefined && !after.isWord && s.tokens[i + 2]?.quoted === true
  const follows = s.tokens[source.from - 1] !== undefined && closesQuotation(s, source.from - 1)
  return opens || follows || after?.quoted === true ? make('said', s, source, cue, 0.8) : null
}

/** Whether the token is the mark that closes quoted words. */
function closesQuotation(s: Sentence, at: number): boolean {
  const token = s.tokens[at]
  if (token === undefined || token.isWord || !'"”’»\''.includes(token.word.charAt(0))) return false
  return s.tokens[at - 1]?.quoted === true || s.tokens[at - 2]?.quoted === true
}
