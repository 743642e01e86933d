import { describe, expect, it } from 'vitest'
import { textMightBeOnTopic } from '../../page/detect'
import type { Condition, Pack } from '../pack/schema'
import { detectorTerms } from './detector-terms'

const en = (text: string) => ({ en: text })

function packWith(when: Condition): Pack {
  return {
    id: 'test',
    title: en('Test'),
    description: en('Test'),
    version: '1.0.0',
    asOf: '2026-01-01',
    licence: 'MIT',
    lists: { supply: ['deliver', 'hand over'] },
    topics: [{ id: 'topic', label: en('Topic'), rules: [{ id: 'rule', when }] }],
    entities: [
      {
        id: 'patriot',
        kind: 'system',
        labels: {
          en: { pref: 'Patriot', alt: ['PAC-3', { text: 'MIM-104' }], hidden: [] },
          uk: { pref: 'Петріот', alt: [], hidden: [] },
        },
        lookalikes: [],
        vetoes: [],
        sameAs: [],
        general: false,
      },
    ],
    sources: [],
    notes: [],
    events: [],
    figures: [],
    series: [],
    misread: [],
    questions: [],
    examples: [],
  }
}

const accepts = (when: Condition, text: string): boolean => textMightBeOnTopic(text, detectorTerms([packWith(when)]))

describe('detectorTerms', () => {
  it.each<[string, Condition, string, boolean]>([
    [
      'every part of allOf is asked for',
      { allOf: [{ entities: ['patriot'] }, { list: 'supply' }] },
      'Patriot batteries were delivered',
      true,
    ],
    [
      'one part alone is not enough',
      { allOf: [{ entities: ['patriot'] }, { list: 'supply' }] },
      'Patriot batteries',
      false,
    ],
    [
      'near asks for the parts, with room for what a page has between them',
      { near: [{ terms: ['japan'] }, { terms: ['arms export'] }], within: 20 },
      `Japan ${'x '.repeat(90)} arms exports`,
      true,
    ],
    [
      'near is refused far apart',
      { near: [{ terms: ['japan'] }, { terms: ['arms export'] }], within: 20 },
      `Japan ${'x '.repeat(900)} arms exports`,
      false,
    ],
    ['a word inside another is not it', { terms: ['patriot'] }, 'his compatriot', false],
    [
      'noneOf asks for nothing',
      { allOf: [{ terms: ['japan'] }, { noneOf: [{ terms: ['car'] }] }] },
      'A car from Japan',
      true,
    ],
    ['a count asks for one', { atLeast: 3, of: { terms: ['ukraine'] } }, 'Ukraine', true],
    [
      'either of anyOf',
      { anyOf: [{ terms: ['quota'] }, { allOf: [{ terms: ['japan'] }, { stems: ['expor'] }] }] },
      'exporting to japan',
      true,
    ],
    [
      'neither of anyOf',
      { anyOf: [{ terms: ['quota'] }, { allOf: [{ terms: ['japan'] }, { stems: ['expor'] }] }] },
      'japan',
      false,
    ],
    ['hyphens and spaces between words do not matter', { entities: ['patriot'] }, 'a PAC\u20113 and', true],
    ['a line break between words does not matter', { terms: ['hand over'] }, 'to hand\n   over the', true],
    ['Ukrainian cases', { entities: ['patriot'] }, 'Україна чекає на петріоти', true],
    ['Japanese numerals and widths', { terms: ['五類型'] }, 'これは５類型の見直しである', true],
    ['German compounds', { stems: ['patriot'] }, 'Flugabwehrsystem-Patriotbatterie', true],
  ])('%s', (_what, when, text, expected) => {
    expect(accepts(when, text)).toBe(expected)
  })

  it('leaves out spellings that a shorter one implies', () => {
    expect(
      detectorTerms([packWith({ terms: ['arms exports', 'arms export', 'arms export rules'] })]).groups[0],
    ).toEqual(['arms export', '', ''])
  })

  it('leaves out a rule that asks for nothing', () => {
    expect(detectorTerms([packWith({ noneOf: [{ terms: ['car'] }] })]).needs).toEqual([])
  })
})
