import { describe, expect, it } from 'vitest'
import type { Article, BlockId, Span } from '../analysis/types'
import { type Anchor, anchorsOf, reanchor } from './anchor'

const articleOf = (...texts: string[]): Article => ({
  url: 'https://gull.example/',
  title: '',
  byline: null,
  publisher: null,
  publishedAt: null,
  lang: 'en',
  blocks: texts.map((text, id) => ({ id: id as BlockId, kind: 'paragraph', text, links: [] })),
})

const spanOf = (article: Article, words: string, nth = 1): Span => {
  for (const block of article.blocks) {
    let at = -1
    for (let seen = 0; seen < nth; seen++) at = block.text.indexOf(words, at + 1)
    if (at >= 0) return { block: block.id, start: at, end: at + words.length }
  }
  throw new Error(`no ${words}`)
}

const textAt = (article: Article, span: Span | undefined): string | undefined =>
  span && article.blocks[span.block]?.text.slice(span.start, span.end)

const before = articleOf(
  'The crates left Kobe on Monday.',
  'Kobe is a port. Kobe has a mayor who was not told of the crates.',
)

function move(words: string, nth: number, after: Article) {
  const anchors = new Map<string, Anchor>([['mark', anchorsOf(before, [spanOf(before, words, nth)])[0] as Anchor]])
  const { placed, orphans } = reanchor(after, anchors)
  return { span: placed.get('mark'), orphans }
}

describe('reanchor', () => {
  it('finds the words where a block was put before them', () => {
    const after = articleOf('Update: a second ship has left.', ...before.blocks.map((block) => block.text))
    const { span } = move('left Kobe', 1, after)
    expect(span?.block).toBe(1)
    expect(textAt(after, span)).toBe('left Kobe')
  })

  it('tells repeated names apart by what stands around them', () => {
    const after = articleOf('Kobe, Kobe, Kobe.', 'Kobe is a port. Kobe has a mayor who was not told of the crates.')
    const article = articleOf('Kobe is a port. Kobe has a mayor.')
    const anchor = anchorsOf(article, [spanOf(article, 'Kobe', 2)])[0] as Anchor
    expect(reanchor(after, new Map([['mark', anchor]])).placed.get('mark')).toEqual({ block: 1, start: 16, end: 20 })
  })

  it('reports words that are gone', () => {
    expect(move('was not told of the crates', 1, articleOf('Nothing of the sort is here.')).orphans).toEqual(['mark'])
  })

  it('does not put a short name into a text about something else', () => {
    expect(move('Kobe', 1, articleOf('Beef is a dish; Kobe? Who knows.')).orphans).toEqual(['mark'])
  })

  it('finds a short sentence again where everything around it has changed', () => {
    const old = articleOf('Who paid? Nobody knows. It was a gift.')
    const anchor = anchorsOf(old, [spanOf(old, 'Nobody knows.')])[0] as Anchor
    const after = articleOf('They asked him! Nobody knows. Ask again')
    expect(reanchor(after, new Map([['mark', anchor]])).placed.get('mark')).toEqual({ block: 0, start: 16, end: 29 })
  })

  it('finds a short line again at the end of its paragraph', () => {
    const old = articleOf('It sailed on. (End)')
    const anchor = anchorsOf(old, [spanOf(old, '(End)')])[0] as Anchor
    const marked = new Map([['mark', anchor]])
    expect(reanchor(articleOf('It left Kobe today (End)'), marked).placed.get('mark')?.start).toBe(19)
    expect(reanchor(articleOf('It left (End) Kobe'), marked).orphans).toEqual(['mark'])
  })

  it('does not place a quote across two blocks', () => {
    const after = articleOf('The crates left', 'Kobe on Monday.')
    expect(move('crates left Kobe on Monday', 1, after).orphans).toEqual(['mark'])
  })

  it('follows what an edit has moved, repeated words too', () => {
    const old = articleOf(
      ...Array.from({ length: 40 }, (_, at) => `Kobe is a port. Crate ${at} left it, and Kobe wept.`),
    )
    const spans = old.blocks.map(({ id }): Span => ({ block: id, start: 0, end: 15 }))
    const anchors = new Map(anchorsOf(old, spans).map((anchor, at) => [String(at), anchor]))
    const after = articleOf('Update: it rained.', ...old.blocks.map(({ text }) => text))
    const { placed, orphans } = reanchor(after, anchors)
    expect(orphans).toEqual([])
    expect([...placed.values()].map(({ block }) => block)).toEqual(spans.map(({ block }) => block + 1))
  })

  it('gives up the rest where it has searched as much as it may', () => {
    const anchors = new Map(anchorsOf(before, [spanOf(before, 'left Kobe'), spanOf(before, 'a mayor who')]).entries())
    const named = new Map([...anchors].map(([at, anchor]) => [String(at), anchor]))
    const after = articleOf('Kobe has a mayor who was not told of it. The crates left Kobe on Monday, all of them.')
    expect(reanchor(after, named).orphans).toEqual([])
    expect(reanchor(after, named, 1).orphans).toEqual(['1'])
  })

  it('keeps quote, context and position as the Web Annotation model has them', () => {
    expect(anchorsOf(before, [spanOf(before, 'Kobe', 1)])).toEqual([
      {
        quote: { exact: 'Kobe', prefix: 'The crates left ', suffix: ' on Monday.\nKobe is a port. Kobe' },
        position: { start: 16, end: 20 },
      },
    ])
  })
})
