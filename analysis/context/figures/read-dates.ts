/** Dates of one sentence, as exact as the text gives them. Relative ones are resolved only by the article's own date. */

import { toHalfWidth } from './half-width'
import { SMALL_NUMBERS } from './number-words'
import { unitOf } from './units'

export type DateRelation = 'at' | 'bound'

/** What a date leaves open: its `year`, or which of the `years` or `months` it counts back is meant. See `compareDates`. */
export type Loose = 'year' | 'years' | 'months'

export type SaidDate = Readonly<{
  /** Offsets into the text read. */
  start: number
  end: number
  /** YYYY, YYYY-MM or YYYY-MM-DD; a month without a year is `--MM` or `--MM-DD`. */
  date: string
  /** `bound`: "since", "before", "by", "until" say where something begins or ends, not when it was. */
  relation: DateRelation
  loose?: Loose
}>

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const MONTH = `(?<month>${MONTHS.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)}|t\\.?|\\.)?`).join('|')})`
const DAY = '(?<day>3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?'
const YEAR = '(?<year>(?:19|20)\\d\\d)'

const ANY_DIGIT = /\d/
const ANY_YEAR = /(?:19|20)\d\d/
const ANY_MONTH = new RegExp(MONTHS.map((month) => month.slice(0, 3)).join('|'), 'i')

/** How a date is written, and what a text must have for it to be worth looking: most sentences have no date. */
type Form = Readonly<{ form: RegExp; needs: readonly RegExp[] }>

/** Longest first: a form that begins like a longer one must come after it. */
const FORMS: readonly Form[] = [
  {
    form: /(?<year>(?:19|20)\d\d)-(?<number>0[1-9]|1[0-2])-(?<day>0[1-9]|[12]\d|3[01])/g,
    needs: [ANY_YEAR],
  },
  {
    form: /(?<year>(?:19|20)\d\d)年(?:(?<number>1[0-2]|0?[1-9])月)?(?:(?<day>3[01]|[12]\d|0?[1-9])日)?/g,
    needs: [ANY_YEAR],
  },
  {
    form: new RegExp(`\\b${DAY}(?:\\s+of)?\\s+${MONTH}(?:,?\\s+(?:of\\s+)?${YEAR})?\\b`, 'gi'),
    needs: [ANY_DIGIT, ANY_MONTH],
  },
  { form: new RegExp(`\\b${MONTH}\\s+${DAY}\\b(?:,?\\s+${YEAR}\\b)?`, 'gi'), needs: [ANY_DIGIT, ANY_MONTH] },
  {
    form: new RegExp(`\\b(?:mid-|early |late )?${MONTH},?\\s+(?:of\\s+)?${YEAR}\\b`, 'gi'),
    needs: [ANY_YEAR, ANY_MONTH],
  },
  {
    form: new RegExp(
      `\\b(?:(?:spring|summer|autumn|fall|winter|end|start|beginning|middle) (?:of )?|early |mid-|late )?${YEAR}\\b(?!s\\b|[-,.]\\d|[\\u3040-\\u9fff])`,
      'gi',
    ),
    needs: [ANY_YEAR],
  },
  {
    form: new RegExp(
      `(?<=\\b(?:in|since|until|by|of|last|this|mid-|early|late|during|from|before|after)[ -]?)${MONTH}\\b(?!\\s*\\d)`,
      'gi',
    ),
    needs: [ANY_MONTH],
  },
]

const ANY_RELATIVE = /year|month/i
const RELATIVE: readonly (readonly [RegExp, (year: number, month: number) => string])[] = [
  [/\blast year\b/gi, (year) => String(year - 1)],
  [/\b(?:earlier )?this year\b/gi, (year) => String(year)],
  [/\b(?:earlier )?this month\b/gi, (year, month) => writeMonth(year, month)],
  [/\blast month\b/gi, (year, month) => (month === 1 ? writeMonth(year - 1, 12) : writeMonth(year, month - 1))],
  [/\bnext year\b/gi, (year) => String(year + 1)],
]

/** "Three years ago", "eight months earlier" counts from somewhere else: only "ago" counts from the article's day. */
const AGO = /\b(?<count>an?|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?<unit>year|month)s? ago\b/gi
/** "More than two years ago", "nearly a decade ago": how many is not said. */
const HEDGED_AGO = /\b(?:more|less|fewer|over|under|than|nearly|almost|about|around|some|roughly|and a half|or|to)\s+$/i

const BOUNDS =
  /\b(?:since|before|by|until|till|after|from|through|following|prior to|as of|ahead of|up to|later than|earlier than)(?: the)?(?: end of| start of| beginning of| middle of)?\s*$/i
const FISCAL = /\b(?:fiscal(?: year)?|FY)\s*-?$/i

/**
 * @param articleDay YYYY-MM-DD or null; without it relative dates and months without a year stay as said
 */
export function readDates(written: string, articleDay: string | null): SaidDate[] {
  const text = toHalfWidth(written)
  const found: SaidDate[] = []
  const add = (date: SaidDate) => {
    if (!found.some((other) => date.start < other.end && other.start < date.end)) found.push(date)
  }
  for (const { form, needs } of FORMS) {
    if (!needs.every((need) => need.test(text))) continue
    for (const match of text.matchAll(form)) {
      const groups = match.groups ?? {}
      const date = writeDate(groups, articleDay)
      if (date === null || isCount(text, match)) continue
      const guessed = groups.year === undefined && !date.startsWith('--')
      add({ ...place(match, date, text), ...(guessed && { loose: 'year' }) })
    }
  }
  if (articleDay !== null && ANY_RELATIVE.test(text)) {
    const [year, month] = [Number(articleDay.slice(0, 4)), Number(articleDay.slice(5, 7))]
    for (const [form, resolve] of RELATIVE) {
      for (const match of text.matchAll(form)) add(place(match, resolve(year, month), text))
    }
    for (const match of text.matchAll(AGO)) {
      if (HEDGED_AGO.test(text.slice(0, match.index))) continue
      const loose = /^y/i.test(match.groups?.unit ?? '') ? 'years' : 'months'
      add({ ...place(match, countBack(match.groups?.count ?? '', loose, 12 * year + month - 1), text), loose })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** "fiscal 2026" is not the calendar year, and "2000 missiles" is none at all. */
function isCount(text: string, match: RegExpExecArray): boolean {
  const after = /^\s+(\p{L}+)/u.exec(text.slice(match.index + match[0].length))?.[1] ?? ''
  return FISCAL.test(text.slice(0, match.index)) || (/^\d+$/.test(match[0]) && unitOf(after) !== null)
}

function place(match: RegExpExecArray, date: string, text: string): SaidDate {
  const end = match.index + match[0].length
  return { start: match.index, end, date, relation: BOUNDS.test(text.slice(0, match.index)) ? 'bound' : 'at' }
}

function writeDate(parts: Readonly<Record<string, string | undefined>>, articleDay: string | null): string | null {
  const { year, month: name, number, day } = parts
  const at = name === undefined ? -1 : MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase()))
  const month = at >= 0 ? String(at + 1).padStart(2, '0') : number?.padStart(2, '0')
  if (month === undefined) return year ?? null
  // "May" and "March" alone are more often a verb; with a day or a year they are months.
  const rest = day === undefined ? month : `${month}-${day.padStart(2, '0')}`
  if (year !== undefined) return `${year}-${rest}`
  if (articleDay === null) return `--${rest}`
  if (day !== undefined) return nearestYear(rest, articleDay)
  // "In March" of an article of April is this year's, or that of the year it tells of.
  return rest <= articleDay.slice(5, 7) ? `${articleDay.slice(0, 4)}-${rest}` : `--${rest}`
}

/** @param now months since the year 0 */
function countBack(count: string, unit: 'years' | 'months', now: number): string {
  const number = /^an?$/i.test(count) ? 1 : (SMALL_NUMBERS.get(count.toLowerCase()) ?? Number(count))
  const then = now - number * (unit === 'years' ? 12 : 1)
  return writeMonth(Math.floor(then / 12), (then % 12) + 1)
}

/** A day without a year is the one nearest to the article's own: news leaves the year out only where that is plain. */
function nearestYear(monthDay: string, articleDay: string): string {
  const year = Number(articleDay.slice(0, 4))
  const own = Number(articleDay.slice(5, 7)) * 31 + Number(articleDay.slice(8, 10))
  const said = Number(monthDay.slice(0, 2)) * 31 + Number(monthDay.slice(3, 5))
  const shift = said - own > 186 ? -1 : said - own < -186 ? 1 : 0
  return `${year + shift}-${monthDay}`
}

function writeMonth(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}`
}
