import { describe, expect, it } from 'vitest'
import { indexPacks } from '../../pack/pack-index'
import { toArticle, toPack } from '../../pack/small-pack'
import { findMentions } from '../find-mentions'

const name = (
  id: string,
  kind: 'system' | 'company' | 'law' | 'person' | 'place' | 'outlet' | 'organisation',
  pref: string,
) => ({
  id,
  kind,
  labels: { en: { pref } },
})
const index = indexPacks([
  toPack({
    entities: [
      { ...name('patriot', 'system', 'Patriot'), caseSensitive: true, lookalikes: ['Patriot Act'] },
      name('pac-3', 'system', 'PAC-3'),
      name('gem-t', 'system', 'GEM-T'),
      {
        id: 'mhi',
        kind: 'company',
        labels: { en: { pref: 'Mitsubishi Heavy Industries', alt: ['Mitsubishi Heavy'] } },
      },
      name('lockheed', 'company', 'Lockheed Martin'),
      name('three-principles', 'law', 'Three Principles'),
      name('sdf', 'organisation', 'Self-Defense Forces'),
      name('mod', 'organisation', 'Defense Ministry'),
      name('kyodo', 'outlet', 'Kyodo'),
      name('politico', 'outlet', 'Politico'),
      name('ishiba', 'person', 'Ishiba'),
      name('iskander', 'system', 'Iskander'),
      { ...name('russia', 'place', 'Russia'), general: true },
    ],
  }),
])

function link(text: string): string[] {
  return findMentions(toArticle([text], 'en'), index)
    .filter(({ method }) => method === 'fuzzy')
    .map(({ span, entity }) => `${text.slice(span.start, span.end)}=${entity}`)
}

describe('findFuzzy', () => {
  it.each([
    ['A swap', 'The Patroit missiles left.', 'Patroit=patriot'],
    ['A letter left out', 'The Lokheed Martin plant.', 'Lokheed Martin=lockheed'],
    ['Slips in two words', 'The Lockhed Martn plant.', 'Lockhed Martn=lockheed'],
    [
      'Another form, the whole name rather than its part',
      'The Mitsubishi Heavy Industry plant.',
      'Mitsubishi Heavy Industry=mhi',
    ],
    ['A word that sounds alike', 'Japan amended the Three Principals.', 'Three Principals=three-principles'],
    ['A lost hyphen', 'The Selfdefense Forces came.', 'Selfdefense Forces=sdf'],
    ['A lost space', 'The LockheedMartin plant.', 'LockheedMartin=lockheed'],
    ['A space too many', 'The Pat riot battery.', 'Pat riot=patriot'],
    ['An abbreviation run together', 'The GEMT round.', 'GEMT=gem-t'],
  ])('finds a slip: %s', (_, text, expected) => expect(link(text)).toEqual([expected]))

  it.each([
    ['A person of another name', 'Patricio spoke to Patrick.'],
    ['A dictionary word', 'The patrol met the patriarch; Politics is hard.'],
    ['A dictionary word with a capital', 'A Pacific Islander spoke.'],
    ['Another office', 'The Defense Minister spoke.'],
    ['Other principles', 'The principles of war and three principal dancers.'],
    ['A short name', 'Kyoto and Ishida are no slips.'],
    ['A derived word', 'The Russian and the Patriotic spoke.'],
    ['A small letter', 'He is a patroit.'],
    ['Words across a full stop', 'Made by Lokheed. Martin left.'],
    ['A look-alike', 'The Patriot Act passed.'],
    ['An abbreviation in small letters', 'The gemt stone.'],
  ])('leaves alone: %s', (_, text) => expect(link(text)).toEqual([]))

  it('does not call the name itself a slip', () => {
    const mentions = findMentions(toArticle(['Patriot, PAC 3 and Lockheed-Martin'], 'en'), index)
    expect(mentions.map(({ method, score }) => [method, score])).toEqual([
      ['exact', 1],
      ['exact', 1],
      ['exact', 1],
    ])
  })

  it('scores a slip below a name as it stands', () => {
    const [mention] = findMentions(toArticle(['The Patroit missiles'], 'en'), index)
    expect(mention?.score).toBeGreaterThan(0.5)
    expect(mention?.score).toBeLessThan(1)
  })
})
