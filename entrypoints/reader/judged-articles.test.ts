import { describe, expect, it } from 'vitest'
import type { Article, BlockId } from '../../analysis/types'
import { type JudgedArticle, JudgedArticles } from './judged-articles'

const articleOf = (url: string, ...texts: string[]): Article => ({
  url,
  title: 'A title',
  byline: null,
  publisher: null,
  publishedAt: null,
  lang: 'en',
  blocks: texts.map((text, id) => ({ id: id as BlockId, kind: 'paragraph', text, links: [] })),
})

const judge = (article: Article, forced = false): JudgedArticle => ({
  article,
  analysis: { kind: 'off-topic', topic: { onTopic: false, score: 0, packs: [] } },
  declined: false,
  forced,
})

describe('JudgedArticles', () => {
  it('knows the same words on the same page, wherever on it the reader is', () => {
    const known = new JudgedArticles()
    const judged = judge(articleOf('https://gull.example/a', 'One.', 'Two.'))
    known.keep(judged)
    expect(known.find(articleOf('https://gull.example/a#part', 'One.', 'Two.'), false)).toBe(judged)
  })

  it.each([
    ['other words', articleOf('https://gull.example/a', 'One.', 'Three.')],
    ['more of them', articleOf('https://gull.example/a', 'One.', 'Two.', 'Three.')],
    ['another address', articleOf('https://gull.example/b', 'One.', 'Two.')],
  ])('does not know %s', (_what, article) => {
    const known = new JudgedArticles()
    known.keep(judge(articleOf('https://gull.example/a', 'One.', 'Two.')))
    expect(known.find(article, false)).toBeNull()
  })

  it('keeps what was read anyway apart', () => {
    const known = new JudgedArticles()
    const article = articleOf('https://gull.example/a', 'One.')
    known.keep(judge(article))
    expect(known.find(article, true)).toBeNull()
  })

  it('keeps no more than the last few', () => {
    const known = new JudgedArticles()
    const articles = Array.from({ length: 30 }, (_, at) => articleOf(`https://gull.example/${at}`, 'One.'))
    for (const article of articles) known.keep(judge(article))
    const kept = articles.filter((article) => known.find(article, false) !== null)
    expect(kept.length).toBeGreaterThan(0)
    expect(kept.length).toBeLessThan(10)
    expect(kept.at(-1)).toBe(articles.at(-1))
  })
})
