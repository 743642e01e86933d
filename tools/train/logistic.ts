/** One training example: feature slots of a table, and what is to be predicted. */
export type Example = Readonly<{ slots: Int32Array; label: boolean }>

export type TrainOptions = Readonly<{
  size: number
  passes: number
  rate: number
  /** Weight decay per step towards 0, applied to the features of the step. */
  decay: number
  seed: number
}>

/** Logistic regression by AdaGrad over hashed binary features; the order is shuffled by the seed, so runs repeat. */
export function trainLogistic(examples: readonly Example[], options: TrainOptions): Float32Array {
  const weights = new Float32Array(options.size)
  const squares = new Float32Array(options.size).fill(1)
  const order = examples.map((_, i) => i)
  const random = mulberry(options.seed)
  for (let pass = 0; pass < options.passes; pass++) {
    shuffle(order, random)
    for (const at of order) step(weights, squares, examples[at] as Example, options)
  }
  return weights
}

function step(weights: Float32Array, squares: Float32Array, example: Example, options: TrainOptions): void {
  const { slots, label } = example
  const error = probability(weights, slots) - (label ? 1 : 0)
  for (let k = 0; k < slots.length; k++) {
    const slot = slots[k] as number
    const weight = weights[slot] as number
    const gradient = error + options.decay * weight
    squares[slot] = (squares[slot] as number) + gradient * gradient
    weights[slot] = weight - (options.rate * gradient) / Math.sqrt(squares[slot] as number)
  }
}

/** Probability of the label by the sum of the slots' weights. */
export function probability(weights: Float32Array, slots: Int32Array): number {
  let sum = 0
  for (let k = 0; k < slots.length; k++) sum += weights[slots[k] as number] as number
  return 1 / (1 + Math.exp(-sum))
}

export function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const held = list[i] as T
    list[i] = list[j] as T
    list[j] = held
  }
}

/** Mulberry32: a small seeded generator of numbers in [0, 1). */
export function mulberry(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}
