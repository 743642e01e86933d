import type { Token } from '../text/tokens'
import { type Attribution, make } from './attribution'
import { looksHuman } from './human'
import { FLAG } from './lexicon'
import type { Range } from './noun-phrase'
import type { Sentence } from './sentence'
import { ADDED, isPersonal, isSpeaker, speechFollows, type VerbGroup } from './speakers'

export const PARTICIPLE = /(?:ed|told|said|written|shown|put|found|known|thought|seen|given|forecast)$/

/** People a sentence opens with speak by the verb at `i`, however much describes them: "Supporters of ... tell us that". */
export function openingPeople(s: Sentence, i: number, length: number): Attribution | null {
  const people = FLAG.vaguePeople | FLAG.office
  const [first, second] = [s.flags[s.lead] ?? 0, s.flags[s.lead + 1] ?? 0]
  const determined = (first & FLAG.determiner) !== 0
  const to = s.lead + (determined ? 2 : 1)
  const noun = s.tokens[to - 1] as Token
  if ((((determined ? second : first) & people) === 0 && (noun.upper || !looksHuman(noun.word))) || to >= i) return null
  return make('said', s, { from: s.lead, to }, { from: i, to: i + length }, 0.8)
}

/** What lies between the people and the verb describes them where no other verb of the sentence's own stands there. */
export function describedSpeaker(s: Sentence, i: number, flag: number, group: VerbGroup): Attribution | null {
  if ((flag & FLAG.say) === 0 && !PLAIN_BASE.test((s.tokens[i] as Token).word)) return null
  if (group.modal || group.from - s.lead < 3 || (s.tokens[group.from - 1] as Token).word === 'to') return null
  const next = s.tokens[i + 1]
  if (next === undefined || !(next.word === 'that' || next.word === 'us' || next.word === 'me' || next.quoted))
    return null
  return openingPeople(s, i, 1)
}

const PLAIN_BASE = /^(?:say|tell|warn|argue|claim|insist|complain|believe|admit)$/

export const PUTTING = /^(?:put|place|pin)(?:s|d|ned|ting)?$/

/** How far the figure may stand: "put the number of missiles fired in the first three days at". */
const FIGURE_REACH = 20

/** "puts output at 600", "put it this way": without them putting is no speech. */
export function setsFigure(s: Sentence, i: number): boolean {
  if (s.tokens[i + 1]?.word === 'it') return true
  for (let k = i + 1; k < Math.min(s.tokens.length, i + FIGURE_REACH); k++)
    if (s.tokens[k]?.word === 'at' || s.tokens[k]?.word === 'on') return true
  return false
}

/** "... rushed inside and said they would": a strong verb whose subject stands further off. */
export function distant(s: Sentence, i: number, flag: number, group: VerbGroup): Attribution | null {
  const word = (s.tokens[i] as Token).word
  const spoken = (flag & FLAG.say) !== 0 && (PARTICIPLE.test(word) || word === 'says' || word === 'writes')
  if (group.modal || !(spoken || reportsClause(s, i, flag))) return null
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

/** "..., and reckons a factory could", "coming back, remarks that": a third person with a clause behind it. */
function reportsClause(s: Sentence, i: number, flag: number): boolean {
  const { word } = s.tokens[i] as Token
  if (PUTTING.test(word) && (flag & FLAG.sayWeak) !== 0) return setsFigure(s, i)
  if ((flag & (FLAG.say | FLAG.sayWeak)) === 0 || !word.endsWith('s')) return false
  const next = s.tokens[i + 1]
  return (
    next?.word === 'that' ||
    (word === 'reckons' || word === 'insists' || word === 'thinks' ? next?.isWord === true : false)
  )
}

/** "..., saying no date had been agreed": the subject of the sentence speaks. */
export function participial(s: Sentence, i: number): Attribution | null {
  const before = s.tokens[i - 1]?.word
  const word = (s.tokens[i] as Token).word
  const own = afterWith(s, i)
  if (own !== null) return make('saying', s, own, { from: i, to: i + 1 }, 0.8)
  if (before !== ',' && before !== 'as' && before !== 'by' && word !== 'saying') return null
  const subject = firstSubject(s, i)
  if (subject === null || !isSpeaker(s, subject) || !isPersonal(s, subject, word)) return null
  if (((s.flags[subject.from] ?? 0) & (FLAG.firstPerson | FLAG.secondPerson)) !== 0) return null
  return make('saying', s, subject, { from: i, to: i + 1 }, word === 'saying' ? 0.85 : 0.6)
}

/** How far back the "with" may stand, in tokens. */
const WITH_REACH = 9

/** "with some analysts talking of", "with China's foreign ministry blasting Tokyo": a speaker of its own. */
function afterWith(s: Sentence, i: number): Range | null {
  for (let k = i - 2; k >= Math.max(0, i - WITH_REACH); k--) {
    const token = s.tokens[k] as Token
    if (!token.isWord || token.quoted || ((s.flags[k] ?? 0) & FLAG.clause) !== 0) return null
    if (token.word !== 'with') continue
    const source = { from: k + 1, to: i }
    return isSpeaker(s, source) && isPersonal(s, source, (s.tokens[i] as Token).word) ? source : null
  }
  return null
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

const ROLES = FLAG.body | FLAG.office | FLAG.vaguePeople

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
    if (/^\d/.test(token.word) && s.tokens[to - 2]?.upper === true) break
    if (
      token.upper &&
      next?.isWord === true &&
      !next.upper &&
      !/^\d/.test(next.word) &&
      ((s.flags[to] ?? 0) & (FLAG.preposition | ROLES)) === 0 &&
      ((s.flags[to + 1] ?? 0) & ROLES) === 0
    )
      break
  }
  return to > from ? { from, to } : null
}
