import type { PackFigure, PackNote } from '../../pack/schema'
import type { Check, NoteId } from '../../types'
import { isChange } from './check-amount'
import { clauseAround, findDoubt, tellsPlan } from './clause'
import { compareAmount } from './compare'
import type { Quantity } from './quantity'
import { readDates } from './read-dates'
import { readQuantities } from './read-quantities'
import type { ReadSentence } from './read-sentence'
import { ITEM } from './units'

/**
 * For a sentence that a note surely speaks to, where no figure of the pack covers its amount: both give equally many
 * amounts of one unit, all pair off but one on each side, and those two differ. On the gold articles and on the right
 * half of `slips.json` it made no remark (bench/context).
 * @param compared what figures of the pack were held against already
 */
export function checkNoteAmount(sentence: ReadSentence, note: PackNote, compared: readonly Check[]): Check | null {
  const isCompared = ({ start, end }: Quantity) =>
    compared.some(({ span }) => span.start < sentence.span.start + end && span.end > sentence.span.start + start)
  const units = new Set(sentence.quantities.map(({ unit }) => unit))
  for (const unit of units) {
    if (unit === null || unit === ITEM) continue
    // Read only now: most sentences have no amount to hold against it.
    const { recorded, further } = amountsOf(note)
    const pair = findOddPair(
      sentence.quantities.filter((quantity) => quantity.unit === unit),
      recorded.quantities.filter((quantity) => quantity.unit === unit),
    )
    if (pair === null || isCompared(pair.said)) continue
    // "50 percent more" is held against "30 percent more", and never against 30 percent.
    const isMore = isChange(sentence.text, pair.said)
    if (isMore !== isChange(recorded.text, pair.recorded) || (isMore && unit !== 'percent')) continue
    // A bare number of the note may count the same thing: "2,047 missiles, 230 in 2024 and 214 in 2025".
    const all = [...recorded.quantities, ...further.quantities]
    if (all.some((other) => isLike(other.unit, unit) && agree({ ...other, unit }, pair.said))) continue
    const { start, end } = clauseAround(recorded.text, pair.recorded.start)
    const plans = !tellsPlan(recorded.text.slice(start, end))
    if (findDoubt(sentence.text, clauseAround(sentence.text, pair.said.start), [], plans) !== null) continue
    return toCheck(sentence, pair.said, recorded.text.slice(pair.recorded.start, pair.recorded.end), note)
  }
  return null
}

type Pair = Readonly<{ said: Quantity; recorded: Quantity }>

function findOddPair(said: readonly Quantity[], recorded: readonly Quantity[]): Pair | null {
  if (said.length !== recorded.length) return null
  const oddSaid = said.filter((quantity) => !recorded.some((other) => agree(quantity, other)))
  const oddRecorded = recorded.filter((other) => !said.some((quantity) => agree(quantity, other)))
  const [one, other] = [oddSaid[0], oddRecorded[0]]
  if (one === undefined || other === undefined || oddSaid.length > 1 || oddRecorded.length > 1) return null
  return compareAmount(one, asFigure(other)) === 'differs' ? { said: one, recorded: other } : null
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
  return { text, quantities: readQuantities(text, readDates(text, null)) }
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
