import { describe, expect, it } from 'vitest'
import type { Article, Block, BlockId } from '../types'
import { isSourcingSupported, judgeStatements } from './judge-statements'

function article(paragraphs: readonly string[], lang = 'en', links: Block['links'] = []): Article {
  const blocks = paragraphs.map(
    (text, i): Block => ({ id: i as BlockId, kind: 'paragraph', text, links: i === 0 ? links : [] }),
  )
  return { url: '', title: '', byline: null, publisher: null, publishedAt: null, lang, blocks }
}

function judge(text: string, lang = 'en') {
  return judgeStatements(article(text.split('\n'), lang))
}

describe('attribution in English', () => {
  it.each([
    ['The Finance Ministry said exports fell 4 percent in May.', 'The Finance Ministry', 'organisation'],
    ['“We will not be rushed,” Defence Minister Aya Kondo told reporters.', 'Defence Minister Aya Kondo', 'person'],
    ['The depot was hit twice, according to the Meridian Post.', 'the Meridian Post', 'organisation'],
    ['Hana Okabe, a fellow at the Forum, cautions that stocks are low.', 'Hana Okabe, a fellow at the Forum', 'person'],
    ['A 2024 survey by the Linden Lab found that most people agree.', 'A 2024 survey by the Linden Lab', 'document'],
    ['The line makes 30 a year, two people familiar with it told Reuters.', 'Reuters', 'organisation'],
    ['Tanabe declined to say how many rounds were sold.', 'Tanabe', 'person'],
  ])('names the source: %s', (text, name, kind) => {
    const [only] = judge(text)
    expect(only).toMatchObject({ state: 'sourced', source: { name, kind } })
  })

  it.each([
    ['Western officials say the shortage will last for years.', 'affiliated'],
    ['Critics warn that the plan will fail.', 'vague'],
    ['The batch is believed to number about twenty.', 'agentless'],
    ['Concerns were raised about the timetable.', 'agentless'],
    ['A senior official, who spoke on condition of anonymity, confirmed the date.', 'vague'],
    ['Polls suggest that most voters disagree.', 'vague'],
  ])('sees that nobody can be looked up: %s', (text, kind) => {
    const [only] = judge(text)
    expect(only).toMatchObject({ state: 'vague', source: { kind } })
    expect(only?.reason.clears).not.toBeNull()
  })

  it.each([
    ['The two governments signed the agreement in Oslo on 4 March 2021.', 'unsourced'],
    ['The decision sends a dangerous signal and could deepen tensions.', 'judgement'],
    ['What happens now?', 'none'],
    ['The company did not respond to a request for comment.', 'none'],
    ['Media contact: press@kestrel.example', 'none'],
  ])('judges the own voice: %s', (text, state) => {
    expect(judge(text)[0]?.state).toBe(state)
  })

  it('keeps a second-hand chain: the outlet and what it relies on', () => {
    const [only] = judge('The batch has left port, Kyodo News reported, citing government sources.')
    expect(only?.source).toMatchObject({
      name: 'Kyodo News',
      origin: { name: 'government sources', kind: 'affiliated' },
    })
  })

  it('shows a source in a subordinate phrase without letting it decide', () => {
    const [only] = judge(
      'The sale, reported by Kyodo News with reference to cabinet sources, is a reckless gamble that may well backfire.',
    )
    expect(only).toMatchObject({
      state: 'judgement',
      source: { name: 'Kyodo News', origin: { name: 'cabinet sources' } },
    })
  })

  it('leads a pronoun back to the statement that named the person', () => {
    const [, second] = judge(
      'Carla Nystedt, the plant manager, said output had doubled. She added that two lines were idle.',
    )
    expect(second).toMatchObject({
      state: 'sourced',
      source: { kind: 'pronoun', refersTo: 's0', name: 'Carla Nystedt, the plant manager' },
    })
  })

  it('carries a quotation over to the next sentence, and no plain statement', () => {
    const states = judge('"It is done," Tanabe said. "We do not expect more." The ships left Yokohama on 3 March.').map(
      (one) => one.state,
    )
    expect(states).toEqual(['sourced', 'sourced', 'unsourced'])
  })

  it('takes a quotation that runs over two paragraphs as one', () => {
    const states = judge('“We asked when,” said Brita Kane. “Nobody told us.\n“So we asked again.”').map(
      (one) => one.state,
    )
    expect(states).toEqual(['sourced', 'sourced', 'sourced'])
  })

  it('reads past a picture or an arrow at the start of a sentence', () => {
    for (const mark of ['▶', '→', '✅', '👍🏽', '🚀🇯🇵']) {
      const [only] = judge(`${mark} Officials said the line makes 30 a year.`)
      expect(only).toMatchObject({ state: 'vague', source: { name: 'Officials' } })
    }
  })

  it.each([
    ['THE SHIP HAS LEFT FOR OSLO, OFFICIALS SAID.', 'vague', 'OFFICIALS'],
    ['THE FINANCE MINISTRY SAID EXPORTS FELL 4 PERCENT IN MAY.', 'sourced', 'THE FINANCE MINISTRY'],
    ['DEFENCE MINISTER AYA KONDO CONFIRMED IT.', 'sourced', 'DEFENCE MINISTER AYA KONDO'],
  ])('reads a sentence all in capitals: %s', (text, state, name) => {
    expect(judge(text)[0]).toMatchObject({ state, source: { name } })
  })

  it('gives a quotation in paragraphs of its own to whoever the paragraph before it says speaks', () => {
    const drafts = judge(
      'Aya Kondo told reporters:\n“We wait. The line is full.\n“We ask why.”\nThe ship left Oslo on 3 March 2021 with 40 crates.',
    )
    expect(drafts.map((one) => one.source?.name ?? null)).toEqual([...Array(4).fill('Aya Kondo'), null])
    expect(['sourced', 'vague']).not.toContain(drafts[4]?.state)
  })

  it('lets a quotation mark that nothing closes hold for its own sentence only', () => {
    const ship = 'The ship left Oslo on 3 March 2021.'
    const statesOf = (text: string) => judge(text).map((one) => one.state)
    expect(statesOf(`He added that it was fine. ‘We sell timber. "We do it all," he said. ${ship}`).at(-1)).toBe(
      'unsourced',
    )
    expect(statesOf(`“Exports are up, said Ada Lind. ${ship}`).at(-1)).toBe('unsourced')
    expect(statesOf(`“We asked,” said Ada Lind. “Nobody came. ${ship}\n“So we left.”`)[2]).toBe('sourced')
  })

  it('gives interview answers to who answers, and nothing to the questions', () => {
    const drafts = judge(
      'Q: How did it begin? Nishino: It began with a call in the spring. He asked what we had.\nQ: And then? Nishino: Paper, mostly.',
    )
    expect(drafts.map((one) => one.state)).toEqual(['none', 'sourced', 'sourced', 'none', 'sourced'])
    expect(drafts[2]?.source).toMatchObject({ name: 'Nishino', refersTo: 's1' })
  })

  it('takes a link on the words of a fact for its source', () => {
    const text = 'The army raised its target from 3,376 to 13,773 missiles in 2025.'
    const [only] = judgeStatements(article([text], 'en', [{ start: 4, end: 26, href: 'https://example.org' }]))
    expect(only).toMatchObject({ state: 'sourced', source: { kind: 'link', name: 'army raised its target' } })
  })

  it('leaves headline and headings out and counts on', () => {
    const blocks: Block[] = [
      { id: 0 as BlockId, kind: 'headline', text: 'A headline', links: [] },
      { id: 1 as BlockId, kind: 'paragraph', text: 'The minister spoke. Nobody asked why.', links: [] },
      { id: 2 as BlockId, kind: 'heading', text: 'What next', links: [] },
      { id: 3 as BlockId, kind: 'list-item', text: 'Ships sail on Friday.', links: [] },
    ]
    const drafts = judgeStatements({ ...article([]), blocks })
    expect(drafts.map((one) => [one.id, one.span.block])).toEqual([
      ['s0', 1],
      ['s1', 1],
      ['s2', 3],
    ])
  })
})

