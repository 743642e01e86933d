import { describe, expect, it } from 'vitest'
import { createLibrary } from './library'
import { parsePack } from './parse-pack'
import { samplePack } from './sample-pack'
import type { Pack } from './schema'

function read(pack: object): Pack {
  const result = parsePack(pack)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const harbour = read(samplePack())
const other = read({ ...samplePack(), id: 'other', title: { en: 'The same ids, another pack' } })
const library = createLibrary([harbour, other])

describe('createLibrary', () => {
  it('keeps an id with the first pack and reaches the other by name', () => {
    expect(library.note('bridge-length')).toBe(harbour.notes[0])
    expect(library.note('bridge-length', 'other')).toBe(other.notes[0])
    expect(library.note('bridge-length', 'nowhere')).toBeUndefined()
    expect(library.note('nothing')).toBeUndefined()
  })

  it('reads a note’s sources from its own pack', () => {
    const note = library.note('bridge-length', 'other')
    expect(note && library.sourcesOf(note)).toEqual([other.sources[0]])
    expect(note && library.sourcesOf(note)[0]).toBe(other.sources[0])
    expect(note && library.packOf(note)).toBe(other)
  })

  it('gives a note its events, oldest first, and its series', () => {
    const length = library.note('bridge-length')
    const tolls = library.note('bridge-tolls')
    expect(length && library.eventsOf(length).map((event) => event.id)).toEqual(['opened', 'closed'])
    expect(tolls && library.eventsOf(tolls)).toEqual([])
    expect(tolls && library.seriesOf(tolls).map((series) => series.id)).toEqual(['crossings'])
  })

  it('groups notes by topic in the packs’ order', () => {
    const groups = library.notesByTopic.map(({ pack, topic, notes }) => [pack.id, topic.id, notes.length])
    expect(groups).toEqual([
      ['harbour', 'bridge', 2],
      ['other', 'bridge', 2],
    ])
  })
})
