import type { Token } from '../text/tokens'
import { type Attribution, BE, make } from './attribution'
import { FLAG } from './lexicon'
import type { Sentence } from './sentence'

const EXPECTED = new Set(['expected', 'believed', 'tipped', 'rumored', 'rumoured'])
const FLOATED = new Set([
  'suggested',
  'floated',
  'mooted',
  'reported',
  'rumored',
  'rumoured',
  'alleged',
  'claimed',
  'speculated',
])
const NOT_HEARSAY = new Set([
  'likely',
  'set',
  'told',
  'poised',
  'slated',
  'known',
  'hoped',
  'argued',
  'predicted',
  'projected',
  'anticipated',
  'suspected',
  'learned',
  'learnt',
  'held',
  'presumed',
])
/** "It emerged on Sunday that", "it was learned from persons concerned that". */
const CAME_OUT = new Set(['emerged', 'emerges', 'transpired', 'transpires'])
const BECAME = new Set(['clear', 'known', 'apparent', 'evident'])
/** Passives that give somebody's charge without saying whose. */
const CHARGED: Readonly<Record<string, string>> = {
  accused: 'of',
  linked: 'with',
  reputed: 'to',
  suspected: 'of',
  rumoured: 'to',
}
const SAID_TO = new Set(['said', 'believed', 'thought', 'reported', 'rumored', 'rumoured', 'understood'])
const SEEN_AS = new Set(['seen', 'regarded', 'viewed'])
const VOICED = new Set(['asked', 'noted', 'raised', 'voiced', 'expressed', 'aired', 'heard'])

/** "reportedly", "is expected to", "it is said that", "has been suggested", "concerns were raised". */
export function hearsay(s: Sentence, i: number, flag: number): Attribution | null {
  const { tokens, flags } = s
  if ((flag & FLAG.hearsay) !== 0) return make('hearsay', s, null, { from: i, to: i + 1 }, 0.9)
  if (heard(s, i)) return make('hearsay', s, null, { from: i, to: i + 1 }, 0.8)
  if (itIsSaid(s, i, flag)) return make('hearsay', s, null, { from: i, to: i + 1 }, 0.85)
  if ((s.tokens[i] as Token).word === 'put' && s.tokens[i + 1]?.word === 'at' && BE.has(s.tokens[i - 1]?.word ?? ''))
    return make('hearsay', s, null, { from: i, to: i + 2 }, 0.75)
  if (soToldAside(s, i)) return make('hearsay', s, null, { from: i, to: i + 1 }, 0.8)
  if (cameOut(s, i)) return make('hearsay', s, null, { from: i, to: i + 1 }, 0.85)
  if ((flag & FLAG.hearsayParticiple) === 0) return null
  if (byFollows(s, i)) return null
  let b = i - 1
  while (b >= 0 && i - b < 5 && ((flags[b] ?? 0) & (FLAG.adverb | FLAG.negation)) !== 0) b--
  const be = tokens[b]?.word
  const next = tokens[i + 1]?.word
  const word = (tokens[i] as Token).word
  if (SAID_TO.has(word) && next === 'to' && tokens[i - 1]?.word === ',')
    return make('hearsay', s, null, { from: i, to: i + 2 }, 0.75)
  if (be === undefined || !BE.has(be)) return null
  if (SEEN_AS.has(word) && (next === 'as' || (word === 'seen' && next?.endsWith('ing') === true)))
    return make('hearsay', s, null, { from: b, to: i + 1 }, 0.7)
  const cue = { from: b, to: i + 1 }
  if (CHARGED[word] !== undefined && CHARGED[word] === next) return make('hearsay', s, null, cue, 0.7)
  if (word === 'presumed' && next !== 'by') return make('hearsay', s, null, cue, 0.7)
  if ((word === 'learned' || word === 'learnt') && beginsWithIt(s, b - 1)) return make('hearsay', s, null, cue, 0.9)
  if (VOICED.has(word)) return talkSubject(s, b) ? make('hearsay', s, null, cue, 0.8) : null
  if (next === 'by') return null
  if (FLOATED.has(word) && be === 'been' && (next === undefined || next !== 'from'))
    return make('hearsay', s, null, cue, 0.85)
  if (CLOSING.has(word) && isEnd(s, i + 1) && beginsWithIt(s, b)) return make('hearsay', s, null, cue, 0.85)
  const opens = next === 'to' || next === 'that'
  if (word === 'told' && next === 'that') return make('hearsay', s, null, cue, 0.7)
  if (opens && !NOT_HEARSAY.has(word)) return make('hearsay', s, null, cue, 0.88)
  if (opens && next === 'that' && beginsWithIt(s, b)) return make('hearsay', s, null, cue, 0.85)
  if (opens && (word === 'projected' || word === 'predicted' || word === 'anticipated'))
    return make('hearsay', s, null, cue, 0.7)
  return EXPECTED.has(word) && !opens ? make('hearsay', s, null, cue, 0.8) : null
}

