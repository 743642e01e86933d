import { fold } from './fold'
import { stemCyrillic } from './inflection'
import { isSmallLetter, kindOf, type TokenKind } from './token-kind'

/** Words, numbers and single Japanese characters of a text, in order. Offsets are UTF-16 into the original text. */
export type Tokens = Readonly<{
  count: number
  /** What a token is compared by: folded, Cyrillic ones stemmed. */
  keys: readonly string[]
  /** The folded token as it stands. */
  words: readonly string[]
  starts: readonly number[]
  ends: readonly number[]
  kinds: readonly TokenKind[]
  /** How the token stands to the one before. */
  gaps: readonly Gap[]
}>

/** `none`: it follows at once; `soft`: space or hyphen; `hard`: punctuation; `sentence`: a full stop or the like. */
export type Gap = 'none' | 'soft' | 'hard' | 'sentence'

/** Cuts a text into tokens. Dotted initials ("U.S.") are one token, letters and digits part ("PAC3"), kana and kanji stand alone. */
export function tokenize(text: string): Tokens {
  const folded = fold(text)
  const tokens = { keys: [], words: [], starts: [], ends: [], kinds: [], gaps: [] } as {
    keys: string[]
    words: string[]
    starts: number[]
    ends: number[]
    kinds: TokenKind[]
    gaps: Gap[]
  }
  let last = 0
  for (let start = 0; start < folded.text.length; ) {
    const kind = kindOf(folded.text.charCodeAt(start))
    if (kind === null) {
      start++
      continue
    }
    const end = endOfToken(folded.text, start, kind)
    const token = folded.text.slice(start, end)
    const word = kind === 'latin' ? token.replaceAll('.', '') : token
    tokens.words.push(word)
    tokens.keys.push(keyOf(word, kind))
    tokens.kinds.push(kind)
    tokens.starts.push(folded.starts?.[start] ?? start)
    tokens.ends.push(folded.ends?.[end - 1] ?? end)
    tokens.gaps.push(last === 0 && start > 0 ? 'sentence' : gapOf(folded.text, last, start))
    last = end
    // The last full stop of "U.S." belongs to it and ends no sentence.
    if (word.length < token.length && folded.text.charAt(end) === '.') last++
    start = end
  }
  return { ...tokens, count: tokens.keys.length }
}

/**
 * Letters, digits, spaces and hyphens: most names. A worker that starts reads thousands of them once, which the pattern
 * does in half the time that code takes which has not run often yet.
 */
const SIMPLE_NAME = /^[A-Za-z0-9 -]*$/
const SIMPLE_TOKEN = /[a-z]+|[0-9]+/g
/** A plain word and what surely parts it from the next. */
const SIMPLE_START = /^[A-Za-z]+(?=[ -]|$)/

/** The first token of a phrase: what it is filed by. Null where it has none. */
export function readFirstToken(text: string): Readonly<{ key: string; kind: TokenKind }> | null {
  const simple = SIMPLE_START.exec(text)
  if (simple) return { kind: 'latin', key: simple[0].toLowerCase() }
  const folded = fold(text).text
  for (let start = 0; start < folded.length; start++) {
    const kind = kindOf(folded.charCodeAt(start))
    if (kind !== null) return { kind, key: keyOf(folded.slice(start, endOfToken(folded, start, kind)), kind) }
  }
  return null
}

/** The keys of a simple name, nothing but spaces and hyphens between them; null for any other text. */
export function readPlainKeys(text: string): readonly string[] | null {
  // A dash between spaces parts a phrase.
  if (!SIMPLE_NAME.test(text) || text.includes('- ')) return null
  return text.toLowerCase().match(SIMPLE_TOKEN) ?? []
}

/** The keys of a phrase's tokens, without places or gaps. */
export function readKeys(text: string): readonly string[] {
  const plain = readPlainKeys(text)
  if (plain !== null) return plain
  const folded = fold(text).text
  const keys: string[] = []
  for (let start = 0; start < folded.length; ) {
    const kind = kindOf(folded.charCodeAt(start))
    const end = kind === null ? start + 1 : endOfToken(folded, start, kind)
    if (kind !== null) keys.push(keyOf(folded.slice(start, end), kind))
    start = end
  }
  return keys
}

const [DOT, APOSTROPHE] = [0x2e, 0x27]

/** Japanese and Korean characters stand alone each: there are no spaces to go by. */
function endOfToken(text: string, start: number, kind: TokenKind): number {
  if (kind === 'cjk' || kind === 'katakana') return start + 1
  if (kind === 'latin') {
    const initials = endOfInitials(text, start)
    if (initials > start) return initials
  }
  let end = endOfRun(text, start, kind)
  while (kind === 'cyrillic' && text.charCodeAt(end) === APOSTROPHE && kindOf(text.charCodeAt(end + 1)) === kind) {
    end = endOfRun(text, end + 1, kind)
  }
  return end
}

function endOfRun(text: string, start: number, kind: TokenKind): number {
  let end = start + 1
  while (end < text.length && kindOf(text.charCodeAt(end)) === kind) end++
  return end
}

/** Single letters with full stops between, "u.s"; `start` where there are none. */
function endOfInitials(text: string, start: number): number {
  let end = start
  while (
    isSmallLetter(text.charCodeAt(end)) &&
    text.charCodeAt(end + 1) === DOT &&
    isSmallLetter(text.charCodeAt(end + 2)) &&
    !isSmallLetter(text.charCodeAt(end + 3))
  ) {
    end += 2
  }
  return end === start ? start : end + 1
}

function keyOf(token: string, kind: TokenKind): string {
  if (kind === 'cyrillic') return stemCyrillic(token.replaceAll("'", ''))
  return kind === 'latin' ? token.replaceAll('.', '') : token
}

const SOFT = /^(?:[ \-'/\t]|[\n](?![\n]))*$/
const SENTENCE = /[.!?…。！？](?:\s|["'”’」』)\]]|$)|\n\n/

function gapOf(text: string, from: number, to: number): Gap {
  if (from === to) return 'none'
  if (to === from + 1) {
    const only = text.charCodeAt(from)
    if (only === 32 || only === 45 || only === 39) return 'soft'
  }
  const between = text.slice(from, to)
  // A dash with spaces around it parts clauses; a hyphen joins words.
  if (SOFT.test(between)) return /\s-+\s/.test(between) ? 'hard' : 'soft'
  // An em dash without spaces stands for a hyphen in careless typesetting.
  if (between === '—') return 'soft'
  return SENTENCE.test(between) ? 'sentence' : 'hard'
}
