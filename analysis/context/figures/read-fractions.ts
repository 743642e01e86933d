import { SMALL_NUMBERS } from './number-words'
import type { Bound, Quantity } from './quantity'

const PARTS: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 }

/**
 * Shares in words: "half of the missiles", "two thirds of respondents", "three quarters", "one in five", "nine out of ten".
 * A part that is a time, an order or a measure ("the second half", "a third country", "half an hour", "a quarter of 2025") is none.
 */
const FRACTION =
  /(?<hedge>(?:(?:just|a little|slightly|barely|well|nearly|almost|about|around|roughly|some|only|more|less|fewer|over|under|at least|a good|good|than)\s+)*)(?:(?<of>half)(?:\s+of)?\s+(?:the|all|its|their|those|these|of\s+(?:those|them))\b|\bhalf\s+of\s+(?=\p{L})|(?<count>an?|one|two|three|four|five|six|seven|eight|nine)[ -](?<part>third|quarter|fifth|tenth)s?\s+of\b|(?<many>two|three|four)[ -](?<parts>thirds|quarters|fifths|tenths)\b|(?<some>one|two|three|four|five|six|seven|eight|nine|\d{1,2})\s+(?:in|out of)(?:\s+every)?\s+(?<all>two|three|four|five|six|seven|eight|nine|ten|sixteen|twenty|100|\d{1,2})(?=\s+(?!(?:years?|months?|weeks?|days?|hours?)\b)\p{L}))/giu

const NOT_A_SHARE = /\b(?:first|second|third|fourth|last|latter|other|each|every|and a)\s+$/i
const OF_A_TIME =
  /^\s*(?:of\s+)?(?:(?:a|the|this|last|next|its|their)\s+)?(?:(?:19|20)\d\d|century|year|decade|month|day|hour|season|match|game|price|cost|size|number|amount)\b/i

/** Without one of these there is no share: most sentences have none. */
const ANY_SHARE =
  /half|third|quarter|fifth|tenth|(?:one|two|three|four|five|six|seven|eight|nine|\d)\s+(?:in|out of)\b/i

/** @returns what a sentence gives as a share in words, as quantities in percent */
export function readFractions(text: string): Quantity[] {
  if (!ANY_SHARE.test(text)) return []
  return [...text.matchAll(FRACTION)].flatMap((match) => toQuantity(text, match) ?? [])
}

function toQuantity(text: string, match: RegExpExecArray): Quantity | null {
  const { hedge = '' } = match.groups ?? {}
  const start = match.index
  const end = start + match[0].length
  const share = shareOf(match.groups ?? {})
  if (share === null || NOT_A_SHARE.test(text.slice(0, start)) || OF_A_TIME.test(text.slice(end))) return null
  return {
    ...{ start, end: start + match[0].trimEnd().length, low: share, high: share, bound: boundOf(hedge.toLowerCase()) },
    ...{ digits: 0, unit: 'percent', nouns: [], per: null },
  }
}

function shareOf({ count, part, many, parts, some, all }: Readonly<Record<string, string | undefined>>): number | null {
  if (some !== undefined) {
    const [one, whole] = [toNumber(some), toNumber(all ?? '')]
    return one > 0 && one < whole ? (100 * one) / whole : null
  }
  const [top, bottom] = [count ?? many, (part ?? parts?.replace(/s$/, '') ?? 'half').toLowerCase()]
  const share = toNumber(top ?? 'one') / (PARTS[bottom] ?? 2)
  return share < 1 ? 100 * share : null
}

function toNumber(word: string): number {
  if (/^an?$/i.test(word)) return 1
  return SMALL_NUMBERS.get(word.toLowerCase()) ?? (word.toLowerCase() === 'twenty' ? 20 : Number(word))
}

function boundOf(hedge: string): Bound {
  if (/\b(?:just|little|slightly|barely)\b/.test(hedge)) return 'about'
  if (/\b(?:more than|over|at least|good)\b/.test(hedge)) return 'atLeast'
  return /\b(?:less than|fewer than|under)\b/.test(hedge) ? 'atMost' : 'about'
}
