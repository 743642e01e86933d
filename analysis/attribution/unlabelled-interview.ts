import { FLAG } from './lexicon'
import type { Sentence } from './sentence'

/** Fewer paragraphs that open with a question are no interview but rhetoric. */
const QUESTIONS = 3
/** A question is over within so many sentences. */
const ASKING = 3
/** One in so many questions says "you", and as many answers say "I". */
const SHARE = 3

type Part = Readonly<{ kind: 'question' }> | Readonly<{ kind: 'answer'; label: null }> | null
/** A paragraph: its sentences, how many of them ask at its start, and whether it says "you" there and "I" after it. */
type Paragraph = Readonly<{ from: number; to: number; asks: number; you: boolean; i: boolean }>

/**
 * Questions and answers of an interview that prints no names (on the page the questions are bold): paragraphs open with
 * a question that says "you", and what follows says "I". Where readers ask and the outlet answers it is the other way
 * round. By sentence; all null where it is no such interview.
 */
export function unlabelledTurns(sentences: readonly Sentence[]): Part[] {
  const turns: Part[] = sentences.map(() => null)
  const paragraphs = paragraphsOf(sentences)
  const asking = paragraphs.filter(({ asks }) => asks > 0)
  const answered = paragraphs.filter(({ i, asks }, k) => i && (asks > 0 || (paragraphs[k - 1]?.asks ?? 0) > 0))
  const enough = asking.length >= QUESTIONS && answered.length * SHARE >= asking.length
  if (!enough || asking.filter(({ you }) => you).length * SHARE < asking.length) return turns
  const last = paragraphs.lastIndexOf(asking.at(-1) as Paragraph)
  let begun = false
  paragraphs.forEach(({ from, to, asks, i }, k) => {
    begun ||= asks > 0
    if (!begun) return
    turns.fill({ kind: 'question' }, from, from + asks)
    if (k <= last + 1 || i) turns.fill({ kind: 'answer', label: null }, from + asks, to)
  })
  return turns
}

function paragraphsOf(sentences: readonly Sentence[]): Paragraph[] {
  const starts = sentences.flatMap(({ first }, i) => (first ? [i] : []))
  return starts.map((from, k) => {
    const to = starts[k + 1] ?? sentences.length
    const asks = leadingQuestion(sentences, from, to)
    const says = (words: ReadonlySet<string>, start: number, end: number): boolean =>
      sentences.slice(start, end).some((one) => saysOneOf(one, words))
    return {
      from,
      to,
      asks,
      you: says(YOU, from, from + asks) && !says(I, from, from + asks),
      i: says(I, from + asks, to),
    }
  })
}

/** How many sentences a paragraph asks with before anything else. */
function leadingQuestion(sentences: readonly Sentence[], from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + ASKING); i++) {
    const { tokens, quotedShare } = sentences[i] as Sentence
    if (quotedShare > 0) return 0
    if (tokens.at(-1)?.word === '?') return i + 1 - from
  }
  return 0
}

const I = new Set(['i', "i'm", "i've", "i'd", "i'll", 'me', 'my'])
const YOU = new Set(['you', "you're", "you've", "you'd", 'your', 'yours', 'yourself'])

function saysOneOf({ tokens, flags }: Sentence, words: ReadonlySet<string>): boolean {
  const person = FLAG.firstPerson | FLAG.secondPerson
  return tokens.some(({ word, quoted }, i) => !quoted && words.has(word) && ((flags[i] ?? 0) & person) !== 0)
}
