import { hashWord } from '../../text/tokens'
import type { SourceKind } from '../../types'
import { type Features, fact, mix } from '../features'
import { isNamed } from '../source-kind'
import { blankQuotations } from './attribute'
import type { JapaneseView } from './views'

/** What the state model of Japanese sees of one sentence. */
export type JapaneseEvidence = Readonly<{
  text: string
  first: boolean
  place: 'start' | 'middle' | 'end'
  rule: string
  kind: SourceKind | null
  before: SourceKind | null
  view: JapaneseView
  polite: number
}>

const SALT = { two: 0x1d3f5a77, three: 0x2e4a6b99, end: 0x3c5d7fbb } as const

/** Characters in twos and threes, the ending, and what the rules say. */
export function japaneseFeatures(evidence: JapaneseEvidence): Features {
  const out: Features = []
  const text = blankQuotations(evidence.text).replace(/[0-9０-９]+/g, '0')
  for (let i = 0; i + 1 < text.length; i++) {
    out.push(mix(hashWord(text.slice(i, i + 2)), SALT.two))
    if (i + 2 < text.length) out.push(mix(hashWord(text.slice(i, i + 3)), SALT.three))
  }
  for (let k = 2; k <= 6; k++) out.push(mix(hashWord(text.slice(-k)), SALT.end))
  ruleFacts(evidence, text, out)
  return out
}

function ruleFacts(evidence: JapaneseEvidence, text: string, out: Features): void {
  const { kind, before, rule, view, first, place, polite } = evidence
  const rules = kind === null ? 'no' : isNamed(kind) || kind === 'pronoun' ? 'named' : 'vague'
  const names = [
    'ja:bias',
    `ja:class:${rules}`,
    `ja:rule:${rule}`,
    `ja:view:${view.state}`,
    `ja:view-rule:${view.rule}`,
    `ja:class:${rules}:${view.state}`,
    `ja:before:${before === null ? 'no' : isNamed(before) ? 'named' : 'vague'}`,
    `ja:place:${place}`,
    `ja:polite:${Math.round(polite * 3)}`,
    `ja:length:${Math.min(8, text.length >> 3)}`,
    `ja:quotes:${text.includes('「')}`,
    `ja:figure:${text.includes('0')}`,
  ]
  if (first) names.push('ja:first')
  for (const name of names) out.push(fact(name))
}
