import { describe, expect, it } from 'vitest'
import { readDates } from './read-dates'
import { readQuantities } from './read-quantities'

/** said | low-high | bound | unit | per, one line a quantity. */
function read(text: string): string[] {
  return readQuantities(text, readDates(text, null)).map(
    ({ start, end, low, high, bound, unit, per }) =>
      `${text.slice(start, end)} | ${low === high ? low : `${low}-${high}`} | ${bound} | ${unit} | ${per}`,
  )
}

describe('readQuantities', () => {
  it.each<[string, string[]]>([
    [
      'It makes roughly 30 of the missiles a year.',
      ['roughly 30 of the missiles a year | 30 | about | missile | year'],
    ],
    ['Output in 2025 was 620 missiles.', ['620 missiles | 620 | exactly | missile | null']],
    ['sold for about 3 billion yen', ['about 3 billion yen | 3000000000 | about | JPY | null']],
    [
      '¥3 billion ($19.5 million)',
      ['¥3 billion | 3000000000 | exactly | JPY | null', '$19.5 million | 19500000 | exactly | USD | null'],
    ],
    ['a $5.5bn deal', ['$5.5bn | 5500000000 | exactly | USD | null']],
    ['EUR 5.1 billion', ['EUR 5.1 billion | 5100000000 | exactly | EUR | null']],
    ['A$3 million', ['$3 million | 3000000 | exactly | A$ | null']],
    ['several dozen Patriot missiles', ['several dozen Patriot missiles | 36-108 | range | missile | null']],
    ['half a dozen launchers', ['half a dozen launchers | 6 | about | launcher | null']],
    ['about 50 PAC-3 MSEs a month', ['about 50 PAC-3 MSEs a month | 50 | about | item | month']],
    [
      'from 3,376 to 13,773 rounds',
      ['3,376 | 3376 | exactly | null | null', '13,773 rounds | 13773 | exactly | missile | null'],
    ],
    ['between 500 and 620 interceptors', ['500 and 620 interceptors | 500-620 | range | missile | null']],
    ['3 to 4 billion dollars', ['3 to 4 billion dollars | 3000000000-4000000000 | range | USD | null']],
    ['more than ten batteries', ['more than ten batteries | 10 | atLeast | battery | null']],
    ['no more than twenty-five countries', ['no more than twenty-five countries | 25 | atMost | country | null']],
    ['up to 60 without new buildings', ['up to 60 | 60 | atMost | null | null']],
    ['43% or 43 per cent', ['43% | 43 | exactly | percent | null', '43 per cent | 43 | exactly | percent | null']],
    ['three of Japan’s six groups', ['three | 3 | exactly | null | null', 'six groups | 6 | exactly | group | null']],
    ['two people told Reuters', ['two | 2 | exactly | null | null']],
    [
      'five systems and 35 F-16s',
      ['five systems | 5 | exactly | battery | null', '35 F-16s | 35 | exactly | item | null'],
    ],
    ['six hundred and twenty missiles', ['six hundred and twenty missiles | 620 | exactly | missile | null']],
    ['two hundred and fifty launchers', ['two hundred and fifty launchers | 250 | exactly | launcher | null']],
    ['a hundred and ten missiles', ['a hundred and ten missiles | 110 | exactly | missile | null']],
    [
      'two thousand three hundred and five rounds',
      ['two thousand three hundred and five rounds | 2305 | exactly | missile | null'],
    ],
    ['six hundred and twenty thousand yen', ['six hundred and twenty thousand yen | 620000 | exactly | JPY | null']],
    [
      'between two hundred and three hundred missiles',
      ['two hundred and three hundred missiles | 200-300 | range | missile | null'],
    ],
    ['three to four hundred missiles', ['three to four hundred missiles | 300-400 | range | missile | null']],
    ['two dozen missiles', ['two dozen missiles | 24 | about | missile | null']],
    [
      'two missiles and fifty launchers',
      ['two missiles | 2 | exactly | missile | null', 'fifty launchers | 50 | exactly | launcher | null'],
    ],
    ['tens of thousands of missiles', ['tens of thousands of missiles | 20000-99000 | range | missile | null']],
    ['hundreds of millions of yen', ['hundreds of millions of yen | 200000000-999000000 | range | JPY | null']],
    ['two officials said the missiles had left', ['two | 2 | exactly | null | null']],
    ['six systems sent with missiles', ['six systems | 6 | exactly | battery | null']],
    ['契約額は約30億円だった', ['約30億円 | 3000000000 | about | JPY | null']],
    ['1億5000万ドルの契約', ['1億5000万ドル | 150000000 | exactly | USD | null']],
    ['総額３兆８０００億円', ['３兆８０００億円 | 3800000000000 | exactly | JPY | null']],
    ['1発約4億円', ['約4億円 | 400000000 | about | JPY | null']],
    ['年間約30発を生産する', ['年間約30発 | 30 | about | missile | year']],
    ['最大60発まで増やせる', ['最大60発 | 60 | atMost | missile | null']],
    ['数十発を引き渡した', ['数十発 | 20-99 | range | missile | null']],
    ['三十発を超える', ['三十発を超え | 30 | atLeast | missile | null']],
    ['2万3000発以上', ['2万3000発以上 | 23000 | atLeast | missile | null']],
    ['1,970発を発注', ['1,970発 | 1970 | exactly | missile | null']],
    ['発射機4〜8基とレーダー1基', ['4〜8基 | 4-8 | range | launcher | null']],
    ['パトリオット2基を供与', ['2基 | 2 | exactly | battery | null']],
    ['3〜5億円', ['3〜5億円 | 300000000-500000000 | range | JPY | null']],
    ['反対は56.6%', ['56.6% | 56.6 | exactly | percent | null']],
    ['17か国と協定を結ぶ', ['17か国 | 17 | exactly | country | null']],
    ['五つの類型を撤廃', ['五つの類型 | 5 | exactly | category | null']],
    ['２０ missiles', ['２０ missiles | 20 | exactly | missile | null']],
  ])('reads %s', (text, expected) => expect(read(text)).toEqual(expected))

  it.each([
    ['PAC-3 and MIM-104 and F-16'],
    ['in 2023 and in the 1980s'],
    ['on 22 December 2023'],
    ['the 20th of its kind'],
    ['under section 3 of Article 9'],
    ['one of them, no one else'],
    ['several reports and a few doubts'],
    ['2023年12月22日の決定'],
    ['PAC3ミサイルと第2中隊'],
    ['憲法9条と第3国'],
    ['Nakatani, 68, said so'],
    ['at 10:30 and at 9 a.m.'],
    ['a vote of 115 to 12'],
    ['the two have agreed'],
  ])('finds no quantity in %s', (text) => expect(read(text)).toEqual([]))
})

