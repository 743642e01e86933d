import type { Pack, PackFigure, PackNote } from '../../pack/schema'
import type { Check, NoteId } from '../../types'
import { isChange } from './check-amount'
import { clauseAround, findDoubt, tellsPlan } from './clause'
import { compareAmount } from './compare'
import type { Quantity } from './quantity'
import { readDates } from './read-dates'
import { readQuantities } from './read-quantities'
import type { ReadSentence } from './read-sentence'
import { convert, exchange, ITEM, parseUnit } from './units'

/**
 * For a sentence that a note surely speaks to, where no figure of the pack covers its amount: both give equally many
 * amounts of one unit, all pair off but one on each side, and those two differ. On the gold articles and on the right
 * half of `slips.json` it made no remark (bench/context).
 * @param compared what figures of the pack were held against already
 * @param anchored whether sentence and note share another amount or a date: then one amount may differ from all of the note's
 */
export function checkNoteAmount(
  sentence: ReadSentence,
  { note, pack }: Readonly<{ note: PackNote; pack: Pack }>,
  { compared, anchored }: Readonly<{ compared: readonly Check[]; anchored: boolean }>,
): Check | null {
  const isCompared = ({ start, end }: Quantity) =>
    compared.some(({ span }) => span.start < sentence.span.start + end && span.end > sentence.span.start + start)
  const quantities = sentence.quantities.map(nameItems)
  for (const unit of new Set(quantities.map(({ unit }) => unit))) {
    if (unit === null) continue
    // Read only now: most sentences have no amount to hold against it.
    const { recorded, further } = amountsOf(note)
    const pair = findOddPair(
      quantities.filter((quantity) => isOfKind(quantity, unit)),
      recorded.quantities.filter((quantity) => isOfKind(quantity, unit)),
      anchored,
    )
    if (pair === null || isCompared(pair.said) || isOfOne(sentence.text, pair.said) || PAST.test(sentence.text))
      continue
    // "50 percent more" is held against "30 percent more", and never against 30 percent.
    if (directionOf(sentence.text, pair.said) !== directionOf(recorded.text, pair.recorded)) continue
    if (isOfOtherFigure(pair.said, pack)) continue
    // A bare number of the note may count the same thing: "2,047 missiles, 230 in 2024 and 214 in 2025".
    const all = [...recorded.quantities, ...further.quantities]
    if (all.some((other) => isLike(other.unit, unit) && agree({ ...other, unit }, pair.said))) continue
    const plans = !tellsPlan(clauseOf(recorded.text, pair.recorded.start))
    if (findDoubt(sentence.text, clauseAround(sentence.text, pair.said.start), [], plans) !== null) continue
    return toCheck(sentence, pair.said, recorded.text.slice(pair.recorded.start, pair.recorded.end), note)
  }
  return null
}

/** What held before: the note tells of what holds now. */
const PAST = /\b(?:earlier|once|formerly|previously|initially|originally|at first|at the time|used to)\b/i
const OF_ONE = /^\s*(?:each|apiece|per\b|a (?:piece|missile|round|shot|unit))/i

/** "8 million dollars each" is not held against a sum of all. */
function isOfOne(text: string, { end }: Quantity): boolean {
  return OF_ONE.test(text.slice(end))
}

const UP =
  /\b(?:up|more|higher|above|rises?|rising|rose|rais\w+|gr[eo]w\w*|increas\w*|boost\w*|expan\w*|add\w*|dearer|longer|later|extra|additional|another|further)\b/i
const DOWN =
  /\b(?:down|less|fewer|lower|below|f[ae]ll\w*|drop\w*|cut\w*|reduc\w*|declin\w*|shr[aiu]nk\w*|shorter|earlier|short)\b/i
/** So many characters around an amount say which way it changed. */
const AROUND = 40

/** Whether an amount is a difference, and which way. */
function directionOf(text: string, { start, end }: Quantity): 'none' | 'up' | 'down' | 'change' {
  if (!isChange(text, { start, end })) return 'none'
  const words = text.slice(Math.max(0, start - AROUND), end + AROUND).replace(/\b(?:more|less|fewer) than\b/gi, '')
  return UP.test(words) ? 'up' : DOWN.test(words) ? 'down' : 'change'
}

