import { describe, expect, test } from 'vitest'
import type { StatementId } from '../../analysis/types'
import { countFlags } from '../../platform/flag-counts'
import { DEFAULT_SETTINGS } from '../../platform/settings'
import { makeView } from '../../test/panel-fixtures/make-view'
import { chooseMarks, type MarkChoice, marksOf, targetOf } from './marks'
import { statementsOf } from './wrong-statements'

const { article, analysis } = makeView([
  [
    { text: 'The crates left on Monday.', state: 'unsourced' },
    { text: 'Officials were pleased.', state: 'vague' },
    { text: 'It was a fine day.', state: 'judgement' },
    { text: 'Hello.', state: 'none' },
  ],
])
const [unsourced, vague] = analysis.statements.map(({ id }) => id) as [StatementId, StatementId]
const rule = analysis.statements[0]?.reason.rule ?? ''

const kindsFor = (choice: Partial<MarkChoice>) =>
  chooseMarks(analysis, article, { settings: DEFAULT_SETTINGS, muted: [], away: false, ...choice }).map(
    ({ kind }) => kind,
  )

describe('which marks are painted', () => {
  test('those of the kinds that are switched on', () => {
    expect(kindsFor({})).toEqual(['unsourced', 'vague'])
    const marks = { ...DEFAULT_SETTINGS.marks, unsourced: false, judgement: true }
    expect(kindsFor({ settings: { ...DEFAULT_SETTINGS, marks } })).toEqual(['vague', 'judgement'])
  })

  test('none of a statement that was called wrong, and none of a muted rule', () => {
    expect(kindsFor({ muted: [unsourced] })).toEqual(['vague'])
    expect(kindsFor({ settings: { ...DEFAULT_SETTINGS, mutedRules: [rule] } })).not.toContain('unsourced')
  })

  test('none at all while they are put away', () => {
    expect(kindsFor({ away: true })).toEqual([])
  })

  test('every statement with a state can be gone to all the same', () => {
    expect(marksOf(analysis)).toHaveLength(3)
    expect(targetOf(analysis, vague)).toEqual({ kind: 'statement', id: vague })
    expect(targetOf(analysis, 'nothing')).toBeNull()
  })
})

test('the badge counts neither what was called wrong nor what a muted rule flags', () => {
  expect(countFlags(analysis, [])).toEqual({ unsourced: 1, vague: 1 })
  expect(countFlags(analysis, [], [vague])).toEqual({ unsourced: 1, vague: 0 })
  expect(countFlags(analysis, [rule])?.unsourced).toBe(0)
  expect(countFlags({ kind: 'off-topic', topic: analysis.topic }, [])).toBeNull()
})

test('a wrong statement is known by its words when the page is read again', () => {
  const words = new Set(['Officials were pleased.'])
  expect(statementsOf(article, analysis, words)).toEqual([vague])
  expect(statementsOf(article, analysis, new Set())).toEqual([])
})