describe('readDates', () => {
  const dates = (text: string, day: string | null) =>
    readDates(text, day).map(({ date, relation, start, end }) => `${text.slice(start, end)} | ${date} | ${relation}`)

  it.each<[string, string[]]>([
    ['on 22 December 2023', ['22 December 2023 | 2023-12-22 | at']],
    ['on Dec. 22, 2023, Tokyo', ['Dec. 22, 2023 | 2023-12-22 | at']],
    ['in December of 2023', ['December of 2023 | 2023-12 | at']],
    ['since 2023', ['2023 | 2023 | bound']],
    ['by the end of 2030', ['end of 2030 | 2030 | bound']],
    ['2023年12月22日', ['2023年12月22日 | 2023-12-22 | at']],
    ['２０２３年１２月２２日', ['２０２３年１２月２２日 | 2023-12-22 | at']],
    ['in December of that year', ['December | --12 | at']],
    ['the fiscal 2026 budget', []],
    ['2000 missiles in the 1980s', []],
    ['it may come, they march on', []],
    ['2000発を', []],
  ])('reads %s without a day of its own', (text, expected) => expect(dates(text, null)).toEqual(expected))

  it.each<[string, string, string[]]>([
    ['on Nov. 20', '2025-11-21', ['Nov. 20 | 2025-11-20 | at']],
    ['on 28 December', '2026-01-03', ['28 December | 2025-12-28 | at']],
    ['last year and this month', '2026-01-03', ['last year | 2025 | at', 'this month | 2026-01 | at']],
    ['last month', '2026-01-03', ['last month | 2025-12 | at']],
  ])('reads %s in an article of %s', (text, day, expected) => expect(dates(text, day)).toEqual(expected))
})
