import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'valibot'
import { describe, expect, it, vi } from 'vitest'
import { analyze } from '../../analysis/analyze'
import { indexPacks } from '../../analysis/pack/pack-index'
import type { Article, OnTopicAnalysis, StatementId } from '../../analysis/types'
import { anchorsOf, reanchor } from '../../page/anchor'
import { FIXTURE_SETTINGS, fixtureProps } from '../../test/panel-fixtures/fixture-props'
import { fromGold } from '../../test/panel-fixtures/from-gold'
import { makeView } from '../../test/panel-fixtures/make-view'
import { enrich } from '../../test/panel-fixtures/views'
import { articleOfGold, GoldSchema } from '../../tools/analyze/gold-article'
import { parseAnnotations, toAnnotations } from './annotations'
import { takeAway } from './take-away'

// Analyses every labelled article: seconds where many tests run at once.
vi.setConfig({ testTimeout: 60_000 })

const { library } = fixtureProps({ kind: 'reading' })
const HOSTILE = makeView([[{ text: 'A <script>alert(1)</script> & [link](x) *so*.', state: 'unsourced' }]], {
  title: '<b>Title</b> # `x`',
  publisher: null,
})

function exportOf(article: Article, analysis: OnTopicAnalysis): string {
  return JSON.stringify(
    toAnnotations(
      article,
      analysis,
      anchorsOf(
        article,
        analysis.statements.map(({ span }) => span),
      ),
    ),
  )
}

/** An exported file opened on an article: where each statement stands, and the ids of those that are gone. */
function open(text: string, article: Article) {
  const kept = parseAnnotations(text)
  if (!kept) throw new Error('not an export')
  return { kept, ...reanchor(article, new Map(kept.map(({ id, anchor }) => [id, anchor]))) }
}

function goldAnalyses(): { article: Article; analysis: OnTopicAnalysis }[] {
  const index = indexPacks([])
  return readdirSync('bench/gold')
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const article = articleOfGold(parse(GoldSchema, JSON.parse(readFileSync(`bench/gold/${name}`, 'utf8'))))
      const analysis = analyze(article, index, { force: true })
      return analysis.kind === 'on-topic' ? [{ article, analysis }] : []
    })
}

describe('annotations', () => {
  it('come back to every statement of the labelled articles', () => {
    const analyses = goldAnalyses()
    expect(analyses.length).toBeGreaterThan(20)
    for (const { article, analysis } of analyses) {
      const { kept, placed, orphans } = open(exportOf(article, analysis), article)
      expect(orphans).toEqual([])
      expect(kept.map(({ id, state }) => ({ state, span: placed.get(id) }))).toEqual(
        analysis.statements.map(({ span, state }) => ({ state, span })),
      )
    }
  })

  it('report exactly the sentences that were edited, and move the others', () => {
    const { article, analysis } = fromGold('wire')
    const edited = [2, 7, 11].flatMap((index) => analysis.statements[index] ?? [])
    const blocks = article.blocks.map((block) => {
      let { text } = block
      for (const { span } of edited) {
        const words = article.blocks[span.block]?.text.slice(span.start, span.end) ?? ''
        text = text.replace(words, `Lately ${words.toLowerCase()}`)
      }
      return { ...block, text: `New. ${text}` }
    })
    const { orphans, placed } = open(exportOf(article, analysis), { ...article, blocks })
    expect(orphans).toEqual(edited.map(({ id }) => id))
    for (const { id, span } of analysis.statements) {
      const now = placed.get(id)
      if (now)
        expect(blocks[now.block]?.text.slice(now.start, now.end)).toBe(
          article.blocks[span.block]?.text.slice(span.start, span.end),
        )
    }
  })

  it('count code points, as the model does, and have names of their own', () => {
    const view = makeView([
      [
        { text: 'A 𠮷野家 🚀 launch.', state: 'none' },
        { text: 'It was late.', state: 'none' },
      ],
    ])
    const page = JSON.parse(exportOf(view.article, view.analysis))
    const positions = page.items.map((item: { target: { selector: object[] } }) => item.target.selector[1])
    expect(positions).toEqual([
      { type: 'TextPositionSelector', start: 0, end: 15 },
      { type: 'TextPositionSelector', start: 16, end: 28 },
    ])
    const ids = [page.id, ...page.items.map(({ id }: { id: string }) => id)]
    expect(new Set(ids).size).toBe(3)
    expect(ids.every((id) => URL.canParse(id))).toBe(true)
  })

  it('follow the W3C model', () => {
    const { article, analysis } = HOSTILE
    const [first] = toAnnotations(
      article,
      analysis,
      anchorsOf(
        article,
        analysis.statements.map(({ span }) => span),
      ),
    ).items
    expect(first).toMatchObject({
      type: 'Annotation',
      motivation: 'classifying',
      body: [{ type: 'TextualBody', purpose: 'classifying', value: 'unsourced' }],
      target: {
        source: HOSTILE.article.url,
        selector: [
          { type: 'TextQuoteSelector', prefix: '', suffix: '' },
          { type: 'TextPositionSelector', start: 0, end: 45 },
        ],
      },
    })
  })

  it.each([
    '',
    'not json',
    '{}',
    '[]',
    '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":[{}]}',
  ])('refuse a file that is none of ours: %s', (text) => {
    expect(parseAnnotations(text)).toBeNull()
  })
})

