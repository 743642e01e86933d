import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article, Block, BlockId, Span } from '../../analysis/types'

/** A sentence of the PolNeAR corpus as prepared for this project; its text never enters the project. */
type CorpusSentence = Readonly<{ para: number; text: string; said: boolean; source: string }>
type CorpusArticle = Readonly<{ id: string; publisher: string; sentences: readonly CorpusSentence[] }>

/** One article with the corpus's own sentence boundaries and, sentence by sentence, its labels. */
export type LabelledArticle = Readonly<{
  id: string
  article: Article
  split: (block: Block) => readonly Span[]
  said: readonly boolean[]
  sources: readonly string[]
}>

/** Reads `DIR/{part}.jsonl`; sentences without any letter, figure or sign are left out. */
export function readPolnear(folder: string, part: 'train' | 'dev' | 'test'): LabelledArticle[] {
  const lines = readFileSync(join(folder, `${part}.jsonl`), 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => toArticle(JSON.parse(line) as CorpusArticle))
}

function toArticle(corpus: CorpusArticle): LabelledArticle {
  const kept = corpus.sentences.filter((one) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(one.text))
  const blocks: Block[] = []
  const spans: Span[][] = []
  let last = -1
  for (const one of kept) {
    if (one.para !== last) {
      blocks.push({ id: blocks.length as BlockId, kind: 'paragraph', text: '', links: [] })
      spans.push([])
      last = one.para
    }
    const at = blocks.length - 1
    const block = blocks[at] as Block
    const start = block.text === '' ? 0 : block.text.length + 1
    const text = block.text === '' ? one.text : `${block.text} ${one.text}`
    blocks[at] = { ...block, text }
    spans[at]?.push({ block: block.id, start, end: text.length })
  }
  const article: Article = {
    url: '',
    title: '',
    byline: null,
    publisher: corpus.publisher,
    publishedAt: null,
    lang: 'en',
    blocks,
  }
  return {
    id: corpus.id,
    article,
    split: (block) => spans[block.id] ?? [],
    said: kept.map((one) => one.said),
    sources: kept.map((one) => one.source),
  }
}
