import type { Token } from '../text/tokens'
import type { SourceKind } from '../types'
import { phraseAfter, type Range } from './noun-phrase'
import type { Sentence } from './sentence'
import { kindOfSource } from './source-kind'

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

/** The forms of "be" that make a passive. */
export const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'been', 'be', "it's", 'being', "i'm", 'am'])

/** An attribution with its kind and second-hand origin filled in; `source` null means nobody is given. */
export function make(
  rule: string,
  s: Sentence,
  source: Range | null,
  cue: Range,
  strength: number,
  aside = false,
): Attribution {
  const given = source === null ? 'agentless' : kindOfSource(s, source)
  const kind = source === null ? given : viaOutlet(s, source, given)
  return { rule, source, cue, kind, strength, aside, origin: originAfter(s, source?.to ?? cue.to) }
}

const HIDDEN =
  /\b(?:condition of anonymity|asked not to be (?:named|identified)|not (?:to be named|authori[sz]ed)|declined to be (?:named|identified)|anonymously|off the record|did not want to be (?:named|identified)|would not be named)\b/i

/** "An official, quoted by the Herald" can be looked up in the Herald; whoever asks not to be named cannot be. */
function viaOutlet(s: Sentence, source: Range, kind: SourceKind): SourceKind {
  for (let i = source.from; i < source.to - 1; i++) {
    const word = (s.tokens[i] as Token).word
    if ((word === 'quoted' || word === 'cited') && s.tokens[i + 1]?.word === 'by') return 'organisation'
  }
  if (kind === 'pronoun' || kind === 'person' || kind === 'affiliated') {
    const text = s.block.text.slice(s.span.start, s.span.end)
    if (HIDDEN.test(text)) return 'vague'
  }
  return kind
}

/** How far after the source its own source may stand, in tokens. */
const ORIGIN_REACH = 16

/** "..., citing government sources", "with reference to government sources": what the source itself relies on. */
function originAfter(s: Sentence, from: number): Attribution['origin'] {
  for (let i = from; i < Math.min(s.tokens.length, from + ORIGIN_REACH); i++) {
    const at = afterOriginCue(s, i)
    if (at < 0) continue
    const range = phraseAfter(s, at)
    return range === null ? null : { range, kind: kindOfSource(s, range) }
  }
  return null
}

function afterOriginCue(s: Sentence, i: number): number {
  const word = (s.tokens[i] as Token).word
  const next = s.tokens[i + 1]?.word
  if (word === 'citing' || word === 'cited' || word === 'quoting') return i + 1
  if (word === 'reference' && next === 'to' && s.tokens[i - 1]?.word === 'with') return i + 2
  return word === 'attributed' && next === 'to' ? i + 2 : -1
}
