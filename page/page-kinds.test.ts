// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import { readArticle } from './read-article'

const EN =
  'The harbour office said on Monday that the first crates had left, and that nine more would follow in spring.'
const JA = '港の事務所は月曜日、最初の貨物が出港したと発表し、春までにさらに九つが続くと説明した。'
const UK = 'Портове управління повідомило в понеділок, що перші ящики вийшли в море, а навесні підуть ще дев’ять.'
const RU = 'Управление порта сообщило в понедельник, что первые ящики вышли в море, а весной пойдут ещё девять.'
const DE =
  'Das Hafenamt teilte am Montag mit, dass die ersten Kisten ausgelaufen seien und im Frühjahr neun weitere folgen.'
const AR = 'قال مكتب الميناء يوم الاثنين إن الصناديق الأولى غادرت، وإن تسعة صناديق أخرى ستتبعها في الربيع المقبل.'

const paragraphs = (sentence: string, count = 4): string =>
  Array.from({ length: count }, (_, at) => `<p>${at + 1}. ${sentence} ${sentence}</p>`).join('\n')

function page(body: string, { title = 'Crates leave the harbour', lang = 'en' } = {}): Document {
  const html = `<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body>${body}</body></html>`
  return new DOMParser().parseFromString(html, 'text/html')
}

/** The article's text, a line a block; the reason where there is none. */
function textOf(document: Document): string {
  const result = readArticle(document, { url: 'https://gull.example/crates' })
  if (result.kind === 'article') return result.article.blocks.map((block) => block.text).join('\n')
  return result.kind === 'not-an-article' ? result.why : result.kind
}

const card = (at: number): string =>
  `<article class="c"><a href="/${at}"><h3>The bridge opens after a year of repairs</h3></a><p>The wardens of bridge ${at} meet again tonight, said the mayor, and the tolls go up by a tenth.</p></article>`
const teaser = (at: number): string =>
  `<li><article><h3><a href="/${at}">Story ${at} about the bridge and its wardens</a></h3><p>The wardens of bridge ${at} meet again tonight. <a href="/${at}">More</a></p></article></li>`
const teasers = (count: number): string => Array.from({ length: count }, (_, at) => teaser(at)).join('')

