import type { Token } from '../text/tokens'
import { type Attribution, make } from './attribution'
import { besideQuotation } from './beside-quotation'
import { firstSubject } from './far-subjects'
import { fixedPhrase } from './fixed-phrases'
import { hearsay, talk } from './hearsay'
import { FLAG } from './lexicon'
import { phraseAfter } from './noun-phrase'
import type { Sentence } from './sentence'
import { headOf, isNamed } from './source-kind'
import { closesClaim, isSpeaker } from './speakers'
import { fromVerb } from './speech-verbs'

/** Finds every attribution of a sentence outside its quotations. Linear in its tokens: phrases have a fixed reach. */
export function findAttributions(sentence: Sentence): Attribution[] {
  const found: Attribution[] = []
  const { tokens, flags } = sentence
  let main: Attribution | null = null
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (!token.isWord || token.quoted) continue
    const one = attributionAt(sentence, i, flags[i] ?? 0)
    if (one === null) continue
    found.push(main !== null && embedded(sentence, main, one) ? { ...one, strength: one.strength * EMBEDDED } : one)
    if (main === null && !one.aside && one.strength > 0.7 && one.source !== null) main = one
  }
  const introduced = found.length === 0 && sentence.quotedShare > 0 ? beforeColon(sentence) : null
  return introduced === null ? found : [introduced]
}

/** "The firm hit back: “...”", "Ole Brandt (Tessen): “...”": whoever stands before a colon and a quotation speaks it. */
function beforeColon(s: Sentence): Attribution | null {
  const colon = s.tokens.findIndex(
    ({ word }, i) => word === ':' && s.tokens[i + 1]?.isWord === false && s.tokens[i + 2]?.quoted === true,
  )
  const source = colon > s.lead ? firstSubject(s, colon) : null
  if (source === null || !isSpeaker(s, source)) return null
  return make('said', s, source, { from: colon, to: colon + 1 }, 0.8)
}

const VERB = FLAG.say | FLAG.sayWeak | FLAG.sayBase | FLAG.documentVerb

function attributionAt(s: Sentence, i: number, flag: number): Attribution | null {
  return (
    accordingTo(s, i) ??
    hearsay(s, i, flag) ??
    ((flag & VERB) !== 0 ? fromVerb(s, i, flag) : null) ??
    besideQuotation(s, i) ??
    talk(s, i, flag) ??
    fixedPhrase(s, i) ??
    credit(s, i, flag) ??
    documentPhrase(s, i) ??
    citation(s, i) ??
    citing(s, i)
  )
}

/** A cue inside what an earlier cue already attributes counts for half: "Lawmakers say it is worse than X admits". */
const EMBEDDED = 0.5

function embedded(s: Sentence, main: Attribution, one: Attribution): boolean {
  if (main.source === null || one.rule === 'hearsay') return one.rule === 'hearsay'
  if (one.source !== null && closesClaim(s, one.source, one.cue.from)) return false
  return main.source.to <= main.cue.from && (one.source?.from ?? one.cue.from) >= main.cue.to
}

/** The attribution that decides a sentence: the strongest; a named one before a vague one; then the first. */
export function strongest(found: readonly Attribution[]): Attribution | null {
  let best: Attribution | null = null
  for (const one of found) if (best === null || rank(one) > rank(best) || outermost(best, one)) best = one
  return best
}

function outermost(best: Attribution, one: Attribution): boolean {
  return (
    (isNamed(one.kind) || one.kind === 'pronoun') &&
    !one.aside &&
    one.strength >= best.strength &&
    one.source !== null &&
    one.source.to <= one.cue.from &&
    one.cue.from > best.cue.from &&
    (one.rule === 'said' || one.rule === 'shows')
  )
}

/** The outermost attribution closes the sentence: "X urged Y, the Daily reported." */
function rank(one: Attribution): number {
  return (one.aside ? 0 : 1) + one.strength + (isNamed(one.kind) ? 0.1 : 0) - (one.kind === 'agentless' ? 0.1 : 0)
}

const NOT_PER = new Set('cent year month day week capita hour person head se annum missile round unit'.split(' '))

