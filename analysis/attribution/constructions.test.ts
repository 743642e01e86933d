import { describe, expect, test } from 'vitest'
import type { Article, BlockId } from '../types'
import { readArticle } from './read-article'

function sourceOf(text: string) {
  const block = { id: 0 as BlockId, kind: 'paragraph' as const, text, links: [] }
  const article: Article = {
    url: '',
    title: '',
    byline: null,
    publisher: null,
    publishedAt: null,
    lang: 'en',
    blocks: [block],
  }
  const { sentences, resolved } = readArticle(article)
  const one = resolved[0]
  const [sentence] = sentences
  if (one === null || one === undefined || sentence === undefined) return null
  const { source, aside } = one.attribution
  if (aside) return 'aside'
  if (source === null) return one.kind
  return `${one.kind}: ${text.slice(sentence.tokens[source.from]?.start, sentence.tokens[source.to - 1]?.end)}`
}

describe('who says so', () => {
  test.each([
    ['The minister was not willing to say how much the boats had cost.', 'person: The minister'],
    ['Mr Halloran would not be drawn on the date.', 'person: Mr Halloran'],
    ['Some traders have begun to grumble about the fees.', 'vague: Some traders'],
    ['A clerk sitting behind the judge was heard to say that the file was lost.', 'vague: A clerk'],
    ['The figure, 40, comes from Tidewater Group.', 'organisation: Tidewater Group'],
    [
      'The work was halted, as emerges from a letter of the harbour office.',
      'document: a letter of the harbour office',
    ],
    ['In her view, the quay has been unsafe for years.', 'pronoun: her'],
    ['Ferries are late again, with many passengers talking of refunds.', 'vague: many passengers'],
    ['The closure had been reported a day earlier by Harbour Radio.', 'organisation: Harbour Radio'],
    ['It is often said in the port that the dredgers come too late.', 'agentless'],
    ['It is thought as many as nine crates were lost.', 'agentless'],
    ['In the yard, doubts were nonetheless raised about the hull.', 'agentless'],
    ['Emily said she had missed the boat.', 'person: Emily'],
    [
      'The dockers — welders and painters among them — said the pay was late.',
      'vague: The dockers — welders and painters among them',
    ],
    [
      'Hargrove (who has run the yard since 2011) said the order was safe.',
      'organisation: Hargrove (who has run the yard since 2011)',
    ],
    ['As reported by Harbour Radio, the crane fell at noon.', 'organisation: Harbour Radio'],
    ['The owner, Tidewater & Sons, said the crane would be back.', 'organisation: The owner, Tidewater & Sons'],
    ['The two governments said the talks had ended.', 'organisation: The two governments'],
    ['Theresa May said the harbour would stay open.', 'person: Theresa May'],
    ['Norway said the boats had left.', 'organisation: Norway'],
    ['US shipping chiefs were angry, insisting their crews had been paid.', 'vague: US shipping chiefs'],
    ['Should the tide allow it, the port plans to open on Monday, the sources said.', 'vague: the sources'],
    ['The port will shut in June, two weeks early: Reuters.', 'organisation: Reuters'],
    ['The inquest report, released in May, blamed a faulty sensor.', 'document: The inquest report, released in May'],
    ['That is what the harbour master says.', 'vague: the harbour master'],
    ['The firm hit back: “This is pure invention, all of it.”', 'organisation: The firm'],
    ['The firm poured cold water on the claim.', 'organisation: The firm'],
    ['Tidewater Group refused comment.', 'organisation: Tidewater Group'],
    ['Hargrove went on the morning programme to say the order was safe.', 'person: Hargrove'],
    ['The loss has been put at nine million.', 'agentless'],
    ['It added that the boats were insured.', 'pronoun: It'],
  ])('%s', (text, expected) => {
    expect(sourceOf(text)).toBe(expected)
  })

  test.each([
    ['It highlights the gap between the two ports.'],
    ['Gulf states used up their stocks in spring.'],
    ['The yard has added a second shift at its dock.'],
    ['The official answer is long.'],
    ['These results underscore the strength of the yard.'],
    ['He and the mayor had reasons to hurry.'],
  ])('nobody: %s', (text) => {
    expect(sourceOf(text)).toBeNull()
  })
})
