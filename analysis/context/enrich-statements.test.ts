import { describe, expect, it } from 'vitest'
import { readArticle } from '../conditions/article-reading'
import { indexPacks } from '../pack/pack-index'
import { parsePack } from '../pack/parse-pack'
import { samplePack } from '../pack/sample-pack'
import type { Article, BlockId, Statement, StatementDraft, StatementId } from '../types'
import { answerQuestions } from './answer-questions'
import { chooseCards } from './choose-cards'
import { enrichStatements } from './enrich-statements'

const parsed = parsePack(samplePack())
if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
const index = indexPacks([parsed.value])

type Options = { publishedAt?: string | null; state?: Statement['state']; among?: typeof index }

/** An article of one paragraph, a sentence each. */
function analyse(
  sentences: readonly string[],
  { publishedAt = '2026-01-15', state = 'unsourced', among = index }: Options = {},
) {
  const text = sentences.join(' ')
  const article: Article = {
    ...{ url: 'https://example.org/', title: '', byline: null, publisher: null, lang: 'en', publishedAt },
    blocks: [{ id: 0 as BlockId, kind: 'paragraph', text, links: [] }],
  }
  const drafts = sentences.map((sentence, at): StatementDraft => {
    const start = text.indexOf(sentence)
    return {
      id: `s${at}` as StatementId,
      span: { block: 0 as BlockId, start, end: start + sentence.length },
      ...{ state, confidence: 1, reason: { rule: 'test', words: [], clears: null } },
      ...{ source: null, cue: null, content: null },
    }
  })
  const reading = readArticle(article, among)
  const statements = enrichStatements(drafts, reading)
  return {
    article,
    reading,
    statements,
    cards: chooseCards({ article, mentions: reading.mentions, statements, packs: among.packs }),
    questions: answerQuestions(statements, reading),
  }
}

describe('two packs that use the same ids', () => {
  const other = samplePack()
  const stadium = JSON.parse(JSON.stringify(other).replaceAll('Exampleport Bridge', 'Sampletown Arena')) as typeof other
  const second = parsePack({ ...stadium, id: 'arena', title: { en: 'Another pack, the same ids' } })
  if (!second.ok) throw new Error(JSON.stringify(second.error))
  const both = indexPacks([parsed.value, second.value])

  it('are told apart in checks, notes, points and cards', () => {
    const { statements, cards } = analyse(
      ['Exampleport Bridge is 1,640 metres long.', 'Sampletown Arena is 1,640 metres long.'],
      { among: both },
    )
    expect(statements.map(({ checks }) => checks.map(({ figure, note, pack }) => [figure, note, pack]))).toEqual([
      [['length', 'bridge-length', 'harbour']],
      [['length', 'bridge-length', 'arena']],
    ])
    expect(statements.map(({ notes, packs }) => [notes[0], packs?.notes[0]])).toEqual([
      ['bridge-length', 'harbour'],
      ['bridge-length', 'arena'],
    ])
    const served = cards.filter(({ note }) => note === 'bridge-length')
    expect(served.map(({ pack, statements: serves }) => [pack, serves])).toEqual([
      ['harbour', ['s0']],
      ['arena', ['s1']],
    ])
  })

  it('name the pack of each often-misread point', () => {
    const { statements } = analyse(['Cars pay a toll on the bridge.'], { among: both })
    expect(statements[0]?.misread).toEqual(['cars-pay', 'cars-pay'])
    expect(statements[0]?.packs?.misread).toEqual(['harbour', 'arena'])
  })
})

function checksOf(sentence: string, options?: Options) {
  const { statements } = analyse([sentence], options)
  return statements[0]?.checks.map(({ result, said, figure }) => `${figure}: ${result} [${said}]`)
}

