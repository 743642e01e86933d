import { describe, expect, it } from 'vitest'
import type { BlockId, MentionId } from '../../analysis/types'
import { FIXTURE_SETTINGS } from '../../test/panel-fixtures/fixture-props'
import { findMentions as findInText, makeCard, makeView } from '../../test/panel-fixtures/make-view'
import {
  countFlags,
  countStatements,
  countStates,
  findCardOf,
  findMentions,
  findReadingIndex,
  hostOf,
  textOf,
} from './article-reading'

const VIEW = makeView([
  [
    { text: 'Kyodo said so.', state: 'sourced' },
    { text: 'It is so.', state: 'unsourced', rule: 'no-source' },
  ],
  [{ text: 'Officials said so.', state: 'vague' }],
])

it.each([
  ['https://www.city-paper.example/a?b=c', 'city-paper.example'],
  ['http://news.city.example:8080/', 'news.city.example'],
  ['not an address', ''],
])('names the host of %s', (url, host) => {
  expect(hostOf(url)).toBe(host)
})

it('reads the words of a span, and none where the block is gone', () => {
  const span = VIEW.analysis.statements[1]?.span
  expect(span && textOf(VIEW.article, span)).toBe('It is so.')
  expect(textOf(VIEW.article, { block: 9 as BlockId, start: 0, end: 3 })).toBe('')
})

describe('countStates', () => {
  it('counts every state', () => {
    const counts = countStates(VIEW, FIXTURE_SETTINGS)
    expect(counts).toEqual({ sourced: 1, vague: 1, unsourced: 1, judgement: 0, none: 0 })
    expect(countFlags(counts)).toBe(2)
  })

  it('adds up to what is counted at all', () => {
    expect(countStatements(countStates(VIEW, FIXTURE_SETTINGS))).toBe(3)
    expect(countStatements(countStates(VIEW, { mutedRules: ['fixture'] }))).toBe(1)
  })

  it('leaves out what the reader muted, here or by its rule', () => {
    const [first] = VIEW.analysis.statements
    const muted = first ? [first.id] : []
    expect(countStates({ ...VIEW, muted }, FIXTURE_SETTINGS).sourced).toBe(0)
    expect(countStates(VIEW, { ...FIXTURE_SETTINGS, mutedRules: ['no-source'] }).unsourced).toBe(0)
  })
})

it.each([
  [null, null],
  [0, 0],
  [1, 2],
  [2, null],
])('in block %s the reader has reached statement %s', (block, index) => {
  expect(findReadingIndex(VIEW.analysis.statements, block as BlockId | null)).toBe(index)
})

it('finds the card of a mention, and a card’s mentions in reading order', () => {
  const mentions = findInText(VIEW.article, 'so', 'x')
  const card = makeCard('n', 't', [...mentions].reverse())
  expect(findCardOf([card], mentions[0]?.id as MentionId)).toBe(card)
  expect(findCardOf([card], 'other' as MentionId)).toBeUndefined()
  expect(findMentions(card, mentions)).toEqual(mentions)
})
