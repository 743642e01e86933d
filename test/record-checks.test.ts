import { describe, expect, it } from 'vitest'
import { analyze } from '../analysis/analyze'
import { indexPacks } from '../analysis/pack/pack-index'
import type { Article, BlockId } from '../analysis/types'
import { readPack } from '../tools/packs/read-pack'

const pack = readPack('assets/packs/japan-patriot')
if (!pack.ok) throw new Error('the bundled pack is broken: see npm run pack:check')
const index = indexPacks([pack.value])

/** What the bundled pack says beside one sentence of an article about the sale, published on 1 December 2025 unless told. */
function judge(text: string, { publishedAt = '2025-12-01', lang = 'en' } = {}) {
  const title =
    lang === 'ja' ? '日本、パトリオットを米国に輸出' : 'Japan’s sale of Patriot missiles to the United States'
  const article: Article = {
    ...{ url: 'https://example.org/', title, byline: null, publisher: null, lang, publishedAt },
    blocks: [title, text].map((line, at) => ({
      ...{ id: at as BlockId, kind: at === 0 ? ('heading' as const) : ('paragraph' as const), text: line, links: [] },
    })),
  }
  const analysis = analyze(article, index, { force: true })
  if (analysis.kind !== 'on-topic') throw new Error(analysis.kind)
  const statements = analysis.statements.filter(({ span }) => span.block === 1)
  return {
    remarks: statements.flatMap(({ checks, misread }) => [
      ...checks.map(({ result, said }) => `${result}: ${said}`),
      ...misread,
    ]),
    answered: analysis.questions.filter(({ result }) => result === 'answered').map(({ question }) => question),
  }
}

describe('a number that counts something else is not held against the record', () => {
  it.each([
    'Two American officers said Japan had transferred Patriot missiles to the United States.',
    'Three people briefed on the plan said Japan had shipped Patriot missiles to the United States.',
    'Four people said Japan sold Patriot missiles to the United States.',
    'Some 300 demonstrators opposed Japan exporting Patriot missiles to the United States.',
    'Japan, with 124 million inhabitants, exported Patriot missiles to the United States.',
    'The Patriot missiles left Japan for the United States aboard two freighters.',
    'Gen Nakatani, 68, said Japan exported Patriot missiles to the United States.',
    'At 10:30 a.m. Tokyo confirmed that Patriot missiles had been transferred to the United States.',
    'By a vote of 115 to 12 the lower house backed the transfer of Japanese Patriot missiles to the United States.',
    'By 115 votes to 12 the lower house backed the transfer of Japanese Patriot missiles to the United States.',
    'Mitsubishi Heavy Industries has 400 engineers who make PAC-3 MSE missiles each year.',
    'Mitsubishi Heavy Industries employs 400 people making PAC-3 MSE missiles each year.',
    'Eight analysts said Patriot is used by many nations.',
    'Two Swiss lawmakers asked why Switzerland ordered Patriot systems.',
    'Seven hours after the vote Japan exported Patriot missiles to the United States.',
  ])('%s', (sentence) => {
    // That the recipient is the right one may be said.
    expect(judge(sentence).remarks.filter((remark) => remark !== 'matches: United States')).toEqual([])
  })

  it.each([
    ['Mitsubishi Heavy Industries builds 300 PAC-3 missiles a year in Japan.', 'differs: 300 PAC-3 missiles a year'],
    ['Switzerland ordered nine Patriot systems in 2022.', 'differs: nine Patriot systems'],
    ['Lockheed Martin delivered 820 PAC-3 MSEs in 2025.', 'differs: 820 PAC-3 MSEs'],
  ])('but %s', (sentence, remark) => {
    expect(judge(sentence, { publishedAt: '2026-02-01' }).remarks).toContain(remark)
  })
})

describe('what a sentence denies is not called the same as the record', () => {
  it.each([
    ['Lockheed Martin did not deliver 620 PAC-3 MSE interceptors in 2025.', '2026-02-01', 'en'],
    ['The cabinet did not abolish the five categories on 21 April 2026.', '2026-05-01', 'en'],
    ['Japan failed to transfer Patriot missiles to the United States.', '2025-12-01', 'en'],
    ['Japan refused to sell Patriot missiles to the United States.', '2025-12-01', 'en'],
    ['三菱重工はPAC3MSEを年間30発生産していない。', '2025-12-01', 'ja'],
  ])('%s', (sentence, publishedAt, lang) => expect(judge(sentence, { publishedAt, lang }).remarks).toEqual([]))

  it('but what it says outright is', () => {
    const said = judge('Lockheed Martin delivered 620 PAC-3 MSE interceptors in 2025.', { publishedAt: '2026-02-01' })
    expect(said.remarks).toEqual(['matches: 620 PAC-3 MSE interceptors'])
  })
})

