import { readArticle } from '../../analysis/conditions/article-reading'
import { enrichStatements } from '../../analysis/context/enrich-statements'
import { indexPacks, type PackIndex } from '../../analysis/pack/pack-index'
import type { Pack } from '../../analysis/pack/schema'
import type { Article, BlockId, StatementId } from '../../analysis/types'
import type { Finding } from './finding'

type Example = Pack['examples'][number]

/** Runs the sentences a pack ships with: what each must link, must leave alone, and must bring beside it. */
export function checkExamples(pack: Pack): Finding[] {
  const index = indexPacks([pack])
  return pack.examples.flatMap((example, at) =>
    findFaults(example, pack, index).map((problem) => ({
      place: `examples[${at}] ("${example.text.slice(0, 60)}")`,
      problem,
      mend: 'change the labels or conditions it is about, or the example if it asks too much',
    })),
  )
}

function findFaults(example: Example, pack: Pack, index: PackIndex): string[] {
  const general = new Set(pack.entities.filter((entity) => entity.general).map((entity) => entity.id))
  const article = toArticle(example.text)
  const reading = readArticle(article, index)
  const linked = new Set(reading.mentions.map((mention): string => mention.entity))
  const [statement] = enrichStatements([toDraft(example.text)], reading)
  const notes: readonly string[] = statement?.notes ?? []
  const misread: readonly string[] = statement?.misread ?? []
  const marked = [...linked].filter((id) => !general.has(id))
  return [
    ...(example.links ?? []).filter((id) => !linked.has(id)).map((id) => `"${id}" is not linked`),
    ...(example.none === true && marked.length > 0 ? [`"${marked.join('", "')}" must not be linked`] : []),
    ...(example.misread ?? []).filter((id) => !misread.includes(id)).map((id) => `"${id}" is not noticed`),
    ...(example.misread?.length === 0 && misread.length > 0 ? [`"${misread.join('", "')}" must not be noticed`] : []),
    ...(typeof example.note === 'string' && !notes.includes(example.note)
      ? [`"${example.note}" is not beside it`]
      : []),
    ...(example.note === null && notes.length > 0 ? [`no note belongs here, "${notes.join('", "')}" came`] : []),
  ]
}

function toArticle(text: string): Article {
  const blocks = [{ id: 0 as BlockId, kind: 'paragraph' as const, text, links: [] }]
  const lang = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
    ? 'ja'
    : /\p{Script=Cyrillic}/u.test(text)
      ? 'uk'
      : ''
  return { url: 'https://example.org/', title: '', byline: null, publisher: null, publishedAt: null, lang, blocks }
}

/** One statement over the whole text: an example is one sentence. */
function toDraft(text: string) {
  return {
    id: 's0' as StatementId,
    span: { block: 0 as BlockId, start: 0, end: text.length },
    state: 'unsourced' as const,
    confidence: 1,
    reason: { rule: 'example', words: [], clears: null },
    source: null,
    cue: null,
    content: null,
  }
}
