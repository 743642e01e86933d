// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Article } from '../../analysis/types'
import { createBlockMap } from '../../page/block-map'
import { makeView } from '../../test/panel-fixtures/make-view'

let badge: string
vi.mock('../../platform/worker-line', () => ({
  showOwnBadge: async ({ unsourced, vague }: { unsourced: number; vague: number }) => {
    badge = `${unsourced}+${vague}`
  },
  clearOwnBadge: async () => {
    badge = ''
  },
}))

const { ShownPage } = await import('./shown-page')

const view = makeView([[{ text: 'The crates left on Monday.', state: 'unsourced' }]])
const panels = { tell: () => undefined, isWatched: () => false, hangUp: () => undefined }

function readOf(article: Article) {
  return { article, blockMap: createBlockMap([]), document, within: null, partial: false }
}
const read = readOf({ ...view.article, url: 'https://gull.example/a' })
const other = readOf({ ...view.article, url: 'https://gull.example/b' })
const judge = ({ article }: typeof read, declined = false) => ({
  article,
  analysis: view.analysis,
  declined,
  forced: false,
})

let page: InstanceType<typeof ShownPage>

beforeEach(() => {
  badge = 'untouched'
  page = new ShownPage(document, panels, () => undefined, new AbortController().signal)
})

describe('the badge of a page', () => {
  it('counts what the answer of the worker holds', () => {
    page.expecting(read)
    expect(badge).toBe('untouched')
    page.judged(read, judge(read))
    expect(badge).toBe('1+0')
  })

  it('is not there on a page that the reader called not about the topic', () => {
    page.judged(read, judge(read, true))
    expect(badge).toBe('')
  })

  it('stays while the same article is read again, and goes when another one follows', () => {
    page.judged(read, judge(read))
    page.expecting(read)
    expect(badge).toBe('1+0')
    page.expecting(other)
    expect(badge).toBe('')
  })

  it('goes when the analysis of another article fails', () => {
    page.judged(read, judge(read))
    page.forget()
    page.failed('Error: no answer', 'The crates left on Monday.')
    expect(badge).toBe('')
  })
})
