import { afterEach, describe, expect, it, vi } from 'vitest'
import { isoDate } from './iso-date'

afterEach(() => vi.unstubAllEnvs())

describe.each(['Asia/Tokyo', 'America/Los_Angeles', 'UTC', 'Pacific/Kiritimati'])('for a reader in %s', (zone) => {
  it.each([
    ['November 20, 2025', '2025-11-20'],
    ['NOVEMBER 20, 2025', '2025-11-20'],
    ['20 Nov 2025', '2025-11-20'],
    ['20-OCT-2025', '2025-10-20'],
    ['AUGUST 3, 2025', '2025-08-03'],
    ['2025/11/20', '2025-11-20'],
    ['Nov 20, 2025 at 9:30 p.m. EST', '2025-11-20'],
    ['21:30, 20 November 2025', '2025-11-20'],
    ['Thu, 20 Nov 2025 21:30:00 -0500', '2025-11-20'],
    ['Thu, 20 Nov 2025 02:30:00 GMT', '2025-11-20'],
    ['Thu Nov 20 2025 02:30:00 GMT+0900 (Japan Standard Time)', '2025-11-20'],
    ['Thu Nov 20 21:30:00 EST 2025', '2025-11-20'],
    ['2025-11-20 at nine', '2025-11-20'],
  ])('keeps the day that %s writes', (written, day) => {
    vi.stubEnv('TZ', zone)
    expect(isoDate(written)).toBe(day)
  })

  it.each([
    ['2025-11-20', '2025-11-20'],
    ['2025-11-20T21:30:00-05:00', '2025-11-20T21:30:00-05:00'],
    ['2025-11-20 21:30', '2025-11-20T21:30'],
    ['2025-11-20 21:30:00 +0900', '2025-11-20T21:30:00 +0900'],
  ])('leaves the ISO date %s as it stands', (written, kept) => {
    vi.stubEnv('TZ', zone)
    expect(isoDate(written)).toBe(kept)
  })

  it.each(['2025-13-45', '2025-02-30', '2025-02-30T10:00:00Z', '30 February 2025', '1025-11-20', '9999-01-01'])(
    'takes %s for no day',
    (written) => {
      vi.stubEnv('TZ', zone)
      expect(isoDate(written)).toBeNull()
    },
  )

  it.each(['', 'last week', '2025', '2025-01', '2025/01', 'November 2025', 'Issue 2025', '20 November'])(
    'makes no day of %j, which names none',
    (written) => {
      vi.stubEnv('TZ', zone)
      expect(isoDate(written)).toBeNull()
    },
  )
})
