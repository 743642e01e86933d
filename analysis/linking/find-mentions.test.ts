import { describe, expect, it } from 'vitest'
import { indexPacks } from '../pack/pack-index'
import { toArticle, toPack } from '../pack/small-pack'
import { findMentions } from './find-mentions'

const index = indexPacks([
  toPack({
    entities: [
      {
        id: 'patriot',
        kind: 'system',
        labels: {
          en: { pref: 'Patriot', alt: [] },
          ja: { pref: 'パトリオット', alt: ['ペトリオット'] },
          uk: { pref: '«Патріот»', alt: [{ text: 'Патріот', caseSensitive: true }] },
        },
        cues: ['missile', 'missiles', 'interceptor', 'interceptors', 'battery'],
        within: 'article',
        lookalikes: ['New England Patriots', 'Patriot Act', 'パトリオッツ'],
        vetoes: ['quarterback', 'touchdown'],
      },
      { id: 'pac-3', kind: 'missile', labels: { en: { pref: 'PAC-3' } } },
      { id: 'pac-3-mse', kind: 'missile', labels: { en: { pref: 'PAC-3 MSE' } } },
      {
        id: 'mod-japan',
        kind: 'organisation',
        labels: {
          en: {
            pref: "Japan's Ministry of Defense",
            alt: [
              {
                text: 'Defense Ministry',
                caseSensitive: true,
                cues: ['Japan', 'Japanese', 'Tokyo'],
                within: 'article',
              },
            ],
          },
          ja: { pref: '防衛省' },
          ru: { pref: 'Министерство обороны Японии' },
          de: { pref: 'Japanisches Verteidigungsministerium' },
        },
      },
      {
        id: 'mod-russia',
        kind: 'organisation',
        labels: {
          en: {
            pref: 'Russian Defense Ministry',
            alt: [
              {
                text: 'Defense Ministry',
                caseSensitive: true,
                cues: ['Russia', 'Russian', 'Moscow'],
                within: 'article',
              },
            ],
          },
        },
      },
      { id: 'five-categories', kind: 'law', labels: { en: { pref: 'five categories' }, ja: { pref: '5類型' } } },
      { id: 'sdf', kind: 'organisation', labels: { en: { pref: 'Self-Defense Forces', alt: ['SDF'] } } },
      { id: 'us-army', kind: 'organisation', labels: { en: { pref: 'US Army' } } },
      {
        id: 'zelenskyy',
        kind: 'person',
        labels: { en: { pref: 'Zelenskyy' }, uk: { pref: 'Зеленський' }, ru: { pref: 'Зеленский' } },
      },
    ],
  }),
])

function link(text: string, lang = ''): string[] {
  const article = toArticle([text], lang)
  return findMentions(article, index).map(({ span, entity }) => `${text.slice(span.start, span.end)}=${entity}`)
}

describe('findMentions', () => {
  it.each([
    ['The Patriot missiles left.', ['Patriot=patriot']],
    ['Two Patriots and one interceptor.', ['Patriots=patriot']],
    ['Some PAC‑3s, PAC 3, PAC3 and ＰＡＣ－３.', ['PAC‑3s=pac-3', 'PAC 3=pac-3', 'PAC3=pac-3', 'ＰＡＣ－３=pac-3']],
    ['The PAC-3 MSEs and a pac-3.', ['PAC-3 MSEs=pac-3-mse', 'pac-3=pac-3']],
    ['Japan’s Ministry of Defense spoke.', ['Japan’s Ministry of Defense=mod-japan']],
    ['The U.S. Army and the self defense forces', ['U.S. Army=us-army', 'self defense forces=sdf']],
  ])('links %s', (text, expected) => expect(link(text)).toEqual(expected))

  it.each([
    'He is a patriot.',
    'The New England Patriots have an interceptor.',
    'The Patriots quarterback saw a missile.',
    'The New England Patriots lost on a night to forget for all who came, and so the Patriots are out. An interceptor.',
    'The Patriot Act and the missile battery, PATRIOTIC missiles',
    'PAC-30 and XPAC-3 and sdf',
    'They gave us army boots. It was five. Categories came later.',
  ])('leaves %s alone', (text) => expect(link(text)).toEqual([]))

  it('gives an ambiguous name to the nearest cue, and to none where there is no cue', () => {
    expect(link('In Moscow the Defense Ministry spoke. Tokyo did not answer for a long time.')).toEqual([
      'Defense Ministry=mod-russia',
    ])
    expect(link('In Moscow nobody spoke for a long time. In Tokyo the Defense Ministry did.')).toEqual([
      'Defense Ministry=mod-japan',
    ])
    expect(link('The Defense Ministry spoke.')).toEqual([])
  })

  it.each([
    [
      '防衛省は地対空誘導弾パトリオットのｍｉｓｓｉｌｅを5類型、５類型、五類型で',
      'ja',
      [
        '防衛省=mod-japan',
        'パトリオット=patriot',
        '5類型=five-categories',
        '５類型=five-categories',
        '五類型=five-categories',
      ],
    ],
    ['コンパトリオット missile パトリオッツ', 'ja', []],
    [
      'Президента Зеленського зустріли, із Зеленським говорили.',
      'uk',
      ['Зеленського=zelenskyy', 'Зеленським=zelenskyy'],
    ],
    [
      'В министерстве обороны Японии сообщили Зеленскому.',
      'ru',
      ['министерстве обороны Японии=mod-japan', 'Зеленскому=zelenskyy'],
    ],
    [
      'Sprecher des Japanischen Verteidigungsministeriums; Patriotsysteme, Patriot-Luftabwehrraketen, missile, Patriotismus',
      'de',
      ['Japanischen Verteidigungsministeriums=mod-japan', 'Patriot=patriot', 'Patriot=patriot'],
    ],
  ])('links %s', (text, lang, expected) => expect(link(text, lang)).toEqual(expected))

  it('numbers mentions in reading order and covers headlines', () => {
    const mentions = findMentions(toArticle(['PAC-3 news', 'The SDF and PAC-3.']), index)
    expect(mentions.map(({ id, span, entity }) => [id, span.block, entity])).toEqual([
      ['m0', 0, 'pac-3'],
      ['m1', 1, 'sdf'],
      ['m2', 1, 'pac-3'],
    ])
  })
})
