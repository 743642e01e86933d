import type { Token } from '../text/tokens'
import { FLAG } from './lexicon'
import type { Range } from './noun-phrase'
import type { Sentence } from './sentence'
import { unlabelledTurns } from './unlabelled-interview'

/** The part a sentence plays in an interview printed as questions and answers. */
export type Turn = Readonly<{ kind: 'question' }> | Readonly<{ kind: 'answer'; label: Range | null }>

const ASKS = new Set(['q', 'question', 'interviewer', 'moderator', 'host'])
const ANSWERS = new Set(['a', 'answer'])
/** Words that stand before a colon without speaking. */
const NO_SPEAKER = new Set(
  'caption photo photograph photos editor note media contact source sources update updated correction read more watch listen topics tags share related about'.split(
    ' ',
  ),
)

/**
 * Questions and answers of an interview, by sentence; null outside of them. A label ("Nishino:") counts once it
 * comes back or somebody else's label asks. An answer ends with its paragraph, unless questions stand in paragraphs of
 * their own: then it lasts until the next one. Once a pair of labels is seen, paragraphs may go on without them: then
 * what opens a paragraph up to its question mark asks, and the rest answers.
 */
export function readTurns(sentences: readonly Sentence[]): (Turn | null)[] {
  const labels = sentences.map(labelOf)
  const asking = askers(sentences, labels)
  const counts = new Map<string, number>()
  for (const label of labels) if (label !== null) counts.set(label.word, (counts.get(label.word) ?? 0) + 1)
  const speaks = (label: Label | null): label is Label =>
    label !== null && (asking.size > 0 || (counts.get(label.word) ?? 0) > 1)
  const turnsOf = (asks: boolean): number =>
    [...counts].reduce((sum, [word, turns]) => sum + (asking.has(word) === asks ? turns : 0), 0)
  if (asking.size === 0 && labels.every((label) => !speaks(label))) return unlabelledTurns(sentences)
  const bothLabelled = turnsOf(true) > 2 && turnsOf(false) * 2 > turnsOf(true)
  const turns: (Turn | null)[] = []
  let mode: 'question' | 'answer' | 'none' = 'none'
  let alone = false
  let paired = false
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i] as Sentence
    const label = labels[i] ?? null
    if (speaks(label)) {
      paired ||= mode === 'question' && !asking.has(label.word)
      mode = asking.has(label.word) ? 'question' : 'answer'
      alone = mode === 'question' && standsAlone(sentences, i)
      turns.push(mode === 'question' ? { kind: 'question' } : { kind: 'answer', label: label.range })
      continue
    }
    if (sentence.first && mode !== 'none' && !alone) mode = 'none'
    if (sentence.first && paired && asksWithin(sentences, i)) mode = 'question'
    else if (mode === 'question' && answersNow(sentences, i, bothLabelled)) mode = 'answer'
    if (mode === 'answer' && narrates(sentence)) mode = 'none'
    if (mode === 'none') turns.push(null)
    else turns.push(mode === 'question' ? { kind: 'question' } : { kind: 'answer', label: null })
  }
  return turns
}

/** Labels that ask: "Q", and those most of whose turns soon come to a question, where another label's do not. */
function askers(sentences: readonly Sentence[], labels: readonly (Label | null)[]): ReadonlySet<string> {
  const turns = new Map<string, number[]>()
  labels.forEach((label, i) => {
    if (label === null || ANSWERS.has(label.word)) return
    turns.set(label.word, [...(turns.get(label.word) ?? []), turnAsks(sentences, labels, i) ? 1 : 0])
  })
  const found = [...turns].filter(
    ([word, asks]) => ASKS.has(word) || asks.reduce((sum, one) => sum + one, 0) * 2 > asks.length,
  )
  const known = found.some(([word]) => ASKS.has(word))
  return new Set(known || found.length < turns.size ? found.map(([word]) => word) : [])
}

function turnAsks(sentences: readonly Sentence[], labels: readonly (Label | null)[], at: number): boolean {
  for (let i = at; i < Math.min(sentences.length, at + ASKING_REACH); i++) {
    if (i > at && (labels[i] !== null || sentences[i]?.first === true)) return false
    if (endsAsking(sentences[i] as Sentence)) return true
  }
  return false
}

/** How far into a paragraph its question may end. */
const ASKING_REACH = 3

/** Whether the paragraph opens with a question of at most three sentences, and something follows it. */
function asksWithin(sentences: readonly Sentence[], at: number): boolean {
  for (let i = at; i < at + ASKING_REACH; i++) {
    const sentence = sentences[i] as Sentence
    const next = sentences[i + 1]
    if (next === undefined || next.first || tellsSpeech(sentence)) return false
    if (endsAsking(sentence)) return true
  }
  return false
}

function tellsSpeech({ tokens, flags }: Sentence): boolean {
  return tokens.some((token, i) => !token.quoted && ((flags[i] ?? 0) & FLAG.say) !== 0)
}

/** The question is over: its mark has come, or its label has. Where both sides carry labels only those count. */
function answersNow(sentences: readonly Sentence[], at: number, bothLabelled: boolean): boolean {
  if (bothLabelled) return false
  if (endsAsking(sentences[at] as Sentence)) return false
  if (endsAsking(sentences[at - 1] as Sentence)) return true
  for (let i = at + 1; i < at + ASKING_REACH && sentences[i]?.first === false; i++)
    if (endsAsking(sentences[i] as Sentence)) return false
  return true
}

/** "She stirs her coffee", "“...,” he says": the writer is back, the answer is over. */
function narrates(sentence: Sentence): boolean {
  const { tokens, flags } = sentence
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.quoted || !token.isWord) continue
    if (token.word !== 'he' && token.word !== 'she') continue
    if (i === 0 && ((flags[1] ?? 0) & FLAG.aux) === 0 && tokens[1]?.word.endsWith('s') === true) return true
    if (((flags[i + 1] ?? 0) & FLAG.say) !== 0 && sentence.quotedShare > 0) return true
  }
  return tokens.some((token) => token.word === 'hers')
}

type Label = Readonly<{ word: string; range: Range }>

/** "Q:", "Nishino:", "Haruka Nishino:" at the start of a sentence. */
function labelOf(sentence: Sentence): Label | null {
  const { tokens } = sentence
  const first = tokens[0] as Token
  if (!first.upper || NO_SPEAKER.has(first.word)) return null
  let colon = 1
  while (colon < 4 && tokens[colon]?.isWord === true && tokens[colon]?.upper === true) colon++
  if (tokens[colon]?.word !== ':' || colon === tokens.length - 1) return null
  return { word: first.word, range: { from: 0, to: ANSWERS.has(first.word) ? 1 : colon } }
}

/** Whether the rest of the question's paragraph asks too. */
function standsAlone(sentences: readonly Sentence[], at: number): boolean {
  for (let i = at + 1; i < sentences.length && sentences[i]?.first === false; i++) {
    if (!endsAsking(sentences[i] as Sentence)) return false
  }
  return true
}

function endsAsking(sentence: Sentence): boolean {
  return sentence.tokens.at(-1)?.word === '?'
}
