/** Names without their gaps, found letter by letter: no text is put together until a name is met. */

/** After so many letters of a run-together name the way is known to lead to one, or is left. */
const isLandmark = (length: number) => length >= SHORTEST_JOINED && length <= 12 && length % 2 === 0
/** Fewer letters than the first landmark say nothing. */
export const SHORTEST_JOINED = 4
/** Places in the table of landmarks for each name: few enough names share one by chance. */
const PLACES_PER_NAME = 32

const FNV_START = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** A stretch of letters read so far. */
export type Run = Readonly<{ hash: number; length: number }>
export const NO_LETTERS: Run = { hash: FNV_START, length: 0 }

export class JoinedNames {
  readonly #names = new Map<number, { whole: string; number: number }[]>()
  /** Whether some name has this hash at a landmark; a strange text may seem to be on the way, no name is missed. */
  readonly #landmarks: Uint8Array
  #longest = 0

  /** @param names each without its gaps, with its pattern's number */
  constructor(names: readonly Readonly<{ whole: string; number: number }>[]) {
    this.#landmarks = new Uint8Array(2 ** Math.ceil(Math.log2(names.length * PLACES_PER_NAME + 2)))
    for (const name of names) this.#file(name)
  }

  /** Reads on by a word; null where no name begins like this. */
  readOn({ hash, length }: Run, word: string): Run | null {
    const mask = this.#landmarks.length - 1
    let so = hash
    let at = length
    if (length + word.length > this.#longest) return null
    for (let i = 0; i < word.length; i++) {
      so = Math.imul(so ^ word.charCodeAt(i), FNV_PRIME)
      at++
      if (isLandmark(at) && this.#landmarks[mix(so) & mask] === 0) return null
    }
    return { hash: so, length: at }
  }

  /** The numbers of the names that end here. @param text gives what was read */
  endingAt({ hash }: Run, text: () => string): readonly number[] {
    const names = this.#names.get(hash)
    if (names === undefined) return NOBODY
    const whole = text()
    return names.filter((name) => name.whole === whole).map(({ number }) => number)
  }

  #file(name: Readonly<{ whole: string; number: number }>): void {
    const mask = this.#landmarks.length - 1
    const { whole } = name
    let hash = FNV_START
    for (let i = 0; i < whole.length; i++) {
      hash = Math.imul(hash ^ whole.charCodeAt(i), FNV_PRIME)
      if (isLandmark(i + 1)) this.#landmarks[mix(hash) & mask] = 1
    }
    const others = this.#names.get(hash)
    if (others === undefined) this.#names.set(hash, [name])
    else others.push(name)
    this.#longest = Math.max(this.#longest, whole.length)
  }
}

const NOBODY: readonly number[] = []

/** Spreads a hash: its low bits hardly know the first letters. */
function mix(hash: number): number {
  return hash ^ (hash >>> 15)
}
