import { SAID, STATES } from '../../assets/models/sourcing-en'
import { CLASSES, decodeTable, type Table } from './tables'

/** The trained tables of one language. */
export type Models = Readonly<{ said: Table; states: Table }>

let english: Models | null = null

/** The English tables, read from the built-in module on first use (about a millisecond). */
export function englishModels(): Models {
  english ??= {
    said: decodeTable(SAID.weights, SAID.bits, 1, SAID.scale),
    states: decodeTable(STATES.weights, STATES.bits, CLASSES.length, STATES.scale),
  }
  return english
}
