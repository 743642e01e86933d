import type { Token } from '../text/tokens'
import { type Attribution, BE, make } from './attribution'
import { inversion } from './beside-quotation'
import { describedSpeaker, distant, PARTICIPLE, PUTTING, participial, setsFigure } from './far-subjects'
import { FLAG } from './lexicon'
import { isNoun } from './noun-or-verb'
import { phraseAfter, phraseBefore, type Range } from './noun-phrase'
import type { Sentence } from './sentence'
import { canSpeak, isSpeaker, type VerbGroup, verbGroup } from './speakers'
import { toldOutlet, toldTo } from './told-outlet'

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
  const inverts = (flag & FLAG.say) !== 0 || THINKS.has(token.word)
  const inverted = inverts ? inversion(s, i) : null
  if (inverted !== null) return inverted
  if (token.word.endsWith('ing') && !group.be) return participial(s, i)
  return active(s, i, flag, group) ?? distant(s, i, flag, group) ?? describedSpeaker(s, i, flag, group)
}

function active(s: Sentence, i: number, flag: number, group: VerbGroup): Attribution | null {
  const word = (s.tokens[i] as Token).word
  const before = s.tokens[group.from - 1]
  if (before === undefined || before.word === 'to' || ARTICLES.has(before.word)) return null
  if (PUTTING.test(word) && !setsFigure(s, i)) return null
  if (((s.flags[group.from - 1] ?? 0) & FLAG.preposition) !== 0) return null
  if (group.modal && !SAY_WITH_MODAL.has(word)) return null
  const phrase = phraseBefore(s, group.from)
  if (
    phrase === null ||
    followsScareQuote(s, phrase.from) ||
    isThisText(s, phrase) ||
    (!SAID.has(word) && endsWithOwner(s, phrase))
  )
    return null
  const source = bareRelative(s, phrase)
  const force = canSpeak(s, source, i, flag, group)
  if (force === 0) return null
  const cue = { from: i, to: i + 1 }
  const aside = source !== phrase || isSubordinate(s, source.from, group.from)
  const outlet = toldOutlet(s, i, word)
  if (outlet !== null) return toldTo(s, source, outlet, cue)
  return make((flag & FLAG.say) !== 0 ? 'said' : 'shows', s, source, cue, force, aside)
}

/** "A reader who worked “near” the air force wrote": what stands behind the quotation marks is only part of the subject. */
function followsScareQuote(s: Sentence, from: number): boolean {
  if (s.tokens[from - 1]?.word !== '”' || s.tokens[from - 2]?.quoted === true) return false
  for (let k = from - 2; k > from - SCARE_REACH; k--)
    if (s.tokens[k]?.word === '“') return s.tokens[k - 1]?.isWord === true && s.tokens[from - 2]?.isWord === true
  return false
}

/** Marks and words of the longest scare quote. */
const SCARE_REACH = 7

const SAID = new Set(['said', 'says'])

/** "Clinton's remarks", "Obama's highly criticized conference": whose it is, not who speaks. */
function endsWithOwner(s: Sentence, phrase: Range): boolean {
  return (s.tokens[phrase.to - 1] as Token).word.endsWith("'s") || s.tokens[phrase.to - 1]?.word === '’'
}

const ARTICLES = new Set(['a', 'an', 'the', 'his', 'her', 'its', 'their', 'this', 'these'])

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

/** "Too late, thinks the opposition" */
const THINKS = new Set(['thinks', 'believes', 'finds', 'reckons', 'feels', 'read', 'reads'])
const SUBORDINATORS = new Set('when if than whether until before after because unless what how where once'.split(' '))

/** The speaker stands in a subordinate clause: "If the policy is as wise as the minister says, ...". */
function isSubordinate(s: Sentence, sourceFrom: number, groupFrom: number): boolean {
  const last = s.tokens[groupFrom - 1]?.word
  if (last === 'who' || last === 'which' || last === 'that') return true
  const before = s.tokens[sourceFrom - 1]?.word
  if (before === undefined || tellsWhat(s, sourceFrom - 1)) return false
  if (SUBORDINATORS.has(before)) return sourceFrom > 1 || !laterClause(s, groupFrom)
  if (before === 'as') return sourceFrom - 2 > s.lead && s.tokens[sourceFrom - 2]?.isWord === true
  return before === 'who'
}

/** "That is what the harbour master says", "“...” is how one diplomat put it": the clause is all there is. */
function tellsWhat(s: Sentence, at: number): boolean {
  const { word } = s.tokens[at] as Token
  if (word !== 'what' && word !== 'how') return false
  const be = s.tokens[at - 1]?.word ?? ''
  const opening = s.tokens[s.lead] as Token
  return (BE.has(be) || be === "that's") && (opening.quoted || at - s.lead <= 4)
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
    const as = s.tokens[i - 1]?.word === 'as'
    const aside = !as && !group.be && (s.tokens[i - 1]?.word === ',' || i < 4)
    return make('by', s, source, { from: i, to: b + 1 }, (flag & FLAG.say) !== 0 ? 0.85 : 0.6, aside)
  }
  return null
}
