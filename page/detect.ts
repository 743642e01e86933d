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

/** Whether the words of a spelling stand in the text one after the other. */
function hasSpelling(text: string, spelling: string): boolean {
  const [first = '', ...rest] = spelling.split(' ')
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    let end = at + first.length
    const follows = rest.every((word) => {
      while (isGap(text.charCodeAt(end))) end++
      if (!text.startsWith(word, end)) return false
      end += word.length
      return true
    })
    if (follows) return true
  }
  return false
}

function holds(text: string, need: DetectorNeed): boolean {
  if ('all' in need) return need.all.every((part) => holds(text, part))
  if ('any' in need) return need.any.some((part) => holds(text, part))
  return need.some((spelling) => hasSpelling(text, spelling))
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
