import { describe, expect, test } from 'vitest'
import { readLabelledLines } from './labelled-lines'

const HEAD = `id: x-01
style: wire
class: near
topics: patriot, japan-export
title: A headline: with a colon
outlet: Harbour Press
date: 2026-02-11
`

describe('labelled lines', () => {
  test('become an article whose offsets hold for its text', () => {
    const article = readLabelledLines(`${HEAD}
sourced | Kyodo said on Tuesday the ship had left. | source=Kyodo | cue=said
vague | Officials expect more, officials say. | source=officials | cue=say | also=unsourced

none | What now?
sourced | “He left.” | carry=prev | source=
`)
    expect(article.title).toBe('A headline: with a colon')
    expect(article.topics).toEqual(['patriot', 'japan-export'])
    expect(article.text).toBe(
      'Kyodo said on Tuesday the ship had left. Officials expect more, officials say.\n\nWhat now? “He left.”',
    )
    for (const { start, end, text, source, cue } of article.sentences) {
      expect(article.text.slice(start, end)).toBe(text)
      for (const span of [...source, ...cue]) expect(article.text.slice(span.start, span.end)).toBe(span.text)
    }
    expect(article.sentences.map(({ para }) => para)).toEqual([0, 0, 1, 1])
    expect(article.sentences[1]?.accept).toEqual(['vague', 'unsourced'])
    expect(article.sentences[1]?.source).toEqual([{ start: 64, end: 73, text: 'officials' }])
    expect(article.sentences[3]).toMatchObject({ carry: 'prev', source: [], cue: [] })
  })

  test('set Japanese sentences one after the other, and find words that no gap sets apart', () => {
    const { text, sentences } = readLabelledLines(`${HEAD}lang: ja

sourced | 防衛省によると船は出た。 | source=防衛省 | cue=によると
unsourced | 荷は十個。
`)
    expect(text).toBe('防衛省によると船は出た。荷は十個。')
    expect(sentences[0]?.cue).toEqual([{ start: 3, end: 7, text: 'によると' }])
    expect(sentences[1]).toMatchObject({ start: 12, para: 0 })
  })

  test('set headings apart', () => {
    const { text, sentences } = readLabelledLines(`${HEAD}
none | The deal
unsourced | It was signed in May.
unsourced | It is long.

none | What next?
`)
    expect(text).toBe('The deal\n\nIt was signed in May. It is long.\n\nWhat next?')
    expect(sentences.map(({ para }) => para)).toEqual([0, 1, 1, 2])
  })

  test.each([
    ['a label the guide does not have', 'opinion | It is so.', 'no such label'],
    ['a source that is not in the sentence', 'sourced | He said so. | source=She', 'not in its sentence'],
    ['a source that is only part of a word', 'sourced | Others said so. | source=he', 'not in its sentence'],
    ['a mark it does not know', 'sourced | He said so. | from=He', 'no such mark'],
  ])('say what is wrong: %s', (_, line, message) => {
    expect(() => readLabelledLines(`${HEAD}\n${line}\n`)).toThrow(message)
  })

  test('say which line at the top is missing', () => {
    expect(() => readLabelledLines('id: x\n\nnone | Why?\n')).toThrow('"topics: ..."')
  })
})
