import { join } from 'node:path'
import type { Plugin } from 'vite'
import type { Pack } from '../../analysis/pack/schema'
import { firstSentence } from '../../analysis/text/first-sentence'
import { findPackDirs, readPack } from './read-pack'
import { describeProblems } from './vite-plugin'

const VIRTUAL_ID = 'virtual:sidelight-short-notes'
const RESOLVED_ID = `\0${VIRTUAL_ID}`

/** Each bundled note's first sentence in the languages other than English, by pack with version, note and language. */
export type ShortNotes = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>

/** Builds them into `virtual:sidelight-short-notes`, parsed when first asked for: the analysis' packs hold English only. */
export function sidelightShortNotes(root = join(process.cwd(), 'assets/packs')): Plugin {
  return {
    name: 'sidelight-short-notes',
    resolveId: (id) => (id === VIRTUAL_ID ? RESOLVED_ID : null),
    load(id) {
      if (id !== RESOLVED_ID) return null
      const packs = findPackDirs(root).map((dir) => {
        const read = readPack(dir)
        return read.ok ? read.value : this.error(describeProblems(dir, read.error))
      })
      const data = JSON.stringify(JSON.stringify(shortNotes(packs)))
      return `let notes\nexport default () => (notes ??= JSON.parse(${data}))`
    },
  }
}

export function shortNotes(packs: readonly Pack[]): ShortNotes {
  return Object.fromEntries(
    packs.map(({ id, version, notes }) => [
      `${id}@${version}`,
      Object.fromEntries(
        notes.map((note) => {
          const others = Object.entries(note.text).filter(([lang]) => lang !== 'en')
          return [note.id, Object.fromEntries(others.map(([lang, text]) => [lang, firstSentence(text ?? '', lang)]))]
        }),
      ),
    ]),
  )
}
