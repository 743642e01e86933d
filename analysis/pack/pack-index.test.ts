import { expect, it } from 'vitest'
import { growTree } from '../../tools/packs/grow-tree'
import { findMentions } from '../linking/find-mentions'
import { EdgeTable } from './edge-table'
import { indexPacks, prepareTree } from './pack-index'
import { toArticle, toPack } from './small-pack'

const japan = toPack({
  id: 'japan',
  entities: [
    {
      id: 'mhi',
      kind: 'company',
      labels: { en: { pref: 'Mitsubishi Heavy' }, ja: { pref: '三菱重工' }, uk: { pref: 'Міцубісі' } },
    },
  ],
})
const other = toPack({
  id: 'other',
  entities: [{ id: 'cars', kind: 'company', labels: { en: { pref: 'Mitsubishi Motors', alt: ['Mitsubishi Heavy'] } } }],
})
const entities = (text: string, index = indexPacks([japan, other])) =>
  findMentions(toArticle([text]), index).map(({ pack, entity }) => `${pack}/${entity}`)

it('finds phrases of every script whichever article came first', () => {
  const index = indexPacks([japan])
  expect(entities('The 3 plants of 2024', index)).toEqual([])
  expect(entities('三菱重工は', index)).toEqual(['japan/mhi'])
  expect(entities('Компанія Міцубісі', index)).toEqual(['japan/mhi'])
  expect(entities('Mitsubishi Heavy', index)).toEqual(['japan/mhi'])
})

it('gives a spelling that two packs claim to the first of them', () => {
  expect(entities('Mitsubishi Heavy and Mitsubishi Motors')).toEqual(['japan/mhi', 'other/cars'])
})

it('keeps edges apart and grows', () => {
  const table = new EdgeTable()
  for (let i = 1; i <= 5000; i++) table.add(i % 70, i, i)
  for (let i = 1; i <= 5000; i++) expect(table.get(i % 70, i)).toBe(i)
  expect(table.get(1, 5001)).toBe(0)
})

it('lets other packs add their phrases to a tree that was grown before', () => {
  const first = { ...japan }
  prepareTree(first, () => growTree(japan))
  const index = indexPacks([first, other])
  expect(entities('Mitsubishi Heavy and Mitsubishi Motors', index)).toEqual(['japan/mhi', 'other/cars'])
  expect(entities('三菱重工は', index)).toEqual(['japan/mhi'])
  expect(entities('Mitsubishi Heavy', indexPacks([other, first]))).toEqual(['other/cars'])
})

it('refuses a tree that was grown of another pack', () => {
  const wrong = { ...japan }
  prepareTree(wrong, () => growTree(other))
  expect(() => indexPacks([wrong])).toThrow('a tree of another japan')
})
