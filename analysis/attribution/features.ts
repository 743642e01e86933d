import { hashWord, type Token } from '../text/tokens'
import { FLAG } from './lexicon'
import type { Resolved } from './resolve'
import type { Sentence } from './sentence'

/** Feature hashes of one sentence: 32 bits each, folded to a table's size where it is looked up. */
export type Features = number[]

/** A family of features: the same word means something else in another place. */
const SALT = {
  word: 0x1f3d5b79,
  quoted: 0x2a6c8e11,
  pair: 0x35b1d00d,
  first: 0x47a9c3e5,
  last: 0x51f2b8d7,
  nearCue: 0x6c0ffee1,
  tags: 0x7bd1f00b,
  fact: 0x0badcafe,
  previous: 0x1234abcd,
  next: 0x2345bcde,
  ending: 0x3456cdef,
  tagWord: 0x4567def1,
  wordTag: 0x5678ef12,
  near: 0x6789f123,
  cue: 0x789f1234,
  cueWord: 0x0badf00d,
  cueKind: 0x1badd00d,
} as const

/** Two hashes made one. */
export function mix(a: number, b: number): number {
  const h = Math.imul(a ^ (b >>> 15) ^ b, 0x2c1b3c6d)
  return (h ^ (h >>> 13)) | 0
}

const facts = new Map<string, number>()

/** The hash of a named fact ("rule:said"), remembered: the names are few. */
export function fact(name: string): number {
  let hash = facts.get(name)
  if (hash === undefined) {
    hash = mix(hashWord(name), SALT.fact)
    facts.set(name, hash)
  }
  return hash
}

/** Features of the sentence's own words and rules, without its neighbours. */
function ownFeatures(s: Sentence, resolved: Resolved, out: Features): void {
  wordFeatures(s, out)
  cueFeatures(s, out)
  shapeFeatures(s, out)
  ruleFeatures(s, resolved, out)
}

const CUE = FLAG.say | FLAG.sayWeak | FLAG.sayBase | FLAG.documentVerb | FLAG.hearsay | FLAG.talk
const SAYING = fact('saying')
const PERHAPS_SAYING = fact('perhaps saying')

/** What stands around every word that may be a cue, and where in the sentence it stands. */
function cueFeatures(s: Sentence, out: Features): void {
  const { tokens, flags } = s
  let saying = 0
  let perhaps = 0
  for (let i = 0; i < tokens.length; i++) {
    const { isWord, quoted, hash } = tokens[i] as Token
    const flag = flags[i] ?? 0
    if (!isWord || quoted || (flag & CUE) === 0) continue
    if ((flag & FLAG.say) !== 0) saying++
    else perhaps++
    const before = roleOf(s, i - 1)
    const after = roleOf(s, i + 1)
    const own = mix(hash, SALT.cueWord)
    const kind = mix(flag, SALT.cueKind)
    out.push(
      mix(own, tokens[i + 1]?.hash ?? 1),
      mix(own + 1, tokens[i - 1]?.hash ?? 1),
      mix(own + 2, after),
      mix(own + 3, before),
      mix(own + 4, roleOf(s, i - 2)),
      mix(mix(own + 5, before), after),
      own + 6 + Math.floor((3 * i) / tokens.length),
      mix(mix(kind, before), after),
      mix(mix(kind + 1, roleOf(s, i - 2)), before),
      mix(mix(kind + 2, roleOf(s, i + 2)), after),
    )
  }
  out.push(numbered(SAYING, Math.min(4, saying)), numbered(PERHAPS_SAYING, Math.min(4, perhaps)))
}

/** What a neighbour of a cue is: a mark, quoted, a name, its lexicon flags, or a plain word. */
function roleOf(s: Sentence, at: number): number {
  const token = s.tokens[at]
  if (token === undefined) return 0
  if (!token.isWord) return token.hash
  return token.quoted ? 3 : token.upper ? 5 : s.flags[at] || 7
}

