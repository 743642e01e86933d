import type { Token } from '../text/tokens'
import {
  type Features,
  fact,
  looksAdjective,
  mix,
  neighbourFeatures,
  numbered,
  ruleFeatures,
  shapeFeatures,
} from './features'
import { FLAG } from './lexicon'
import type { Resolved } from './resolve'
import type { Sentence } from './sentence'
import { isNamed } from './source-kind'
import type { View } from './views'

/** What an article is like as a whole: comment, interview, live blog and report differ in what a plain sentence is. */
export type ArticleStyle = Readonly<{
  attributed: number
  firstPerson: number
  quoted: number
  judging: number
  sentences: number
}>

const COUNTED = [
  ['say', FLAG.say],
  ['modal', FLAG.modal],
  ['hedge', FLAG.hedge],
  ['evaluative', FLAG.evaluative],
  ['abstract', FLAG.abstract],
  ['reading', FLAG.reading],
  ['event', FLAG.event],
  ['month', FLAG.month],
  ['unit', FLAG.unit],
  ['i', FLAG.firstPerson],
  ['you', FLAG.secondPerson],
  ['not', FLAG.negation],
  ['vague', FLAG.vaguePeople],
  ['body', FLAG.body],
  ['document', FLAG.document],
  ['question', FLAG.question],
  ['talk', FLAG.talk],
] as const

const COUNTED_FACTS = COUNTED.map(([name]) => fact(`has:${name}`))
const COUNTED_BITS = COUNTED.map(([, bits]) => bits)

/** The article's make-up, from the sentences and the share its rules attribute. One pass. */
export function styleOf(sentences: readonly Sentence[], attributed: number): ArticleStyle {
  let firstPerson = 0
  let quoted = 0
  let judging = 0
  for (const s of sentences) {
    if (s.quotedShare > 0) quoted++
    if (unquotedFlag(s, FLAG.firstPerson)) firstPerson++
    if (unquotedFlag(s, FLAG.reading | FLAG.hedge)) judging++
  }
  const count = Math.max(1, sentences.length)
  return {
    attributed: attributed / count,
    firstPerson: firstPerson / count,
    quoted: quoted / count,
    judging: judging / count,
    sentences: sentences.length,
  }
}

function unquotedFlag(s: Sentence, flag: number): boolean {
  return s.tokens.some((token, i) => !token.quoted && ((s.flags[i] ?? 0) & flag) !== 0)
}

/** Where the state model looks a word up; `reasons.ts` asks the same places which words weighed most. */
export const WORD_SALT = 0x0a11ce5
const QUOTED_SALT = 0x0b0b5eed
const PLACE_SALT = 0x0ca501e5
const STEM_SALT = 0x0d15ea5e
const ENDING_SALT = 0x0e5d1465

/** What the rules say of a sentence as the state model sees it: a named source, an unnamed one, or none. */
export type RuleClass = 'named' | 'vague' | 'no'

/** The rules' class of a sentence: only an attribution of its main claim counts. */
export function ruleClass(resolved: Resolved): RuleClass {
  if (resolved === null || resolved.attribution.aside) return 'no'
  return isNamed(resolved.kind) || resolved.kind === 'pronoun' ? 'named' : 'vague'
}

/** Everything one sentence is judged by. */
export type Evidence = Readonly<{ resolved: Resolved; view: View; said: number }>

/**
 * All features of the state model for sentence `i`: words alone and the first three by place (more overfits the few
 * labelled articles), neighbours, rules, the log odds of the `said` model in steps, and what the words do.
 */
export function collectStateFeatures(
  sentences: readonly Sentence[],
  resolved: readonly Resolved[],
  i: number,
  style: ArticleStyle,
  evidence: Evidence,
): Features {
  const out: Features = []
  const s = sentences[i] as Sentence
  wordFeatures(s, out)
  neighbourFeatures(sentences, resolved, i, out)
  shapeFeatures(s, out)
  ruleFeatures(s, evidence.resolved, out)
  stateFeatures(s, style, i, out)
  evidenceFeatures(evidence, out)
  return out
}

