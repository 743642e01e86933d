import type { Plugin } from 'vite'
import type { Pack } from '../../analysis/pack/schema'
import { firstSentence } from '../../analysis/text/first-sentence'
import { packModule } from './pack-module'

/** Each bundled note's first sentence in the languages other than English, by pack with version, note and language. */
export type ShortNotes = Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>

/** Builds them into `virtual:sidelight-short-notes`, parsed when first asked for: the analysis' packs hold English only. */
export function sidelightShortNotes(root?: string): Plugin {
  return packModule('sidelight-short-notes', compileShortNotes, root)
}

function compileShortNotes(packs: readonly Pack[]): string {
  const data = JSON.stringify(JSON.stringify(shortNotes(packs)))
  return `let notes\nexport default () => (notes ??= JSON.parse(${data}))`
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
