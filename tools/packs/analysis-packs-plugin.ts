import type { Plugin } from 'vite'
import { type NoteLanguage, readNoteWords } from '../../analysis/context/note-words'
import type { Pack } from '../../analysis/pack/schema'
import { growTree } from './grow-tree'
import { packModule } from './pack-module'

const LANGUAGES: readonly NoteLanguage[] = ['en', 'ja', 'uk']

/**
 * Builds every pack below `root` into `virtual:sidelight-analysis-packs` as the analysis needs them: a worker is stopped
 * after half a minute without work, and reading all notes took a quarter of what it needs to be back, filing all phrases
 * a fifth.
 */
export function sidelightAnalysisPacks(root?: string): Plugin {
  return packModule('sidelight-analysis-packs', compileAnalysisPacks, root)
}

/** The module's source: the packs, and by pack functions that parse what was read of it when that is needed. */
export function compileAnalysisPacks(packs: readonly Pack[]): string {
  const words = packs.map((pack) => {
    const languages = LANGUAGES.map((language) => {
      return `[${JSON.stringify(language)}, () => ${parseCall(readNoteWords(pack, language))}]`
    })
    return `[${JSON.stringify(pack.id)}, new Map([${languages.join(',')}])]`
  })
  const trees = packs.map((pack) => `[${JSON.stringify(pack.id)}, () => ${parseCall(growTree(pack))}]`)
  const lean = packs.map(leaveForAnalysis)
  return [
    `export const noteWords = new Map([${words.join(',')}])`,
    `export const trees = new Map([${trees.join(',')}])`,
    `export default ${parseCall(lean)}`,
  ].join('\n')
}

const parseCall = (value: unknown): string => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`

/**
 * Without what only readers read: sources, and texts in other languages. The notes' words are read before, in all
 * languages; amounts and dates are compared with the English text.
 */
export function leaveForAnalysis(pack: Pack): Pack {
  const english = ({ en }: Readonly<{ en: string }>) => ({ en })
  return {
    ...pack,
    notes: pack.notes.map(({ title, text, more, ...note }) => ({
      ...{ ...note, terms: {}, wordings: {}, facts: [], sources: [] },
      ...{ title: english(title), text: english(text), ...(more === undefined ? {} : { more: english(more) }) },
    })),
    events: pack.events.map((event) => ({ ...event, title: english(event.title), sources: [] })),
    figures: pack.figures.map((figure) => ({
      ...{ ...figure, label: english(figure.label), recorded: english(figure.recorded), sources: [] },
    })),
    sources: [],
    series: [],
    examples: [],
  }
}