describe('a wish, a supposition or a denial makes no point that is often misread', () => {
  it.each([
    'Japan should have sent Patriot missiles to Ukraine.',
    'Japan ought to have sent Patriot missiles to Ukraine.',
    'Japan must send Patriot missiles to Ukraine, he said.',
    'Nobody has shown that Japan sent Patriot missiles to Ukraine.',
    'Zelensky wishes Japan supplied Patriot missiles to Ukraine.',
    'The law prevents Japan sending Patriot missiles to Ukraine.',
    'Suppose Japan sends Patriot missiles to Ukraine.',
    'Imagine Japan sent Patriot missiles to Ukraine.',
    'In a novel, Japan sends Patriot missiles to Ukraine.',
    'Moscow protested after it alleged Japan sent Patriot missiles to Ukraine.',
    'This is hardly Japan’s first arms export.',
    'The sale is Japan’s first arms export, some wrongly say.',
    'Japan’s first arms export came in 1894.',
  ])('%s', (sentence) => expect(judge(sentence).remarks).toEqual([]))

  it.each([
    ['Japan sent Patriot missiles to Ukraine.', 'sent-to-ukraine'],
    ['The sale of the Patriots is Japan’s first arms export.', 'first-arms-export'],
  ])('but %s', (sentence, remark) => expect(judge(sentence).remarks).toContain(remark))
})

describe('a rumour, a myth and what never was are held against nothing', () => {
  it.each([
    ['It is a myth that Mitsubishi Heavy Industries makes 100 PAC-3 MSE missiles a year.', 'en'],
    ['Mitsubishi Heavy Industries makes 100 PAC-3 MSE missiles a year, which is untrue.', 'en'],
    ['Nobody believes Japan sold the Patriot missiles to the United States for 30 billion yen.', 'en'],
    ['Japan sold the Patriot missiles to the United States for 30 billion yen, according to a hoax.', 'en'],
    ['Had the cabinet abolished the five categories on 21 April 2025, few would have noticed.', 'en'],
    ['三菱重工はPAC3MSEを年間100発生産しているという噂がある。', 'ja'],
    ['三菱重工はPAC3MSEを年間100発生産しているというデマが広がった。', 'ja'],
  ])('%s', (sentence, lang) => expect(judge(sentence, { lang, publishedAt: '2026-05-01' }).remarks).toEqual([]))

  it('but the same words said outright are', () => {
    expect(judge('三菱重工はPAC3MSEを年間100発生産している。', { lang: 'ja' }).remarks).toEqual(['differs: 年間100発'])
  })
})

describe('a spread of estimates is no record that a number could be the same as', () => {
  it.each([
    ['Japan exported 20 Patriot missiles to the United States.', ['number-as-official']],
    [
      'Japan exported 400 Patriot missiles to the United States.',
      ['differs: 400 Patriot missiles', 'number-as-official'],
    ],
  ])('%s', (sentence, remarks) => {
    expect(judge(sentence).remarks.toSorted()).toEqual([...remarks, 'matches: United States'].toSorted())
  })
})

describe('an output with no maker named', () => {
  it.each([
    ['Officials said PAC-3 MSE output is 30 a year.', '2026-02-01', []],
    ['Lockheed Martin said PAC-3 MSE output is 300 a year.', '2026-02-01', ['differs: 300 a year']],
  ])('%s', (sentence, publishedAt, remarks) => expect(judge(sentence, { publishedAt }).remarks).toEqual(remarks))
})

it('reads full-width dates as it reads full-width amounts', () => {
  const sentence = '政府は２０２４年１２月２２日、パトリオットの米国への移転を決めた。'
  expect(judge(sentence, { lang: 'ja' }).remarks).toEqual(['differs: ２０２４年１２月２２日'])
})