describe('attribution in Japanese', () => {
  it.each([
    ['防衛省は4日、移転が完了したと発表した。', 'sourced'],
    ['政府筋は「米側の要請だった」と語った。', 'vague'],
    ['追加の輸出が検討されているとみられる。', 'vague'],
    ['契約は2024年7月に結ばれた。', 'unsourced'],
    ['政府は数量を国会に丁寧に説明すべきだ。', 'judgement'],
    ['なぜ今なのか。', 'none'],
  ])('judges %s', (text, state) => {
    expect(judge(text, 'ja')[0]?.state).toBe(state)
  })

  it('reads the quotation marks of text set in columns', () => {
    const drafts = judge('防衛相は﹁移転は完了した。次もある﹂と述べた。', 'ja')
    expect(drafts).toMatchObject([{ state: 'sourced', source: { name: '防衛相' } }])
  })

  it('carries という over from the named source before it', () => {
    const [, second] = judge('防衛省によると、弾は米軍だけが使う。引き渡しは11月だったという。', 'ja')
    expect(second).toMatchObject({ state: 'sourced', source: { name: '防衛省', refersTo: 's0' } })
  })
})

describe('hard input', () => {
  it.each([
    '"',
    '“',
    '“ A. ',
    '“A. ‘B. "C. ',
    'said ',
    'who said ',
    'the official said that the plan ',
    'Smith, ',
    '. ',
    'was told by ',
    'aaaaaaaaaa',
    '「',
    '。',
  ])('gets through 100,000 characters of %j', (unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length))
    for (const lang of ['en', 'ja']) {
      const drafts = judgeStatements(article([text], lang))
      expect(drafts.every((one) => one.span.end <= text.length && one.confidence >= 0 && one.confidence <= 1)).toBe(
        true,
      )
    }
  })

  it('judges sourcing in English and Japanese only', () => {
    expect(['en', 'en-GB', 'ja', 'ja-JP', 'de', 'uk', ''].filter(isSourcingSupported)).toEqual([
      'en',
      'en-GB',
      'ja',
      'ja-JP',
    ])
  })
})
