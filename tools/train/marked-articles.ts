import { readFileSync } from 'node:fs'
import type { Article, Block, BlockId, Span, StatementState } from '../../analysis/types'

/** A training article: sentence boundaries and labels as they were written. */
export type MarkedArticle = Readonly<{
  article: Article
  split: (block: Block) => readonly Span[]
  labels: readonly StatementState[]
}>

/** What the first letter of a mark stands for, here and in the lists of single sentences. */
export const LETTERS: Readonly<Record<string, StatementState>> = {
  s: 'sourced',
  v: 'vague',
  u: 'unsourced',
  j: 'judgement',
  n: 'none',
}

/**
 * Articles written for training: `# style | outlet | title`, then a paragraph a line with `<s>`, `<v>`, `<u>`, `<j>` or
 * `<n>` before each sentence. Throws on a line of another form.
 */
export function readMarkedArticles(path: string): MarkedArticle[] {
  const parts = readFileSync(path, 'utf8').split(/^# /m).slice(1)
  return parts.map((part) => toArticle(part.split('\n'), path))
}

function toArticle(lines: readonly string[], path: string): MarkedArticle {
  const [, publisher = '', title = ''] = (lines[0] ?? '').split(' | ')
  if (title === '') throw new Error(`${path}: not "# style | outlet | title": ${lines[0] ?? ''}`)
  const blocks: Block[] = []
  const spans: Span[][] = []
  const labels: StatementState[] = []
  for (const line of lines.slice(1)) {
    if (line === '') continue
    const id = blocks.length as BlockId
    const { text, own, states } = paragraph(line, id, path)
    blocks.push({ id, kind: 'paragraph', text, links: [] })
    spans.push(own)
    labels.push(...states)
  }
  const article = { url: '', title, byline: null, publisher, publishedAt: null, lang: 'en', blocks }
  return { article, split: (block) => spans[block.id] ?? [], labels }
}

function paragraph(line: string, block: BlockId, path: string) {
  let text = ''
  const own: Span[] = []
  const states: StatementState[] = []
  for (const match of line.matchAll(/<(\w)> (.+?)(?= <\w> |$)/g)) {
    const state = LETTERS[match[1] ?? '']
    if (state === undefined) throw new Error(`${path}: no such mark: ${match[0]}`)
    if (text !== '') text += ' '
    const start = text.length
    text += match[2]
    own.push({ block, start, end: text.length })
    states.push(state)
  }
  if (states.length === 0) throw new Error(`${path}: a paragraph without marks: ${line}`)
  return { text, own, states }
}