describe('articles as pages show them', () => {
  it.each<[string, string, readonly string[], readonly string[]]>([
    [
      'live coverage with dated posts',
      `<main><h1>Crates leave the harbour</h1><div class="posts">${[12, 11, 10]
        .map((hour) => `<div class="post"><time>${hour}:00</time><h2>Post of ${hour}</h2>${paragraphs(EN, 2)}</div>`)
        .join('')}</div></main>`,
      ['Post of 12', 'Post of 10', '1. The harbour'],
      [],
    ],
    [
      'a paged article with links to its parts',
      `<article><h1>Crates leave the harbour</h1>${paragraphs(EN)}</article><nav class="pagination"><a href="?page=2">Page 2</a> <a href="?page=3">Page 3</a></nav>`,
      ['4. The harbour'],
      ['Page 2'],
    ],
    [
      'an article behind "read more"',
      `<article><h1>Crates leave the harbour</h1>${paragraphs(EN, 3)}<button>Read more</button><div hidden><p>Not shown yet. ${EN}</p></div></article>`,
      ['3. The harbour'],
      ['Read more', 'Not shown yet'],
    ],
    [
      'a paywall under the first paragraphs',
      `<article><h1>Crates leave the harbour</h1>${paragraphs(EN, 3)}<div class="paywall"><p>Subscribe for four a month to read on, and cancel whenever you want to do so.</p></div></article>`,
      ['3. The harbour'],
      ['four a month'],
    ],
    [
      'a text with comments longer than itself',
      `<article><h1>Crates leave the harbour</h1>${paragraphs(EN)}</article><section id="comments"><h2>Comments</h2>${'<div class="comment"><p>I saw the crates myself, and nobody asked me, which is odd for a paper of this size.</p></div>'.repeat(12)}</section>`,
      ['1. The harbour', '4. The harbour'],
      ['I saw the crates'],
    ],
    [
      'a consent box over the text',
      `<div id="consent-overlay" role="dialog"><p>We and our 900 partners store cookies, and we ask you to agree to all of them. ${EN.replace('crates', 'cookies')}</p></div><article><h1>Crates leave the harbour</h1>${paragraphs(EN)}</article>`,
      ['1. The harbour'],
      ['900 partners', 'cookies'],
    ],
    [
      'an AMP page',
      `<amp-sidebar><ul><li>Menu of the Gull</li></ul></amp-sidebar><article><h1>Crates leave the harbour</h1><amp-img alt="A crane"></amp-img>${paragraphs(EN, 2)}<amp-ad></amp-ad>${paragraphs(EN, 2)}</article>`,
      ['1. The harbour', '2. The harbour'],
      ['Menu of the Gull'],
    ],
    [
      'an AMP page with other stories listed in the text',
      `<amp-consent><p>We use cookies, and we ask you to agree to all of them before you read on. ${EN}</p></amp-consent><article><h1>Crates leave the harbour</h1>${paragraphs(EN, 3)}<amp-list><p>Other stories of the day, listed here one after the other, without end.</p></amp-list></article>`,
      ['3. The harbour'],
      ['cookies', 'Other stories'],
    ],
    [
      'cards of other articles between the paragraphs',
      `<article><h1>Crates leave the harbour</h1>${paragraphs(EN, 2)}<div>${card(1)}${card(2)}</div>${paragraphs(EN, 3)}${card(3)}</article>`,
      ['1. The harbour', '3. The harbour'],
      ['bridge 1', 'bridge 2', 'bridge 3'],
    ],
    [
      'live coverage whose posts are articles with addresses of their own',
      `<main><h1>Crates leave the harbour</h1>${[12, 11, 10].map((hour) => `<article><h2><a href="#p${hour}">Post of ${hour}</a></h2><p>At ${hour}. ${EN} ${EN}</p></article>`).join('')}</main>`,
      ['At 12. The harbour', 'At 11. The', 'At 10. The'],
      [],
    ],
    [
      'an offer where a paid text breaks off, without a telling name',
      `<article><h1>Crates leave the harbour</h1>${paragraphs(EN, 3)}<div class="x7"><h3>Keep reading for a month</h3><p>To read on, start a free trial now, which you can cancel by mail whenever you want to do so.</p></div></article>`,
      ['3. The harbour'],
      ['Keep reading', 'free trial'],
    ],
    [
      'a consent box without a role or a telling name',
      `<div class="qx-9"><h2>We value your privacy</h2>${'<p>We and our 900 partners store unique identifiers, browsing data and places, and we ask you to agree to all of it now.</p>'.repeat(4)}</div><div class="w"><h1>Crates leave the harbour</h1><div>${paragraphs(EN, 3)}</div></div>`,
      ['1. The harbour', '3. The harbour'],
      ['900 partners'],
    ],
    [
      'text the browser has not drawn yet',
      `<article style="content-visibility: auto"><h1>Crates leave the harbour</h1>${paragraphs(EN)}</article>`,
      ['4. The harbour'],
      [],
    ],
    [
      'lines in <div>s parted by <br>',
      `<h1>Crates leave the harbour</h1><div class="text">${Array.from({ length: 4 }, (_, at) => `${at + 1}. ${EN} ${EN}`).join('<br><br>')}</div>`,
      ['1. The harbour', '4. The harbour'],
      [],
    ],
  ])('%s', (_what, body, read, left) => {
    const text = textOf(page(body))
    for (const words of read) expect(text).toContain(words)
    for (const words of left) expect(text).not.toContain(words)
  })

  it.each([
    ['ja', JA, '貨物が港を出る'],
    ['uk', UK, 'Ящики виходять із порту'],
    ['ru', RU, 'Ящики выходят из порта'],
    ['de', DE, 'Kisten verlassen den Hafen'],
    ['ar', AR, 'الصناديق تغادر الميناء'],
  ])('in %s, with menu and teasers around', (lang, sentence, headline) => {
    const direction = lang === 'ar' ? ' dir="rtl"' : ''
    const body = `<nav><a href="/">${headline.slice(0, 5)}</a></nav><main${direction}><h1>${headline}</h1>${paragraphs(sentence)}</main><ul class="related">${teasers(4)}</ul>`
    const lines = textOf(page(body, { title: headline, lang })).split('\n')
    expect(lines).toEqual([headline, ...[1, 2, 3, 4].map((at) => `${at}. ${sentence} ${sentence}`)])
  })

  it('in vertical lines with readings beside the characters', () => {
    const body = `<div style="writing-mode: vertical-rl"><h1>貨物が港を出る</h1>${paragraphs(JA, 5).replaceAll('貨物', '<ruby>貨物<rp>(</rp><rt>かもつ</rt><rp>)</rp></ruby>')}</div>`
    const text = textOf(page(body, { title: '貨物が港を出る', lang: 'ja' }))
    expect(text).toContain('5. 港の事務所は月曜日、最初の貨物が出港した')
    expect(text).not.toContain('かもつ')
  })

  it('a video with a caption and no text is none', () => {
    const body = `<h1>Crates leave the harbour</h1><video></video><figcaption>${EN}</figcaption>`
    expect(textOf(page(body))).toMatch(/^(no-prose|too-little-prose)$/)
  })
})

