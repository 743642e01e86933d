/**
 * How near a sentence is to one of the clauses in which a pack's author expects a note's matter to be told. A note's own
 * words are one account of it; an article tells the same in others, and matching against each account apart finds it
 * where the sum of all words would not (document expansion, Nogueira et al. 2019, "Document expansion by query prediction",
 * by hand instead of by a model).
 */
import type { NoteWords } from './note-words'

export type Wordings = Readonly<{
  /** For a token, what it weighs and the wordings that have it. */
  holders: ReadonlyMap<string, Readonly<{ weight: number; ids: readonly number[] }>>
  /** For a wording, the position of its note, and what all its tokens weigh. */
  notes: Uint16Array
  masses: Float64Array
  weightOf: (token: string) => number
}>

/** The nearest of a note's wordings: how alike the two are (cosine, 0 to 1), how much of the wording is said, and its weight. */
export type Nearness = Readonly<{ alike: number; said: number; weight: number }>

/** Files the wordings of a pack's notes by token. @param weightOf how rare a token is among the notes; never 0 */
export function createWordings({ words, wordings }: NoteWords, weightOf: (token: string) => number): Wordings {
  const holders = new Map<string, { weight: number; ids: number[] }>()
  // Tokens come again and again: found by their place, no text need be looked up.
  const byPlace: { weight: number; ids: number[] }[] = []
  const notes = new Uint16Array(wordings.length)
  const masses = new Float64Array(wordings.length)
  for (const [id, own] of wordings.entries()) {
    notes[id] = own[0] ?? 0
    for (let at = 1; at < own.length; at++) {
      const place = own[at] as number
      let holder = byPlace[place]
      if (holder === undefined) {
        const token = words[place] ?? ''
        holder = { weight: weightOf(token), ids: [] }
        byPlace[place] = holder
        holders.set(token, holder)
      }
      masses[id] = (masses[id] as number) + holder.weight
      holder.ids.push(id)
    }
  }
  return { holders, notes, masses, weightOf }
}

const NOBODY: readonly number[] = []

/** For each note, by its position, the wording nearest to a sentence. One room to reckon in for all sentences of an article. */
export class NearestWordings {
  /** What each note's nearest wording shares with the sentence; 0 for notes that share nothing. */
  readonly weights: Float64Array
  /** What all tokens of each note's nearest wording weigh. */
  readonly #masses: Float64Array
  /** What each wording shares; all zero between two sentences. */
  readonly #shared: Float64Array
  /** The wordings that share anything, in the order in which they were met. */
  readonly #touched: Uint32Array
  /** What all tokens of the sentence weigh. */
  #mass = 0

  constructor(
    readonly wordings: Wordings,
    notes: number,
  ) {
    this.weights = new Float64Array(notes)
    this.#masses = new Float64Array(notes)
    this.#shared = new Float64Array(wordings.notes.length)
    this.#touched = new Uint32Array(wordings.notes.length)
  }

  /** Turns to a sentence, by what its words stand for. */
  read(tokens: ReadonlySet<string>): void {
    const { holders, weightOf } = this.wordings
    const all = this.#shared
    const touched = this.#touched
    let count = 0
    let mass = 0
    for (const token of tokens) {
      const holder = holders.get(token)
      const weight = holder?.weight ?? weightOf(token)
      mass += weight
      const ids = holder?.ids ?? NOBODY
      // By place: a worker that starts runs this loop before it is compiled, where an iterator takes three times as long.
      for (let at = 0; at < ids.length; at++) {
        const id = ids[at] as number
        const shared = all[id] as number
        if (shared === 0) touched[count++] = id
        all[id] = shared + weight
      }
    }
    this.#mass = mass
    this.#pick(count)
  }

  /** How near a note's nearest wording is; undefined where it shares nothing. */
  get(note: number): Nearness | undefined {
    const weight = this.weights[note] ?? 0
    const own = this.#masses[note] ?? 1
    return weight === 0 ? undefined : { alike: this.#likeness(weight, own), said: weight / own, weight }
  }

  /** Of the wordings of each note the one most like the sentence; of equals the one met first. */
  #pick(count: number): void {
    const touched = this.#touched
    const weights = this.weights
    const bestMasses = this.#masses
    const shared = this.#shared
    const { notes, masses } = this.wordings
    weights.fill(0)
    for (let at = 0; at < count; at++) {
      const id = touched[at] as number
      const note = notes[id] as number
      const weight = shared[id] as number
      const own = masses[id] as number
      shared[id] = 0
      const best = weights[note] as number
      // Which likeness is greater, told without roots: this is the inner loop.
      if (best > 0 && weight * weight * (bestMasses[note] as number) <= best * best * own) continue
      weights[note] = weight
      bestMasses[note] = own
    }
  }

  #likeness(weight: number, own: number): number {
    return weight / Math.sqrt(own * this.#mass)
  }
}

/**
 * What the nearest of a note's wordings says for it: likeness, the more the closer; how much of the wording is said; and
 * the weight of what is shared. With COVER of fit-notes these were fitted by logistic regression on every second sentence of
 * bench/context/pairs.json (245, three candidates and more each) beside the other parts as they are, and rounded. On the
 * half left out they gave precision .93 to .95 at recall .70 to .72; fitted the other way round, .91 to .93 at .71.
 */
const ALIKE = 15
const CLOSE = 8
const FAIRLY_ALIKE = 0.5
const SAID = 12
const SHARED_WITH_WORDING = 1.6

/** What a note gains by its nearest wording; 0 where it has none that shares anything. */
export function scoreNearness(near: Nearness | undefined): number {
  if (near === undefined) return 0
  const close = Math.max(0, near.alike - FAIRLY_ALIKE)
  return ALIKE * near.alike + CLOSE * close + SAID * near.said + SHARED_WITH_WORDING * near.weight
}
