import { expect, test } from 'vitest'
import { placeCard } from './place-card'

const view = { width: 1000, height: 600 }
const card = { width: 300, height: 100 }
const line = (top: number, left = 50) => ({ top, bottom: top + 20, left })

test.each([
  ['below the mark', { top: 100, bottom: 160 }, line(100), { left: 50, top: 166 }],
  ['above it where the window ends', { top: 480, bottom: 540 }, line(500), { left: 50, top: 374 }],
  ['below the line where the mark fills the window', { top: -50, bottom: 640 }, line(200), { left: 50, top: 226 }],
  ['above the line at its end', { top: -50, bottom: 640 }, line(560), { left: 50, top: 454 }],
  ['inside the right edge', { top: 100, bottom: 120 }, line(100, 900), { left: 692, top: 126 }],
])('%s', (_where, mark, at, expected) => {
  expect(placeCard({ mark, line: at, card, view })).toEqual(expected)
})

test('the line being read is never covered, wherever it stands', () => {
  for (let top = 0; top <= view.height - 20; top += 5) {
    const placed = placeCard({ mark: { top: top - 300, bottom: top + 300 }, line: line(top), card, view }).top
    expect(placed + card.height <= top || placed >= top + 20, String(top)).toBe(true)
  }
})
