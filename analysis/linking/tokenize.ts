import { fold } from './fold'
import { stemCyrillic } from './inflection'

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

export type TokenKind = 'latin' | 'cyrillic' | 'digits' | 'cjk' | 'katakana'

/** `none`: it follows at once; `soft`: space or hyphen; `hard`: punctuation; `sentence`: a full stop or the like. */
export type Gap = 'none' | 'soft' | 'hard' | 'sentence'

const TOKEN = new RegExp(
  [
    '[0-9]+',
    // Katakana, then the other Japanese and Korean characters: each stands alone, there are no spaces to go by.
    '[\\u30a1-\\u30fa\\u30fc\\u31f0-\\u31ff]',
    '[\\u3005-\\u3007\\u3041-\\u309f\\u3400-\\u9fff\\uac00-\\ud7af]',
    "[\\u0400-\\u052f]+(?:'[\\u0400-\\u052f]+)*",
    '[a-z](?:\\.[a-z](?![a-z]))+',
    // Latin and every other alphabet up to Georgian.
    '[a-z\\u00aa\\u00b5\\u00ba\\u00df-\\u00f6\\u00f8-\\u03ff\\u0531-\\u10ff\\u1e00-\\u1fff]+',
  ].join('|'),
  'g',
)

/** Letters, digits, spaces and hyphens: most names. */
const SIMPLE_NAME = /^[A-Za-z0-9 -]*$/
const FIRST_TOKEN = new RegExp(TOKEN.source)
/** The tokens of a simple name: the same as by `TOKEN`, in a third of the time. */
const SIMPLE_TOKEN = /[a-z]+|[0-9]+/g
const FIRST_SIMPLE_TOKEN = /[a-z]+|[0-9]+/

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
  for (const match of folded.text.matchAll(SIMPLE_NAME.test(text) ? SIMPLE_TOKEN : TOKEN)) {
    const kind = kindOf(match[0])
    const word = kind === 'latin' ? match[0].replaceAll('.', '') : match[0]
    const end = match.index + match[0].length
    tokens.words.push(word)
    tokens.keys.push(keyOf(word, kind))
    tokens.kinds.push(kind)
    tokens.starts.push(folded.starts?.[match.index] ?? match.index)
    tokens.ends.push(folded.ends?.[end - 1] ?? end)
    tokens.gaps.push(last === 0 && match.index > 0 ? 'sentence' : gapOf(folded.text, last, match.index))
    last = end
    // The last full stop of "U.S." belongs to it and ends no sentence.
    if (word.length < match[0].length && folded.text.charAt(end) === '.') last++
  }
  return { ...tokens, count: tokens.keys.length }
}

/** The first token of a phrase: what it is filed by. Null where it has none. */
export function readFirstToken(text: string): Readonly<{ key: string; kind: TokenKind }> | null {
  const match = SIMPLE_NAME.test(text) ? FIRST_SIMPLE_TOKEN.exec(text.toLowerCase()) : FIRST_TOKEN.exec(fold(text).text)
  if (!match) return null
  const kind = kindOf(match[0])
  return { kind, key: keyOf(match[0], kind) }
}

/** The keys of a phrase's tokens, without places or gaps. */
export function readKeys(text: string): readonly string[] {
  if (SIMPLE_NAME.test(text)) return text.toLowerCase().match(SIMPLE_TOKEN) ?? []
  return (fold(text).text.match(TOKEN) ?? []).map((token) => keyOf(token, kindOf(token)))
}

function keyOf(token: string, kind: TokenKind): string {
  if (kind === 'cyrillic') return stemCyrillic(token.replaceAll("'", ''))
  return kind === 'latin' ? token.replaceAll('.', '') : token
}

function kindOf(token: string): TokenKind {
  const code = token.charCodeAt(0)
  if (code < 0x3a) return 'digits'
  if (code >= 0x400 && code < 0x530) return 'cyrillic'
  if ((code >= 0x30a1 && code <= 0x30fc) || (code >= 0x31f0 && code < 0x3200)) return 'katakana'
  if ((code >= 0x3005 && code <= 0x9fff) || (code >= 0xac00 && code <= 0xd7af)) return 'cjk'
  return 'latin'
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
