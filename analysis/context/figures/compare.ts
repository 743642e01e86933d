/**
 * Compares what a sentence says with what a pack records. Three answers: the record bears it out, the record says
 * otherwise, or the two cannot honestly be held against each other. The third is silence, and every doubt ends there.
 */
import type { PackFigure } from '../../pack/schema'
import type { Quantity } from './quantity'
import type { Loose } from './read-dates'
import { convert, exchange, ITEM, isCurrency, parseUnit } from './units'

export type Comparison = 'agrees' | 'differs' | 'unsure'

type Interval = Readonly<{ low: number; high: number }>

/**
 * How far apart two numbers may be, as a share of the record. Up to the first they are the same number rounded, past the
 * second they are two numbers, and between them nothing is said. A hedge ("about") widens both. Wider bands miss small
 * slips; narrower ones call rounding an error (bench/context: slips.json).
 */
const ROUNDING = { same: 0.02, other: 0.08 }
const HEDGED = { same: 0.12, other: 0.25 }
/** Shares are known better than amounts: "about 90 percent" is not 75. */
const HEDGED_SHARE = { same: 0.06, other: 0.15 }
/** "More than ten" is true of 600 and says nothing about it: past this multiple a bound neither bears out nor differs. */
const IDLE_BOUND = 2

/**
 * What a quantity of a text has to say to a recorded amount, in the record's unit and over its time.
 * @param anyCurrency whether sums in two currencies may be told apart: only where both are surely of one thing
 */
export function compareAmount(
  quantity: Quantity,
  figure: Pick<PackFigure, 'unit' | 'value'>,
  anyCurrency = false,
): Comparison {
  if (figure.value === undefined || figure.unit === undefined) return 'unsure'
  const wanted = parseUnit(figure.unit)
  const factor = unitFactor(quantity, wanted.unit)
  if (factor === null) return anyCurrency ? compareCurrencies(quantity, wanted, figure.value) : 'unsure'
  const over = perFactor(quantity.per, wanted.per)
  if (over === null) return 'unsure'
  const band = wanted.unit === 'percent' && quantity.digits > 0 ? HEDGED_SHARE : HEDGED
  const said = scaled(quantity, factor * over)
  if (quantity.unit === null && isFarFrom(said, recordInterval(figure.value))) return 'unsure'
  return compareIntervals(quantity, said, figure.value, { converted: factor * over !== 1, band })
}

/**
 * A number that does not say what it counts and is so many times the record counts something else: "a country of 124
 * million". No slip of `slips.json` without a noun is ten times its record.
 */
const FAR = 20

function isFarFrom(said: Interval, record: Interval): boolean {
  return said.low > FAR * record.high
}

/** Whether the quantity counts what the figure counts; a count with no noun at all or of a model may be of anything countable. */
function unitFactor(quantity: Quantity, wanted: string): number | null {
  const named = [wanted, `${wanted}s`, wanted.replace(/y$/, 'ies')].some((noun) => quantity.nouns.includes(noun))
  if (quantity.unit === wanted || named) return 1
  const countable =
    !isCurrency(wanted) && wanted !== 'percent' && convert(wanted, 'km') === null && convert(wanted, 'month') === null
  const open = quantity.unit === ITEM || (quantity.unit === null && quantity.nouns.length === 0)
  if (open) return countable ? 1 : null
  if (quantity.unit === null) return null
  return convert(quantity.unit, wanted)
}

/** Another currency says nothing for certain, unless it is more than this many times the record at any rate of these years. */
const OTHER_SUM = 2

function compareCurrencies(
  { unit, low, high, per }: Quantity,
  wanted: ReturnType<typeof parseUnit>,
  value: NonNullable<PackFigure['value']>,
): Comparison {
  const rates = unit === null || per !== wanted.per ? null : exchange(unit, wanted.unit)
  if (rates === null) return 'unsure'
  const record = recordInterval(value)
  const apart = low * rates.low > OTHER_SUM * record.high || OTHER_SUM * high * rates.high < record.low
  return apart ? 'differs' : 'unsure'
}

function perFactor(said: string | null, wanted: string | null): number | null {
  if (said === wanted || said === null) return 1
  if (wanted === null) return null
  const factor = convert(wanted, said)
  return factor
}

function scaled({ low, high }: Interval, factor: number): Interval {
  return { low: low * factor, high: high * factor }
}

