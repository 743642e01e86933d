import { expect, it } from 'vitest'
import { mulberry } from '../../tools/train/logistic'
import { interval, type Scored, scoreOf } from './score'

function row(
  article: string,
  label: Scored['label'],
  got: Scored['got'],
  accept: Scored['accept'] = [label],
  source: boolean | null = null,
): Scored {
  return { article, lang: 'en', style: 'wire', label, accept, got, source }
}

const ROWS = [
  row('a', 'sourced', 'sourced', ['sourced'], true),
  row('a', 'sourced', 'vague', ['sourced', 'vague'], false),
  row('a', 'vague', 'vague'),
  row('b', 'none', 'judgement'),
]

it('counts strictly and leniently, by state, and sources where one is labelled', () => {
  const score = scoreOf(ROWS)
  expect(score).toMatchObject({ articles: 2, sentences: 4, accuracy: 0.5, lenient: 0.75, sourceOverlap: 0.5 })
  expect(score.states.sourced).toEqual({ n: 2, precision: 1, recall: 0.5, f1: 2 / 3 })
  expect(score.states.vague).toEqual({ n: 1, precision: 0.5, recall: 1, f1: 2 / 3 })
  expect(score.macroF1).toBeCloseTo((2 / 3 + 2 / 3 + 0) / 3)
})

it('draws whole articles for its intervals and repeats with the seed', () => {
  const accuracy = (rows: readonly Scored[]) => scoreOf(rows).accuracy
  const first = interval(ROWS, accuracy, mulberry(3))
  expect(first).toEqual(interval(ROWS, accuracy, mulberry(3)))
  expect(first).toEqual([0, 2 / 3])
})
