export type TokenKind = 'latin' | 'cyrillic' | 'digits' | 'cjk' | 'katakana'

/** What a folded text's token is that begins with this character; null where none does. Other alphabets up to Georgian count as Latin. */
export function kindOf(code: number): TokenKind | null {
  if (code < 0x80) return isSmallLetter(code) ? 'latin' : code >= 0x30 && code <= 0x39 ? 'digits' : null
  if (code >= 0x400 && code <= 0x52f) return 'cyrillic'
  if (isOtherLetter(code)) return 'latin'
  if ((code >= 0x30a1 && code <= 0x30fa) || code === 0x30fc || (code >= 0x31f0 && code <= 0x31ff)) return 'katakana'
  return isCjk(code) ? 'cjk' : null
}

export function isSmallLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a
}

function isOtherLetter(code: number): boolean {
  if (code < 0x400) return (code >= 0xdf && code !== 0xf7) || code === 0xaa || code === 0xb5 || code === 0xba
  return (code >= 0x531 && code <= 0x10ff) || (code >= 0x1e00 && code <= 0x1fff)
}

function isCjk(code: number): boolean {
  return (
    (code >= 0x3005 && code <= 0x3007) ||
    (code >= 0x3041 && code <= 0x309f) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af)
  )
}
