import { readFileSync } from 'node:fs'
import { leadsBack } from '../../analysis/attribution/leads-back'
import { readArticle } from '../../analysis/attribution/read-article'
import type { Sentence } from '../../analysis/attribution/sentence'
import { isNamed, kindOfSource } from '../../analysis/attribution/source-kind'
import type { Article, BlockId } from '../../analysis/types'

const KINDS = ['named', 'pronoun', 'vague', 'agentless'] as const
type Kind = (typeof KINDS)[number]
type Labelled = Readonly<{ text: string; sentence: string; kind: Kind }>

/** Share of the labelled source phrases whose kind the rules get right, in all and by kind. */
export type KindScore = Readonly<{
  n: number
  right: number
  kinds: Readonly<Record<Kind, { n: number; right: number }>>
}>

/** Scores the rule on the phrases of `source-kinds.json`; see the note beside it. */
export function scoreSourceKinds(path: string): KindScore {
  const items = JSON.parse(readFileSync(path, 'utf8')) as readonly Labelled[]
  const hits = items.map((item) => ({ kind: item.kind, hit: kindOf(item) === item.kind }))
  const share = (rows: typeof hits) => ({ n: rows.length, right: rows.filter((row) => row.hit).length / rows.length })
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, share(hits.filter((row) => row.kind === kind))]))
  return { ...share(hits), kinds: kinds as KindScore['kinds'] }
}

/** What the rules make of the phrase: hearsay where the sentence names nobody, else by the phrase. */
function kindOf({ text, sentence: words }: Labelled): Kind {
  const { sentences, resolved } = readArticle(alone(words), (block) => [
    { block: block.id, start: 0, end: block.text.length },
  ])
  const attribution = resolved[0]?.attribution
  if (attribution !== undefined && attribution.source === null) return 'agentless'
  const sentence = sentences[0] as Sentence
  const start = words.indexOf(text)
  const from = sentence.tokens.findIndex((token) => token.start >= start)
  const after = sentence.tokens.findIndex((token) => token.start >= start + text.length)
  const range = { from, to: after < 0 ? sentence.tokens.length : after }
  const kind = kindOfSource(sentence, range)
  if (kind === 'pronoun' || leadsBack(sentence, range)) return 'pronoun'
  return isNamed(kind) ? 'named' : 'vague'
}

function alone(text: string): Article {
  const block = { id: 0 as BlockId, kind: 'paragraph' as const, text, links: [] }
  return { url: '', title: '', byline: null, publisher: null, publishedAt: null, lang: 'en', blocks: [block] }
}
