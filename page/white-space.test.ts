import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collapse, collapsedOffset, rawEnd, rawOffset } from './white-space'

describe('collapse', () => {
  it.each([
    ['two\n   words', false, 'two words'],
    [' after a space', true, 'after a space'],
    ['no\u00a0break', false, 'no break'],
    ['soft\u00adhyphen and zero\u200bwidth', false, 'softhyphen and zerowidth'],
    ['\u3000全角の字下げ', true, '全角の字下げ'],
    ['plain text', false, 'plain text'],
  ])('%j after space %s reads %j', (data, afterSpace, expected) => {
    expect(collapse(data, afterSpace)).toBe(expected)
  })
})

describe('offsets back into the node', () => {
  it('finds the raw place of every collapsed character', () => {
    const piece = fc.constantFrom('a', 'é', ' ', '\n', '\u00ad', '\u00a0', '字', '\u200b')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, afterSpace) => {
        const data = pieces.join('')
        const text = collapse(data, afterSpace)
        for (let index = 0; index < text.length; index++) {
          const raw = data.slice(rawOffset(data, afterSpace, index), rawEnd(data, afterSpace, index + 1))
          expect(collapse(raw, false)).toBe(text[index])
          expect(collapsedOffset(data, afterSpace, rawOffset(data, afterSpace, index))).toBe(index)
        }
      }),
    )
  })
})