describe('pages that lead to articles', () => {
  it.each([
    ['a section front', `<h1>World</h1><ul>${teasers(20)}</ul>`],
    ['a search page', `<form><input></form><h1>20 results for "crates"</h1><ol>${teasers(20)}</ol>`],
    ['a tag page', `<h1>Harbour</h1><p>All we wrote about it.</p><ul>${teasers(20)}</ul>`],
    ['a home page', `<main>${`<section><h2>News</h2><ul>${teasers(6)}</ul></section>`.repeat(4)}</main>`],
  ])('%s is no article', (_what, body) => {
    expect(textOf(page(body, { title: 'The Gull' }))).toMatch(/^(no-prose|too-little-prose|mostly-links)$/)
  })
})

describe('articles without one long piece of text', () => {
  const VERSE = [
    'The crane is still, the tide is low,',
    'the foreman counts his men again,',
    'the letters say the ship may go,',
  ]
  const stanza = (at: number): string =>
    `<p>${at}. ${VERSE.map((line) => `${line}<br>\n`).join('')}and no one says to whom, or when.</p>`

  it('verse, a stanza a paragraph', () => {
    const stanzas = [1, 2, 3, 4].map(stanza).join('')
    const text = textOf(
      page(`<nav><ul><li>Home</li><li>World</li></ul></nav><h1>Crates leave the harbour</h1><div>${stanzas}</div>`),
    )
    for (const at of [1, 2, 3, 4]) expect(text).toContain(`${at}. The crane is still, the tide is low, the foreman`)
    expect(text).not.toContain('World')
  })

  it('paragraphs in which every other word is a link', () => {
    const linked =
      'The <a href="/o">harbour office</a> said on <a href="/m">Monday</a> that the first <a href="/c">crates</a> had left, and that <a href="/n">nine</a> more would follow <a href="/s">in spring</a>, said the <a href="/d">deputy</a>.'
    const body = `<ul class="menu"><li><a href="/">Home of the Gull</a></li></ul><h1>Crates leave the harbour</h1><div>${`<p>${linked} ${linked}</p>`.repeat(5)}</div>`
    const text = textOf(page(body))
    expect(text.match(/said on Monday that the first crates had left/g)?.length).toBe(10)
    expect(text).not.toContain('Home of')
  })

  it('Japanese paragraphs of one short sentence', () => {
    const body = `<h1>貨物が港を出る</h1><div>${'<p>港の事務所は月曜日に最初の貨物が出港したと発表し、説明した。</p><p>春までに九つが続くという。担当者は数を明らかにしていない。</p>'.repeat(4)}</div>`
    const lines = textOf(page(body, { title: '貨物が港を出る', lang: 'ja' })).split('\n')
    expect(lines).toHaveLength(9)
  })

  it.each([
    [
      'a list of products with prices',
      `<ul>${'<li><b>Crate</b> <span>20 kg</span> <span>4.99</span><br>In stock.</li>'.repeat(40)}</ul>`,
    ],
    ['a form with labels', `<form>${'<p>Name <input> as on your card</p>'.repeat(30)}</form>`],
    ['a table of results', `<table>${'<tr><td>Gulls</td><td>3:1</td><td>Terns</td></tr>'.repeat(60)}</table>`],
    [
      'a front of headlines and dates',
      `<ul>${'<li><a href="/x">A headline of another story, linked</a><br><span>12 May, 10:30</span></li>'.repeat(40)}</ul>`,
    ],
    [
      'a front in Japanese',
      `<ul>${'<li><a href="/x">貨物が港を出る、月曜日に発表</a><span>11月20日</span></li>'.repeat(40)}</ul>`,
    ],
  ])('%s is none', (_what, body) => {
    expect(readArticle(page(body)).kind).toBe('not-an-article')
  })
})

