import type { Token } from '../text/tokens'
import type { Sentence } from './sentence'

/** Quotations of at most this many words, and not closed like speech, are scare quotes, as `docs/labels.md` has it. */
const SCARE_QUOTE_WORDS = 3

type Open = { mark: string; tokens: Token[]; last: string }

/**
 * Marks the tokens that stand inside quotations and says of every sentence whether it begins inside one.
 * A paragraph that opens with a mark while the last one is still open continues that quotation. A mark that neither its
 * own paragraph closes nor the next continues is a slip: it holds for its own sentence only.
 * A few passes over the tokens: a mark found to stay open is not followed again in its paragraph.
 */
export function markQuotations(sentences: readonly Sentence[]): void {
  let open: Open | null = null
  let opened = 0
  let carries = false
  let slips = ''
  for (let i = 0; i < sentences.length; i++) {
    const sentence = sentences[i] as Sentence
    sentence.opensQuoted = sentence.first ? carries : open !== null
    if (sentence.first) slips = ''
    carries = false
    const now = markSentence(sentence, open)
    if (now !== open) opened = i
    open = now
    const next = sentences[i + 1]
    const ends = next === undefined || next.first
    if (open === null || !(ends || slips.includes(open.mark))) continue
    const runsOn: boolean =
      ends && next !== undefined && !startsWithMark(next) && closesLater(sentences, i + 1, open.mark)
    carries = runsOn || (ends && next !== undefined && startsWithMark(next))
    if (carries) settle(open)
    else {
      settle(open, (sentences[opened] as Sentence).span.end)
      slips += open.mark
      i = opened
    }
    open = runsOn ? { mark: open.mark, tokens: [], last: '' } : null
  }
  for (const sentence of sentences) sentence.quotedShare = shareQuoted(sentence.tokens)
}

function markSentence(sentence: Sentence, before: Open | null): Open | null {
  let open = before
  const { tokens, block } = sentence
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (token.isWord) {
      if (open !== null) {
        open.tokens.push(token)
        open.last = ''
      }
      continue
    }
    const mark = token.word
    if (open === null) {
      if (opens(mark, token, block.text)) open = { mark, tokens: [], last: '' }
    } else if (closes(mark, open.mark, token, block.text)) {
      settle(open)
      open = null
    } else open.last = mark
  }
  return open
}

function opens(mark: string, token: Token, text: string): boolean {
  if (mark === '“' || mark === '«' || mark === '„') return true
  if (mark === '"' || mark === "''") return text.charAt(token.end).trim() !== ''
  return mark === '‘'
}

function closes(mark: string, opened: string, token: Token, text: string): boolean {
  if (opened === '“') return mark === '”' || mark === '"'
  if (opened === '«') return mark === '»'
  if (opened === '„') return mark === '“' || mark === '”'
  if (opened === '‘') return mark === '’' && !/[\p{L}\d]/u.test(text.charAt(token.end))
  return mark === opened || mark === '”'
}

function settle(open: Open, end = Number.POSITIVE_INFINITY): void {
  const spoken = open.last !== '' && '.,!?…—–'.includes(open.last)
  if (open.tokens.length <= SCARE_QUOTE_WORDS && !spoken) return
  for (const token of open.tokens) if (token.start < end) token.quoted = true
}

/** How many paragraphs a quotation may run on without opening its marks again. */
const UNMARKED = 3

/** A quotation whose later paragraphs open no marks of their own, but of which one closes what was never opened there. */
function closesLater(sentences: readonly Sentence[], from: number, mark: string): boolean {
  if (mark !== '“' && mark !== '"') return false
  let paragraphs = 0
  for (let i = from; i < sentences.length; i++) {
    const { tokens, block, first } = sentences[i] as Sentence
    if (first && ++paragraphs > UNMARKED) return false
    for (const token of tokens) {
      if (token.word === '“' || token.word === '«' || token.word === '„') return false
      if (token.word === '”') return true
      if (token.word === '"') return mark === '"' && block.text.charAt(token.start - 1).trim() !== ''
    }
  }
  return false
}

function startsWithMark(sentence: Sentence): boolean {
  const first = sentence.tokens[0]?.word
  return first === '"' || first === '“' || first === "''" || first === '‘' || first === '«'
}

function shareQuoted(tokens: readonly Token[]): number {
  let words = 0
  let quoted = 0
  for (const token of tokens) {
    if (!token.isWord) continue
    words++
    if (token.quoted) quoted++
  }
  return words === 0 ? 0 : quoted / words
}
