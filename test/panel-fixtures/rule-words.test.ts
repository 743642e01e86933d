import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'valibot'
import { expect, it, vi } from 'vitest'
import { analyze } from '../../analysis/analyze'
import { indexPacks } from '../../analysis/pack/pack-index'
import { isMessageKey } from '../../components/i18n/i18n'
import { articleOfGold, GoldSchema } from '../../tools/analyze/gold-article'

// Analyses every labelled article: seconds where many tests run at once.
vi.setConfig({ testTimeout: 60_000 })

it('the interface has words for every rule that decides a sentence of the labelled articles', () => {
  const index = indexPacks([])
  const rules = new Set<string>()
  for (const file of readdirSync('bench/gold').filter((name) => name.endsWith('.json'))) {
    const gold = parse(GoldSchema, JSON.parse(readFileSync(`bench/gold/${file}`, 'utf8')))
    const analysis = analyze(articleOfGold(gold), index, { force: true })
    if (analysis.kind === 'on-topic') for (const { reason } of analysis.statements) rules.add(reason.rule)
  }
  expect(rules.size).toBeGreaterThan(10)
  expect([...rules].filter((rule) => !isMessageKey(`rule.${rule}`))).toEqual([])
})
