import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { markQuotations } from '../../analysis/attribution/quotations'
import { readSentences, type Sentence } from '../../analysis/attribution/sentence'
import type { Article, Block, BlockId, Span } from '../../analysis/types'

/** A sentence of the PolNeAR corpus as prepared for this project; its text never enters the project. */
type CorpusSentence = Readonly<{
  start: number
  end: number
  para: number
  text: string
  attributed: boolean
  said: boolean
  source: string
}>
type CorpusArticle = Readonly<{ id: string; publisher: string; sentences: readonly CorpusSentence[] }>

/** One article read the way the product reads it, with the corpus's own sentence boundaries and labels. */
export type LabelledArticle = Readonly<{
  id: string
  sentences: readonly Sentence[]
  said: readonly boolean[]
  labels: readonly CorpusSentence[]
}>

/** Reads `DIR/{part}.jsonl`. Sentences the tokenizer finds empty are left out of both lists. */
export function readPolnear(folder: string, part: 'train' | 'dev' | 'test'): LabelledArticle[] {
  const lines = readFileSync(join(folder, `${part}.jsonl`), 'utf8').split('\n')
  return lines.filter((line) => line !== '').map((line) => toArticle(JSON.parse(line) as CorpusArticle))
}

function toArticle(corpus: CorpusArticle): LabelledArticle {
  const blocks: Block[] = []
  const spans = new Map<BlockId, Span[]>()
  const kept: CorpusSentence[] = []
  let last = -1
  for (const one of corpus.sentences) {
    if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(one.text)) continue
    if (one.para !== last || blocks.length === 0)
      blocks.push({ id: blocks.length as BlockId, kind: 'paragraph', text: '', links: [] })
    last = one.para
    const block = blocks.pop() as Block
    const start = block.text === '' ? 0 : block.text.length + 1
    const text = block.text === '' ? one.text : `${block.text} ${one.text}`
    blocks.push({ ...block, text })
    const span = { block: block.id, start, end: text.length }
    spans.set(block.id, [...(spans.get(block.id) ?? []), span])
    kept.push(one)
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
  const sentences = readSentences(article, (block) => spans.get(block.id) ?? [])
  if (sentences.length !== kept.length)
    throw new Error(`${corpus.id}: ${sentences.length} sentences read, ${kept.length} labelled`)
  markQuotations(sentences)
  return { id: corpus.id, sentences, said: kept.map((one) => one.said), labels: kept }
}
