import { describe, expect, it } from 'vitest'
import { parsePack } from '../pack/parse-pack'
import { samplePack } from '../pack/sample-pack'
import { createPackSearch } from './search-packs'

const draft = samplePack()
Object.assign(draft.notes[1] ?? {}, {
  title: { en: 'What a crossing costs', ja: '通行料金', uk: 'Скільки коштує проїзд' },
})
const parsed = parsePack(draft)
if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
const packs = [parsed.value]
const found = (query: string, lang = 'en') => createPackSearch(packs, lang)(query).map(({ id }) => id)

describe('createPackSearch', () => {
  it.each<[string, string, string]>([
    ['a word of the title', 'crossing', 'bridge-tolls'],
    ['a word of the text', 'lorries', 'bridge-tolls'],
    ['a name', 'port authority', 'port-authority'],
    ['a slip of the pen', 'Exampelport', 'exampleport-bridge'],
    ['a name together with a word of a note that does not spell it out', 'exampleport towers', 'bridge-length'],
    ['another language', 'проїзд', 'bridge-tolls'],
    ['Japanese, which has no spaces', '通行料', 'bridge-tolls'],
    ['full-width letters', 'ｃｒｏｓｓｉｎｇ', 'bridge-tolls'],
  ])('finds %s first', (_, query, id) => expect(found(query)[0]).toBe(id))

  it.each(['', '   ', 'xylophone', '!!!'])('finds nothing for %j', (query) => expect(found(query)).toEqual([]))

  it('narrows with every word', () => {
    const one = found('bridge')
    const two = found('bridge lorries')
    expect(one).toEqual(expect.arrayContaining(two))
    expect(two.length).toBeLessThan(one.length)
  })

  it('titles hits in the reader’s language where the pack has it, else in English', () => {
    const search = createPackSearch(packs, 'ja-JP')
    expect(search('lorries')[0]).toMatchObject({ title: '通行料金', lang: 'ja', kind: 'note' })
    expect(search('towers')[0]).toMatchObject({ title: 'How long the bridge is', lang: 'en' })
  })

  it('leads from a name to its notes, most about it first', () => {
    expect(createPackSearch(packs, 'en')('exampleport bridge')[0]).toMatchObject({
      kind: 'entity',
      id: 'exampleport-bridge',
      notes: ['bridge-length', 'bridge-tolls'],
    })
  })

  it('copes with a query as long as a book', () => {
    expect(found('bridge '.repeat(100_000)).length).toBeGreaterThan(0)
  })
})
