import { isDay } from '../../analysis/context/article-day'

const BY_PRECISION: Record<number, Intl.DateTimeFormatOptions> = {
  1: { year: 'numeric' },
  2: { year: 'numeric', month: 'short' },
  3: { year: 'numeric', month: 'short', day: 'numeric' },
}

const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * Writes an ISO date (YYYY, YYYY-MM, YYYY-MM-DD or a date-time) as a locale does, with no more precision than given.
 * The day is the one written in the text: no time zone moves it. What no calendar has comes back as it is.
 */
export function formatDate(iso: string, lang: string): string {
  const match = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:[T ]|$)/.exec(iso)
  if (!match) return iso
  const [, year, month, day] = match
  const whole = `${year}-${month ?? '01'}-${day ?? '01'}`
  if (!isDay(whole)) return iso
  const precision = day ? 3 : month ? 2 : 1
  return formatOf(lang, `${precision}`, BY_PRECISION[precision]).format(new Date(whole))
}

/** The month of an ISO day by itself, as short as the locale writes it. */
export function formatMonth(iso: string, lang: string): string {
  return formatOf(lang, 'month', { month: 'short' }).format(new Date(iso))
}

function formatOf(lang: string, name: string, options: Intl.DateTimeFormatOptions = {}): Intl.DateTimeFormat {
  const key = `${lang} ${name}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(lang, { ...options, timeZone: 'UTC' })
  formats.set(key, format)
  return format
}
