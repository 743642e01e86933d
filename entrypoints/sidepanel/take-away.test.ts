import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'valibot'
import { describe, expect, test, vi } from 'vitest'
import { analyze } from '../../analysis/analyze'
import { indexPacks } from '../../analysis/pack/pack-index'
import type { Article, OnTopicAnalysis } from '../../analysis/types'
import type { OnTopicView } from '../../components/panel-view'
import { FIXTURE_SETTINGS, fixtureProps } from '../../test/panel-fixtures/fixture-props'
import { makeView } from '../../test/panel-fixtures/make-view'
import { articleOfGold, GoldSchema } from '../../tools/analyze/gold-article'
import { compareWith, exportOf, readPicked } from './take-away'

// Analyses every labelled article: seconds where many tests run at once.
vi.setConfig({ testTimeout: 60_000 })

const { library } = fixtureProps({ kind: 'reading' })

function goldViews(): OnTopicView[] {
  const index = indexPacks([])
  const around = { position: null, unplaced: 0, canPaint: true, changed: false, translated: false, muted: [] }
  return readdirSync('bench/gold')
    .filter((name) => name.endsWith('.json'))
    .flatMap((name): OnTopicView[] => {
      const article = articleOfGold(parse(GoldSchema, JSON.parse(readFileSync(`bench/gold/${name}`, 'utf8'))))
      const analysis = analyze(article, index, { force: true })
      return analysis.kind === 'on-topic' ? [{ kind: 'on-topic', article, analysis, ...around }] : []
    })
}

const fileOf = (text: string, size = text.length) => ({ size, text: () => Promise.resolve(text) })

async function picked(view: OnTopicView) {
  const file = exportOf(view, 'annotations', library, FIXTURE_SETTINGS)
  return readPicked(fileOf(file?.text ?? ''))
}

const wordsOf = ({ blocks }: Article, { span }: OnTopicAnalysis['statements'][number]) =>
  blocks[span.block]?.text.slice(span.start, span.end) ?? ''

/** The article with other words at these statements' places. */
function edit(article: Article, statements: OnTopicAnalysis['statements']): Article {
  const blocks = article.blocks.map((block) => {
    const here = statements
      .filter(({ span }) => span.block === block.id)
      .toSorted((a, b) => b.span.start - a.span.start)
    const text = here.reduce(
      (now, { span }) => `${now.slice(0, span.start)}Edited ${span.start}.${now.slice(span.end)}`,
      block.text,
    )
    return { ...block, text }
  })
  return { ...article, blocks }
}

describe('a file of annotations, out and in again', () => {
  const views = goldViews()

  test('finds every statement of the labelled articles', async () => {
    expect(views.length).toBeGreaterThan(40)
    for (const view of views) {
      const opened = compareWith(view.article, await picked(view))
      expect(opened, view.article.url).toEqual({ found: view.analysis.statements.length, changed: [] })
    }
  })

  test('names exactly the three sentences that were edited', async () => {
    for (const view of views) {
      const { article, analysis } = view
      const count = analysis.statements.length
      const edited = [1, Math.floor(count / 2), count - 2].flatMap((at) => analysis.statements[at] ?? [])
      expect(edited, article.url).toHaveLength(3)
      const opened = compareWith(edit(article, edited), await picked(view))
      expect(opened, article.url).toEqual({ found: count - 3, changed: edited.map((each) => wordsOf(article, each)) })
    }
  })
})

test('one of two sentences with the same words is missed when it is edited', async () => {
  const view = makeView([
    [
      { text: 'It was late.', state: 'judgement' },
      { text: 'It was late.', state: 'judgement' },
    ],
  ])
  const [first] = view.analysis.statements
  const opened = compareWith(edit(view.article, first ? [first] : []), await picked(view))
  expect(opened).toEqual({ found: 1, changed: ['It was late.'] })
})

describe('other files', () => {
  test.each(['', '{}', 'not json', '[1]'])('%j is none of ours', async (text) => {
    expect(await readPicked(fileOf(text))).toEqual({ problem: 'not-ours' })
  })

  test('a huge one is not even read', async () => {
    const text = vi.fn(() => Promise.resolve(''))
    expect(await readPicked({ size: 1e10, text })).toEqual({ problem: 'too-large' })
    expect(text).not.toHaveBeenCalled()
  })

  test('one that can’t be read is none of ours', async () => {
    expect(await readPicked({ size: 3, text: () => Promise.reject(new Error('gone')) })).toEqual({
      problem: 'not-ours',
    })
  })
})

test('there is nothing to take where no article is in view', () => {
  expect(exportOf({ kind: 'reading' }, 'markdown', library, FIXTURE_SETTINGS)).toBeNull()
})
