import { mulberry, shuffle } from './logistic'

/** One training example of several classes; `weight` counts it more or less than one. */
export type ClassExample = Readonly<{ slots: Int32Array; label: number; weight: number }>
export type SoftmaxOptions = Readonly<{
  size: number
  classes: number
  passes: number
  rate: number
  decay: number
  seed: number
}>

/** Multinomial logistic regression by AdaGrad over hashed binary features; weights of a slot lie together by class. */
export function trainSoftmax(examples: readonly ClassExample[], options: SoftmaxOptions): Float32Array {
  const { size, classes } = options
  const weights = new Float32Array(size * classes)
  const squares = new Float32Array(size * classes).fill(1)
  const order = examples.map((_, i) => i)
  const random = mulberry(options.seed)
  const sum = new Float32Array(size * classes)
  for (let pass = 0; pass < options.passes; pass++) {
    shuffle(order, random)
    for (const at of order) step(weights, squares, examples[at] as ClassExample, options)
    if (pass >= options.passes / 2)
      for (let k = 0; k < sum.length; k++) sum[k] = (sum[k] as number) + (weights[k] as number)
  }
  const kept = options.passes - Math.ceil(options.passes / 2)
  return sum.map((value) => value / Math.max(1, kept))
}

function step(weights: Float32Array, squares: Float32Array, example: ClassExample, options: SoftmaxOptions): void {
  const { classes, decay, rate } = options
  const p = classProbabilities(weights, example.slots, classes)
  for (const slot of example.slots) {
    for (let c = 0; c < classes; c++) {
      const at = slot * classes + c
      const error = example.weight * ((p[c] as number) - (example.label === c ? 1 : 0))
      const gradient = error + decay * (weights[at] as number)
      squares[at] = (squares[at] as number) + gradient * gradient
      weights[at] = (weights[at] as number) - (rate * gradient) / Math.sqrt(squares[at] as number)
    }
  }
}

/** Class probabilities, in class order. */
export function classProbabilities(weights: Float32Array, slots: Int32Array, classes: number): Float64Array {
  const scores = new Float64Array(classes)
  for (const slot of slots)
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + (weights[slot * classes + c] as number)
  const top = Math.max(...scores)
  let total = 0
  for (let c = 0; c < classes; c++) {
    scores[c] = Math.exp((scores[c] as number) - top)
    total += scores[c] as number
  }
  return scores.map((value) => value / total)
}
