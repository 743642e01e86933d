import { expect, test } from 'vitest'
import { type Accuracy, figuresText, replaceFigures } from './figures'

const state = (precision: number, recall: number) => ({ n: 10, precision, recall })
const states = {
  sourced: state(0.954, 0.883),
  vague: state(0.9, 0.8),
  unsourced: state(0.756, 0.873),
  judgement: state(0.7, 0.6),
  none: state(0.5, 0.4),
}
const accuracy: Accuracy = {
  method: 'cross-validation by article, 10 folds',
  languages: {
    en: { articles: 48, sentences: 1106, accuracy: 0.847, states },
    ja: { articles: 14, sentences: 255, accuracy: 0.573, states },
  },
}

const unseen = {
  en: { articles: 14, sentences: 420, accuracy: 0.714 },
  ja: { articles: 2, sentences: 34, accuracy: 0.853 },
}

test('the figures are told in words and by state', () => {
  const text = figuresText(accuracy, unseen)
  expect(text).toContain('1,106 labelled sentences in 48 English articles it gives 85 %')
  expect(text).toContain('255 in 14 Japanese articles, 57 %')
  expect(text).toContain('71 % of 420 sentences')
  expect(text).toContain('| No source given | 76 % | 87 % | 76 % | 87 % |')
})

test('only what stands between the two comments is replaced, whatever the new text holds', () => {
  const document = 'before\n<!-- figures: from a file -->\nold\nold\n<!-- /figures -->\nafter\n'
  const replaced = 'before\n<!-- figures: from a file -->\n$1 new\n<!-- /figures -->\nafter\n'
  expect(replaceFigures(document, '$1 new')).toBe(replaced)
})

test('a document without the place for them is refused', () => {
  expect(() => replaceFigures('nothing here', 'new')).toThrow('no <!-- figures: -->')
})
