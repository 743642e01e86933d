import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { analyze } from '../analysis/analyze'
import { indexPacks } from '../analysis/pack/pack-index'
import type { Analysis } from '../analysis/types'
import { articleOfGold, type Gold } from '../tools/analyze/gold-article'
import { bundledPacks } from '../tools/packs/bundled-packs'

type Labelled = Gold & Readonly<{ class: 'on' | 'near' | 'off'; style: string }>

const FOLDER = 'bench/gold'
const index = indexPacks(bundledPacks())
const labelled = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Labelled)
const english = labelled.filter(({ lang }) => lang === 'en')

/** The whole analysis over the labelled articles, as a page would give them. Figures are the bench's; these are floors. */
describe.each(english.map((gold) => [gold.id, gold] as const))('%s', (_id, gold) => {
  const article = articleOfGold(gold)
  const analysis = analyze(article, index)

  test(gold.class === 'on' ? 'is found on the topic, with evidence' : 'is left alone', () => {
    expect(analysis.topic.onTopic).toBe(gold.class === 'on')
    if (analysis.kind === 'off-topic') return
    expect(analysis.topic.packs.flatMap(({ evidence }) => evidence.flatMap(({ words }) => words))).not.toHaveLength(0)
  })

  test('every span lies inside its block and statements stand in order', () => {
    const spans = spansOf(analyze(article, index, { force: true }))
    for (const { block, start, end } of spans) {
      const text = article.blocks[block]?.text ?? ''
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(text.length)
    }
    expect(spans.length).toBeGreaterThan(0)
  })

  test('a card has a mention or a statement that it serves', () => {
    if (analysis.kind !== 'on-topic') return
    for (const card of analysis.cards) expect(card.mentions.length + card.statements.length).toBeGreaterThan(0)
  })
})

test('the analysis of the same article is the same again', () => {
  const [first] = english
  if (!first) throw new Error('no labelled article')
  const article = articleOfGold(first)
  expect(analyze(article, index)).toEqual(analyze(structuredClone(article), index))
})

function spansOf(analysis: Analysis) {
  if (analysis.kind !== 'on-topic') return []
  return [...analysis.statements, ...analysis.mentions].map(({ span }) => span)
}
