import { writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { ALPHABET, decodeTable, type Table, ZERO } from '../../analysis/attribution/tables'

/**
 * A table as text, a character a weight, scaled so that nothing is clipped: clipping costs, rounding does not.
 *
 * @param steps how many steps the largest weight is away from zero, at most 31; fewer compress better
 */
export function encodeTable(table: Table, steps = ZERO - 1): { text: string; scale: number } {
  let top = 0
  for (const weight of table.weights) top = Math.max(top, Math.abs(weight * table.scale))
  const scale = Number((top / steps).toPrecision(4))
  let text = ''
  for (const weight of table.weights) text += ALPHABET.charAt(Math.round((weight * table.scale) / scale) + ZERO)
  return { text, scale }
}

/** Steps on each side of zero. For the states 8 score as 15 and 31 do, by `bench:accuracy`, and weigh a third less. */
const STEPS = 8
const SAID_STEPS = 11

/** The table as it would ship: cross-validation scores this one. */
export function shipped(table: Table): Table {
  const { text, scale } = encodeTable(table, STEPS)
  return decodeTable(text, table.bits, table.classes, scale)
}

/** Writes one table as a module of its own and returns its compressed size in bytes. */
export function writeStates(path: string, states: Table): number {
  const { text, scale } = encodeTable(states, STEPS)
  const line = `export const STATES = { bits: ${states.bits}, scale: ${scale}, weights: '${text}' } as const`
  const module = `/** Written by \`npm run train\`; see README.md beside this file. Do not edit. */\n${line}\n`
  writeFileSync(path, module)
  return brotliCompressSync(module).length
}

/** Writes both tables as one module and returns its compressed size in bytes (brotli). */
export function writeModel(path: string, said: Table, states: Table): number {
  const first = encodeTable(said, SAID_STEPS)
  const second = encodeTable(states, STEPS)
  const module = [
    '/** Written by `npm run train`; see README.md beside this file. Do not edit. */',
    `export const SAID = { bits: ${said.bits}, scale: ${first.scale}, weights: '${first.text}' } as const`,
    `export const STATES = { bits: ${states.bits}, scale: ${second.scale}, weights: '${second.text}' } as const`,
    '',
  ].join('\n')
  writeFileSync(path, module)
  return brotliCompressSync(module).length
}
