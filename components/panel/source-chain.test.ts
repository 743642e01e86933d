import { describe, expect, it } from 'vitest'
import type { BlockId, SourceKind, Statement } from '../../analysis/types'
import { makeView } from '../../test/panel-fixtures/make-view'
import { findChains, hangsOnOneUnnamed } from './source-chain'

type Told = [name: string, kind: SourceKind, origin?: [string, SourceKind]]

function statements(told: readonly Told[]): Statement[] {
  const view = makeView([
    told.map(([name, kind]) => ({ text: `${name} said so.`, state: 'sourced', source: name, kind })),
  ])
  const span = { block: 0 as BlockId, start: 0, end: 1 }
  return view.analysis.statements.map((statement, index) => {
    const origin = told[index]?.[2]
    const source = statement.source && {
      ...statement.source,
      origin: origin ? { span, name: origin[0], kind: origin[1] } : null,
    }
    return { ...statement, source }
  })
}

describe('findChains', () => {
  it('joins equal ways, whatever their case, the most used first', () => {
    const chains = findChains(
      statements([
        ['Reuters', 'organisation'],
        ['Kyodo', 'organisation', ['officials', 'vague']],
        ['KYODO', 'organisation', ['Officials', 'vague']],
      ]),
    )
    expect(chains.map((chain) => [chain.links.map((link) => link.name).join(' < '), chain.statements])).toEqual([
      ['Kyodo < officials', 2],
      ['Reuters', 1],
    ])
  })

  it('knows none where nobody is named', () => {
    expect(findChains(makeView([[{ text: 'So.', state: 'judgement' }]]).analysis.statements)).toEqual([])
  })
})

it.each<[string, readonly Told[], boolean]>([
  ['one unnamed source', [['officials', 'vague']], true],
  ['an outlet that leans on one', [['Kyodo', 'organisation', ['officials', 'vague']]], true],
  [
    'the same root by two ways',
    [
      ['Kyodo', 'organisation', ['officials', 'vague']],
      ['officials', 'vague'],
    ],
    true,
  ],
  [
    'a named source beside it',
    [
      ['officials', 'vague'],
      ['Kyodo', 'organisation'],
    ],
    false,
  ],
  [
    'two unnamed sources',
    [
      ['officials', 'vague'],
      ['analysts', 'vague'],
    ],
    false,
  ],
  ['one named source', [['Kyodo', 'organisation']], false],
  ['no source at all', [], false],
])('hanging on one unnamed source: %s', (_, told, expected) => {
  expect(hangsOnOneUnnamed(findChains(statements(told)))).toBe(expected)
})
