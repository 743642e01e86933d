import { readDay } from '../analysis/context/article-day'

const ISO_DATE = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/
const CLOCK = /(?:\bat\s+)?\b\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\b\.?)?/i
/** After the clock; OCT, SAT and SEPT look like a zone and are none. */
const ZONE = /\b(?!OCT\b|SAT\b|SEPT\b)(?:Z|UTC|MSK|[A-Z]{1,4}T)\b(?:[+-]\d{2}:?\d{2}\b)?|\s[+-]\d{2}:?\d{2}\b|\(.*\)/g

/**
 * An ISO date as it stands, or the day (YYYY-MM-DD) of a date in a form the engine reads; null for anything else, and for
 * a day that no calendar has. The day is the one written, wherever the reader is.
 */
export function isoDate(value: string | null | undefined): string | null {
  const text = value?.trim() ?? ''
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) {
    const day = readDay({ publishedAt: text })
    return day !== null && ISO_DATE.test(text) ? text.replace(' ', 'T') : day
  }
  return text.length > 60 ? null : (japaneseDay(text) ?? writtenDay(text))
}

const JAPANESE_DAY = /(令和)?\s*(\d{1,4}|元)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/
/** The year before the first of the era Reiwa. */
const BEFORE_REIWA = 2018

/** 2025年11月20日 or 令和7年11月20日, with digits of any width; no engine reads these. */
function japaneseDay(text: string): string | null {
  const [, era, year = '', month = '', day = ''] = text.normalize('NFKC').match(JAPANESE_DAY) ?? []
  if (era === undefined && year.length !== 4) return null
  const count = year === '元' ? 1 : Number(year)
  const full = String(era === undefined ? count : BEFORE_REIWA + count)
  return readDay({ publishedAt: `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` })
}

function writtenDay(text: string): string | null {
  const date = text
    .replace(CLOCK, ' ')
    .replace(ZONE, ' ')
    .replace(/^[\s,]+|[\s,]+$/g, '')
  const numbers = date.match(/\d+/g) ?? []
  if (!/\d{4}/.test(date) || /^\d{4}(\D\d{1,2})?$/.test(date)) return null
  // Without a zone the engine reads a local time, and its local parts are those that were written.
  const read = new Date(date)
  const parts = [read.getFullYear(), read.getMonth() + 1, read.getDate()].map((part) => String(part).padStart(2, '0'))
  // "November 2025" becomes the 1st, "30 February" the 2nd of March.
  const isWritten = numbers.some((number) => number.padStart(2, '0') === parts[2])
  return isWritten ? readDay({ publishedAt: parts.join('-') }) : null
}
