import { expect, it } from 'vitest'
import { readFractions } from './read-fractions'

it.each([
  ['Half of the missiles came.', 50, 'about'],
  ['Nearly half of those asked were against.', 50, 'about'],
  ['Half the respondents were against.', 50, 'about'],
  ['Two thirds of the allies take part.', 66.7, 'about'],
  ['More than a third of Russian missiles were stopped.', 33.3, 'atLeast'],
  ['Nine out of ten engagements were hits.', 90, 'about'],
  ['One in sixteen missiles was stopped.', 6.25, 'about'],
  ['Aid fell by two thirds.', 66.7, 'about'],
])('%s', (text, share, bound) => {
  const [only] = readFractions(text)
  expect(only).toMatchObject({ unit: 'percent', bound })
  expect(only?.low).toBeCloseTo(share, 0)
})

it.each([
  'They went to a third country.',
  'In the second half of the year it rose.',
  'In the first half of 2025 it rose.',
  'In the third quarter of 2025 it rose.',
  'It took a quarter of a century.',
  'It was sold for half of its price.',
  'It delivered half as many as the year before.',
  'It took an hour and a half.',
  'One in Japan said so.',
  'Three in ten years were lost.',
  'It has half a dozen systems.',
])('is no share: %s', (text) => expect(readFractions(text)).toEqual([]))
