import type { Token } from '../text/tokens'
import { FLAG } from './lexicon'
import type { Range } from './noun-phrase'
import type { Sentence } from './sentence'

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
 * comes back or the article has a "Q:". An answer ends with its paragraph, unless questions stand in paragraphs of
 * their own: then it lasts until the next one.
 */
export function readTurns(sentences: readonly Sentence[]): (Turn | null)[] {
  const labels = sentences.map(labelOf)
  const counts = new Map<string, number>()
  for (const label of labels) if (label !== null) counts.set(label.word, (counts.get(label.word) ?? 0) + 1)
  const hasQuestions = labels.some((label) => label !== null && ASKS.has(label.word))
  const speaks = (label: Label | null): label is Label =>
    label !== null && (hasQuestions || (counts.get(label.word) ?? 0) > 1)
  const turns: (Turn | null)[] = []
  let mode: 'question' | 'answer' | 'none' = 'none'
  let alone = false
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i] as Sentence
    const label = labels[i] ?? null
    if (speaks(label)) {
      mode = ASKS.has(label.word) ? 'question' : 'answer'
      alone = mode === 'question' && standsAlone(sentences, i)
      turns.push(mode === 'question' ? { kind: 'question' } : { kind: 'answer', label: label.range })
      continue
    }
    if (sentence.first && mode === 'answer' && !alone) mode = 'none'
    if (mode === 'question' && !endsAsking(sentence)) mode = 'answer'
    if (mode === 'answer' && narrates(sentence)) mode = 'none'
    if (mode === 'none') turns.push(null)
    else turns.push(mode === 'question' ? { kind: 'question' } : { kind: 'answer', label: null })
  }
  return turns
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
  if (tokens[colon]?.word !== ':') return null
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
