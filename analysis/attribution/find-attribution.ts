import type { Token } from '../text/tokens'
import { type Attribution, make } from './attribution'
import { hearsay, talk } from './hearsay'
import { FLAG } from './lexicon'
import { phraseAfter, phraseBefore } from './noun-phrase'
import type { Sentence } from './sentence'
import { headOf, isNamed } from './source-kind'
import { closesClaim, isSpeaker, verbGroup } from './speakers'
import { besideQuotation, fromVerb } from './speech-verbs'

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
  return found
}

const VERB = FLAG.say | FLAG.sayWeak | FLAG.sayBase | FLAG.documentVerb

function attributionAt(s: Sentence, i: number, flag: number): Attribution | null {
  return (
    accordingTo(s, i) ??
    hearsay(s, i, flag) ??
    ((flag & VERB) !== 0 ? fromVerb(s, i, flag) : null) ??
    besideQuotation(s, i) ??
    declined(s, i) ??
    talk(s, i, flag) ??
    fixedPhrase(s, i) ??
    documentPhrase(s, i) ??
    citation(s, i) ??
    citing(s, i)
  )
}

/** A cue inside what an earlier cue already attributes counts for half: "Lawmakers say it is worse than X admits". */
const EMBEDDED = 0.5

function embedded(s: Sentence, main: Attribution, one: Attribution): boolean {
  if (main.source === null || one.rule === 'hearsay') return one.rule === 'hearsay'
  if (one.source !== null && (isNamed(one.kind) || one.kind === 'pronoun') && closesClaim(s, one.source, one.cue.from))
    return false
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

const REFUSALS = new Set(['declined', 'declines', 'refused', 'refuses'])
const REFUSED = new Set(
  'say comment give name identify disclose provide confirm deny discuss answer reveal elaborate specify speak be rule offer go put'.split(
    ' ',
  ),
)

function declined(s: Sentence, i: number): Attribution | null {
  if (!REFUSALS.has((s.tokens[i] as Token).word) || s.tokens[i + 1]?.word !== 'to') return null
  if (!REFUSED.has(s.tokens[i + 2]?.word ?? '')) return null
  const source = phraseBefore(s, verbGroup(s, i).from)
  return source === null ? null : make('declined', s, source, { from: i, to: i + 3 }, 0.85)
}

/** "That is the word from Kyodo", "in the words of", "broke the story", "in a statement from". */
function fixedPhrase(s: Sentence, i: number): Attribution | null {
  const { tokens } = s
  const word = (tokens[i] as Token).word
  const next = tokens[i + 1]?.word
  if ((word === 'word' || word === 'line') && next === 'from') {
    const source = phraseAfter(s, i + 2)
    return source === null ? null : make('word-from', s, source, { from: i, to: i + 2 }, 0.85)
  }
  if (word === 'words' && next === 'of') {
    const source = phraseAfter(s, i + 2)
    return source === null ? null : make('word-from', s, source, { from: i, to: i + 2 }, 0.8)
  }
  if ((word === 'makes' || word === 'made' || word === 'make') && CLEAR.has(next ?? '')) {
    const source = phraseBefore(s, verbGroup(s, i).from)
    if (source !== null && isSpeaker(s, source)) return make('said', s, source, { from: i, to: i + 2 }, 0.85)
  }
  if (word === 'told') return courtWasTold(s, i)
  if (VOICES.test(word) && voicesTalk(s, i)) {
    const source = phraseBefore(s, verbGroup(s, i).from)
    if (source !== null && isSpeaker(s, source)) return make('said', s, source, { from: i, to: i + 1 }, 0.85)
  }
  if (word === 'wanted' && next === 'to' && tokens[i + 2]?.word === 'know') {
    const source = phraseBefore(s, verbGroup(s, i).from)
    return source === null ? null : make('said', s, source, { from: i, to: i + 3 }, 0.9)
  }
  if ((word === 'comes' || word === 'come' || word === 'came') && next === 'from') return comesFrom(s, i)
  if (word === 'by' || word === 'on' || word === 'in' || word === 'to') return byCount(s, i)
  if (
    (word === 'broke' || word === 'ran' || word === 'carried' || word === 'had') &&
    (next === 'the' || next === 'a') &&
    newsItem(s, i + 2)
  ) {
    const source = phraseBefore(s, verbGroup(s, i).from)
    return source === null ? null : make('said', s, source, { from: i, to: i + 1 }, 0.8)
  }
  return null
}

const VOICES = /^(?:rais|voic|express|air)(?:e|es|ed)$/

/** "raised serious concerns": what is raised is talk. */
function voicesTalk(s: Sentence, i: number): boolean {
  for (let k = i + 1; k <= i + 3; k++) if (((s.flags[k] ?? 0) & FLAG.talk) !== 0) return true
  return false
}

const CLEAR = new Set(['clear', 'plain', 'known', 'public'])
const HEARINGS = new Set(
  'jury court tribunal inquiry hearing inquest committee panel parliament house council jurors magistrates'.split(' '),
)

/** "a jury at Stourford Crown Court was told": what is said there can be looked up there. */
function courtWasTold(s: Sentence, i: number): Attribution | null {
  const group = verbGroup(s, i)
  const source = group.be ? phraseBefore(s, group.from) : null
  if (source === null) return null
  const heard = s.tokens.slice(source.from, source.to).some((token) => HEARINGS.has(token.word))
  return heard ? { ...make('said', s, source, { from: i, to: i + 1 }, 0.9), kind: 'organisation' } : null
}

const FIGURES = new Set(
  'figure figures number numbers estimate estimates data claim news report word count tally total statistic statistics'.split(
    ' ',
  ),
)
/** "The figure comes from the institute's tracker". */
function comesFrom(s: Sentence, i: number): Attribution | null {
  if (!FIGURES.has(s.tokens[verbGroup(s, i).from - 1]?.word ?? '')) return null
  const source = phraseAfter(s, i + 2)
  return source === null ? null : make('word-from', s, source, { from: i, to: i + 2 }, 0.85)
}

const VIEWS = new Set(
  'view opinion judgement judgment telling reading estimation eyes mind words account version'.split(' '),
)
const COUNTS = new Set(
  'count reckoning estimate estimates tally account accounts calculation calculations measure figures'.split(' '),
)

/** "by Raytheon's count", "by the company's own reckoning". */
function byCount(s: Sentence, i: number): Attribution | null {
  const source = phraseAfter(s, i + 1)
  if (source === null) return null
  const view = (s.tokens[source.to - 1] as Token).word
  if (!COUNTS.has(view) && !(VIEWS.has(view) && isPossessed(s, source))) return null
  if ((s.tokens[i] as Token).word === 'in' || (s.tokens[i] as Token).word === 'to') {
    if (!VIEWS.has(view)) return null
    return make('according-to', s, { from: source.from, to: source.to - 1 }, { from: i, to: i + 1 }, 0.85)
  }
  if (/^(?:his|her)$/.test((s.tokens[source.from] as Token).word))
    return { ...make('according-to', s, source, { from: i, to: i + 1 }, 0.85), kind: 'pronoun' }
  const named =
    (s.tokens[source.from] as Token).upper ||
    (s.tokens[source.from] as Token).word === 'the' ||
    s.tokens.slice(source.from, source.to).some((token) => token.word.endsWith("'s"))
  const one = make('according-to', s, source, { from: i, to: i + 1 }, 0.85)
  return { ...one, kind: named ? 'organisation' : 'vague' }
}

/** "in their view", "to Smith's mind": only where a whose is given, and it is not the article's own. */
function isPossessed(s: Sentence, { from, to }: { from: number; to: number }): boolean {
  const { word } = s.tokens[from] as Token
  return /^(?:his|her|their)$/.test(word) || s.tokens.slice(from, to - 1).some((token) => token.word.endsWith("'s"))
}

const ITEMS = new Set(['story', 'news', 'item', 'report', 'piece', 'interview', 'scoop'])

function newsItem(s: Sentence, from: number): boolean {
  for (let i = from; i < Math.min(s.tokens.length, from + 3); i++) if (ITEMS.has(s.tokens[i]?.word ?? '')) return true
  return false
}

/** "(Boeing 2024)", "(Foreign Ministry text)": a reference in brackets, with a name and a year or a document. */
function citation(s: Sentence, i: number): Attribution | null {
  if (s.tokens[i - 1]?.word !== '(') return null
  let end = i
  let reference = false
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