/** The hash of a fact with a small number ("length", 3). */
export function numbered(base: number, value: number): number {
  return mix(base, value + 0x51ed)
}

const LENGTH = fact('length')
const QUOTED = fact('quoted')
const OPENS = fact('opens')
const CLOSES = fact('closes')
const STRENGTH = fact('strength')
const QUESTION = fact('near:question')
const NO_RULE = fact('no rule')
const ARTICLE = fact('article')
const NEAR = { same: fact('near:same'), other: fact('near:other') } as const

function wordFeatures(s: Sentence, out: Features): void {
  const { tokens } = s
  let before = 0
  let words = 0
  let tag1 = 0
  let tag2 = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    const { hash } = token
    if (token.quoted) {
      out.push(mix(hash, SALT.quoted))
      before = SALT.quoted
      continue
    }
    if (token.isWord) {
      out.push(mix(hash, SALT.word))
      if (words < 2) out.push(mix(hash, SALT.first + words))
      words++
    }
    out.push(mix(mix(before, SALT.pair), hash))
    before = hash
    const tag = tagOf(s, i)
    if (i > 0) {
      if ((s.flags[i] ?? 0) !== 0) out.push(mix(mix(tag1, SALT.tagWord), hash))
      if ((s.flags[i - 1] ?? 0) !== 0) out.push(mix(mix(tag, SALT.wordTag), (tokens[i - 1] as Token).hash))
    }
    out.push(mix(mix(tag2 * 64 + tag1, SALT.tags), tag))
    tag2 = tag1
    tag1 = tag
  }
  for (let k = 1; k <= 3; k++) {
    const token = tokens[tokens.length - k]
    if (token !== undefined) out.push(mix(token.hash, SALT.last + k))
  }
}

const TAG_BITS = [
  FLAG.say,
  FLAG.sayWeak,
  FLAG.sayBase,
  FLAG.vaguePeople,
  FLAG.office,
  FLAG.body,
  FLAG.document,
  FLAG.outlet,
  FLAG.pronoun,
  FLAG.aux,
  FLAG.modal,
  FLAG.clause,
  FLAG.preposition,
  FLAG.determiner,
  FLAG.month,
  FLAG.unit,
  FLAG.event,
  FLAG.reading,
  FLAG.evaluative,
  FLAG.abstract,
  FLAG.hedge,
  FLAG.negation,
  FLAG.adverb,
  FLAG.demonym,
  FLAG.talk,
] as const

/** A coarse part of speech from the lexicon: the first class that fits, else what the word looks like. */
function tagOf(s: Sentence, at: number): number {
  const token = s.tokens[at] as Token
  if (!token.isWord) return token.word === ',' ? 1 : token.word === '.' ? 2 : 3
  const flag = s.flags[at] ?? 0
  if (token.upper && at > 0) return (flag & FLAG.body) !== 0 ? 4 : 5
  const code = token.word.charCodeAt(0)
  if (code < 58) return 6
  if (flag !== 0) for (let k = 0; k < TAG_BITS.length; k++) if ((flag & (TAG_BITS[k] as number)) !== 0) return 10 + k
  return endingTag(token.word)
}

function endingTag(word: string): number {
  if (word.endsWith('ed')) return 40
  if (word.endsWith('ing')) return 41
  if (word.endsWith('ly')) return 42
  if (word.endsWith('s')) return 43
  return looksAdjective(word) ? 44 : 45
}

/** Whether the word ends like an adjective of quality or relation. */
export function looksAdjective(word: string): boolean {
  const last = word.charCodeAt(word.length - 1)
  if (last === 108) return word.endsWith('al') || word.endsWith('ful')
  if (last === 101) return word.endsWith('ive') || word.endsWith('able') || word.endsWith('ible')
  if (last === 115) return word.endsWith('ous') || word.endsWith('less')
  return word.endsWith('ic') || word.endsWith('ant') || word.endsWith('ent')
}

