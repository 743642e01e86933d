import { expect, it } from 'vitest'
import type { Article, BlockId } from '../types'
import { readTurns } from './interview'
import { markQuotations } from './quotations'
import { readSentences } from './sentence'

function turns(...paragraphs: readonly string[]): string[] {
  const blocks = paragraphs.map((text, id) => ({ id: id as BlockId, kind: 'paragraph' as const, text, links: [] }))
  const article: Article = { url: '', title: '', byline: null, publisher: null, publishedAt: null, lang: 'en', blocks }
  const sentences = readSentences(article)
  markQuotations(sentences)
  return readTurns(sentences).map((turn) => turn?.kind ?? 'none')
}

it('takes whoever mostly asks for the interviewer, whatever the label', () => {
  expect(
    turns(
      'Review: Was it hard? Ostrow: It was. I slept badly.',
      'Review: And now? Ostrow: Now I sleep.',
      'She left at six.',
    ),
  ).toEqual(['question', 'answer', 'answer', 'question', 'answer', 'none'])
})

it('goes on without labels once a pair of them was seen', () => {
  expect(
    turns('Review: Was it hard? Ostrow: It was.', 'What helped? Bread. And walking.', 'The rain stopped.'),
  ).toEqual(['question', 'answer', 'question', 'answer', 'answer', 'none'])
})

it('takes no list with colons for an interview', () => {
  expect(turns('Place: Bruges. Time: noon. Price: nine euros.')).toEqual(['none', 'none', 'none'])
})

it('reads an interview without names by questions that say you and answers that say I', () => {
  const talk = [
    'Did you sleep?',
    'No. I slept badly.',
    'Who came to you?',
    'My sister.',
    'What did your day look like?',
    'I baked.',
  ]
  expect(turns('Ida Ostrow is a baker.', ...talk)).toEqual(
    'none question answer answer question answer question answer'.split(' '),
  )
  const joined = ['Did you sleep? No. I slept badly.', 'Who came to you? My sister.', 'And you? I baked.']
  expect(turns('Ida Ostrow is a baker.', ...joined)).toEqual(
    'none question answer answer question answer question answer'.split(' '),
  )
  const readers = [
    'May I freeze my bread?',
    'Yes. It keeps.',
    'Do I need salt?',
    'No.',
    'Can I use my hands?',
    'We do.',
  ]
  expect(turns('Readers ask about bread.', ...readers).every((turn) => turn === 'none')).toBe(true)
})
