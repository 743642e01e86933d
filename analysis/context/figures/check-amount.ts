import type { PackFigure } from '../../pack/schema'
import type { Check } from '../../types'
import { clauseAround, findDoubt, tellsPlan } from './clause'
import { type Comparison, compareAmount } from './compare'
import { makeCheck } from './make-check'
import type { Quantity } from './quantity'
import type { FigureAtSentence, ReadSentence } from './read-sentence'
import { convert, parseUnit } from './units'

type Compared = Readonly<{ quantity: Quantity; comparison: Comparison }>

/** Holds a sentence's quantities against one recorded amount: any that agrees settles it, one alone may differ. */
export function checkAmount(sentence: ReadSentence, { figure, evidence }: FigureAtSentence): Check | null {
  const validity = judgeValidity(sentence, figure)
  if (validity === 'other-time') return null
  const change = tellsChange(figure)
  const compared = sentence.quantities
    .filter((quantity) => change === null || isChange(sentence.text, quantity) === change)
    .map((quantity): Compared => ({ quantity, comparison: compareAmount(quantity, figure) }))
  const agreeing = compared.find(({ comparison }) => comparison === 'agrees')
  if (agreeing !== undefined) {
    // Among estimates nothing is right: the record has no number that this one could be the same as.
    if (figure.estimate || isDenied(sentence, agreeing.quantity, evidence.words)) return null
    return makeCheck(figure, validity === 'past' ? 'older' : 'matches', sentence, agreeing.quantity)
  }
  const differing = compared.filter(({ comparison }) => comparison === 'differs')
  const [only] = differing
  if (only === undefined || differing.length > 1 || validity !== 'valid') return null
  // A second number of the same kind that can be neither way leaves open which of the two is meant.
  if (compared.some((each) => each !== only && each.quantity.unit === only.quantity.unit)) return null
  if (!saysTime(sentence, figure, only.quantity)) return null
  if (isRest(sentence.text, only.quantity, figure)) return null
  const plans = !tellsPlan(`${figure.label.en}: ${figure.recorded.en}`)
  const doubt = findDoubt(sentence.text, clauseAround(sentence.text, only.quantity.start), evidence.words, plans)
  return doubt === null ? makeCheck(figure, 'differs', sentence, only.quantity) : null
}

/**
 * Whether the record is of a difference ("43% below the average"): shares of it are held against shares of a difference
 * only, and a delay ("four to five years") against a length of time however it is put, which null stands for.
 */
function tellsChange({ recorded, label, unit = '' }: PackFigure): boolean | null {
  const { unit: counted } = parseUnit(unit)
  if (counted === 'percent') return DIFFERENCE.test(recorded.en.replace(/\b(?:more|less|fewer) than\b/gi, ''))
  return DELAY.test(`${label.en} ${recorded.en}`) && convert(counted, 'month') !== null ? null : false
}

const DIFFERENCE = /\b(?:below|above|lower|higher|more|less|fewer|drop|fall|rise)\b/i
const DELAY = /\b(?:delay(?:ed|s)?|late|later)\b/i
const REST =
  /\b(?:missing|lack(?:s|ed|ing)?|gone|without|short|fail(?:s|ed|ing)?|lost|remain(?:s|ed|ing)?|empty|unmet|got through|others?)\b/i

/** "Three quarters are missing" is the quarter that is there. */
function isRest(text: string, quantity: Quantity, figure: PackFigure): boolean {
  if (quantity.unit !== 'percent' || !REST.test(text)) return false
  return compareAmount({ ...quantity, low: 100 - quantity.high, high: 100 - quantity.low }, figure) === 'agrees'
}

/** Whether the clause of a place says that it is not so: then the sentence does not say what the record says. */
export function isDenied({ text }: ReadSentence, { start }: Readonly<{ start: number }>, claim: readonly string[]) {
  return findDoubt(text, clauseAround(text, start), claim, false) !== null
}

/** "120 more than", "rose by 120", "another ten": a difference or an addition, not the amount itself. */
export function isChange(text: string, { start, end }: Readonly<{ start: number; end: number }>): boolean {
  const before =
    /\b(?:(?:increas|rais|ris|rose|grew|grow|fell|fall|drop|cut|boost|expan|lower|reduc|short)\w*\s+(?:[\w-]+\s+){0,6}by|another|additional|extra|further|up|down|remaining|first|last|next)\s+$/i
  const inside = /\b(?:more|additional|extra|further|fewer|others?)\b/i
  const after =
    /^\s*(?:more|fewer|less|higher|lower|above|below|short|extra|additional|others?|times|longer|shorter|wider|taller|deeper|older|younger|earlier|later|faster|slower|larger|bigger|smaller|cheaper|heavier|of (?:them|those|these))\b/i
  const said = text
    .slice(start, end)
    .replace(/^(?:more|fewer|less)\s+than\b/i, '')
    .replace(/^no (?:more|fewer) than\b/i, '')
  return before.test(text.slice(0, start)) || inside.test(said) || after.test(text.slice(end))
}

/**
 * Whether the record speaks of the sentence's time. A year in the sentence decides; without one the article's own day.
 */
function judgeValidity(sentence: ReadSentence, figure: PackFigure): 'valid' | 'past' | 'future' | 'other-time' {
  const { validFrom, validTo } = figure
  const said = sentence.dates.filter(({ date, relation }) => relation === 'at' && !date.startsWith('--'))
  if (said.length > 0 && (validFrom !== undefined || validTo !== undefined)) {
    return said.some(({ date }) => meets(date, validFrom, validTo)) ? 'valid' : 'other-time'
  }
  if (sentence.day === null) return 'valid'
  if (validTo !== undefined && sentence.day.slice(0, validTo.length) > validTo) return 'past'
  return validFrom !== undefined && sentence.day.slice(0, validFrom.length) < validFrom ? 'future' : 'valid'
}

/** Whether a date of any grain has a day in common with a span of days of any grain. */
function meets(date: string, from: string | undefined, to: string | undefined): boolean {
  const afterStart = from === undefined || date.slice(0, from.length) >= from.slice(0, date.length)
  const beforeEnd = to === undefined || date.slice(0, to.length) <= to.slice(0, date.length)
  return afterStart && beforeEnd
}

/** A figure over a time is only held against a number that the sentence gives over that time. */
function saysTime(sentence: ReadSentence, figure: PackFigure, quantity: Quantity): boolean {
  const { per } = parseUnit(figure.unit ?? '')
  if (per === null || quantity.per !== null) return true
  if (per !== 'year') return new RegExp(`\\b(?:per|an?|each|every) ${per}\\b`, 'i').test(sentence.text)
  const dated = sentence.dates.some(({ date }) => /^\d{4}$/.test(date))
  return dated || /\b(?:annual(?:ly)?|yearly|(?:per|a|each|every) year)\b/i.test(sentence.text)
}
