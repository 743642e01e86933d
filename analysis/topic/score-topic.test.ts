import { expect, it } from 'vitest'
import { readArticle } from '../conditions/article-reading'
import { indexPacks } from '../pack/pack-index'
import { toArticle, toPack } from '../pack/small-pack'
import { scoreTopic } from './score-topic'

const rules = [
  { id: 'policy', when: { terms: ['Three Principles'] } },
  { id: 'japan-arms', when: { near: [{ terms: ['Japan'] }, { terms: ['arms exports'] }], within: 200 } },
]
const index = indexPacks([toPack({ topics: [{ id: 'japan-export', label: { en: 'Exports' }, rules }] })])

it('says which rules held over the whole article, and with which words', () => {
  const score = scoreTopic(
    readArticle(toArticle(['Japan eases rules', 'Arms exports follow the Three Principles.']), index),
  )
  expect(score.onTopic).toBe(true)
  expect(score.packs[0]?.evidence).toEqual([
    { topic: 'japan-export', rule: 'policy', words: ['Three Principles'] },
    { topic: 'japan-export', rule: 'japan-arms', words: ['Japan', 'Arms exports'] },
  ])
})

it('is off topic where no rule holds', () => {
  const far = `Japan is far. ${'Words in between. '.repeat(20)}Arms exports grow.`
  expect(scoreTopic(readArticle(toArticle([far]), index))).toEqual({ onTopic: false, score: 0, packs: [] })
})
