import { describe, expect, it } from 'vitest'
import { indexPacks } from '../pack/pack-index'
import type { Condition } from '../pack/schema'
import { toArticle, toPack } from '../pack/small-pack'
import { readArticle } from './article-reading'
import { evaluate } from './evaluate'

const article = toArticle([
  'Japan ships missiles',
  'Tokyo sent PAC-3 missiles to the US. Arms exports grew.',
  '日本の防衛装備移転',
])

function words(when: Condition, region: 'article' | [number, number, number] = 'article'): readonly string[] | null {
  const pack = toPack({
    topics: [{ id: 'small', label: { en: 'Small' }, rules: [{ id: 'rule', when }] }],
    lists: { export: ['exports', 'ships'] },
    entities: [{ id: 'pac-3', kind: 'missile', labels: { en: { pref: 'PAC-3' } } }],
  })
  const compiled = pack.topics[0]?.rules[0]?.when
  if (!compiled) throw new Error('the pack lost its rule')
  const place = region === 'article' ? region : { block: region[0] as never, start: region[1], end: region[2] }
  return evaluate(compiled, place, readArticle(article, indexPacks([pack])))?.words ?? null
}

describe('evaluate', () => {
  const japan = { terms: ['Japan', 'Tokyo'] }
  it.each<[string, Condition, readonly string[] | null]>([
    ['a term in any case', { terms: ['tokyo'] }, ['Tokyo']],
    ['a phrase over a space', { terms: ['arms exports'] }, ['Arms exports']],
    ['whole words only', { terms: ['miss'] }, null],
    ['an abbreviation by its capitals', { terms: ['US'] }, ['US']],
    ['stems', { stems: ['missil'] }, ['missiles']],
    ['a phrase whose last word is a stem', { stems: ['arms export'] }, ['Arms exports']],
    ['Japanese without word boundaries', { terms: ['装備移転'] }, ['装備移転']],
    ['a list', { list: 'export' }, ['ships', 'exports']],
    ['entities', { entities: ['pac-3'] }, ['PAC-3']],
    ['allOf', { allOf: [japan, { terms: ['missiles'] }] }, ['Japan', 'missiles', 'Tokyo']],
    ['allOf with one part missing', { allOf: [japan, { terms: ['France'] }] }, null],
    ['anyOf', { anyOf: [{ terms: ['France'] }, { terms: ['PAC-3'] }] }, ['PAC-3']],
    ['noneOf', { noneOf: [{ terms: ['France'] }] }, []],
    ['noneOf against', { noneOf: [japan] }, null],
    ['near within reach', { near: [{ terms: ['Tokyo'] }, { terms: ['US'] }], within: 40 }, ['Tokyo', 'US']],
    ['near out of reach', { near: [{ terms: ['Tokyo'] }, { terms: ['exports'] }], within: 10 }, null],
    ['atLeast', { atLeast: 2, of: { terms: ['missiles'] } }, ['missiles']],
    ['atLeast without enough', { atLeast: 3, of: { terms: ['missiles'] } }, null],
  ])('finds %s', (_, when, expected) => expect(words(when)).toEqual(expected))

  it('looks only in the region', () => {
    expect(words({ terms: ['missiles'] }, [1, 0, 37])).toEqual(['missiles'])
    expect(words({ terms: ['missiles'] }, [1, 38, 55])).toBeNull()
    expect(words({ noneOf: [{ terms: ['missiles'] }] }, [1, 38, 55])).toEqual([])
    expect(words({ entities: ['pac-3'] }, [0, 0, 20])).toBeNull()
  })
})