function compareIntervals(
  quantity: Quantity,
  said: Interval,
  value: NonNullable<PackFigure['value']>,
  { converted, band }: Readonly<{ converted: boolean; band: typeof HEDGED }>,
): Comparison {
  const record = recordInterval(value)
  const hedged = quantity.bound === 'about' || quantity.bound === 'range' || converted || 'about' in value
  // "Up to 1,000" against a record of "up to 10,000": the bounds themselves are what is said.
  if (quantity.bound === 'atLeast' && 'atLeast' in value) return judgeGap(gapBetween(said, point(value.atLeast)), band)
  if (quantity.bound === 'atMost' && 'atMost' in value) return judgeGap(gapBetween(said, point(value.atMost)), band)
  if (quantity.bound === 'atLeast') return compareBound(record.high / said.low)
  if (quantity.bound === 'atMost') return compareBound(said.high / record.low)
  const gap = gapBetween(said, record)
  if (gap === 0 || roundsTo(quantity, said, record)) return 'agrees'
  return judgeGap(gap, hedged ? band : ROUNDING)
}

function judgeGap(gap: number, band: typeof HEDGED): Comparison {
  return gap <= band.same ? 'agrees' : gap >= band.other ? 'differs' : 'unsure'
}

function point(value: number): Interval {
  return { low: value, high: value }
}

/** @param ratio how far the record lies on the bound's own side; below 1 it lies beyond it */
function compareBound(ratio: number): Comparison {
  if (ratio >= 1) return ratio <= IDLE_BOUND ? 'agrees' : 'unsure'
  return ratio <= 1 - ROUNDING.other ? 'differs' : 'unsure'
}

function recordInterval(value: NonNullable<PackFigure['value']>): Interval {
  if ('exactly' in value) return { low: value.exactly, high: value.exactly }
  if ('about' in value) return { low: value.about, high: value.about }
  if ('from' in value) return { low: value.from, high: value.to }
  if ('atLeast' in value) return { low: value.atLeast, high: Number.POSITIVE_INFINITY }
  return { low: 0, high: value.atMost }
}

/** Distance of two intervals as a share of the nearer record bound; 0 where they meet. */
function gapBetween(said: Interval, record: Interval): number {
  if (said.high < record.low) return (record.low - said.high) / record.low
  if (said.low > record.high) return (said.low - record.high) / Math.max(record.high, 1e-9)
  return 0
}

/** 3 billion is 3.04 billion written with one digit; two digits at least, or 600 would be any number from 550 to 650. */
function roundsTo(quantity: Quantity, said: Interval, record: Interval): boolean {
  if (said.low !== said.high || record.low !== record.high || quantity.digits < 2) return false
  return Number(record.low.toPrecision(quantity.digits)) === said.low
}

/**
 * Compares a date as said with the recorded one, at the coarser of their two grains.
 * @param loose `year`: the text leaves the year out, and the nearest was taken; `years` and `months`: counted back ("two
 *   years ago"), which may mean one beside it
 */
export function compareDates(said: string, recorded: string, loose?: Loose): Comparison {
  if (loose === 'year' && said.slice(0, 4) !== recorded.slice(0, 4)) return compareDates(`-${said.slice(4)}`, recorded)
  if (said.startsWith('--')) {
    const month = recorded.slice(5, 5 + said.length - 2)
    return month !== '' && said.slice(2).startsWith(month) ? 'agrees' : 'unsure'
  }
  if (loose === 'years' || loose === 'months') return compareCounted(said, recorded, loose)
  const grain = Math.min(said.length, recorded.length)
  if (said.slice(0, grain) === recorded.slice(0, grain)) return 'agrees'
  // One day apart is one day seen from two time zones.
  const days = said.length === 10 && recorded.length === 10 ? Math.abs(dayNumber(said) - dayNumber(recorded)) : null
  return days === 1 ? 'unsure' : 'differs'
}

/** Three years ago is in that calendar year, or not far from the same month: nine months and more beside it are another. */
const NEAR_MONTHS = { years: 9, months: 2 }

function compareCounted(said: string, recorded: string, counted: 'years' | 'months'): Comparison {
  if (recorded.length < 7) {
    const years = Math.abs(Number(said.slice(0, 4)) - Number(recorded))
    return years === 0 ? 'agrees' : years === 1 ? 'unsure' : 'differs'
  }
  const grain = counted === 'years' ? 4 : 7
  if (said.slice(0, grain) === recorded.slice(0, grain)) return 'agrees'
  return Math.abs(monthsOf(said) - monthsOf(recorded)) <= NEAR_MONTHS[counted] ? 'unsure' : 'differs'
}

function monthsOf(date: string): number {
  const [year = 0, month = 1] = date.split('-').map(Number)
  return 12 * year + month
}

/** Days in a calendar of equal months: only neighbours are asked for, and month ends are close enough. */
function dayNumber(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return Date.UTC(year, month - 1, day) / 86_400_000
}
