/** A small pack for the panel's tests and for looking at it: every kind of thing a pack holds, in short and long. */
import { parsePack } from '../../analysis/pack/parse-pack'
import type { Pack } from '../../analysis/pack/schema'

const always = { terms: ['missile'] }

const DATA = {
  id: 'fixture',
  title: { en: 'Japan and the Patriot', ja: '日本とパトリオット', uk: 'Японія і Patriot' },
  description: { en: 'A pack for tests.' },
  version: '1.0.0',
  asOf: '2026-05-20',
  licence: 'CC0-1.0',
  topics: [
    {
      id: 'japan-export',
      label: { en: 'Japan’s export rules', ja: '日本の輸出ルール', uk: 'Правила експорту Японії' },
      rules: [{ id: 'r1', when: always }],
    },
    {
      id: 'patriot',
      label: { en: 'Patriot and its interceptors', ja: 'パトリオットと迎撃弾' },
      rules: [{ id: 'r2', when: always }],
    },
  ],
  entities: [
    { id: 'three-principles', kind: 'law', labels: { en: { pref: 'Three Principles' } } },
    { id: 'patriot', kind: 'system', labels: { en: { pref: 'Patriot' }, ja: { pref: 'パトリオット' } } },
    { id: 'kyodo', kind: 'outlet', labels: { en: { pref: 'Kyodo News' } } },
    { id: 'mod-japan', kind: 'organisation', labels: { en: { pref: 'Ministry of Defense' } } },
  ],
  sources: [
    {
      id: 's-mod',
      type: 'webpage',
      publisher: 'Ministry of Defense of Japan',
      title: 'Three Principles on Transfer of Defense Equipment and Technology',
      issued: '2023-12-22',
      URL: 'https://mod.example/three-principles',
      kind: 'official',
      language: 'en',
    },
    {
      id: 's-kyodo',
      type: 'article-newspaper',
      publisher: 'Kyodo News',
      issued: '2025-11-19',
      URL: 'https://kyodo.example/1',
      kind: 'wire',
    },
    {
      id: 's-ja',
      type: 'article-newspaper',
      publisher: '朝日新聞',
      title: '防衛装備移転三原則の運用指針を改定',
      issued: '2023-12',
      URL: 'https://asahi.example/2',
      kind: 'newspaper',
      language: 'ja',
    },
    {
      id: 's-lm',
      type: 'report',
      publisher: 'Lockheed Martin',
      title: 'Annual report 2025',
      issued: '2026',
      URL: 'https://lm.example/3',
      kind: 'company',
    },
  ],
  notes: [
    {
      id: 'export-rules',
      topic: 'japan-export',
      title: { en: 'Japan’s export rules', ja: '日本の輸出ルール', uk: 'Правила експорту Японії' },
      text: {
        en: 'Since December 2023 Japan may export arms made under licence to the country that owns the licence. Sending them on to a third country needs Japan’s consent.',
        ja: '2023年12月以降、ライセンス生産した装備品をライセンス元の国へ移転できる。第三国への移転には日本の同意が要る。',
        uk: 'З грудня 2023 року Японія може експортувати зброю, вироблену за ліцензією, до країни, якій належить ліцензія. Передача третій країні потребує згоди Японії.',
      },
      more: {
        en: 'The rules are a cabinet decision with guidelines, no law. Whether they may be changed without parliament is argued over: the government says they apply a law that stands, opponents say a change of this size needs a debate.',
      },
      entities: ['three-principles'],
      sources: ['s-mod', 's-kyodo', 's-ja'],
      asOf: '2023-12-22',
      reviewBy: '2026-12-01',
      related: ['first-transfer'],
      disputed: true,
    },
    {
      id: 'first-transfer',
      topic: 'japan-export',
      title: { en: 'The first transfer of finished interceptors to the United States' },
      text: {
        en: 'In November 2025 Japan’s defence ministry confirmed that interceptors made in Japan had been handed over to the United States. How many was not published.',
      },
      entities: ['mod-japan', 'kyodo'],
      main: 2,
      sources: ['s-kyodo'],
      singleSource: true,
      asOf: '2025-11-20',
      reviewBy: '2026-05-20',
      related: ['export-rules', 'output'],
    },
    {
      id: 'output',
      topic: 'patriot',
      title: { en: 'How many PAC-3 MSE are made', ja: 'PAC-3 MSEの生産数' },
      text: {
        en: 'Lockheed Martin delivered 620 PAC-3 MSE in 2025. A framework of January 2026 aims at 2,000 a year within seven years.',
      },
      entities: ['patriot'],
      sources: ['s-lm'],
      asOf: '2026-02-01',
      reviewBy: '2027-02-01',
    },
  ],
  events: [
    {
      id: 'e1',
      topic: 'japan-export',
      date: '2014-04-01',
      title: { en: 'Japan replaces its export ban by the Three Principles' },
      entities: ['three-principles'],
      note: 'export-rules',
      sources: ['s-mod'],
    },
    {
      id: 'e2',
      topic: 'japan-export',
      date: '2023-12-22',
      title: { en: 'Licensed arms may go back to the licensor', ja: 'ライセンス生産品の移転を容認' },
      entities: ['three-principles'],
      note: 'export-rules',
      sources: ['s-mod'],
    },
    {
      id: 'e3',
      topic: 'japan-export',
      date: '2024-07-28',
      title: { en: 'Contract for the transfer to the United States' },
      entities: ['mod-japan'],
      note: 'first-transfer',
      sources: ['s-mod'],
    },
    {
      id: 'e4',
      topic: 'patriot',
      date: '2024-12',
      title: { en: '500 PAC-3 MSE made in a year' },
      entities: ['patriot'],
      note: 'output',
      sources: ['s-lm'],
    },
    {
      id: 'e5',
      topic: 'japan-export',
      date: '2025-11-19',
      title: { en: 'Transfer completed' },
      entities: ['mod-japan'],
      note: 'first-transfer',
      sources: ['s-kyodo'],
    },
    {
      id: 'e6',
      topic: 'japan-export',
      date: '2026-04',
      title: { en: 'The five categories are ended, as reported' },
      entities: ['three-principles'],
      note: 'export-rules',
      sources: ['s-kyodo'],
    },
  ],
  figures: [
    {
      id: 'f1',
      topic: 'japan-export',
      label: { en: 'Price of the transfer' },
      kind: 'figure',
      unit: 'JPY',
      value: { about: 3000000000 },
      recorded: { en: 'about 3 billion yen, July 2024', ja: '約30億円（2024年7月）' },
      when: always,
      note: 'first-transfer',
      sources: ['s-mod'],
    },
  ],
  series: [
    {
      id: 'mse-output',
      topic: 'patriot',
      label: { en: 'PAC-3 MSE made' },
      unit: { en: 'missiles a year' },
      note: 'output',
      points: [
        { date: '2022', value: 252, sources: ['s-lm'] },
        { date: '2023', value: 350, sources: ['s-lm'] },
        { date: '2024', value: 500, sources: ['s-lm'] },
        { date: '2025', value: 620, sources: ['s-lm'] },
        { date: '2032', value: 2000, planned: true, sources: ['s-lm'] },
      ],
    },
  ],
  misread: [
    {
      id: 'm1',
      topic: 'japan-export',
      slip: { en: 'Japan sends Patriots to Ukraine.' },
      text: { en: 'The transfer goes to the United States; sending it on would need Japan’s consent.' },
      when: always,
      note: 'first-transfer',
      sources: ['s-mod'],
    },
  ],
  questions: [
    {
      id: 'q1',
      topic: 'japan-export',
      question: { en: 'How many interceptors were handed over?' },
      answeredBy: always,
    },
    { id: 'q2', topic: 'japan-export', question: { en: 'What did the United States pay?' }, answeredBy: always },
    {
      id: 'q3',
      topic: 'japan-export',
      question: { en: 'May they be sent on to another country?' },
      answeredBy: always,
      note: 'export-rules',
    },
  ],
}

/** The pack, read as every pack is. Throws where the fixture itself is broken. */
export function fixturePack(): Pack {
  const result = parsePack(DATA)
  if (!result.ok) throw new Error(JSON.stringify(result))
  return result.value
}
