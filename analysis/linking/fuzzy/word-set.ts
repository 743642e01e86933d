/**
 * A set of words in few bytes: a Bloom filter (Bloom 1970) over word stems. It may take a strange word for a known one,
 * never a known one for strange; so a misspelling is now and then overlooked, but no word of the set is linked.
 */
export type WordSet = Readonly<{
  /** Its bytes in base64: a word looks a few bits up, and unpacking them all took longer than an article's words take. */
  bits: string
  bytes: number
  hashes: number
}>

/** Shorter words are never compared loosely, so none are kept. */
export const SHORTEST_WORD = 2

/** What the forms of an English word share, roughly: enough that "deliver", "delivers" and "delivered" are one entry. */
export function stemEnglish(word: string): string {
  const stem = word.replace(/(?:ing|ed|s)$/, '')
  return stem.length >= 4 ? stem : word
}

export function hasWord({ bits, bytes, hashes }: WordSet, word: string): boolean {
  return bitsOf(stemEnglish(word), bytes * 8, hashes).every((bit) => isSet(bits, bit))
}

/** Base64 has the highest bit of each byte first, and six bits a character. */
function isSet(bits: string, bit: number): boolean {
  const place = bit ^ 7
  const six = VALUES[bits.charCodeAt(Math.floor(place / 6))] ?? 0
  return (six & (32 >> (place % 6))) !== 0
}

/** A set of these words with so many bits a word. */
export function createWordSet(words: Iterable<string>, bitsPerWord: number): WordSet {
  const stems = new Set([...words].filter((word) => word.length >= SHORTEST_WORD).map(stemEnglish))
  const bits = new Uint8Array(Math.ceil((stems.size * bitsPerWord) / 8))
  // The number of hashes that keeps mistakes fewest: bits a word times ln 2.
  const hashes = Math.round(bitsPerWord * Math.LN2)
  for (const stem of stems) {
    for (const bit of bitsOf(stem, bits.length * 8, hashes)) bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7))
  }
  return { bits: encodeBytes(bits), bytes: bits.length, hashes }
}

/** Positions of a word's bits, by double hashing (Kirsch and Mitzenmacher 2006). */
function bitsOf(word: string, size: number, hashes: number): number[] {
  let a = 0x811c9dc5
  let b = 5381
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = (Math.imul(b, 33) + code) | 0
  }
  const start = mix(a) >>> 0
  const step = (mix(b) | 1) >>> 0
  const bits: number[] = []
  for (let k = 0; k < hashes; k++) bits.push((start + k * step) % size)
  return bits
}

/** Spreads a hash over all bits (the finalizer of MurmurHash3): near words would share bits without it. */
function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const VALUES = new Uint8Array(128)
for (let value = 0; value < ALPHABET.length; value++) VALUES[ALPHABET.charCodeAt(value)] = value

/** Base64 without the browser's or Node's own: neither is at home here. */
function encodeBytes(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)
    for (const shift of [18, 12, 6, 0]) text += ALPHABET.charAt((group >> shift) & 63)
  }
  return text
}