/** Another figure of the pack is exactly that amount, to two digits and more: the sentence may well speak of both. */
function isOfOtherFigure({ low, high, digits, unit }: Quantity, pack: Pack): boolean {
  if (digits < 2 || low !== high) return false
  return pack.figures.some(({ value, unit: counted = '' }) => {
    if (value === undefined || parseUnit(counted).unit !== unit) return false
    return Object.values(value).includes(low)
  })
}

/** "224 PAC-3 MSE" are missiles on both sides, and so are "17 Patriots" where both say no more. */
function nameItems(quantity: Quantity): Quantity {
  return quantity.unit === ITEM ? { ...quantity, unit: 'missile' } : quantity
}

/** Weeks and months are one kind, and so are yen and dollars. */
function isOfKind({ unit: own }: Quantity, unit: string): boolean {
  if (own === null || own === unit) return own === unit
  return convert(own, unit) !== null || exchange(own, unit) !== null
}

/** The clause around a place of a text of several sentences. */
function clauseOf(text: string, at: number): string {
  const from = text.slice(0, at).search(/[^.!?]*$/)
  const sentence = /^.*?(?:[.!?]\s|$)/s.exec(text.slice(from))?.[0] ?? ''
  const { start, end } = clauseAround(sentence, at - from)
  return sentence.slice(start, end)
}

/** Whether a number of two digits and more of the sentence is one of the note's: they speak of the same thing. */
export function sharesAmount({ quantities }: ReadSentence, note: PackNote): boolean {
  const { recorded } = amountsOf(note)
  return quantities.some(
    (quantity) =>
      quantity.digits > 1 &&
      recorded.quantities.some((other) => other.unit === quantity.unit && agree(quantity, other)),
  )
}

type Pair = Readonly<{ said: Quantity; recorded: Quantity }>

function findOddPair(said: readonly Quantity[], recorded: readonly Quantity[], anchored: boolean): Pair | null {
  const [first, nearest] = [said[0], recorded[0]]
  if (anchored && first !== undefined && nearest !== undefined && said.length === 1 && recorded.length > 1) {
    const apart = recorded.every((other) => compareAmount(first, asFigure(other), true) === 'differs')
    return apart ? { said: first, recorded: nearest } : null
  }
  if (said.length !== recorded.length) return null
  const oddSaid = said.filter((quantity) => !recorded.some((other) => agree(quantity, other)))
  const oddRecorded = recorded.filter((other) => !said.some((quantity) => agree(quantity, other)))
  const [one, other] = [oddSaid[0], oddRecorded[0]]
  if (one === undefined || other === undefined || oddSaid.length > 1 || oddRecorded.length > 1) return null
  return compareAmount(one, asFigure(other), true) === 'differs' ? { said: one, recorded: other } : null
}

function agree(one: Quantity, other: Quantity): boolean {
  return compareAmount(one, asFigure(other)) === 'agrees'
}

function isLike(one: string | null, unit: string): boolean {
  return one === null || one === ITEM || one === unit
}

type Amounts = Readonly<{ text: string; quantities: readonly Quantity[] }>
type NoteAmounts = Readonly<{ recorded: Amounts; further: Amounts }>

const amountsOfNotes = new WeakMap<PackNote, NoteAmounts>()

/** Read once: a note speaks to many sentences. */
function amountsOf(note: PackNote): NoteAmounts {
  const amounts = amountsOfNotes.get(note) ?? {
    recorded: readAmounts(note.text.en),
    further: readAmounts(note.more?.en ?? ''),
  }
  amountsOfNotes.set(note, amounts)
  return amounts
}

function readAmounts(text: string): Amounts {
  return { text, quantities: readQuantities(text, readDates(text, null)).map(nameItems) }
}

const BOUNDS = { exactly: 'exactly', about: 'about', atLeast: 'atLeast', atMost: 'atMost', range: 'about' } as const

/** A quantity as a record to compare with: a figure without its words. */
function asFigure({ low, high, bound, unit, per }: Quantity): Pick<PackFigure, 'unit' | 'value'> {
  const value = low !== high ? { from: low, to: high } : { [BOUNDS[bound]]: low }
  return { unit: `${unit}${per === null ? '' : `/${per}`}`, value: value as NonNullable<PackFigure['value']> }
}

function toCheck(sentence: ReadSentence, { start, end }: Quantity, recorded: string, note: PackNote): Check {
  const { block, start: from } = sentence.span
  return {
    ...{ kind: 'figure', result: 'differs', said: sentence.text.slice(start, end), recorded },
    ...{ span: { block, start: from + start, end: from + end }, figure: null, note: note.id as NoteId },
  }
}