/** How far after "reported" its "by" may stand: "had been reported a day earlier by Kyodo". */
const BY_REACH = 6

/** "reported a day earlier by Kyodo": somebody is given after all. */
function byFollows(s: Sentence, i: number): boolean {
  if ((s.tokens[i] as Token).word !== 'reported') return false
  for (let k = i + 1; k < Math.min(s.tokens.length, i + BY_REACH); k++) {
    const token = s.tokens[k] as Token
    if (!token.isWord) return false
    if (token.word === 'by') return s.tokens[k + 1]?.upper === true
  }
  return false
}

const HEARERS = new Set(['i', 'we', 'one', 'you'])

/** "one hears", "we are hearing that", "I'm told": somebody told the writer. */
function heard(s: Sentence, i: number): boolean {
  const { word } = s.tokens[i] as Token
  const before = s.tokens[i - 1]?.word ?? ''
  if (word === 'hear' || word === 'hears') return HEARERS.has(before)
  if (word === 'understand' || word === 'gather') return before === 'we' && s.tokens[i + 1]?.word === 'that'
  if (word === 'understanding') return before === 'our' && s.tokens[i + 1]?.word === 'that'
  const being = before === 'am' || before === 'are' || before === 'was' || before === 'were'
  const subject = being ? (s.tokens[i - 2]?.word ?? '') : before.replace(/'(?:m|re)$/, '')
  if (!being && subject === before) return false
  if (word === 'hearing') return HEARERS.has(subject) && s.tokens[i + 1]?.word === 'that'
  return (
    word === 'told' && (HEARERS.has(subject) || subject === 'he' || subject === 'she') && s.tokens[i + 1]?.word !== 'to'
  )
}

/** "It is pointed out that", "it has been noted that": any verb of speech without a speaker. */
function itIsSaid(s: Sentence, i: number, flag: number): boolean {
  if ((flag & (FLAG.say | FLAG.sayWeak)) === 0 || !/(?:ed|said|thought|understood)$/.test((s.tokens[i] as Token).word))
    return false
  let b = i - 1
  while (b > 0 && i - b < 4 && ((s.flags[b] ?? 0) & FLAG.adverb) !== 0) b--
  if (!BE.has(s.tokens[b]?.word ?? '') || !beginsWithIt(s, b)) return false
  const out = s.tokens[i + 1]?.word === 'out' ? 2 : 1
  if (s.tokens[i + out]?.word === 'that') return true
  if (HELD.has((s.tokens[i] as Token).word) && opensBareClause(s, i + 1)) return true
  if (((s.flags[i + 1] ?? 0) & FLAG.preposition) === 0) return false
  for (let k = i + 2; k < i + PLACE_REACH; k++) if (s.tokens[k]?.word === 'that') return true
  return false
}

/** "It is often said in the corridors of the ministry that": how far the "that" may stand. */
const PLACE_REACH = 8
const HELD = new Set(['thought', 'understood', 'believed', 'said', 'claimed', 'rumoured', 'rumored', 'reckoned'])

/** "It is thought as many as ten were": no "that", and a subject of its own. */
function opensBareClause(s: Sentence, at: number): boolean {
  const token = s.tokens[at]
  if (token === undefined || !token.isWord || token.word === 'by') return false
  return token.upper || ((s.flags[at] ?? 0) & (FLAG.determiner | FLAG.pronoun)) !== 0 || token.word === 'as'
}

/** "or so it is told", "so the story goes", "as legend has it". */
function soToldAside(s: Sentence, i: number): boolean {
  const { word } = s.tokens[i] as Token
  const before = s.tokens[i - 1]?.word
  if (word === 'goes')
    return (before === 'story' || before === 'saying') && /^(?:so|as)$/.test(s.tokens[i - 3]?.word ?? '')
  return (
    (word === 'told' || word === 'said') &&
    before === 'is' &&
    s.tokens[i - 2]?.word === 'it' &&
    s.tokens[i - 3]?.word === 'so'
  )
}

function cameOut(s: Sentence, i: number): boolean {
  const word = (s.tokens[i] as Token).word
  const subject = s.tokens[s.lead]?.word
  if (subject !== 'it' && subject !== 'this') return false
  if (CAME_OUT.has(word)) return i === s.lead + 1
  return BECAME.has(word) && s.tokens[i - 1]?.word === 'become' && s.tokens[i + 1]?.word === 'that'
}

const CLOSING = new Set([
  'understood',
  'seen',
  'believed',
  'thought',
  'said',
  'reported',
  'claimed',
  'assumed',
  'feared',
])

function isEnd(s: Sentence, at: number): boolean {
  return s.tokens[at] === undefined || s.tokens[at]?.isWord === false
}

function beginsWithIt(s: Sentence, b: number): boolean {
  for (let i = b; i >= Math.max(0, b - 3); i--)
    if (s.tokens[i]?.word === 'it' || s.tokens[i]?.word === "it's") return true
  return false
}

function talkSubject(s: Sentence, b: number): boolean {
  for (let i = b - 1; i >= Math.max(0, b - 8); i--) if (((s.flags[i] ?? 0) & FLAG.talk) !== 0) return true
  return false
}

/** "There is talk that", "word is that": somebody talks, nobody is named. */
export function talk(s: Sentence, i: number, flag: number): Attribution | null {
  if ((flag & FLAG.talk) === 0) return null
  const after = s.tokens[i + 1]?.word
  const before = s.tokens[i - 1]?.word ?? ''
  if (RUMOURS.has((s.tokens[i] as Token).word) && thereIs(s, i))
    return make('talk', s, null, { from: i, to: i + 1 }, 0.85)
  if (circulates(s, i)) return make('talk', s, null, { from: i, to: i + 1 }, 0.8)
  if (CALLED.has((s.tokens[i] as Token).word) && TALKED_OF.has(after ?? '') && thereIs(s, i))
    return make('talk', s, null, { from: i, to: i + 1 }, 0.8)
  if (HAS_TALK.has(before) && s.tokens[i - 2]?.word === 'there')
    return make('talk', s, null, { from: i, to: i + 1 }, 0.8)
  if (WORDS.has((s.tokens[i] as Token).word) && i <= s.lead + 1 && isWithin(s, i + 1, 5))
    return make('talk', s, null, { from: i, to: i + 1 }, 0.8)
  const exists =
    BE.has(before) || before === "there's" || s.tokens[i - 2]?.word === "there's" || s.tokens[i - 3]?.word === 'there'
  if (after === 'has' && s.tokens[i + 2]?.word === 'it') return make('talk', s, null, { from: i, to: i + 3 }, 0.85)
  if (after === 'is' && s.tokens[i + 2]?.word === 'that') return make('talk', s, null, { from: i, to: i + 3 }, 0.8)
  if (!exists || (after !== 'that' && after !== 'of')) return null
  return make('talk', s, null, { from: Math.max(0, i - 1), to: i + 1 }, 0.8)
}

/** "Word is", "word around Bern is that". */
function isWithin(s: Sentence, from: number, reach: number): boolean {
  if (s.tokens[from]?.word === 'is') return true
  for (let k = from; k < from + reach; k++)
    if (s.tokens[k]?.word === 'is' && (s.tokens[k + 1]?.word === 'that' || s.tokens[k + 1]?.word === 'of')) return true
  return false
}

const WORDS = new Set(['word', 'talk', 'gossip'])
const CALLED = new Set('calls voices concerns doubts complaints worries fears hopes questions'.split(' '))
const TALKED_OF = new Set(['for', 'that', 'about', 'over', 'calling'])
const HAS_TALK = new Set(['were', 'are', 'was'])

const RUMOURS = new Set(
  'rumors rumours rumor rumour speculation talk chatter whispers suggestions reports claims allegations suspicions'.split(
    ' ',
  ),
)

/** "There have been suggestions online": existence of talk within a few words. */
function thereIs(s: Sentence, i: number): boolean {
  for (let k = Math.max(0, i - 5); k < i; k++)
    if (s.tokens[k]?.word === 'there' || s.tokens[k]?.word === "there's") return true
  return false
}

/** "Rumors have also circulated", "estimates of about 400 are circulating". */
function circulates(s: Sentence, i: number): boolean {
  for (let k = i + 1; k < Math.min(s.tokens.length, i + 10); k++)
    if (s.tokens[k]?.word.startsWith('circulat') === true) return true
  return false
}
