import type { Token } from '../text/tokens'
import { type Attribution, make } from './attribution'
import { FLAG } from './lexicon'
import { phraseAfter, type Range } from './noun-phrase'
import type { Sentence } from './sentence'
import { headOf, isNamed, kindOfSource } from './source-kind'

/** "Two people familiar with the line told Reuters": the outlet is who can be looked up, the people are its origin. */
export function toldTo(s: Sentence, source: Range, outlet: Range, cue: Range): Attribution {
  const kind = kindOfSource(s, source)
  if (isNamed(kind) || kind === 'pronoun') return make('said', s, source, cue, 0.95)
  return { ...make('told', s, outlet, cue, 0.93), kind: 'organisation', origin: { range: source, kind } }
}

const NOT_OUTLETS = new Set('congress parliament tokyo washington moscow beijing kyiv'.split(' '))

const OWN_OUTLET = new Set(['newspaper', 'newsletter', 'website', 'magazine', 'newsroom'])

export function toldOutlet(s: Sentence, i: number, word: string): Range | null {
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
