import { writeFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { ALPHABET, type Table, ZERO } from '../../analysis/attribution/tables'

/** A table as text: 6 bits a weight, scaled so that nothing is clipped (clipping costs, rounding does not). */
export function encodeTable(table: Table): { text: string; scale: number } {
  let top = 0
  for (const weight of table.weights) top = Math.max(top, Math.abs(weight * table.scale))
  const scale = Number((top / (ZERO - 1)).toPrecision(4))
  let text = ''
  for (const weight of table.weights) text += ALPHABET.charAt(Math.round((weight * table.scale) / scale) + ZERO)
  return { text, scale }
}

/** Writes one table as a module of its own and returns its compressed size in bytes. */
export function writeStates(path: string, states: Table): number {
  const { text, scale } = encodeTable(states)
  const line = `export const STATES = { bits: ${states.bits}, scale: ${scale}, weights: '${text}' } as const`
  const module = `/** Written by \`npm run train\`; see README.md beside this file. Do not edit. */\n${line}\n`
  writeFileSync(path, module)
  return brotliCompressSync(module).length
}

/** Writes both tables as one module and returns its compressed size in bytes (brotli). */
export function writeModel(path: string, said: Table, states: Table): number {
  const first = encodeTable(said)
  const second = encodeTable(states)
  const module = [
    '/** Written by `npm run train`; see README.md beside this file. Do not edit. */',
    `export const SAID = { bits: ${said.bits}, scale: ${first.scale}, weights: '${first.text}' } as const`,
    `export const STATES = { bits: ${states.bits}, scale: ${second.scale}, weights: '${second.text}' } as const`,
    '',
  ].join('\n')
  writeFileSync(path, module)
  return brotliCompressSync(module).length
}