function wordFeatures(s: Sentence, out: Features): void {
  let words = 0
  for (const token of s.tokens) {
    if (!token.isWord) continue
    out.push(mix(token.hash, token.quoted ? QUOTED_SALT : WORD_SALT))
    if (!token.quoted) partFeatures(token.word, out)
    if (words < 3) out.push(mix(token.hash, PLACE_SALT + words))
    words++
  }
}

/**
 * Beginning and ending of a long word: what is learned of "deliver" and "-ment" holds for words no labelled article has.
 * Together worth .008 of accuracy, cross-validated over 106 articles (`bench:accuracy`).
 */
function partFeatures(word: string, out: Features): void {
  if (word.length > STEM + 1) out.push(mix(lettersHash(word, 0, STEM), STEM_SALT))
  if (word.length > STEM) out.push(mix(lettersHash(word, word.length - ENDING, word.length), ENDING_SALT))
}

const STEM = 5
const ENDING = 3

function lettersHash(word: string, from: number, to: number): number {
  let hash = 0
  for (let i = from; i < to; i++) hash = mix(hash, word.charCodeAt(i))
  return hash
}

function evidenceFeatures({ resolved, view, said }: Evidence, out: Features): void {
  const step = Math.max(-5, Math.min(5, Math.round(said)))
  const rules = CLASS[ruleClass(resolved)]
  for (let k = -4; k <= 4; k++) out.push(numbered(F.said, said > k ? k : k + 32))
  const ruled = fact(view.rule)
  out.push(numbered(F.step, step), mix(fact(view.state), F.view), mix(ruled, F.view), rules, F.bias)
  out.push(numbered(rules, step), mix(rules, ruled))
}

/** Names of facts, hashed once. */
const F = {
  said: fact('said over'),
  step: fact('said step'),
  view: fact('view'),
  bias: fact('bias'),
  place: fact('place'),
  firstPerson: fact('style:i'),
  attributed: fact('style:said'),
  judging: fact('style:judging'),
  styleQuoted: fact('style:quoted'),
  names: fact('names'),
  figures: fact('figures'),
  words: fact('words'),
  balance: fact('balance'),
  verb: fact('verb'),
} as const
const CLASS = { named: fact('class:named'), vague: fact('class:vague'), no: fact('class:no') } as const

/** Features that part fact, judgement and no claim: what the words do rather than which they are. */
function stateFeatures(s: Sentence, style: ArticleStyle, at: number, out: Features): void {
  countFeatures(s, out)
  openingFeatures(s, out)
  verbFeatures(s, out)
  const fromEnd = style.sentences - 1 - at
  out.push(numbered(F.place, at === 0 ? 0 : at < 3 ? 1 : fromEnd === 0 ? 2 : fromEnd < 3 ? 3 : 4))
  out.push(numbered(F.firstPerson, Math.min(4, Math.round(style.firstPerson * 10))))
  out.push(numbered(F.attributed, Math.round(style.attributed * 5)))
  out.push(numbered(F.judging, Math.min(5, Math.round(style.judging * 8))))
  out.push(numbered(F.styleQuoted, Math.round(style.quoted * 4)))
  if (s.block.kind !== 'paragraph') out.push(fact(`block:${s.block.kind}`))
}

function countFeatures(s: Sentence, out: Features): void {
  const counts = new Array<number>(COUNTED.length).fill(0)
  let names = 0
  let figures = 0
  let years = 0
  let words = 0
  for (let i = 0; i < s.tokens.length; i++) {
    const token = s.tokens[i] as Token
    if (!token.isWord || token.quoted) continue
    words++
    const flag = s.flags[i] ?? 0
    if (token.upper && i > 0) names++
    const code = token.word.charCodeAt(0)
    if (code < 58) {
      if (/^(?:19|20)\d\d$/.test(token.word)) years++
      else figures++
    }
    if (flag !== 0)
      for (let k = 0; k < COUNTED.length; k++)
        if ((flag & (COUNTED_BITS[k] as number)) !== 0) counts[k] = (counts[k] as number) + 1
  }
  for (let k = 0; k < COUNTED.length; k++)
    if ((counts[k] as number) > 0) out.push(numbered(COUNTED_FACTS[k] as number, Math.min(3, counts[k] as number)))
  out.push(
    numbered(F.names, Math.min(4, names)),
    numbered(F.figures, Math.min(3, figures)),
    numbered(F.words, Math.min(8, words >> 2)),
  )
  if (years > 0) out.push(fact('year'))
  const opinion = (counts[1] as number) + (counts[2] as number) + (counts[3] as number) + (counts[5] as number)
  const hard = figures + years + (counts[6] as number) + (counts[7] as number) + (names > 1 ? 1 : 0)
  out.push(numbered(F.balance, Math.max(-4, Math.min(4, hard - opinion))))
  if (hard === 0) out.push(fact(opinion === 0 ? 'neither' : 'opinion-only'))
  else if (opinion === 0) out.push(fact('hard-only'))
}

