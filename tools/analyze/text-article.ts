import type { Article, Block, BlockId, BlockKind } from '../../analysis/types'

const CLOSED = /[.!?…。！？"”’')\]」』]$/u

/**
 * An article from plain text: a paragraph a line. A first line without closing punctuation is the headline.
 * Empty lines are passed over.
 */
export function articleOfText(text: string, url: string): Article {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const [first] = lines
  const headed = first !== undefined && lines.length > 1 && !CLOSED.test(first)
  const blocks = lines.map((line, at) => block(at, headed && at === 0 ? 'headline' : 'paragraph', line))
  return { url, title: headed ? first : '', byline: null, publisher: null, publishedAt: null, lang: '', blocks }
}

const block = (at: number, kind: BlockKind, text: string): Block => ({ id: at as BlockId, kind, text, links: [] })
