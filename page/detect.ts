import type { DetectorNeed, DetectorTerms } from '../analysis/topic/detector-terms'

const NUMERALS = '一二三四五六七八九'

/** White space, hyphens, dashes, middle dots and soft hyphens: what may stand between the words of a spelling. */
const isGap = (code: number): boolean =>
  code <= 32 ||
  code === 45 ||
  code === 160 ||
  code === 173 ||
  code === 0xb7 ||
  (code >= 0x2000 && code <= 0x2015) ||
  code === 0x3000 ||
  code === 0x30fb

/** The page's text made comparable with the terms; what is not Japanese needs lower case only. */
function comparable(text: string): string {
  const lower = text.toLowerCase()
  if (!/[\u3040-\u30ff]/.test(lower)) return lower
  return lower.normalize('NFKC').replace(/[一二三四五六七八九]/g, (numeral) => String(NUMERALS.indexOf(numeral) + 1))
}

/** Letters of scripts that part words with spaces: a spelling begins at a word's start there. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0x24f) || (code >= 0x400 && code <= 0x52f)

/** Where the words of a spelling stand one after the other, from `from` on; -1 where they do not. */
function find(text: string, spelling: string, from: number): number {
  const [first = '', ...rest] = spelling.split(' ')
  const startsWord = isLetter(first.charCodeAt(0))
  for (let at = text.indexOf(first, from); at >= 0; at = text.indexOf(first, at + 1)) {
    if (startsWord && isLetter(text.charCodeAt(at - 1))) continue
    let end = at + first.length
    const follows = rest.every((word) => {
      while (isGap(text.charCodeAt(end))) end++
      if (!text.startsWith(word, end)) return false
      end += word.length
      return true
    })
    if (follows) return at
  }
  return -1
}

/** Text read off a page has indentation and other invisible text in it: distances are larger than what is seen. */
const stretched = (within: number): number => within * 3 + 200

function holdsNear(text: string, parts: readonly DetectorNeed[], within: number): boolean {
  const [first, ...others] = parts
  if (!Array.isArray(first) || !others.every((part) => holds(text, part))) return false
  for (const spelling of first as readonly string[]) {
    for (let at = find(text, spelling, 0); at >= 0; at = find(text, spelling, at + 1)) {
      const around = text.slice(Math.max(0, at - stretched(within)), at + stretched(within))
      if (others.every((part) => holds(around, part))) return true
    }
  }
  return false
}

function holds(text: string, need: DetectorNeed): boolean {
  if ('all' in need) return need.all.every((part) => holds(text, part))
  if ('any' in need) return need.any.some((part) => holds(text, part))
  if ('near' in need) return holdsNear(text, need.near, need.within)
  return need.some((spelling) => find(text, spelling, 0) >= 0)
}

/** Whether a text could be on a topic the terms were made of. Errs towards yes. */
export function textMightBeOnTopic(text: string, terms: DetectorTerms): boolean {
  const plain = comparable(text)
  return terms.some((need) => holds(plain, need))
}

/**
 * Whether a page could hold an article on a topic the terms were made of. One read of the page's text, no walk, no
 * layout; scripts' text counts too, which only ever adds a yes.
 */
export function mightBeOnTopic(document: Document, terms: DetectorTerms): boolean {
  return textMightBeOnTopic(`${document.title} ${document.body?.textContent ?? ''}`, terms)
}
