// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest'
import type { BlockId } from '../analysis/types'
import { articlesOn } from './articles-on-page'
import { readArticle, readArticleInSlices } from './read-article'

const SENTENCE =
  'The ministry said on Monday that the first crates had left the harbour, and that more would follow in spring.'
const paragraph = (words: string): string =>
  `<p>${words} ${SENTENCE} Officials gave no figure, but two dock workers counted nine.</p>`

function page(body: string, head = '<title>Crates leave the harbour | The Gull</title>'): Document {
  return new DOMParser().parseFromString(
    `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`,
    'text/html',
  )
}

const article = `
  <header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header>
  <main><article>
    <h1>Crates leave the harbour</h1>
    <div class="byline">By Ida Kranz</div>
    ${paragraph('One.')}
    <p>Two has a <a href="/report">report with a name</a> in it. ${SENTENCE}</p>
    <h2>What comes next</h2>
    <blockquote><p>"We loaded them at night," the foreman said. ${SENTENCE}</p></blockquote>
    <ul><li>A first point that is long enough to be read as a sentence of the article, says the report.</li></ul>
    ${paragraph('Three.')}
    <div class="related"><h3>Related</h3><ul><li><a href="/a">Another story about ships</a></li></ul></div>
  </article></main>
  <footer>Copyright The Gull. All rights reserved, and nothing may be copied without leave.</footer>`

function read(document: Document) {
  const result = readArticle(document, { url: 'https://gull.example/world/crates' })
  if (result.kind !== 'article') throw new Error(`expected an article, got ${JSON.stringify(result)}`)
  return result
}

describe('readArticle', () => {
  it('gives headline, paragraphs, headings, quotations and list items in order, without furniture', () => {
    const { article: found } = read(page(article))
    expect(found.blocks.map((block) => block.kind)).toEqual([
      'headline',
      'paragraph',
      'paragraph',
      'heading',
      'quotation',
      'list-item',
      'paragraph',
    ])
    expect(found.blocks.map((block) => block.text).join(' ')).not.toMatch(
      /Related|Another story|Copyright|Home|Ida Kranz/,
    )
  })

  it('gives links as offsets into the block and as whole addresses', () => {
    const block = read(page(article)).article.blocks[2]
    const link = block?.links[0]
    expect(block?.text.slice(link?.start, link?.end)).toBe('report with a name')
    expect(link?.href).toBe('https://gull.example/report')
  })

  it('leaves the page as it was', () => {
    const document = page(article)
    const before = document.documentElement.outerHTML
    read(document)
    expect(document.documentElement.outerHTML).toBe(before)
  })

  it('leads every block back to its place in the page', () => {
    const { article: found, blockMap } = read(page(article))
    for (const block of found.blocks) {
      const place = blockMap.rangeOf({ block: block.id, start: 0, end: block.text.length })
      expect(place?.startContainer.textContent?.slice(place.startOffset)).toContain(block.text.slice(0, 5))
      expect(blockMap.elementOf(block.id)?.textContent).toContain(block.text.slice(0, 10))
      expect(place && blockMap.spanAt(place.startContainer, place.startOffset)).toEqual({ block: block.id, offset: 0 })
    }
  })

  it('finds no place for text that the page has changed', () => {
    const { article: found, blockMap } = read(page(article))
    const block = found.blocks[1]?.id as BlockId
    const element = blockMap.elementOf(block)
    if (element?.firstChild) element.firstChild.nodeValue = 'Something else stands here now.'
    expect(blockMap.rangeOf({ block, start: 0, end: 4 })).toBeNull()
  })

  it('parts paragraphs at double line breaks and keeps single ones as spaces', () => {
    const { article: found } = read(
      page(
        `<h1>Crates leave the harbour</h1><div>First line,<br>second line. ${SENTENCE}<br><br>${SENTENCE} And so on.</div>`,
      ),
    )
    expect(found.blocks.map((block) => block.text.slice(0, 24))).toEqual([
      'Crates leave the harbour',
      'First line, second line.',
      SENTENCE.slice(0, 24),
    ])
  })

  it('reads an open shadow root in the article', () => {
    const document = page(
      `<article><h1>Crates leave the harbour</h1>${paragraph('One.')}<gull-part></gull-part>${paragraph('Two.')}</article>`,
    )
    const host = document.querySelector('gull-part')
    const shadow = host?.attachShadow({ mode: 'open' })
    shadow?.append(Object.assign(document.createElement('p'), { textContent: `Shaded. ${SENTENCE}` }))
    expect(read(document).article.blocks.map((block) => block.text.split(' ')[0])).toEqual([
      'Crates',
      'One.',
      'Shaded.',
      'Two.',
    ])
  })
})

