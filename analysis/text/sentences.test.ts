import { describe, expect, it } from 'vitest'
import type { Block, BlockId } from '../types'
import { findSentences } from './sentences'

function split(text: string, lang = 'en'): string[] {
  const block: Block = { id: 0 as BlockId, kind: 'paragraph', text, links: [] }
  return findSentences(block, lang).map((span) => text.slice(span.start, span.end))
}

/** Each case is a text with ¶ where one sentence ends and the next begins. */
const ENGLISH = [
  'The deal was signed.¶ It runs for ten years.',
  'Lt. Gen. Marcus Teel spoke first.¶ Rep. Boone did not.',
  'George H.W. Bush was there.¶ So was J. K. Rowling.',
  'Missiles went to the U.S. to fill gaps.¶ The U.S. They did not go on.'.replace('U.S. They', 'U.S.¶ They'),
  'It cost $3.5 million, or 2.1 percent of the budget.¶ No. 5 Battery paid nothing.',
  'He arrived on Nov. 20 at 6 p.m. in Tokyo.¶ She left on Jan. 3.',
  'The plant is in Camden, Ark., near the river.¶ It is old.',
  '“We go,” he said.¶ “We go now.”¶ Nobody moved.',
  '“Why now?” Smith asked.¶ “Because.”',
  '"Until this morning.¶ Now we have them," he told us.',
  'She paused ... and went on.¶ Then she stopped.',
  'What?¶ Nobody knew!¶ (It was late.)¶ They left.',
  'Inc. is short for incorporated.¶ Acme Inc. makes pumps.',
  '• First point.¶ • Second point.',
  '07.50: Drones struck a refinery.¶ 08.05: Smoke rose.',
  '1. Where things stand',
  'Output was low.[1]¶ It rose later.[2]',
  'Why it matters:¶ The plant is the only one.',
  'TOKYO, April 21 - Japan has scrapped a rule.¶ It stood since 2014.',
  'Dr. Ito, Ph.D., teaches law.¶ He is 61.',
  'One line\n¶Another line',
]

describe('findSentences', () => {
  it.each(ENGLISH)('splits %s', (marked) => {
    expect(split(marked.replace(/¶ ?/g, (mark) => mark.slice(1)))).toEqual(marked.split('¶').map((part) => part.trim()))
  })

  it.each([
    '防衛省は4日、発表した。¶詳細は不明だ。',
    '「終わった。次に進む」と述べた。¶会場は静かだった。',
    'なぜか？¶誰も知らない！¶（続く）',
    '開いた「かぎは閉じない。¶それでも文は切れる。',
  ])('splits Japanese %s', (marked) => {
    expect(split(marked.replaceAll('¶', ''), 'ja')).toEqual(marked.split('¶'))
  })

  it.each([
    ['de', 'Am 3. März kam Dr. Weber an.¶ Er blieb z.B. nicht lange.'],
    ['ru', 'Это было в 2014 г. в Киеве.¶ Потом он уехал.'],
    ['uk', 'Він приїхав до Києва.¶ Потім поїхав.'],
  ])('holds in %s', (lang, marked) => {
    expect(split(marked.replaceAll('¶', ''), lang)).toEqual(marked.split('¶').map((part) => part.trim()))
  })

  it('covers every character that is not white space, once, in order', () => {
    const text = 'A. b! "C?" d... (E.) F: g; h\n\nI — j “k.” L'
    const block: Block = { id: 3 as BlockId, kind: 'paragraph', text, links: [] }
    const spans = findSentences(block, 'en')
    expect(spans.every((span, i) => span.block === 3 && (i === 0 || span.start >= (spans[i - 1]?.end ?? 0)))).toBe(true)
    expect(
      spans
        .map((span) => text.slice(span.start, span.end))
        .join('')
        .replace(/\s/g, ''),
    ).toBe(text.replace(/\s/g, ''))
  })

  it('finds nothing in white space', () => {
    expect(split(' \n ')).toEqual([])
  })
})
