import { expect, it } from 'vitest'
import { decodeTable, logOdds } from '../../analysis/attribution/tables'
import { encodeTable } from './write-model'

it('keeps every weight within half a step and never clips the largest', () => {
  const weights = Float32Array.from([0, 1.5, -3.1, 0.02, 2.2, -0.4, 3.1, 0])
  const { text, scale } = encodeTable({ bits: 3, classes: 1, scale: 1, weights })
  const table = decodeTable(text, 3, 1, scale)
  weights.forEach((weight, slot) => {
    expect(Math.abs(logOdds(table, [slot]) - weight)).toBeLessThanOrEqual(scale / 2 + 1e-6)
  })
})

it('refuses a table of the wrong length', () => {
  expect(() => decodeTable('WW', 3, 1, 1)).toThrow('2 weights, not 8')
})
