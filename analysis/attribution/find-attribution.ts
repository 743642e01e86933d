import type { Token } from '../text/tokens'
import type { SourceKind } from '../types'
import { FLAG } from './lexicon'
import { phraseAfter, phraseBefore, type Range } from './noun-phrase'
import type { Sentence } from './sentence'
import { headOf, isNamed, kindOfSource } from './source-kind'

/** What a sentence attributes, to whom, and by which words: token ranges of that sentence. */
export type Attribution = Readonly<{
  rule: string
  source: Range | null
  cue: Range
  kind: SourceKind
  /** 0 to 1: how sure it is that the sentence's main claim is attributed. */
  strength: number
  /** Stands in a subordinate phrase: shown, but the main clause decides the state. */
  aside: boolean
  origin: Readonly<{ range: Range; kind: SourceKind }> | null
}>

/** Finds every attribution of a sentence outside its quotations. Linear in its tokens: phrases have a fixed reach. */
export function findAttributions(sentence: Sentence): Attribution[] {
  const found: Attribution[] = []
  const { tokens, flags } = sentence
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (!token.isWord || token.quoted) continue
    const flag = flags[i] ?? 0
    const one =
      accordingTo(sentence, i) ??
      hearsay(sentence, i, flag) ??
      ((flag & (FLAG.say | FLAG.sayWeak)) !== 0 ? fromVerb(sentence, i, flag) : null) ??
      declined(sentence, i) ??
      talk(sentence, i, flag) ??
      citing(sentence, i)
    if (one !== null) found.push(one)
  }
  return found
}

/** The attribution that decides a sentence: the strongest; a named one before a vague one; then the first. */
export function strongest(found: readonly Attribution[]): Attribution | null {
  let best: Attribution | null = null
  for (const one of found) if (best === null || rank(one) > rank(best)) best = one
  return best
}

function rank(one: Attribution): number {
  return (one.aside ? 0 : 1) + one.strength + (isNamed(one.kind) ? 0.15 : 0) + (one.kind === 'agentless' ? -0.1 : 0)
}

function make(
  rule: string,
  s: Sentence,
  source: Range | null,
  cue: Range,
  strength: number,
  aside = false,
): Attribution {
  const kind = source === null ? 'agentless' : kindOfSource(s, source)
  return { rule, source, cue, kind, strength, aside, origin: originAfter(s, source?.to ?? cue.to) }
}

const NOT_PER = new Set([
  'cent',
  'year',
  'month',
  'day',
  'week',
  'capita',
  'hour',
  'person',
  'head',
  'se',
  'annum',
  'missile',
  'round',
  'unit',
])

function accordingTo(s: Sentence, i: number): Attribution | null {
  const word = (s.tokens[i] as Token).word
  const next = s.tokens[i + 1]
  if (word === 'according' && next?.word === 'to') {
    const source = phraseAfter(s, i + 2)
    return source === null ? null : make('according-to', s, source, { from: i, to: i + 2 }, 0.97)
  }
  if (word === 'per' && next !== undefined && next.isWord && !NOT_PER.has(next.word)) {
    const named = next.upper || next.word === 'the' || next.word.endsWith("'s")
    const source = named ? phraseAfter(s, i + 1) : null
    return source === null ? null : make('according-to', s, source, { from: i, to: i + 1 }, 0.85)
  }
  return null
}

function hearsay(s: Sentence, i: number, flag: number): Attribution | null {
  const { tokens, flags } = s
  if ((flag & FLAG.hearsay) !== 0) return make('hearsay', s, null, { from: i, to: i + 1 }, 0.9)
  if ((flag & FLAG.hearsayParticiple) === 0) return null
  let b = i - 1
  while (b >= 0 && ((flags[b] ?? 0) & (FLAG.adverb | FLAG.negation)) !== 0) b--
  const be = tokens[b]?.word
  if (be === undefined || !BE.has(be)) return null
  const next = tokens[i + 1]?.word
  const word = (tokens[i] as Token).word
  const subjectIt = tokens[b - 1]?.word === 'it' || ((flags[b - 1] ?? 0) & FLAG.aux) !== 0
  const raised = (word === 'suggested' || word === 'floated' || word === 'mooted') && be === 'been'
  if (word === 'likely' || word === 'set' || word === 'told' || word === 'poised' || word === 'slated') return null
  if (next !== 'to' && !(next === 'that' && subjectIt) && !raised && !talkSubject(s, b, word)) return null
  if (next === 'to' && (word === 'raised' || word === 'suggested' || word === 'voiced')) return null
  return make('hearsay', s, null, { from: b, to: i + 1 }, 0.85)
}

