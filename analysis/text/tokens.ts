/** One word or punctuation mark of a sentence. Offsets are into the block's text. */
export type Token = {
  /** Lower case, curly apostrophes straightened. */
  readonly word: string
  readonly start: number
  readonly end: number
  /** A word that starts with a capital letter. */
  readonly upper: boolean
  /** Two or more letters, all of them capitals. */
  readonly capitals: boolean
  /** A letter or digit leads: a word, not punctuation. */
  readonly isWord: boolean
  /** 32-bit FNV-1a hash of `word`, digits all alike: what the model's features are made of. */
  readonly hash: number
  /** Inside a quotation of more than three words; set by `markQuotations`. */
  quoted: boolean
}

/**
 * Splits a stretch of text into words and punctuation marks. Hyphens, inner apostrophes, and dots or commas between
 * digits stay inside the word; a possessive 's is part of its word; an abbreviation's dots are dropped from the word.
 * Linear in the length of the stretch.
 */
export function tokenize(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = []
  let i = start
  while (i < end) {
    const code = text.charCodeAt(i)
    if (code <= 32 || code === 0xa0 || code === 0x3000) {
      i++
      continue
    }
    let to = i + 1
    const isWord =
      isWordCode(code) || ((code === 36 || code === 0xa3 || code === 0x20ac) && isDigitCode(text.charCodeAt(to)))
    if (isWord) to = endOfWord(text, to, end)
    else if ((code === 39 && text.charCodeAt(to) === 39) || isPictureCode(code)) to++
    const raw = text.slice(i, to)
    const lower = raw.toLowerCase()
    const word = isWord && lower.includes('’') ? lower.replace('’', "'") : lower
    tokens.push({
      word,
      start: i,
      end: to,
      upper: isWord && raw.charCodeAt(0) !== lower.charCodeAt(0),
      capitals: isWord && raw.length > 1 && raw === raw.toUpperCase() && raw !== lower,
      isWord,
      hash: hashWord(word),
      quoted: false,
    })
    i = to
  }
  return tokens
}

const FNV_START = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** FNV-1a over UTF-16 units; every digit counts as 0, so that figures share their features. */
export function hashWord(word: string): number {
  let hash = FNV_START
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    hash = Math.imul(hash ^ (isDigitCode(code) ? 48 : code), FNV_PRIME)
  }
  return hash
}

function endOfWord(text: string, from: number, end: number): number {
  let i = from
  while (i < end) {
    const code = text.charCodeAt(i)
    if (isWordCode(code)) i++
    else if (joins(code) && i + 1 < end && isWordCode(text.charCodeAt(i + 1))) {
      if ((code === 44 || code === 58) && !(isDigitCode(text.charCodeAt(i - 1)) && isDigitCode(text.charCodeAt(i + 1))))
        break
      if (code === 46 && !dotJoins(text, i)) break
      i++
    } else if (code === 46 && i - 2 >= 0 && text.charCodeAt(i - 2) === 46) return i + 1
    else if (code === 37) return i + 1
    else break
  }
  return i
}

/** A dot inside a number ("3.5"), inside an abbreviation ("U.S"), or inside an address ("press.example"). */
function dotJoins(text: string, at: number): boolean {
  if (isDigitCode(text.charCodeAt(at - 1)) && isDigitCode(text.charCodeAt(at + 1))) return true
  const next = text.charCodeAt(at + 2)
  return !isWordCode(next) || next === 46 || text.charAt(at + 1) === text.charAt(at + 1).toLowerCase()
}

/** Apostrophes, hyphen, dot, comma, colon. */
function joins(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 45 || code === 0x2011 || code === 46 || code === 44 || code === 58
}

function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57
}

function isWordCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) ||
    (code >= 0x3040 && code < 0xe000 && !isPictureCode(code))
  )
}

/** First half of an emoji or pictograph, U+1F000 to U+1FBFF: no word, and none of its second half either. */
function isPictureCode(code: number): boolean {
  return code >= 0xd83c && code <= 0xd83e
}