function accordingTo(s: Sentence, i: number): Attribution | null {
  const word = (s.tokens[i] as Token).word
  const next = s.tokens[i + 1]
  if (word === 'according' && next?.word === 'to') {
    const source = phraseAfter(s, i + 2)
    return source === null ? null : make('according-to', s, source, { from: i, to: i + 2 }, 0.97)
  }
  if (word === 'per' && next !== undefined && next.isWord && !NOT_PER.has(next.word)) {
    const named = next.upper || OWNED.test(next.word)
    const source = named ? phraseAfter(s, i + 1) : null
    return source === null ? null : make('according-to', s, source, { from: i, to: i + 1 }, 0.85)
  }
  return null
}

const OWNED = /^(?:the|his|her|its|their)$|'s$/

/** "..., five of them German: Reuters.": who says so, after a last colon. */
function credit(s: Sentence, i: number, flag: number): Attribution | null {
  if (i === s.lead && (flag & FLAG.outlet) !== 0 && s.tokens[i + 1]?.word === ':')
    return make('according-to', s, { from: i, to: i + 1 }, { from: i + 1, to: i + 2 }, 0.85)
  if (s.tokens[i - 1]?.word !== ':' || i < CREDITED) return null
  let end = i
  while (s.tokens[end]?.isWord === true) end++
  if (end < s.tokens.length - 1 || end - i > CREDIT_LENGTH) return null
  const givers = FLAG.outlet | FLAG.vaguePeople | FLAG.office | FLAG.body
  const last = s.flags[end - 1] ?? 0
  return ((flag | last) & givers) === 0
    ? null
    : make('according-to', s, { from: i, to: end }, { from: i - 1, to: i }, 0.85)
}

/** What is credited has at least this many tokens, its giver at most so many. */
const CREDITED = 7
const CREDIT_LENGTH = 4

/** "(Boeing 2024)", "(Foreign Ministry text)": a reference in brackets, with a name and a year or a document. */
function citation(s: Sentence, i: number): Attribution | null {
  if (s.tokens[i - 1]?.word !== '(') return null
  let end = i
  let reference = ((s.flags[i] ?? 0) & FLAG.outlet) !== 0 && s.tokens[i + 1]?.word === ')'
  while (end < s.tokens.length && end - i < 10 && (s.tokens[end] as Token).word !== ')') {
    reference ||=
      ((s.flags[end] ?? 0) & FLAG.document) !== 0 || /^(?:19|20)\d\d[a-z]?$/.test((s.tokens[end] as Token).word)
    end++
  }
  if (!reference || s.tokens[end]?.word !== ')' || end < s.tokens.length - 3 || i < 4) return null
  if (!(s.tokens[i] as Token).upper && ((s.flags[end - 1] ?? 0) & FLAG.document) === 0 && end - i < 3) return null
  const one = make('citation', s, { from: i, to: end }, { from: i - 1, to: i }, 0.9)
  return { ...one, kind: 'document' }
}

const POLLED = new Set([
  'poll',
  'survey',
  'interview',
  'letter',
  'statement',
  'post',
  'tweet',
  'memo',
  'filing',
  'email',
  'report',
])
const INTO_DOCUMENT = new Set(['in', 'under', 'by'])

/** "Under the revised guidelines, ...", "... in its budget request": weak, because rules are also only mentioned. */
function documentPhrase(s: Sentence, i: number): Attribution | null {
  if (!INTO_DOCUMENT.has((s.tokens[i] as Token).word)) return null
  const before = s.tokens[i - 1]
  const source = phraseAfter(s, i + 1)
  if (source === null || source.to - source.from > 9 || hasVerb(s, source)) return null
  const opens = i === s.lead || (before !== undefined && !before.isWord)
  const closes = source.to >= s.tokens.length - 1
  if (!opens && !closes) return null
  const asked = POLLED.has((s.tokens[headOf(s, source)] as Token).word)
  const one = make('document', s, source, { from: i, to: i + 1 }, asked ? 0.85 : 0.45)
  return one.kind === 'document' ? one : null
}

/** A past tense with its object inside: what was taken for a phrase is a clause. */
function hasVerb(s: Sentence, { from, to }: { from: number; to: number }): boolean {
  for (let i = from + 1; i < to - 1; i++)
    if (((s.flags[i] ?? 0) & FLAG.event) !== 0 && ((s.flags[i + 1] ?? 0) & FLAG.determiner) !== 0) return true
  return false
}

function citing(s: Sentence, i: number): Attribution | null {
  const word = (s.tokens[i] as Token).word
  if (word !== 'citing' && word !== 'quoting') return null
  const source = phraseAfter(s, i + 1)
  return source === null ? null : make('citing', s, source, { from: i, to: i + 1 }, 0.5, true)
}