describe('who received, and who licensed', () => {
  const remarksOnRole = (sentence: string) =>
    judge(sentence).remarks.filter((remark) => /^(?:matches|differs)/.test(remark))

  it.each([
    ['Japan exported Patriot missiles to the United States.', ['matches: United States']],
    ['Mitsubishi Heavy Industries makes the PAC-3 under licence from Lockheed Martin.', ['matches: Lockheed Martin']],
    ['Mitsubishi Heavy Industries makes the PAC-3 under Lockheed Martin’s licence.', ['matches: Lockheed Martin']],
    ['Japan sold its Patriot missiles to Taiwan, American officials said.', ['differs: Taiwan']],
    ['Mitsubishi Heavy Industries makes the PAC-3 under licence from Boeing.', ['differs: Boeing']],
  ])('%s', (sentence, expected) => expect(remarksOnRole(sentence)).toEqual(expected))

  it.each([
    'Japan sold its Patriot missiles to Taiwan at the request of the United States.',
    'At the request of the United States, Japan delivered Patriot missiles to NATO.',
    'The United States said that Japan had shipped its Patriot missiles to South Korea.',
    'Japan handed over its Patriot missiles to Poland, and the United States was told.',
    'Lockheed Martin said that Mitsubishi Heavy Industries had a licence for the missiles.',
  ])('is silent where the recorded one is named in another role: %s', (sentence) => {
    expect(remarksOnRole(sentence)).toEqual([])
  })
})

describe('a note that surely speaks to the sentence is held against it', () => {
  it.each([
    ['The seeker of the PAC-3 is built by Northrop Grumman at Huntsville.', 'differs: Northrop Grumman'],
    ['Raytheon delivered 620 PAC-3 MSE missiles in 2025.', 'differs: Raytheon'],
    [
      'Japan’s National Security Council approved the handover of Patriots just before Christmas 2022.',
      'differs: 2022',
    ],
    ['By Trump’s word of 14 July 2025, 51 Patriots were ready to be shipped.', 'differs: 51 Patriots'],
    ['Switzerland signed for a dozen Patriot systems in 2022 and waits for them.', 'differs: a dozen Patriot systems'],
    [
      'For the Gulf War the GAO found strong evidence of a warhead kill in nine out of ten Patriot engagements.',
      'differs: nine out of ten',
    ],
    [
      'Germany may buy as many as 900 PAC-3 MSE missiles for five billion dollars, Congress was told.',
      'differs: as many as 900 PAC-3 MSE missiles',
    ],
  ])('%s', (sentence, remark) => {
    expect(judge(sentence, { publishedAt: '2026-02-01' }).remarks).toContain(remark)
  })

  it.each([
    'Boeing builds the seeker of the PAC-3 at Huntsville.',
    'Raytheon said that 620 PAC-3 MSE missiles had been delivered in 2025.',
    'Bern reckons that its five Patriot systems may end up costing three billion francs.',
    'European military aid was up 31 percent on the year, by the Kiel Institute’s chart.',
    'A Kyodo poll found 56.6 percent against allowing exports of lethal weapons, a Jiji poll 48.2 percent.',
    'In April 2024 only 30 percent of Russian missiles of all kinds were intercepted over Ukraine.',
    'A new National Security Strategy is to follow that of 2022.',
    'Germany and its partners pay $5 billion for 600 missiles, eight million dollars each.',
    'A year earlier only two American Patriot batteries had been counted in Ukraine.',
    'Three quarters of the Patriot interceptors that American military plans call for are missing.',
  ])('but not falsely: %s', (sentence) => {
    const { remarks } = judge(sentence, { publishedAt: '2026-03-20' })
    expect(remarks.filter((remark) => remark.startsWith('differs'))).toEqual([])
  })
})

describe('open questions', () => {
  it.each([
    'Nobody has shown that ten Patriot missiles were transferred.',
    'It is a hoax that ten Patriot missiles were transferred.',
    'If ten Patriot missiles were transferred, few would notice.',
    'Japan did not sell the Patriot missiles for 30 billion yen.',
  ])('are not answered by "%s"', (sentence) => expect(judge(sentence).answered).toEqual([]))

  it.each([
    ['The government said ten Patriot missiles were transferred.', 'how-many-missiles'],
    ['Japan sold the Patriot missiles to the United States for 3 billion yen.', 'what-price'],
    ['The missiles may not be passed on to a third country without the consent of Japan.', 'onward-transfer'],
    ['The Diet did not approve the Patriot sale beforehand.', 'diet-role'],
  ])('are answered by "%s"', (sentence, question) => expect(judge(sentence).answered).toContain(question))
})