describe('takeAway', () => {
  it('writes Markdown with every statement, its source, and the cards with theirs', () => {
    const view = enrich(fromGold('wire'))
    const { name, text } = takeAway('markdown', view, library, FIXTURE_SETTINGS, [])
    expect(name).toBe('sidelight-japan-confirms-completed-transfer-of-pat.md')
    expect(text.match(/^1\. /gm)).toHaveLength(view.analysis.statements.length)
    expect(text).toContain('1. **Source named** (Kyodo News): It is the first time Tokyo has shipped')
    expect(text).toContain('### Japan’s export rules')
    expect(text).toContain('- [Kyodo News](<https://kyodo.example/1>), Nov 19, 2025')
  })

  it('counts what the panel counts, and says what was marked as wrong', () => {
    const view = makeView([
      [
        { text: 'Kyodo said so.', state: 'sourced', source: 'Kyodo' },
        { text: 'It is so.', state: 'unsourced', rule: 'no-source' },
        { text: 'It rains.', state: 'unsourced' },
      ],
    ])
    const settings = { ...FIXTURE_SETTINGS, mutedRules: ['no-source'] }
    const markdown = takeAway('markdown', view, library, settings, []).text
    expect(markdown).toContain('1 of 2 sentences names a source. 1 gives none. 1 marked as wrong is not counted.')
    expect(markdown).toContain('1. **No source given** (marked as wrong): It is so.')
    expect(markdown).toContain('1. **No source given**: It rains.')
    const page = takeAway('page', { ...view, muted: ['s0' as StatementId] }, library, settings, []).text
    expect(page).toContain('0 of 1 sentences name a source.')
    expect(page).toContain('<small>Source named (Kyodo) (marked as wrong)</small>')
    const anchors = anchorsOf(
      view.article,
      view.analysis.statements.map(({ span }) => span),
    )
    const { items } = JSON.parse(takeAway('annotations', view, library, settings, anchors).text)
    const wrong = { type: 'TextualBody', purpose: 'assessing', value: 'wrong' }
    expect(items.map(({ body }: { body: unknown[] }) => body.at(-1))).toEqual([
      { type: 'TextualBody', purpose: 'describing', value: 'Kyodo' },
      wrong,
      { type: 'TextualBody', purpose: 'classifying', value: 'unsourced' },
    ])
  })

  it('lets no text of a page become markup', () => {
    const markdown = takeAway('markdown', HOSTILE, library, FIXTURE_SETTINGS, []).text
    expect(markdown).toContain('# \\<b\\>Title\\</b\\> \\# \\`x\\`')
    expect(markdown).toContain('\\[link\\](x) \\*so\\*.')
    const page = takeAway('page', HOSTILE, library, FIXTURE_SETTINGS, []).text
    expect(page).not.toMatch(/<script|<b>/)
    expect(page).toContain('A &lt;script&gt;alert(1)&lt;/script&gt; &amp; [link](x) *so*.')
  })

  it('writes a page in the reader’s language, and a name from any script', () => {
    const view = makeView([[{ text: 'だ。', state: 'judgement' }]], {
      title: '日本、迎撃ミサイルを引き渡し',
      lang: 'ja',
    })
    const { name, type, text } = takeAway('page', view, library, { lang: 'uk', cardLang: 'uk', mutedRules: [] }, [])
    expect(name).toBe('sidelight-日本-迎撃ミサイルを引き渡し.html')
    expect(type).toBe('text/html')
    expect(text).toContain('<html lang="uk">')
    expect(text).toContain('Погляд самої статті')
    expect(
      takeAway('page', { ...view, article: { ...view.article, title: '…' } }, library, FIXTURE_SETTINGS, []).name,
    ).toBe('sidelight-article.html')
  })
})
