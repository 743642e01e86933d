import { expect, it } from 'vitest'
import { isDay, readDay } from './article-day'

it.each([
  ['2025-11-20', '2025-11-20'],
  ['2025-11-20T21:30:00-05:00', '2025-11-20'],
  ['2024-02-29', '2024-02-29'],
  ['1900-01-01', '1900-01-01'],
  [null, null],
  ['last week', null],
  ['2025-11', null],
  ['2025-11-201', null],
  ['2025-13-45', null],
  ['2025-02-29', null],
  ['0001-01-01', null],
  ['9999-12-31', null],
])('reads of %s the day %s', (publishedAt, day) => {
  expect(readDay({ publishedAt })).toBe(day)
})

it.each([
  ['1894-07-25', true],
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2025-04-31', false],
  ['2025-00-10', false],
  ['2025-1-5', false],
])('knows whether the calendar has %s', (text, has) => {
  expect(isDay(text)).toBe(has)
})
