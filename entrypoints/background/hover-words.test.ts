import { describe, expect, test } from 'vitest'
import { fixturePack } from '../../test/panel-fixtures/fixture-pack'
import { mentionCard, statementCard } from './hover-words'

describe('the small card beside a mark', () => {
  test.each([
    ['unsourced', 'according-to-whom', 'en', 'No source given', 'According to whom?'],
    ['vague', 'which-officials', 'en', 'Unnamed source', 'Which officials?'],
    ['sourced', null, 'en', 'Source named', 'The sentence says who or what it comes from.'],
  ] as const)('says of a statement its state and what would clear it: %s, %s', (state, clears, lang, title, text) => {
    expect(statementCard({ kind: 'statement', state, clears }, lang)).toEqual({ title, text, lang })
  })

  test('speaks the reader’s language', () => {
    const { title, lang } = statementCard({ kind: 'statement', state: 'unsourced', clears: null }, 'uk')
    expect([title, lang]).toEqual(['Джерела немає', 'uk'])
  })

  const pack = fixturePack()
  const [note] = pack.notes
  const entity = note?.entities[0] ?? ''
  const of = (more: object) =>
    ({ kind: 'mention', entity, pack: pack.id, note: null, ...more }) as Parameters<typeof mentionCard>[0]

  test('says of a mention its name and the first sentence of its note', () => {
    const card = mentionCard(of({ note: note?.id }), [pack], 'en')
    expect(card?.title).toBe(pack.entities.find(({ id }) => id === entity)?.labels.en.pref)
    expect(note?.text.en.startsWith(card?.text ?? '?')).toBe(true)
    expect(card?.text).toMatch(/\.$/)
  })

  test('finds the note by itself, and stands in English where the pack has no Ukrainian', () => {
    const english = { ...pack, notes: pack.notes.map((each) => ({ ...each, text: { en: 'One. Two.' } })) }
    expect(mentionCard(of({}), [english], 'uk')).toMatchObject({ text: 'One.', lang: 'en' })
  })

  test('takes the words that were kept apart, of the same version only', () => {
    const lean = { ...pack, notes: pack.notes.map((each) => ({ ...each, text: { en: 'One. Two.' } })) }
    const kept = { [note?.id ?? '']: { uk: 'Раз.' } }
    expect(mentionCard(of({}), [lean], 'uk', { 'fixture@1.0.0': kept })).toMatchObject({ text: 'Раз.', lang: 'uk' })
    expect(mentionCard(of({}), [lean], 'uk', { 'fixture@0.9.0': kept })?.lang).toBe('en')
  })

  test.each([{ pack: 'gone' }, { entity: 'gone' }])('says nothing of what no pack knows: %j', (more) => {
    expect(mentionCard(of(more), [pack], 'en')).toBeNull()
  })
})
