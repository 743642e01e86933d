/** A text made comparable, with the way back to the original's offsets. */
export type Folded = Readonly<{
  text: string
  /** Original offset of the start of each folded character; null where nothing moved. */
  starts: Int32Array | null
  /** Original offset of the end of each folded character; null where nothing moved. */
  ends: Int32Array | null
}>

const DROPPED = /^(?:\u00ad|[\u200b-\u200f]|\u2060|[\ufe00-\ufe0f]|\ufeff)$/
const DASH = /[\u2010-\u2013\u2212\u30fb\ufe58\ufe63\u00b7\u2027]/
const QUOTE = /[\u2018\u2019\u201b\u02bc\u02b9\u2032\u0060\u00b4]/
const MARK = /[\u0300-\u036f\u3099\u309a\uff9e\uff9f]/
const NUMERALS = '〇一二三四五六七八九'
const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', đ: 'd', ł: 'l', æ: 'ae', œ: 'oe', ı: 'i', ё: 'е' }

const foldedClusters = new Map<string, string>()

function foldCluster(cluster: string): string {
  const known = foldedClusters.get(cluster)
  if (known !== undefined) return known
  const folded = computeCluster(cluster)
  foldedClusters.set(cluster, folded)
  return folded
}

function computeCluster(cluster: string): string {
  if (DROPPED.test(cluster)) return ''
  if (QUOTE.test(cluster)) return "'"
  if (DASH.test(cluster)) return '-'
  const plain = cluster.normalize('NFKC').toLowerCase()
  const numeral = NUMERALS.indexOf(plain)
  if (numeral >= 0) return String(numeral)
  // Accents go only from Latin letters: in Cyrillic and kana they tell letters apart.
  const bare = plain.normalize('NFD')
  if (/^[a-z][\u0300-\u036f]+$/.test(bare)) return bare.charAt(0)
  return LETTERS[plain] ?? (/^\s$/.test(plain) ? ' ' : plain)
}

/**
 * Makes spellings comparable: NFKC, lower case, no accents on Latin letters, any hyphen as `-`, any apostrophe as `'`,
 * invisible characters gone, Japanese numerals one to nine as digits (五類型 and ５類型 are the same term).
 */
export function fold(text: string): Folded {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
  if (/^[\x00-\x7f]*$/.test(text)) return { text: text.toLowerCase(), starts: null, ends: null }
  return foldInPlace(text) ?? foldWithOffsets(text)
}

/** The usual case: every character folds to one, so that offsets stay; null otherwise. */
function foldInPlace(text: string): Folded | null {
  let staysInPlace = true
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all but ASCII is meant
  const folded = text.replace(/[^\x00-\x7f]/g, (char) => {
    const to = foldCluster(char)
    staysInPlace &&= to.length === 1 && !MARK.test(char)
    return to
  })
  return staysInPlace ? { text: folded.toLowerCase(), starts: null, ends: null } : null
}

function foldWithOffsets(text: string): Folded {
  const out: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < text.length; ) {
    const end = clusterEnd(text, at)
    const folded =
      end === at + 1 && text.charCodeAt(at) < 128 ? text.charAt(at).toLowerCase() : foldCluster(text.slice(at, end))
    for (let i = 0; i < folded.length; i++) {
      starts.push(at)
      ends.push(end)
    }
    out.push(folded)
    at = end
  }
  return { text: out.join(''), starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

/** A base character with the marks that follow it, so that decomposed letters and half-width kana fold whole. */
function clusterEnd(text: string, at: number): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)
  while (end < text.length && text.charCodeAt(end) > 0x2ff && MARK.test(text.charAt(end))) end++
  return end
}
