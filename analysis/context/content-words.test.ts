import { expect, it } from 'vitest'
import { contentWords, wordStems } from './content-words'

it.each([
  ['憲法9条が武器の輸出を禁じている。', ['憲法', '9', '条', '武器', '輸出', '禁']],
  ['入間に最初の部隊が置かれた。', ['入間', '最初', '部隊', '置']],
  ['PAC-3のシーカー', ['pac-3', 'シー', 'ーカ', 'カー']],
])('passes over hiragana between the runs of a Japanese sentence: %s', (text, words) => {
  expect(contentWords(text)).toEqual(words)
})

it('finds a phrase inside a Japanese sentence', () => {
  const stems = (text: string) => ` ${wordStems(text).join(' ')} `
  expect(stems('部隊が入間基地に置かれた')).toContain(stems('入間基地'))
})
