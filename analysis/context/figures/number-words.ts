/** English and Japanese words that stand for numbers. */

export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen'
  )
    .split(' ')
    .map((word, value) => [word, value]),
)

export const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, at) => [word, (at + 2) * 10]),
)

export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['k', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['mln', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['b', 1e9],
  ['trillion', 1e12],
  ['tn', 1e12],
  ['trn', 1e12],
])

/** Multipliers of one letter count only when glued to the digits ("$3m"): "3 m" may be metres. */
export const GLUED_ONLY: ReadonlySet<string> = new Set(['k', 'm', 'b'])

/** What a word of rough number may stand for; the bounds are wide on purpose, because they only serve to rule out. */
export const ROUGH_NUMBERS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['couple', [2, 3]],
  ['few', [2, 9]],
  ['handful', [2, 8]],
  ['several', [3, 9]],
  ['dozens', [20, 99]],
  ['scores', [40, 200]],
  ['tens', [20, 99]],
  ['hundreds', [200, 999]],
  ['thousands', [2e3, 99e3]],
  ['millions', [2e6, 999e6]],
  ['billions', [2e9, 999e9]],
])

/** Words before a number, up to four tokens away, and how they bound it. */
export const BOUND_WORDS: readonly (readonly [RegExp, 'about' | 'atLeast' | 'atMost'])[] = [
  [
    /\b(?:just|a little|slightly|barely|marginally|a bit|a shade) (?:over|above|under|below|(?:more|less|fewer) than)$/,
    'about',
  ],
  [
    /(?<!\bno )(?:more|greater|higher) than$|\bover$|\bexceed(?:s|ed|ing)?$|\babove$|\bupwards? of$|\bat least$|\bno (?:fewer|less) than$/,
    'atLeast',
  ],
  [
    /(?<!\bno )(?:fewer|less|lower) than$|\bunder$|\bbelow$|\bup to$|\bat most$|\bno more than$|\bas many as$|\bas much as$/,
    'atMost',
  ],
  [
    /\b(?:about|around|roughly|some|approximately|nearly|almost|circa|approx|close to|just shy of|an estimated|estimated|perhaps|maybe|or so)$/,
    'about',
  ],
]

export const KANJI_DIGITS = '〇一二三四五六七八九'
export const KANJI_UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1e3],
  ['万', 1e4],
  ['億', 1e8],
  ['兆', 1e12],
])
