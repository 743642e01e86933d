import { SAID, STATES } from '../../assets/models/sourcing-en'
import { STATES as STATES_JA } from '../../assets/models/sourcing-ja'
import { CLASSES, decodeTable, type Table } from './tables'

/** The trained tables of one language. */
export type Models = Readonly<{ said: Table; states: Table }>

let english: Models | null = null

let japanese: Table | null = null

/** The Japanese state table, read on first use. */
export function japaneseStates(): Table {
  japanese ??= decodeTable(STATES_JA.weights, STATES_JA.bits, CLASSES.length, STATES_JA.scale)
  return japanese
}

/** The English tables, read from the built-in module on first use (about a millisecond). */
export function englishModels(): Models {
  english ??= {
    said: decodeTable(SAID.weights, SAID.bits, 1, SAID.scale),
    states: decodeTable(STATES.weights, STATES.bits, CLASSES.length, STATES.scale),
  }
  return english
}
