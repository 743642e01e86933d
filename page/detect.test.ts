// @vitest-environment jsdom
import { describe, expect, it } from 'vitest'
import type { DetectorTerms } from '../analysis/topic/detector-terms'
import { mightBeOnTopic } from './detect'

const crates: DetectorTerms = {
  gate: ['crate', 'ящик', '貨物'],
  groups: [
    ['crate', 'ящик', '貨物'],
    ['harbour', 'порт', '港'],
  ],
  needs: [{ near: [0, 1], within: 40 }],
}
const kites: DetectorTerms = { gate: ['kite', '', ''], groups: [['kite', '', '']], needs: [0] }

const FILLER = '<p>The council met again about the bridge, and nothing was decided before the evening.</p>'.repeat(30)

function page(body: string): Document {
  return new DOMParser().parseFromString(`<title>The Gull</title><body>${body}</body>`, 'text/html')
}

describe('mightBeOnTopic', () => {
  it.each([
    ['paragraphs that say it', `${FILLER}<p>Crates left the harbour.</p>`, true],
    ['few paragraphs, and it stands elsewhere', '<div>Crates left the harbour.</div>', true],
    [
      'paragraphs that name it, and the rest beside them',
      `${FILLER}<p>Nine crates.</p><div>${'Crates left the harbour. '.repeat(20)}</div>`,
      true,
    ],
    ['paragraphs about something else', FILLER, false],
    ['a word alone', `${FILLER}<p>Nine crates.</p>`, false],
    ['words far apart', `<p>Nine crates.</p>${FILLER}<p>The harbour.</p>`, false],
    ['capitals', `${FILLER}<p>CRATES IN HARBOUR</p>`, true],
    ['the end of another word', `${FILLER}<p>Socrates at the harbour.</p>`, false],
    ['Cyrillic', '<p>Перші ящики вийшли в море з порту.</p>', true],
    ['Japanese', '<p>最初の貨物が港を出た。</p>', true],
  ])('%s', (_what, body, expected) => {
    expect(mightBeOnTopic(page(body), [crates])).toBe(expected)
  })

  it('looks for the terms of added packs too', () => {
    expect(mightBeOnTopic(page(`${FILLER}<p>A kite over the bridge.</p>`), [crates, kites])).toBe(true)
  })
})