const POINTERS = new Set(['this', 'that', 'these', 'those', 'it', 'such', 'there', 'here'])

function openingFeatures(s: Sentence, out: Features): void {
  let i = 0
  while (i < s.tokens.length && (!(s.tokens[i] as Token).isWord || ((s.flags[i] ?? 0) & FLAG.adverb) !== 0)) i++
  const first = s.tokens[i]
  if (first === undefined) return
  const flag = s.flags[i] ?? 0
  const next = s.tokens[i + 1]
  if (POINTERS.has(first.word)) out.push(fact('opens:pointer'))
  if ((flag & FLAG.preposition) !== 0) out.push(fact('opens:preposition'))
  if ((flag & FLAG.clause) !== 0) out.push(fact('opens:clause'))
  if ((flag & FLAG.abstract) !== 0 || ((flag & FLAG.determiner) !== 0 && ((s.flags[i + 1] ?? 0) & FLAG.abstract) !== 0))
    out.push(fact('opens:abstract'))
  if (next?.upper === true || s.names.has(first.word)) out.push(fact('opens:name'))
  const known = FLAG.determiner | FLAG.pronoun | FLAG.preposition | FLAG.clause | FLAG.body | FLAG.vaguePeople
  if (
    (flag & known) === 0 &&
    !s.names.has(first.word) &&
    next !== undefined &&
    (((s.flags[i + 1] ?? 0) & FLAG.determiner) !== 0 || next.word === 'in')
  )
    out.push(fact('opens:imperative'))
}

/** The first verb group says most: "is crucial", "was shipped", "has been built", "may be". */
function verbFeatures(s: Sentence, out: Features): void {
  for (let i = 0; i < s.tokens.length; i++) {
    const token = s.tokens[i] as Token
    if (!token.isWord || token.quoted || (token.upper && i > 0)) continue
    const flag = s.flags[i] ?? 0
    const verb =
      (flag & (FLAG.aux | FLAG.modal | FLAG.reading | FLAG.event | FLAG.say)) !== 0 ||
      (i > 0 && token.word.endsWith('ed'))
    if (!verb) continue
    const next = s.tokens[i + 1]?.word ?? ''
    const bits = s.flags[i + 1] ?? 0
    const kind =
      (flag & FLAG.modal) !== 0
        ? 'modal'
        : (flag & FLAG.aux) !== 0
          ? token.word
          : (flag & FLAG.reading) !== 0
            ? 'reading'
            : (flag & FLAG.event) !== 0
              ? 'event'
              : 'ed'
    const group = mix(fact(kind), F.verb)
    out.push(group, mix(group, fact(follower(next, bits))))
    return
  }
  out.push(fact('verb:unknown'))
}

function follower(word: string, bits: number): string {
  if ((bits & FLAG.evaluative) !== 0) return 'evaluative'
  if ((bits & FLAG.event) !== 0 || word.endsWith('ed')) return 'done'
  if ((bits & FLAG.aux) !== 0) return 'aux'
  if ((bits & FLAG.negation) !== 0) return 'not'
  if ((bits & FLAG.determiner) !== 0) return 'the'
  if (word.endsWith('ing')) return 'ing'
  if (/^[$£€]?\d/.test(word)) return 'figure'
  if (looksAdjective(word)) return 'adjective'
  return 'other'
}
