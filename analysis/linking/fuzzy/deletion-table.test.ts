import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DeletionTable, editsAllowed } from './deletion-table'
import { countEdits } from './edit-distance'

describe('countEdits', () => {
  it.each([
    ['patriot', 'patriot', 0],
    ['patroit', 'patriot', 1],
    ['patrio', 'patriot', 1],
    ['patriiot', 'patriot', 1],
    ['pstriot', 'patriot', 1],
    ['lcokhedd', 'lockheed', 2],
    ['kyoto', 'patriot', 3],
  ])('%s to %s takes %i', (from, to, edits) => expect(countEdits(from, to, 2)).toBe(edits))
})

describe('DeletionTable', () => {
  const words = ['patriot', 'lockheed', 'mitsubishi', 'ministry', 'army']
  const table = new DeletionTable(words)

  it('finds nothing for words that are far from all', () => {
    expect(table.findNear('elephant')).toEqual([])
    expect(table.findNear('patrolling')).toEqual([])
  })

  it('finds every word one edit away', () => {
    const place = fc.record({ word: fc.constantFrom(...words), at: fc.nat(9), letter: fc.constantFrom(...'abcxyz') })
    fc.assert(
      fc.property(place, fc.constantFrom('drop', 'insert', 'replace'), ({ word, at, letter }, way) => {
        const i = at % word.length
        const slip = word.slice(0, i) + (way === 'drop' ? '' : letter) + word.slice(way === 'insert' ? i : i + 1)
        expect(editsAllowed(word.length)).toBeGreaterThanOrEqual(1)
        expect(table.findNear(slip).map((near) => near.word)).toContain(word)
      }),
    )
  })
})
