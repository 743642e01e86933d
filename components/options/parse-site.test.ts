import { expect, it } from 'vitest'
import { parseSite } from './parse-site'

it.each([
  ['example.com', 'example.com'],
  [' www.Example.com/news?x=1 ', 'example.com'],
  ['https://news.example.co.jp:8443/a', 'news.example.co.jp'],
  ['http://localhost:3000', 'localhost'],
  ['例え.jp', 'xn--r8jz45g.jp'],
  ['', null],
  ['two words.com', null],
  ['example', null],
  ['.com', null],
  ['ftp://example.com', null],
  ['javascript:alert(1)', null],
  ['chrome://extensions', null],
])('reads %j as %j', (text, host) => {
  expect(parseSite(text)).toBe(host)
})
