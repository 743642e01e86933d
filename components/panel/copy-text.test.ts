import { expect, it } from 'vitest'
import type { Statement } from '../../analysis/types'
import { makeView } from '../../test/panel-fixtures/make-view'
import { createI18n } from '../i18n/i18n'
import { statementText, testCaseText } from './copy-text'

const VIEW = makeView([
  [
    { text: 'Kyodo said so.', state: 'sourced', source: 'Kyodo', words: ['said'], rule: 'said' },
    { text: 'It is so.', state: 'unsourced', rule: 'no-source' },
  ],
])
const [SOURCED, PLAIN] = VIEW.analysis.statements as [Statement, Statement]

it('copies a statement with its source, place, day and address', () => {
  expect(statementText(VIEW.article, SOURCED, createI18n('en'))).toBe(
    [
      '“Kyodo said so.”',
      'Source named: Kyodo',
      'Japan ships Patriot interceptors to the United States, City Paper, Nov 21, 2025',
      'https://www.city-paper.example/2025/11/21/patriots',
    ].join('\n'),
  )
})

it('says the state alone where there is no source, and leaves out what the page did not give', () => {
  const article = { ...VIEW.article, publishedAt: null, publisher: null, title: '' }
  expect(statementText(article, PLAIN, createI18n('ja'))).toBe(
    ['「It is so.」', '情報源なし', 'city-paper.example', 'https://www.city-paper.example/2025/11/21/patriots'].join(
      '\n',
    ),
  )
})

it('makes a test case that holds no address and no title', () => {
  const text = testCaseText(VIEW.article, SOURCED)
  expect(JSON.parse(text)).toEqual({
    lang: 'en',
    text: 'Kyodo said so.',
    paragraph: 'Kyodo said so. It is so.',
    was: 'sourced',
    rule: 'said',
    words: ['said'],
    source: 'Kyodo',
    shouldBe: null,
  })
  expect(text).not.toContain('city-paper')
})
