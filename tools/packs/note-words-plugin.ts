import { join } from 'node:path'
import type { Plugin } from 'vite'
import { type NoteLanguage, readNoteWords } from '../../analysis/context/note-words'
import type { Pack } from '../../analysis/pack/schema'
import { findPackDirs, listPackFiles, readPack } from './read-pack'
import { describeProblems } from './vite-plugin'

const VIRTUAL_ID = 'virtual:sidelight-note-words'
const RESOLVED_ID = `\0${VIRTUAL_ID}`

/** The languages that articles come in whose sentences are judged; notes are read at need for any other. */
const LANGUAGES: readonly NoteLanguage[] = ['en', 'ja']

/**
 * Reads the notes of every pack below `root` into `virtual:sidelight-note-words`: a worker is stopped after half a minute
 * without work, and reading 180 notes took a quarter of what it needs to be back.
 */
export function sidelightNoteWords(root = join(process.cwd(), 'assets/packs')): Plugin {
  return {
    name: 'sidelight-note-words',
    resolveId: (id) => (id === VIRTUAL_ID ? RESOLVED_ID : null),
    load(id) {
      if (id !== RESOLVED_ID) return null
      const packs = findPackDirs(root).map((dir) => {
        for (const file of listPackFiles(dir)) this.addWatchFile(file)
        const read = readPack(dir)
        return read.ok ? read.value : this.error(describeProblems(dir, read.error))
      })
      return compileNoteWords(packs)
    },
  }
}

/** The module's source: by pack and language a function that parses the words when they are needed. */
export function compileNoteWords(packs: readonly Pack[]): string {
  const entries = packs.map((pack) => {
    const languages = LANGUAGES.map((language) => {
      const json = JSON.stringify(readNoteWords(pack, language))
      return `[${JSON.stringify(language)}, () => JSON.parse(${JSON.stringify(json)})]`
    })
    return `[${JSON.stringify(pack.id)}, new Map([${languages.join(',')}])]`
  })
  return `export default new Map([${entries.join(',')}])`
}
