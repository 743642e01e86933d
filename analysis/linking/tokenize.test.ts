import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenize } from './tokenize'

const show = (text: string) => tokenize(text).keys.join(' ')

describe('tokenize', () => {
  it.each([
    ['PAC‑3 and PAC3', 'pac 3 and pac 3'],
    ['ＰＡＣ－３', 'pac 3'],
    ['U.S. Army', 'us army'],
    ['Zelenskyy’s', 'zelenskyy s'],
    ['Kyōdō', 'kyodo'],
    ['五類型 5類型', '5 類 型 5 類 型'],
    ['ﾊﾟﾄﾘｵｯﾄ', 'パ ト リ オ ッ ト'],
    ['об’єкти ППО', 'обєкт ппо'],
    ['Pat\u00adriot', 'patriot'],
  ])('cuts %s', (text, expected) => expect(show(text)).toBe(expected))

  it('tells how tokens stand to each other', () => {
    expect(tokenize('a b-c, d. e—f — g').gaps).toEqual(['none', 'soft', 'soft', 'hard', 'sentence', 'soft', 'hard'])
  })

  it('gives every token offsets into the original text, in order', () => {
    const text = fc
      .array(fc.constantFrom(...'aZ9 -.’éﾊﾟガ三Їй\u00ad—\u0301ß㌔𠮷'), { maxLength: 40 })
      .map((chars) => chars.join(''))
    fc.assert(
      fc.property(text, (written) => {
        const { starts, ends, count } = tokenize(written)
        for (let at = 0; at < count; at++) {
          expect(starts[at]).toBeLessThan(ends[at] ?? 0)
          expect(ends[at]).toBeLessThanOrEqual(written.length)
          if (at > 0) expect(starts[at]).toBeGreaterThanOrEqual(starts[at - 1] ?? 0)
        }
      }),
    )
  })
})
