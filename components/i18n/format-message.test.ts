import { describe, expect, it } from 'vitest'
import { formatMessage, parseMessage } from './format-message'

const FOUND = '{count, plural, =0 {Nothing.} one {# note of {total}} other {# notes of {total}}}'
const SENTENCES = '{n, plural, one {# речення} few {# речення} many {# речень} other {# речення}}'

describe('formatMessage', () => {
  it.each([
    ['plain', 'No arguments.', 'en', {}, 'No arguments.'],
    ['arguments', '{name}, citing {origin}', 'en', { name: 'Kyodo', origin: 'sources' }, 'Kyodo, citing sources'],
    ['number of the locale', '{n}', 'en', { n: 1234.5 }, '1,234.5'],
    ['an exact value before its category', FOUND, 'en', { count: 0, total: 9 }, 'Nothing.'],
    ['one', FOUND, 'en', { count: 1, total: 9 }, '1 note of 9'],
    ['other, grouped', FOUND, 'en', { count: 2000, total: 3000 }, '2,000 notes of 3,000'],
    ['Ukrainian 21 is one', SENTENCES, 'uk', { n: 21 }, '21 речення'],
    ['Ukrainian 4 is few', SENTENCES, 'uk', { n: 4 }, '4 речення'],
    ['Ukrainian 11 is many', SENTENCES, 'uk', { n: 11 }, '11 речень'],
    ['a category the message has not', '{n, plural, other {#件}}', 'ja', { n: 3 }, '3件'],
    ['a # outside a plural is a #', 'Issue #{n}', 'en', { n: 7 }, 'Issue #7'],
    ['a missing argument is seen', 'Hello {who}', 'en', {}, 'Hello {who}'],
    ['an argument is never read as a message', '{a}', 'en', { a: '{b}' }, '{b}'],
  ])('%s', (_, message, lang, args, expected) => {
    expect(formatMessage(message, lang, args)).toBe(expected)
  })
})

describe('parseMessage', () => {
  it.each([
    ['{', 'not an argument'],
    ['a } b', 'unexpected }'],
    ['{n, plural, one {# word}}', 'no other branch'],
    ['{n, plural, other {# words}', 'unclosed plural'],
    ['{n, plural, other {# words', 'unclosed branch'],
    ['{n, select, other {x}}', 'not an argument'],
  ])('refuses %s', (message, problem) => {
    expect(() => parseMessage(message)).toThrow(problem)
  })
})
