import { describe, expect, test } from 'vitest'
import { coversEverySite, everySite, hostOf, liesIn, patternsOf, sitesIn } from './site-patterns'

describe('liesIn', () => {
  test.each([
    ['https://news.example.org/a?b#c', ['https://*/*'], true],
    ['http://news.example.org/a', ['https://*/*'], false],
    ['https://news.example.org/a', ['https://*.example.org/*'], true],
    ['https://example.org/', ['https://*.example.org/*'], true],
    ['https://news.example.org/a', ['https://example.org/*'], false],
    ['https://evilexample.org/', ['https://*.example.org/*'], false],
    ['http://127.0.0.1:8080/x', ['http://127.0.0.1/*'], true],
    ['https://a.example/', ['<all_urls>'], true],
    ['about:blank', ['<all_urls>'], false],
    ['no address', everySite(), false],
  ])('%s in %j: %s', (url, patterns, expected) => {
    expect(liesIn(url, patterns)).toBe(expected)
  })
})

test('a site granted by its patterns is found again among the origins', () => {
  const sites = [
    { host: 'a.example', subdomains: false },
    { host: 'b.example', subdomains: true },
  ]
  expect(sitesIn(sites.flatMap(patternsOf))).toEqual(sites)
  expect(sitesIn([...everySite(), ...patternsOf({ host: 'a.example', subdomains: false })])).toHaveLength(1)
})

test('every site is covered only where both schemes are', () => {
  expect(coversEverySite(everySite())).toBe(true)
  expect(coversEverySite(['https://*/*'])).toBe(false)
  expect(coversEverySite(['<all_urls>'])).toBe(true)
  expect(coversEverySite(patternsOf({ host: 'a.example', subdomains: true }))).toBe(false)
})

test('pages of no site have no host', () => {
  expect(hostOf('https://a.example:8443/x')).toBe('a.example')
  expect(hostOf('about:config')).toBeNull()
  expect(hostOf('file:///tmp/x.html')).toBeNull()
  expect(hostOf(undefined)).toBeNull()
})
