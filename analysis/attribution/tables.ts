import type { Features } from './features'

/** A table of hashed weights: feature `f` of class `c` weighs `weights[(f & mask) * classes + c] * scale`. */
export type Table = Readonly<{ bits: number; classes: number; scale: number; weights: Int8Array | Float32Array }>

/** The five states in the order of the state table's classes. */
export const CLASSES = ['sourced', 'vague', 'unsourced', 'judgement', 'none'] as const

/** One character a weight: 64 steps around zero. Zero is the most frequent and compresses away. */
export const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_'
export const ZERO = 32

/** Reads a table back from its text, as `npm run train` wrote it. */
export function decodeTable(text: string, bits: number, classes: number, scale: number): Table {
  const steps = new Int8Array(128)
  for (let i = 0; i < ALPHABET.length; i++) steps[ALPHABET.charCodeAt(i)] = i - ZERO
  const weights = new Int8Array((1 << bits) * classes)
  if (text.length !== weights.length) throw new Error(`model table has ${text.length} weights, not ${weights.length}`)
  for (let i = 0; i < weights.length; i++) weights[i] = steps[text.charCodeAt(i)] as number
  return { bits, classes, scale, weights }
}

/** Sum of the weights of a table of one class: the log odds of its label. */
export function logOdds(table: Table, features: Features): number {
  const mask = (1 << table.bits) - 1
  let sum = 0
  for (let i = 0; i < features.length; i++) sum += table.weights[(features[i] as number) & mask] as number
  return sum * table.scale
}

/** Probability of every class, in class order, summing to 1. */
export function classProbabilities(table: Table, features: Features): number[] {
  const { classes, weights, scale } = table
  const mask = (1 << table.bits) - 1
  const sums = new Array<number>(classes).fill(0)
  for (let i = 0; i < features.length; i++) {
    const at = ((features[i] as number) & mask) * classes
    for (let c = 0; c < classes; c++) sums[c] = (sums[c] as number) + (weights[at + c] as number)
  }
  const top = Math.max(...sums) * scale
  let total = 0
  for (let c = 0; c < classes; c++) {
    sums[c] = Math.exp((sums[c] as number) * scale - top)
    total += sums[c] as number
  }
  return sums.map((value) => value / total)
}

/** What one feature adds to a class over the mean of all classes. */
export function lean(table: Table, feature: number, label: number): number {
  const at = (feature & ((1 << table.bits) - 1)) * table.classes
  let sum = 0
  for (let c = 0; c < table.classes; c++) sum += table.weights[at + c] as number
  return ((table.weights[at + label] as number) - sum / table.classes) * table.scale
}