describe('what a page says of its article', () => {
  const articleOf = (document: Document, within?: Element) => {
    const result = readArticle(document, { url: 'https://gull.example/crates', ...(within ? { within } : {}) })
    if (result.kind !== 'article') throw new Error(result.kind)
    return result.article
  }

  it.each([
    ['in a <time> without a date for machines', '<time>2025年11月20日 18時05分</time>', '2025-11-20'],
    ['in a box of its own', '<div class="article-date">更新 ２０２５年１１月２０日</div>', '2025-11-20'],
    ['by the era', '<span class="publish">令和7年11月20日</span>', '2025-11-20'],
    ['a day that no calendar has', '<time>2025年2月30日</time>', null],
  ])('a Japanese date %s', (_what, date, expected) => {
    const document = page(`<main><h1>貨物が港を出る</h1>${date}<div>${paragraphs(JA)}</div></main>`, {
      title: '貨物が港を出る',
      lang: 'ja',
    })
    expect(articleOf(document).publishedAt).toBe(expected)
  })

  describe('where the next article follows in the same page', () => {
    const byline = '<p class="byline">By Ole Berg</p><time datetime="2026-05-02">2 May</time>'
    const two = (own: string): Document => {
      const document = page(
        `<article><h1>Crates leave the harbour</h1>${paragraphs(EN, 6)}</article><article><h1>Bridge opens after a year</h1>${own}${paragraphs(EN, 6)}</article>`,
      )
      const meta = {
        author: 'Ida Kranz',
        'article:published_time': '2026-03-04',
        'og:title': 'Crates leave the harbour',
      }
      for (const [name, content] of Object.entries(meta)) {
        const tag = document.createElement('meta')
        tag.setAttribute('name', name)
        tag.setAttribute('content', content)
        document.head.append(tag)
      }
      return document
    }

    it.each([
      ['first, by the head of the page', 0, byline, { byline: 'Ida Kranz', publishedAt: '2026-03-04' }],
      ['second, by what stands in it', 1, byline, { byline: 'Ole Berg', publishedAt: '2026-05-02' }],
      ['second, which says nothing of itself', 1, '', { byline: null, publishedAt: null }],
    ])('the %s', (_what, which, own, expected) => {
      const document = two(own)
      expect(articleOf(document, document.querySelectorAll('article')[which])).toMatchObject(expected)
    })
  })
})
