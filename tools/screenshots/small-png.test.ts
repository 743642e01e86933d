import { deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { smallPng } from './small-png'

const chunk = (type: string, body: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([length, Buffer.from(type), body, Buffer.alloc(4)]) // sums are not read
}

/** A PNG of 2 by 2 pixels, 8 bit, of rows that begin with the number of their filter. */
const png = (colourType: number, rows: readonly number[]) =>
  Buffer.concat([
    Buffer.alloc(8),
    chunk('IHDR', Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, colourType, 0, 0, 0])),
    chunk('IDAT', deflateSync(Buffer.from(rows))),
  ])

/** The rows of the one IDAT chunk that `smallPng` writes. */
const rowsOf = (small: Buffer) => {
  const at = small.indexOf('IDAT')
  return [...inflateSync(small.subarray(at + 4, at + 4 + small.readUInt32BE(at - 4)))]
}

const WANTED = [0, 10, 20, 30, 40, 50, 60, 0, 70, 80, 90, 100, 110, 120]

describe('a smaller PNG has the same pixels', () => {
  test.each([
    ['no filter', [0, 10, 20, 30, 40, 50, 60, 0, 70, 80, 90, 100, 110, 120]],
    ['left (1)', [1, 10, 20, 30, 30, 30, 30, 1, 70, 80, 90, 30, 30, 30]],
    ['above (2)', [0, 10, 20, 30, 40, 50, 60, 2, 60, 60, 60, 60, 60, 60]],
    ['mean of both (3)', [0, 10, 20, 30, 40, 50, 60, 3, 65, 70, 75, 45, 45, 45]],
    ['Paeth (4)', [0, 10, 20, 30, 40, 50, 60, 4, 60, 60, 60, 30, 30, 30]],
  ])('%s', (_name, rows) => {
    expect(rowsOf(smallPng(png(2, rows)))).toEqual(WANTED)
  })

  test('without its alpha', () => {
    const rows = [0, 10, 20, 30, 255, 40, 50, 60, 255, 0, 70, 80, 90, 255, 100, 110, 120, 255]
    expect(rowsOf(smallPng(png(6, rows)))).toEqual(WANTED)
  })
})

test('a rare shade becomes the frequent colour it is close to; another rare colour stays', () => {
  const [width, height] = [300, 1]
  const rows = [0, ...Array.from({ length: width - 2 }, () => [200, 200, 200]).flat(), 205, 195, 200, 200, 0, 0]
  const header = Buffer.from([0, 0, width >> 8, width & 255, 0, 0, 0, height, 8, 2, 0, 0, 0])
  const image = chunk('IDAT', deflateSync(Buffer.from(rows)))
  const small = rowsOf(smallPng(Buffer.concat([Buffer.alloc(8), chunk('IHDR', header), image])))
  expect(small.slice(-9)).toEqual([200, 200, 200, 200, 200, 200, 200, 0, 0])
})

test('another kind of PNG is refused', () => {
  expect(() => smallPng(png(3, [0, 1, 2, 0, 1, 2]))).toThrow('not a PNG as browsers make them')
})