const BE = new Set(['is', 'are', 'was', 'were', 'been', 'be', "it's", 'being'])
const VOICED = new Set(['raised', 'voiced', 'expressed', 'floated', 'aired'])

function talkSubject(s: Sentence, b: number, word: string): boolean {
  if (!VOICED.has(word)) return false
  for (let i = b - 1; i >= Math.max(0, b - 8); i--) if (((s.flags[i] ?? 0) & FLAG.talk) !== 0) return true
  return false
}

/** "There is talk that", "word is that": somebody talks, nobody is named. */
function talk(s: Sentence, i: number, flag: number): Attribution | null {
  if ((flag & FLAG.talk) === 0 || s.tokens[i + 1]?.word !== 'that') return null
  const before = s.tokens[i - 1]?.word
  if (before === undefined || !(BE.has(before) || before === "there's" || before === 'no')) return null
  return make('talk', s, null, { from: i - 1, to: i + 1 }, 0.8)
}

const REFUSALS = new Set(['declined', 'declines', 'refused', 'refuses'])
const REFUSED = new Set(
  'say comment give name identify disclose provide confirm deny discuss answer reveal elaborate specify speak be rule'.split(
    ' ',
  ),
)

function declined(s: Sentence, i: number): Attribution | null {
  if (!REFUSALS.has((s.tokens[i] as Token).word) || s.tokens[i + 1]?.word !== 'to') return null
  if (!REFUSED.has(s.tokens[i + 2]?.word ?? '')) return null
  const source = phraseBefore(s, verbGroupStart(s, i).from)
  return source === null ? null : make('declined', s, source, { from: i, to: i + 3 }, 0.85)
}

function citing(s: Sentence, i: number): Attribution | null {
  const word = (s.tokens[i] as Token).word
  if (word !== 'citing' && word !== 'quoting') return null
  const source = phraseAfter(s, i + 1)
  return source === null ? null : make('citing', s, source, { from: i, to: i + 1 }, 0.5, true)
}

type VerbGroup = Readonly<{ from: number; be: boolean }>

/** Where the verb group of the verb at `i` begins, and whether it has a form of "be". */
function verbGroupStart(s: Sentence, i: number): VerbGroup {
  let from = i
  let be = false
  while (from > 0 && i - from < 6) {
    const flag = s.flags[from - 1] ?? 0
    const word = (s.tokens[from - 1] as Token).word
    if ((flag & (FLAG.aux | FLAG.modal | FLAG.negation)) !== 0 && (flag & FLAG.pronoun) === 0 && !word.includes("'s")) {
      if (BE.has(word)) be = true
    } else if ((flag & FLAG.adverb) === 0 || (flag & (FLAG.determiner | FLAG.vaguePeople)) !== 0) break
    from--
  }
  return { from, be }
}

const PARTICIPLE = /(?:ed|told|said|written|shown|put|found|known|thought|seen|given)$/

function fromVerb(s: Sentence, i: number, flag: number): Attribution | null {
  const { tokens } = s
  const word = (tokens[i] as Token).word
  const strong = (flag & FLAG.say) !== 0
  const group = verbGroupStart(s, i)
  const before = tokens[group.from - 1]
  const cue = { from: i, to: i + 1 }
  if ((group.be || isReduced(s, i)) && PARTICIPLE.test(word)) return passive(s, i, group)
  const inverted = inversion(s, i, strong)
  if (inverted !== null) return inverted
  if (before === undefined || before.word === 'to' || ((s.flags[group.from - 1] ?? 0) & FLAG.preposition) !== 0)
    return null
  const source = phraseBefore(s, group.from)
  if (source === null || !canSpeak(s, source, strong, word)) return null
  const toOutlet = toldOutlet(s, i, word)
  if (toOutlet !== null) {
    const base = make('told', s, toOutlet, cue, 0.93)
    const kind = kindOfSource(s, source)
    if (isNamed(kind) || kind === 'pronoun') return make('said', s, source, cue, 0.95)
    return { ...base, kind: 'organisation', origin: { range: source, kind } }
  }
  const relative = tokens[source.from - 1]?.word === 'who' || tokens[group.from - 1]?.word === 'who'
  return make(strong ? 'said' : 'shows', s, source, cue, strong ? 0.95 : 0.75, relative)
}

