import { expect, it } from 'vitest'
import { formatDate, formatMonth } from './format-date'

it.each([
  ['2025-11-20', 'en', 'Nov 20, 2025'],
  ['2025-11-20T23:59:00-09:00', 'en', 'Nov 20, 2025'],
  ['2025-11', 'en', 'Nov 2025'],
  ['2025', 'en', '2025'],
  ['2025-11-20', 'ja', '2025年11月20日'],
  ['2025', 'ja', '2025年'],
  ['2025-11-20', 'uk', '20 лист. 2025 р.'],
  ['1894-07-25', 'en', 'Jul 25, 1894'],
  ['last week', 'en', 'last week'],
  ['2025-13-45', 'en', '2025-13-45'],
  ['2025-02-30', 'en', '2025-02-30'],
  ['2025-13', 'en', '2025-13'],
  ['', 'en', ''],
])('writes %s in %s as %s', (iso, lang, expected) => {
  expect(formatDate(iso, lang)).toBe(expected)
})

it.each([
  ['en', 'Apr'],
  ['ja', '4月'],
  ['uk', 'квіт.'],
])('writes a month by itself in %s', (lang, month) => {
  expect(formatMonth('2025-04-01', lang)).toBe(month)
})
