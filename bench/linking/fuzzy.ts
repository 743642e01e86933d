import { readFileSync } from 'node:fs'
import { findMentions } from '../../analysis/linking/find-mentions'
import type { PackIndex } from '../../analysis/pack/pack-index'
import { toArticle } from '../../analysis/pack/small-pack'
import type { Article } from '../../analysis/types'
import type { Misspelling, Slip } from './misspell'

export type FuzzyRecall = Readonly<{
  found: number
  all: number
  byKind: Readonly<Record<string, string>>
  missed: readonly Misspelling[]
}>

/** How many misspelt names are linked to their entity. */
export function measureFuzzyRecall(misspellings: readonly Misspelling[], index: PackIndex): FuzzyRecall {
  const missed: Misspelling[] = []
  const kinds = new Map<Slip, { found: number; all: number }>()
  for (const item of misspellings) {
    const at = item.sentence.indexOf(item.written)
    const isFound = findMentions(toArticle([item.sentence], 'en'), index).some(
      ({ entity, span }) => entity === item.entity && span.start < at + item.written.length && span.end > at,
    )
    const count = kinds.get(item.kind) ?? { found: 0, all: 0 }
    kinds.set(item.kind, { found: count.found + (isFound ? 1 : 0), all: count.all + 1 })
    if (!isFound) missed.push(item)
  }
  const byKind = Object.fromEntries([...kinds].map(([kind, { found, all }]) => [kind, `${found}/${all}`]))
  return { found: misspellings.length - missed.length, all: misspellings.length, byKind, missed }
}

export type FalseFuzzy = Readonly<{ words: number; links: readonly string[]; perTenThousand: number }>

/** Every fuzzy link in articles that hold no misspelt name of the pack: each is to be read, and counts as false. */
export function measureFalseFuzzy(articles: readonly Article[], index: PackIndex): FalseFuzzy {
  const links: string[] = []
  let words = 0
  for (const article of articles) {
    for (const { text } of article.blocks) words += text.split(/\s+/).length
    for (const { method, span, entity, alias } of findMentions(article, index)) {
      if (method !== 'fuzzy') continue
      const text = article.blocks[span.block]?.text ?? ''
      const around = text.slice(Math.max(0, span.start - 30), span.end + 30)
      links.push(`${entity} (${alias}) ← [${text.slice(span.start, span.end)}] in "${around}"`)
    }
  }
  return { words, links, perTenThousand: (links.length / words) * 10_000 }
}

type CorpusLine = Readonly<{ sentences: readonly Readonly<{ para: number; text: string }>[] }>

/** The articles of a corpus file: a JSON object a line, sentences with their paragraph's number. */
export function readCorpus(file: string): readonly Article[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { sentences } = JSON.parse(line) as CorpusLine
      const paragraphs: string[] = []
      for (const { para, text } of sentences) paragraphs[para] = paragraphs[para] ? `${paragraphs[para]} ${text}` : text
      return toArticle(
        paragraphs.filter((text) => text !== undefined),
        'en',
      )
    })
}
