/**
 * How much of a hand-made article text an extractor found: overlap of four-word sequences, the measure of
 * scrapinghub's article-extraction-benchmark, written from its definition. Every page weighs the same.
 */
export type PageScore = Readonly<{ tp: number; fp: number; fn: number; exact: boolean }>
export type SetScore = Readonly<{ f1: number; precision: number; recall: number; exact: number }>

const WORD = /[\p{L}\p{N}_]+/gu
const SEQUENCE = 4

export const wordsOf = (text: string): readonly string[] => text.match(WORD) ?? []

/** Sequences of four words with how often each occurs; a shorter text is one sequence, an empty one none. */
function sequences(text: string): Map<string, number> {
  const words = wordsOf(text)
  const counts = new Map<string, number>()
  for (let at = 0; at < Math.max(1, words.length - SEQUENCE + 1); at++) {
    const sequence = words.slice(at, at + SEQUENCE).join(' ')
    if (sequence !== '') counts.set(sequence, (counts.get(sequence) ?? 0) + 1)
  }
  return counts
}

/** Shares of the page's sequences that were rightly found, wrongly added and missed; they sum to 1. */
export function scorePage(gold: string, found: string): PageScore {
  const wanted = sequences(gold)
  const given = sequences(found)
  let tp = 0
  let fn = 0
  for (const [sequence, count] of wanted) {
    const hit = Math.min(count, given.get(sequence) ?? 0)
    tp += hit
    fn += count - hit
  }
  let all = 0
  for (const count of given.values()) all += count
  const fp = all - tp
  const sum = tp + fp + fn || 1
  return { tp: tp / sum, fp: fp / sum, fn: fn / sum, exact: wordsOf(gold).join(' ') === wordsOf(found).join(' ') }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1)
const harmonic = (a: number, b: number): number => (a + b === 0 ? 0 : (2 * a * b) / (a + b))
const share = (part: number, rest: number): number => (part + rest === 0 ? Number.NaN : part / (part + rest))

export function pageF1({ tp, fp, fn }: PageScore): number {
  return fp === 0 && fn === 0 ? 1 : harmonic(share(tp, fp) || 0, share(tp, fn) || 0)
}

/** Mean precision and recall over pages, and the F1 of the two means. */
export function scoreSet(pages: readonly PageScore[]): SetScore {
  const precision = mean(pages.map(({ tp, fp }) => share(tp, fp)).filter((value) => !Number.isNaN(value)))
  const recall = mean(pages.map(({ tp, fn }) => share(tp, fn)).filter((value) => !Number.isNaN(value)))
  return { f1: harmonic(precision, recall), precision, recall, exact: mean(pages.map((page) => Number(page.exact))) }
}

/** A small seeded generator (mulberry32), so that a run repeats exactly. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** 95 % interval of the difference in F1 between two extractors on the same pages (paired bootstrap). */
export function pairedInterval(a: readonly PageScore[], b: readonly PageScore[], rounds = 2000): [number, number] {
  const random = seeded(7)
  const differences = Array.from({ length: rounds }, () => {
    const drawn = a.map(() => Math.floor(random() * a.length))
    const pick = (pages: readonly PageScore[]) => scoreSet(drawn.flatMap((at) => pages[at] ?? []))
    return pick(a).f1 - pick(b).f1
  }).sort((x, y) => x - y)
  const at = (quantile: number): number => differences[Math.floor(rounds * quantile)] ?? Number.NaN
  return [at(0.025), at(0.975)]
}
