import { crc32, deflateSync, inflateSync } from 'node:zlib'

/** Red, green and blue, a byte each, row after row. */
type Pixels = Readonly<{ width: number; height: number; rgb: Buffer }>

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
/** Below this many pixels a colour is a shade at the edge of a letter or line, and may give way to one close by. */
const EDGE_PIXELS = 200
/** How far each channel may be moved, of 255: what the eye does not see in an edge. */
const CLOSE = 14

/**
 * A PNG of about two thirds the size, in 24 bit without alpha as the stores want it: shades that are rare and close to
 * a more frequent colour become that colour, and rows are stored unfiltered, which suits text and flat areas.
 * Takes what browsers' screenshots are (8 bit, RGB or RGBA, not interlaced) and throws on anything else.
 */
export function smallPng(png: Uint8Array): Buffer {
  return encode(reduceColours(decode(Buffer.from(png))))
}

function reduceColours({ width, height, rgb }: Pixels): Pixels {
  const counts = new Map<number, number>()
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = rgb.readUIntBE(at, 3)
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const nearest = mergeShades(counts)
  const reduced = Buffer.alloc(rgb.length)
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = rgb.readUIntBE(at, 3)
    reduced.writeUIntBE(nearest.get(colour) ?? colour, at, 3)
  }
  return { width, height, rgb: reduced }
}

/** @returns what each colour becomes; the most frequent come first, and what is not close to any of them stays. */
function mergeShades(counts: ReadonlyMap<number, number>): Map<number, number> {
  const kept: number[] = []
  const becomes = new Map<number, number>()
  for (const [colour, count] of [...counts].sort(([, a], [, b]) => b - a)) {
    const near = count < EDGE_PIXELS ? kept.find((other) => isClose(colour, other)) : undefined
    if (near === undefined) kept.push(colour)
    becomes.set(colour, near ?? colour)
  }
  return becomes
}

function isClose(one: number, other: number): boolean {
  return [16, 8, 0].every((shift) => Math.abs(((one >> shift) & 255) - ((other >> shift) & 255)) <= CLOSE)
}

/** PNG specification (third edition), sections 5 and 9: chunks, and the five row filters. */
function decode(png: Buffer): Pixels {
  const { header, data } = chunksOf(png)
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const channels = { 2: 3, 6: 4 }[header[9] ?? 0]
  if (header[8] !== 8 || !channels || header[12] !== 0) throw new Error('not a PNG as browsers make them')
  const rows = unfilter(inflateSync(data), width * channels, channels)
  const rgb = Buffer.alloc(width * height * 3)
  for (let pixel = 0; pixel < width * height; pixel++) rows.copy(rgb, pixel * 3, pixel * channels, pixel * channels + 3)
  return { width, height, rgb }
}

function chunksOf(png: Buffer): { header: Buffer; data: Buffer } {
  const data: Buffer[] = []
  let header: Buffer = Buffer.alloc(0)
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') header = body
    if (type === 'IDAT') data.push(body)
    at += length + 12
  }
  return { header, data: Buffer.concat(data) }
}

function unfilter(raw: Buffer, stride: number, channels: number): Buffer {
  const height = raw.length / (stride + 1)
  const rows = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x < channels ? 0 : (rows[at - channels] ?? 0)
      const up = y === 0 ? 0 : (rows[at - stride] ?? 0)
      const corner = x < channels || y === 0 ? 0 : (rows[at - stride - channels] ?? 0)
      rows[at] = (raw[y * (stride + 1) + 1 + x] ?? 0) + predicted(filter, left, up, corner)
    }
  }
  return rows
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  if (filter < 4) return [0, left, up, (left + up) >> 1][filter] ?? 0
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
  if (a <= b && a <= c) return left
  return b <= c ? up : corner
}

function encode({ width, height, rgb }: Pixels): Buffer {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  const rows = Buffer.alloc(height * (width * 3 + 1))
  for (let y = 0; y < height; y++) rgb.copy(rows, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3)
  const data = deflateSync(rows, { level: 9 })
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(body.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
