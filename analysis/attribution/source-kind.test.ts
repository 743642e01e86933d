import { expect, it } from 'vitest'
import type { Article, BlockId } from '../types'
import { leadsBack } from './leads-back'
import { readArticle } from './read-article'
import type { Sentence } from './sentence'
import { kindOfSource } from './source-kind'

function phrase(sentence: string, text: string) {
  const block = { id: 0 as BlockId, kind: 'paragraph' as const, text: sentence, links: [] }
  const article: Article = {
    url: '',
    title: '',
    byline: null,
    publisher: null,
    publishedAt: null,
    lang: 'en',
    blocks: [block],
  }
  const read = readArticle(article).sentences[0] as Sentence
  const start = sentence.indexOf(text)
  const inside = read.tokens.map((token) => token.start >= start && token.end <= start + text.length)
  return { read, range: { from: inside.indexOf(true), to: inside.lastIndexOf(true) + 1 } }
}

it.each([
  ['Clause 9 of the Harbour Act forbids it.', 'Clause 9 of the Harbour Act', 'document'],
  ['Ana, 52, a baker from Porto, disagreed.', 'Ana, 52, a baker from Porto', 'vague'],
  ['Coast Survey geologists mapped the ridge, they said.', 'Coast Survey geologists', 'affiliated'],
  ['Talks went well, the newspaper said.', 'the newspaper', 'organisation'],
  ['The owner of a kiosk said so.', 'The owner of a kiosk', 'vague'],
  ['The mayor of Bruges said so.', 'The mayor of Bruges', 'person'],
])('says what kind of source stands in: %s', (sentence, text, kind) => {
  const { read, range } = phrase(sentence, text)
  expect(kindOfSource(read, range)).toBe(kind)
})

it.each([
  ['The former diver said no.', 'The former diver', true],
  ['Her husband said no.', 'Her husband', true],
  ['The Kremlin said no.', 'The Kremlin', false],
  ['The government said no.', 'The government', false],
  ['The head of the port said no.', 'The head of the port', false],
])('knows what leads back to somebody named before: %s', (sentence, text, back) => {
  const { read, range } = phrase(sentence, text)
  expect(leadsBack(read, range)).toBe(back)
})
