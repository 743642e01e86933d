import { describe, expect, test } from 'vitest'
import type { Article, BlockId, MentionId } from '../../analysis/types'
import type { Mark } from '../../page/painter'
import { type Candidate, thinOut } from './density'

const LINE = 100

/** Paragraphs of a thousand characters, ten places of a hundred in each. */
const articleOf = (paragraphs: number): Article => ({
  url: 'https://a.example/',
  title: '',
  byline: null,
  publisher: null,
  publishedAt: null,
  lang: 'en',
  blocks: Array.from({ length: paragraphs }, (_, id) => ({
    id: id as BlockId,
    kind: 'paragraph',
    text: 'x'.repeat(999),
    links: [],
  })),
})

function at(place: number, kind: Mark['kind'], about: string | null = null): Candidate {
  const block = Math.floor(place / 10) as BlockId
  const start = (place % 10) * LINE
  return { mark: { id: `${kind}${place}` as MentionId, kind, span: { block, start, end: start + 90 } }, about }
}

const fill = (count: number, kind: Mark['kind']) =>
  Array.from({ length: count }, (_, place) => at(place, kind, kind === 'mention' ? `thing ${place}` : null))

const ids = (marks: readonly Mark[]) => marks.map(({ id }) => id)

describe('density', () => {
  test('“all” keeps every mark, in reading order', () => {
    const candidates = fill(40, 'unsourced')
    expect(ids(thinOut(candidates.toReversed(), articleOf(4), 'all'))).toEqual(ids(candidates.map(({ mark }) => mark)))
  })

  test.each([
    ['few', 4],
    ['some', 12],
  ] as const)('“%s” leaves at most %i marks in a screen, evenly spread', (density, most) => {
    const places = thinOut(fill(60, 'mention'), articleOf(6), density).map(({ span }) => span.block * 1000 + span.start)
    expect(places).toHaveLength(4 * most) // 6,000 characters are four screens
    const gaps = places.slice(1).map((place, index) => place - (places[index] ?? 0))
    expect(Math.max(...gaps)).toBeLessThanOrEqual((2 * 1500) / most + LINE)
  })

  test('flags come first, and each kind that is switched on keeps a place', () => {
    const screen = [...fill(14, 'mention'), at(3, 'unsourced'), at(8, 'vague'), at(11, 'judgement')]
    const kinds = thinOut(screen, articleOf(2), 'few').map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual(['judgement', 'mention', 'unsourced', 'vague'])
  })

  test('a paragraph marks a thing once, unless all are wanted', () => {
    const repeated = [
      at(1, 'mention', 'PAC-3'),
      at(2, 'mention', 'PAC-3'),
      at(3, 'mention', 'MHI'),
      at(12, 'mention', 'PAC-3'),
    ]
    expect(ids(thinOut(repeated, articleOf(2), 'some'))).toEqual(['mention1', 'mention3', 'mention12'])
    expect(thinOut(repeated, articleOf(2), 'all')).toHaveLength(4)
  })

  test('the order in which marks come changes nothing', () => {
    const candidates = [...fill(30, 'mention'), ...fill(30, 'unsourced')]
    const article = articleOf(3)
    expect(thinOut(candidates.toReversed(), article, 'some')).toEqual(thinOut(candidates, article, 'some'))
  })
})
