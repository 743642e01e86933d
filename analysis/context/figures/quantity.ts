/** What is read of a number in a sentence. */

export type Bound = 'exactly' | 'about' | 'atLeast' | 'atMost' | 'range'

export type Quantity = Readonly<{
  /** Offsets into the text read; they cover number, hedge and unit as written. */
  start: number
  end: number
  low: number
  high: number
  bound: Bound
  /** Digits of the number as written that carry meaning: rounding is judged by them. None in a share in words ("a third"). */
  digits: number
  /** What is counted, as `units.ts` names it; null where the text does not say right there. */
  unit: string | null
  /** The nouns after the number, lower case: a pack may count things that no list of units knows. */
  nouns: readonly string[]
  /** Counted over this time: `year` in "30 a year". */
  per: string | null
}>
