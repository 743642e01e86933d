import { expect, it } from 'vitest'
import { type NoteWords, readNoteWords } from '../../analysis/context/note-words'
import { bundledPacks } from './bundled-packs'
import { compileNoteWords } from './note-words-plugin'

type Compiled = { default: Map<string, Map<string, () => NoteWords>> }

it('builds in what would be read of the notes', async () => {
  const packs = bundledPacks()
  const source = `data:text/javascript,${encodeURIComponent(compileNoteWords(packs))}`
  const { default: compiled } = (await import(/* @vite-ignore */ source)) as Compiled
  for (const pack of packs) {
    const own = compiled.get(pack.id)
    expect(own?.get('en')?.()).toEqual(readNoteWords(pack, 'en'))
    expect(own?.get('ja')?.()).toEqual(readNoteWords(pack, 'ja'))
    expect(own?.has('uk')).toBe(false)
  }
})