describe('pages with more than one article', () => {
  const two = `<main>
    <article><h2>Crates leave the harbour</h2>${paragraph('One.').repeat(8)}</article>
    <article><h2>Bridge opens after a year</h2>${paragraph('Two.').repeat(8)}</article></main>`

  it('are told apart', () => {
    expect(articlesOn(page(two)).map((element) => element.querySelector('h2')?.textContent)).toEqual([
      'Crates leave the harbour',
      'Bridge opens after a year',
    ])
  })

  it('are read one by one', () => {
    const document = page(two)
    const second = articlesOn(document)[1]
    const result = second && readArticle(document, { within: second })
    expect(result?.kind === 'article' && result.article.blocks.map((block) => block.text.slice(0, 6))).toEqual([
      'Bridge',
      ...Array(8).fill('Two. T'),
    ])
  })
})

describe('the headline', () => {
  it('is not the name of the site that stands in the first heading', () => {
    const body = `<header><h1><a href="/">The Gull of the Harbour</a></h1></header><h2>Crates leave the harbour</h2>${paragraph('One.').repeat(3)}`
    expect(read(page(body, '<title>Crates leave the harbour - The Gull of the Harbour</title>')).article.title).toBe(
      'Crates leave the harbour',
    )
  })
})

describe('an article drawn in a shadow root', () => {
  it('is read where the page has no prose of its own', () => {
    const document = page('<gull-app></gull-app>')
    const shadow = document.querySelector('gull-app')?.attachShadow({ mode: 'open' })
    if (shadow) shadow.innerHTML = `<section>${paragraph('One.').repeat(4)}</section>`
    expect(read(document).article.blocks.map((block) => block.text.slice(0, 4))).toEqual(Array(4).fill('One.'))
  })
})

describe('readArticleInSlices', () => {
  it('finds the same as at one go, and pauses in between', async () => {
    const pause = vi.fn(() => Promise.resolve())
    const result = await readArticleInSlices(page(article), pause, { url: 'https://gull.example/world/crates' })
    expect(pause.mock.calls.length).toBeGreaterThanOrEqual(3)
    expect(result.kind === 'article' && result.article).toEqual(read(page(article)).article)
  })
})

describe('pages that are no article', () => {
  it.each([
    ['an empty shell', '<div id="root"></div>', { kind: 'nothing-yet' }],
    ['a short notice', `<p>${SENTENCE}</p>`, { kind: 'not-an-article', why: 'too-little-prose' }],
    [
      'a front of links',
      `<ul>${'<li><a href="/x">A headline of another story, linked</a></li>'.repeat(30)}</ul>`,
      { kind: 'not-an-article', why: 'no-prose' },
    ],
  ])('%s', (_what, body, expected) => {
    expect(readArticle(page(body))).toEqual(expected)
  })
})

describe('metadata', () => {
  const read1 = (head: string) => read(page(article, head)).article
  it('comes from JSON-LD first', () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite' },
        {
          '@type': ['NewsArticle'],
          headline: 'Crates',
          author: [{ name: 'Ida Kranz' }, { name: 'Ole Berg' }],
          publisher: { name: 'The Gull' },
          datePublished: '2026-03-04T05:06:07+09:00',
        },
      ],
    }
    expect(read1(`<script type="application/ld+json">${JSON.stringify(data)}</script>`)).toMatchObject({
      title: 'Crates leave the harbour',
      byline: 'Ida Kranz, Ole Berg',
      publisher: 'The Gull',
      publishedAt: '2026-03-04T05:06:07+09:00',
      lang: 'en-GB',
    })
  })

  it('falls back to meta tags, past JSON-LD that does not parse', () => {
    const head =
      '<script type="application/ld+json">{broken</script><meta property="og:site_name" content="The Gull"><meta name="author" content="Ida Kranz"><meta property="article:published_time" content="2026-03-04">'
    expect(read1(head)).toMatchObject({ byline: 'Ida Kranz', publisher: 'The Gull', publishedAt: '2026-03-04' })
  })

  it('says null for what the page does not say', () => {
    expect(read1('')).toMatchObject({ publisher: null, publishedAt: null })
  })
})
