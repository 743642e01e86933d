import { describe, expect, test, vi } from 'vitest'
import { fixturePack } from '../../test/panel-fixtures/fixture-pack'
import { readPack } from './import-pack'

const pack = fixturePack()
const fileOf = (text: string) => ({ name: 'pack.json', size: text.length, text: () => Promise.resolve(text) })
const none = () => null

describe('a picked pack', () => {
  test('is shown as new, with all it adds', async () => {
    const read = await readPack(fileOf(JSON.stringify(pack)), none)
    expect(read).toMatchObject({ kind: 'asked', before: null, diff: { counts: { changed: 0, removed: 0 } } })
  })

  test('is held against the version in use', async () => {
    const next = { ...pack, version: '1.1.0', questions: [] }
    const read = await readPack(fileOf(JSON.stringify(next)), (id) => (id === pack.id ? pack : null))
    expect(read.kind === 'asked' && read.diff.changes.map(({ part, change }) => `${part} ${change}`)).toEqual([
      'head changed',
      ...pack.questions.map(() => 'questions removed'),
    ])
  })

  test.each([
    ['no JSON', '{', 'the file'],
    ['a field missing', JSON.stringify({ ...pack, licence: undefined }), 'licence'],
    ['deep', `${'['.repeat(200)}${']'.repeat(200)}`, /^the pack|\[0\]/],
  ])('is refused with the place at fault: %s', async (_what, text, place) => {
    const read = await readPack(fileOf(text), none)
    expect(read.kind === 'refused' && read.problems[0]?.place).toMatch(place)
  })

  test('is not even read when it is huge', async () => {
    const text = vi.fn(() => Promise.resolve('{}'))
    expect((await readPack({ name: 'huge.json', size: 1e9, text }, none)).kind).toBe('refused')
    expect(text).not.toHaveBeenCalled()
  })
})
