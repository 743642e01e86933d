import { describe, expect, it } from 'vitest'
import { diffPacks } from './diff-packs'
import { parsePack } from './parse-pack'
import { samplePack } from './sample-pack'
import type { Pack } from './schema'

function parsed(change: (pack: ReturnType<typeof samplePack>) => unknown = () => undefined): Pack {
  const pack = samplePack()
  change(pack)
  const result = parsePack(pack)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

describe('diffPacks', () => {
  it('finds nothing between a pack and itself, whatever the order of its fields', () => {
    const pack = parsed()
    const reordered = { ...pack, notes: pack.notes.map((note) => Object.fromEntries(Object.entries(note).reverse())) }
    expect(diffPacks(pack, reordered as Pack).changes).toEqual([])
  })

  it('shows everything of a new pack as added', () => {
    const { changes, counts } = diffPacks(null, parsed())
    expect(counts).toMatchObject({ changed: 0, removed: 0 })
    expect(changes).toContainEqual({
      part: 'notes',
      id: 'bridge-length',
      label: 'How long the bridge is',
      change: 'added',
      fields: [],
    })
    expect(changes[0]).toMatchObject({ part: 'head', id: 'harbour' })
  })

  it('names what is added, changed with its fields, and removed', () => {
    const after = parsed((pack) => {
      const [first, second] = pack.notes
      Object.assign(first ?? {}, { text: { en: 'It is shorter now.' }, reviewBy: '2028-01-01' })
      Object.assign(second ?? {}, { id: 'tolls' })
      Object.assign(pack, { version: '1.1.0', figures: [], series: [], misread: [] })
    })
    const { changes, counts } = diffPacks(parsed(), after)
    const summary = changes.map(({ part, id, change, fields }) => [part, id, change, fields.join()])
    expect(summary).toEqual([
      ['head', 'harbour', 'changed', 'version'],
      ['notes', 'bridge-length', 'changed', 'reviewBy,text'],
      ['notes', 'tolls', 'added', ''],
      ['notes', 'bridge-tolls', 'removed', ''],
      ['figures', 'length', 'removed', ''],
      ['figures', 'cars-yearly', 'removed', ''],
      ['figures', 'opening', 'removed', ''],
      ['figures', 'leads-to', 'removed', ''],
      ['series', 'crossings', 'removed', ''],
      ['misread', 'cars-pay', 'removed', ''],
    ])
    expect(counts).toEqual({ added: 1, changed: 2, removed: 7 })
  })
})
