import { expect, test } from 'vitest'
import { fixturePack } from '../../test/panel-fixtures/fixture-pack'
import { shortNotes } from './short-notes-plugin'

test('keeps first sentences only, of languages other than English', () => {
  const pack = fixturePack()
  const notes = pack.notes
    .slice(0, 1)
    .map((note) => ({ ...note, text: { en: 'One. Two.', ja: '一です。二です。', uk: 'Раз. Два.' } }))
  expect(shortNotes([{ ...pack, notes }])).toEqual({
    'fixture@1.0.0': { [notes[0]?.id ?? '']: { ja: '一です。', uk: 'Раз.' } },
  })
})