/** A participle right after a comma or noun, without auxiliary: "The move, reported by Kyodo, ...". */
function isReduced(s: Sentence, i: number): boolean {
  return s.tokens[i + 1]?.word === 'by' && PARTICIPLE.test((s.tokens[i] as Token).word)
}

function passive(s: Sentence, i: number, group: VerbGroup): Attribution | null {
  const { tokens, flags } = s
  for (let b = i + 1; b < Math.min(tokens.length, i + 7); b++) {
    const token = tokens[b] as Token
    if (!token.isWord || token.quoted) break
    if (token.word !== 'by') continue
    const source = phraseAfter(s, b + 1)
    if (source === null || !canSpeak(s, source, false, 'by')) return null
    const aside = !group.be && tokens[i - 1]?.word === ','
    return make('by', s, source, { from: i, to: b + 1 }, ((flags[i] ?? 0) & FLAG.say) !== 0 ? 0.85 : 0.6, aside)
  }
  return null
}

function inversion(s: Sentence, i: number, strong: boolean): Attribution | null {
  if (!strong || i === 0) return null
  const before = s.tokens[i - 1] as Token
  if (before.isWord || !',"”’\'»?!“'.includes(before.word.charAt(0))) return null
  const next = s.tokens[i + 1]
  if (next === undefined || !next.isWord || next.quoted) return null
  const flag = s.flags[i + 1] ?? 0
  const starts =
    next.upper || (flag & (FLAG.determiner | FLAG.office | FLAG.vaguePeople | FLAG.pronoun | FLAG.body)) !== 0
  if (!starts || next.word === 'that' || next.word === 'it') return null
  const source = phraseAfter(s, i + 1)
  return source === null ? null : make('said', s, source, { from: i, to: i + 1 }, 0.95)
}

const NOT_OUTLETS = new Set(['congress', 'parliament', 'tokyo', 'washington', 'moscow', 'beijing', 'kyiv'])

/** "Two people familiar with the line told Reuters": the outlet is who can be looked up. */
function toldOutlet(s: Sentence, i: number, word: string): Range | null {
  if (word !== 'told' && word !== 'tells' && word !== 'telling') return null
  const next = s.tokens[i + 1]
  if (next === undefined) return null
  const range = phraseAfter(s, i + 1)
  if (range === null) return null
  const first = s.tokens[range.from] as Token
  const flag = s.flags[headOf(s, range)] ?? 0
  if ((flag & FLAG.outlet) !== 0) return range
  if (!next.upper && first.word !== 'the') return null
  if (NOT_OUTLETS.has(first.word) || (flag & (FLAG.vaguePeople | FLAG.body | FLAG.office)) !== 0) return null
  return (s.tokens[headOf(s, range)] as Token).upper ? range : null
}

const SPEAKERS = FLAG.vaguePeople | FLAG.office | FLAG.body | FLAG.document | FLAG.outlet | FLAG.pronoun | FLAG.title

/** Whether the phrase can be the subject of a cue: a name, a role, a body, a document or a pronoun. */
function canSpeak(s: Sentence, source: Range, strong: boolean, verb: string): boolean {
  const head = headOf(s, source)
  const token = s.tokens[head] as Token
  const flag = s.flags[head] ?? 0
  if ((flag & FLAG.determiner) !== 0 && (flag & (FLAG.vaguePeople | FLAG.pronoun)) === 0) return false
  if ((flag & FLAG.month) !== 0 || /^\d/.test(token.word)) return false
  if ((flag & FLAG.firstPerson) !== 0 || (flag & FLAG.secondPerson) !== 0 || token.word === 'it')
    return strong && token.word === 'it' && verb !== 'reads'
  if ((flag & SPEAKERS) !== 0) return true
  if (token.upper && source.from > 0) return true
  return token.upper || strong
}

/** "..., citing government sources", "with reference to government sources": what the source itself relies on. */
function originAfter(s: Sentence, from: number): Attribution['origin'] {
  const { tokens } = s
  for (let i = from; i < Math.min(tokens.length, from + 16); i++) {
    const word = (tokens[i] as Token).word
    let at = -1
    if (word === 'citing' || word === 'cited' || word === 'quoting') at = i + 1
    else if (word === 'reference' && tokens[i + 1]?.word === 'to' && tokens[i - 1]?.word === 'with') at = i + 2
    else if (word === 'attributed' && tokens[i + 1]?.word === 'to') at = i + 2
    if (at < 0) continue
    const range = phraseAfter(s, at)
    return range === null ? null : { range, kind: kindOfSource(s, range) }
  }
  return null
}
