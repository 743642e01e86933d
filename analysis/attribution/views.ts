import type { Token } from '../text/tokens'
import type { StatementState } from '../types'
import { FLAG } from './lexicon'
import type { Sentence } from './sentence'

export type View = Readonly<{ state: StatementState; rule: string; words: readonly string[]; confidence: number }>

const BOILERPLATE =
  /^(?:read more|see also|related|advertisement|photograph|photo|image|caption|media contact|contact|editor|editing|reporting|subscribe|sign up|follow us|click here|share this|the views expressed|listen on|theme music|transcript|copyright|©|this (?:article|story|page|blog|post|release|conversation|interview)|the (?:writer|author) is|let us know|comments are|have a tip|correction|update|good morning|thanks? (?:for|you)|hello|dear|welcome|more soon|for immediate release|additional reporting|with reporting by|authori[sz]ed by|translated by|published with|forward this|caption|pictured|(?:this|the|our) (?:conversation|interview)\b.{0,40}\b(?:edited|condensed|translated|shortened))\b/i
const NO_ANSWER =
  /^(?:he|she|they|both|all) (?:all |both )?(?:spoke|talked) on (?:the )?condition|\b(?:did not|didn['’]t) (?:immediately )?(?:respond|reply|return|comment|elaborate)|was (?:approached|contacted|asked) for comment|gave no (?:further )?(?:details|reason)|could not (?:immediately )?be reached|went unanswered|had not heard back\b/i
/** Bounded on the left, so that a long run without @ costs nothing. */
const ADDRESS = /\b[\w.-]{1,64}@[\w-]{1,64}\.\w/
const CREDIT = /^\((?:reporting|editing|editor|additional|photo|with )/i

/**
 * What a sentence without attribution is: a fact without source, the article's own view, or no claim.
 * Version 1 of the rules; in doubt between a flag and none it says none.
 */
export function viewOf(sentence: Sentence): View {
  const text = sentence.block.text.slice(sentence.span.start, sentence.span.end)
  const plain = noClaim(sentence, text)
  if (plain !== null) return plain
  const marks = new Map<number, string>()
  let factual = 0
  for (let i = 0; i < sentence.tokens.length; i++) {
    const token = sentence.tokens[i] as Token
    const flag = sentence.flags[i] ?? 0
    if (token.isWord && flag !== 0) opinionMark(marks, token, flag)
    factual += factMark(token, flag, i)
  }
  const opinion = [...marks.keys()].reduce((sum, weight) => sum + weight, 0)
  const words = [...marks.values()].slice(0, 4)
  if (opinion > factual) return { state: 'judgement', rule: 'own-view', words, confidence: sure(opinion - factual) }
  if (factual >= 1) return { state: 'unsourced', rule: 'no-source', words: [], confidence: sure(factual - opinion) }
  const words5 = sentence.tokens.filter((token) => token.isWord).length
  if (words5 <= 4) return { state: 'none', rule: 'short', words: [], confidence: 0.5 }
  return { state: 'judgement', rule: 'own-view', words, confidence: 0.4 }
}

function noClaim(sentence: Sentence, text: string): View | null {
  if (/\?["”’)]*$/.test(text) && sentence.tokens.at(-1)?.word === '?')
    return { state: 'none', rule: 'question', words: ['?'], confidence: 0.95 }
  const silent = NO_ANSWER.exec(text)
  if (silent !== null && sentence.quotedShare === 0)
    return { state: 'none', rule: 'no-answer', words: [silent[0]], confidence: 0.85 }
  const address = text.includes('@') ? ADDRESS.exec(text) : null
  if (address !== null) return { state: 'none', rule: 'boilerplate', words: [address[0]], confidence: 0.85 }
  const match = BOILERPLATE.exec(text) ?? CREDIT.exec(text)
  if (match !== null) return { state: 'none', rule: 'boilerplate', words: [match[0]], confidence: 0.85 }
  if (sentence.block.kind === 'caption') return { state: 'none', rule: 'caption', words: [], confidence: 0.7 }
  if (!/[.!…。"”’)]$/.test(text) && sentence.tokens.length <= 12 && sentence.block.kind !== 'list-item') {
    return { state: 'none', rule: 'heading-like', words: [], confidence: 0.7 }
  }
  return null
}

function opinionMark(marks: Map<number, string>, token: Token, flag: number): void {
  if ((flag & FLAG.evaluative) !== 0) marks.set(1, token.word)
  if ((flag & FLAG.hedge) !== 0) marks.set(1.1, token.word)
  if ((flag & FLAG.modal) !== 0) marks.set(1.2, token.word)
  if ((flag & FLAG.reading) !== 0) marks.set(0.9, token.word)
  if ((flag & FLAG.abstract) !== 0) marks.set(0.6, token.word)
  if ((flag & FLAG.firstPerson) !== 0) marks.set(1.3, token.word)
}

function factMark(token: Token, flag: number, at: number): number {
  if (/^[$£€]?\d/.test(token.word)) return 0.9
  if ((flag & FLAG.event) !== 0) return 0.9
  if ((flag & FLAG.month) !== 0) return 0.6
  if (token.upper && at > 0) return 0.25
  return (flag & FLAG.aux) !== 0 ? 0.3 : 0
}

function sure(margin: number): number {
  return Math.min(0.9, 0.45 + margin * 0.15)
}
