/**
 * One rule for white space, used both ways: from a text node to the text a reader sees, and back.
 * Runs of white space become one space; characters without width that only help layout are left out.
 */
const LAYOUT_ONLY = /[\u00ad\u200b\u2060\ufeff]/g
const SPACES = /\s+/g

/** The characters that `\\s` matches; a loop over a text asks this of every one. */
const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  (code >= 0x1680 && (code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || OTHER_SPACES.includes(code)))
const OTHER_SPACES = [0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff]
const isLayoutOnly = (code: number): boolean => code === 0xad || code === 0x200b || code === 0x2060 || code === 0xfeff

const NEEDS_WORK = /[\u00ad\u200b\u2060\ufeff]|[^\S ]|\s\s/

/** Few texts have a soft hyphen or its like, and looking for one costs less than replacing none. */
const withoutLayout = (data: string): string =>
  data.includes('\u00ad') || data.includes('\u200b') || data.includes('\u2060') || data.includes('\ufeff')
    ? data.replace(LAYOUT_ONLY, '')
    : data

/** The text of one text node as it reads after `afterSpace` (text so far is empty or ends with a space). */
export function collapse(data: string, afterSpace: boolean): string {
  const text = NEEDS_WORK.test(data) ? withoutLayout(data).replace(SPACES, ' ') : data
  return afterSpace && text.startsWith(' ') ? text.slice(1) : text
}

/**
 * Where in `data` the collapsed character `index` begins; with `index` equal to the collapsed length, where it ends.
 * Inverse of `collapse` with the same `afterSpace`.
 */
export function rawOffset(data: string, afterSpace: boolean, index: number): number {
  if (!NEEDS_WORK.test(data)) return Math.min(index + (afterSpace && data.startsWith(' ') ? 1 : 0), data.length)
  let seen = 0
  let inSpace = afterSpace
  for (let raw = 0; raw < data.length; raw++) {
    const code = data.charCodeAt(raw)
    if (isLayoutOnly(code)) continue
    const space = isSpace(code)
    if (space && inSpace) continue
    if (seen === index) return raw
    seen++
    inSpace = space
  }
  return data.length
}

/** The end, in `data`, of the first `count` collapsed characters: just behind the last of them. */
export function rawEnd(data: string, afterSpace: boolean, count: number): number {
  if (count === 0) return rawOffset(data, afterSpace, 0)
  const last = rawOffset(data, afterSpace, count - 1)
  return Math.min(last + 1, data.length)
}

/** How many collapsed characters stand before `offset` of `data`. */
export function collapsedOffset(data: string, afterSpace: boolean, offset: number): number {
  return collapse(data.slice(0, offset), afterSpace).length
}