describe('figures, dates and recipients', () => {
  it.each<[string, string[]]>([
    ['Exampleport Bridge is 1,240 metres long.', ['length: matches [1,240 metres]']],
    ['Exampleport Bridge is about 1,200 metres long.', ['length: matches [about 1,200 metres]']],
    ['Exampleport Bridge is 1,640 metres long.', ['length: differs [1,640 metres]']],
    ['Exampleport Bridge is about a mile long.', []],
    ['Exampleport Bridge is not 1,640 metres long.', []],
    ['Exampleport Bridge would be 1,640 metres long.', []],
    ['Exampleport Bridge is not 1,240 metres long.', []],
    ['Exampleport Bridge did not open in June 1998.', []],
    ['Exampleport Bridge fails to lead to Northport.', []],
    ['Exampleport Bridge was made 400 metres longer by the works.', []],
    ['Exampleport Bridge was lengthened and expanded by 400 metres.', []],
    ['Exampleport Bridge opened in June 1998.', ['opening: matches [June 1998]']],
    ['Exampleport Bridge opened in June 1999.', ['opening: differs [June 1999]']],
    ['Exampleport Bridge has been open since 1999.', []],
    ['Exampleport Bridge leads to Northport.', ['leads-to: matches [Northport]']],
    ['Exampleport Bridge leads to Southport.', ['leads-to: differs [Southport]']],
    ['Exampleport Bridge leads to the sea, Southport says.', []],
    ['In 2024 Exampleport Bridge carried 900 cars a year.', ['cars-yearly: differs [900 cars a year]']],
    ['In 2019 Exampleport Bridge carried 900 cars a year.', []],
  ])('%s', (sentence, expected) => expect(checksOf(sentence)).toEqual(expected))

  it.each<[string, string[]]>([
    ['Traffic between its towers crossed Exampleport Bridge in June 1997.', ['null: differs [June 1997]']],
    ['Traffic between its towers crossed Exampleport Bridge in June 1998.', []],
    ['Traffic between its towers left Exampleport Bridge in August 1997.', []],
    ['Traffic between its towers never crossed Exampleport Bridge in June 1997.', []],
  ])('holds a date against the note that surely speaks to it: %s', (sentence, expected) => {
    expect(checksOf(sentence)).toEqual(expected)
  })

  it('calls a figure older that was right in its own year', () => {
    expect(checksOf('Exampleport Bridge carries 600 cars a year.')).toEqual(['cars-yearly: older [600 cars a year]'])
    expect(checksOf('Exampleport Bridge carries 900 cars a year.')).toEqual([])
  })

  it('gives the place in the block and the record ready to show', () => {
    const { statements, article } = analyse(['It rained.', 'Exampleport Bridge is 1,640 metres long.'])
    const [check] = statements[1]?.checks ?? []
    expect(check && article.blocks[0]?.text.slice(check.span.start, check.span.end)).toBe('1,640 metres')
    expect(check).toMatchObject({ recorded: '1,240 metres', note: 'bridge-length', kind: 'figure' })
  })
})

describe('notes beside sentences', () => {
  it.each<[string, readonly string[]]>([
    ['Between its towers the Exampleport Bridge measures more than a kilometre.', ['bridge-length']],
    ['The Exampleport Port Authority charges lorries a toll of 12 euros.', ['bridge-tolls']],
    ['The Exampleport Bridge was painted green.', []],
    ['Lorries were late on Monday because of fog.', []],
  ])('%s -> %j', (sentence, notes) => expect(analyse([sentence]).statements[0]?.notes).toEqual(notes))

  it('puts the note of a compared figure first', () => {
    const { statements } = analyse(['Exampleport Bridge opened in June 1999.'])
    expect(statements[0]?.notes[0]).toBe('bridge-length')
  })
})

describe('often misread', () => {
  it.each<[string, readonly string[]]>([
    ['Cars pay a toll on the bridge.', ['cars-pay']],
    ['Cars do not pay a toll on the bridge.', []],
    ['Unlike lorries, cars pay no toll.', []],
    ['Do cars pay a toll?', []],
    ['Nobody knows whether motorists pay a toll.', []],
  ])('%s -> %j', (sentence, misread) => expect(analyse([sentence]).statements[0]?.misread).toEqual(misread))
})

describe('open questions', () => {
  it.each([
    ['answered', 'The city paid for the repair of the bridge.', 's0'],
    ['undisclosed', 'The city did not say who would pay for the repair of the bridge.', 's0'],
    ['unanswered', 'The bridge is closed.', null],
    ['unanswered', 'It is a hoax that the city paid for the repair of the bridge.', null],
    ['unanswered', 'Had the city paid for the repair of the bridge, it would be open.', null],
  ])('%s: %s', (result, sentence, statement) => {
    expect(analyse([sentence]).questions).toEqual([{ question: 'who-pays', pack: 'harbour', result, statement }])
  })
})

describe('cards', () => {
  it('are not shown for notes with neither mention nor sentence', () => {
    expect(analyse(['It rained in Northport.']).cards).toEqual([])
  })

  it('say why they are there, and tell what was on record that day and what came since', () => {
    const { cards, reading } = analyse(['Exampleport Bridge opened in June 1998.'], { publishedAt: '2000-05-01' })
    expect(cards[0]).toMatchObject({
      note: 'bridge-length',
      mentions: [reading.mentions[0]?.id],
      statements: ['s0'],
      because: [
        { kind: 'mention', entity: 'exampleport-bridge', count: 1 },
        { kind: 'statement', statement: 's0' },
      ],
      thenAndNow: { onRecord: ['opened'], since: ['closed'] },
    })
  })

  it.each([
    ['2025-11-10', ['opened'], []],
    ['2025-12-01', ['opened', 'closed'], []],
    ['2025-10-31T09:00:00Z', ['opened'], ['closed']],
  ])('leave an event of only a month out of an article of that month: %s', (publishedAt, onRecord, since) => {
    const { cards } = analyse(['Exampleport Bridge opened in June 1998.'], { publishedAt })
    expect(cards[0]?.thenAndNow).toEqual({ onRecord, since })
  })

  it('do not say then and now without a date', () => {
    const { cards } = analyse(['Exampleport Bridge opened in June 1998.'], { publishedAt: null })
    expect(cards[0]?.thenAndNow).toBeNull()
  })
})