export function shapeFeatures(s: Sentence, out: Features): void {
  const length = Math.min(9, Math.floor(s.tokens.length / 5))
  out.push(numbered(LENGTH, length))
  out.push(numbered(QUOTED, Math.ceil(s.quotedShare * 4) * 2 + (s.opensQuoted ? 1 : 0)))
  if (s.first) out.push(fact('first'))
  const first = s.tokens[0] as Token
  const last = s.tokens.at(-1) as Token
  if (!first.isWord) out.push(mix(OPENS, first.hash))
  if (!last.isWord) out.push(mix(CLOSES, last.hash))
}

export function ruleFeatures(s: Sentence, resolved: Resolved, out: Features): void {
  if (resolved === null) {
    out.push(fact('rule:none'))
    return
  }
  const { attribution, kind } = resolved
  const { cue, source, aside } = attribution
  const rule = fact(attribution.rule) + (aside ? 1 : 0)
  const strength = Math.round(attribution.strength * 10) * 2 + (aside ? 1 : 0)
  const own = fact(attribution.kind)
  out.push(
    mix(rule, SALT.fact),
    mix(fact(kind), SALT.fact),
    numbered(STRENGTH, strength),
    mix(mix(rule, own), strength),
  )
  if (cue.to <= cue.from) return
  const side = (source === null ? 0 : source.from < cue.from ? 1 : 2) + (aside ? 4 : 0)
  const word = s.tokens[cue.from]
  if (word !== undefined) out.push(mix(word.hash, SALT.cue + side))
  const after = s.tokens[cue.to]
  if (after !== undefined) out.push(mix(after.hash, SALT.nearCue))
  const head = source === null ? undefined : s.tokens[source.to - 1]
  if (head !== undefined) out.push(mix(head.hash, SALT.nearCue + 1))
}

/** What the sentences around it tell: their rules, quotation and first words. */
export function neighbourFeatures(
  sentences: readonly Sentence[],
  resolved: readonly Resolved[],
  i: number,
  out: Features,
): void {
  neighbour(sentences[i - 1], resolved[i - 1] ?? null, sentences[i] as Sentence, SALT.previous, out)
  neighbour(sentences[i + 1], resolved[i + 1] ?? null, sentences[i] as Sentence, SALT.next, out)
}

function neighbour(s: Sentence | undefined, resolved: Resolved, here: Sentence, salt: number, out: Features): void {
  if (s === undefined) {
    out.push(mix(salt, 1))
    return
  }
  const near = s.block === here.block ? NEAR.same : NEAR.other
  const rule = resolved === null ? NO_RULE : fact(resolved.attribution.rule) + (resolved.attribution.aside ? 1 : 0)
  const quoted = Math.ceil(s.quotedShare * 3) * 8 + Math.ceil(here.quotedShare * 3) * 2 + (here.opensQuoted ? 1 : 0)
  out.push(mix(mix(near, rule), salt), mix(numbered(near, quoted), salt))
  const first = s.tokens[0] as Token
  if (s.tokens.at(-1)?.word === '?') out.push(mix(QUESTION, salt))
  out.push(mix(mix(first.hash, SALT.first), salt))
  if (s.block === here.block) out.push(mix(mix((here.tokens[0] as Token).hash, mix(rule, SALT.near)), salt))
}

/** All features of the `said` model for sentence `i`. */
export function collectSaidFeatures(
  sentences: readonly Sentence[],
  resolved: readonly Resolved[],
  i: number,
  share: number,
): Features {
  const out: Features = []
  ownFeatures(sentences[i] as Sentence, resolved[i] ?? null, out)
  neighbourFeatures(sentences, resolved, i, out)
  articleFeatures(share, out)
  return out
}

/** How much of the article is attributed by the rules, in tenths: reported news differs from comment. */
function articleFeatures(share: number, out: Features): void {
  out.push(numbered(ARTICLE, Math.round(share * 10)))
}
