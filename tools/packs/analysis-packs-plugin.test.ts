import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyze } from '../../analysis/analyze'
import {
  type NoteWords,
  type PreparedNoteWords,
  prepareNoteWords,
  readNoteWords,
} from '../../analysis/context/note-words'
import { indexPacks, prepareTree } from '../../analysis/pack/pack-index'
import type { GrownTree } from '../../analysis/pack/phrase-tree'
import type { Pack } from '../../analysis/pack/schema'
import { readArticleFile } from '../analyze/read-article-file'
import { compileAnalysisPacks } from './analysis-packs-plugin'
import { bundledPacks } from './bundled-packs'

type Compiled = {
  default: readonly Pack[]
  noteWords: Map<string, PreparedNoteWords>
  trees: Map<string, () => GrownTree>
}

const packs = bundledPacks()
const source = `data:text/javascript,${encodeURIComponent(compileAnalysisPacks(packs))}`
const compiled = (await import(/* @vite-ignore */ source)) as Compiled

describe('the packs built for the analysis', () => {
  it('have the words that would be read of the notes', () => {
    for (const pack of packs) {
      for (const language of ['en', 'ja', 'uk'] as const) {
        const words = compiled.noteWords.get(pack.id)?.get(language)?.() satisfies NoteWords | undefined
        expect(words).toEqual(readNoteWords(pack, language))
      }
    }
  })

  it('give the analyses of the whole packs', () => {
    for (const pack of compiled.default) {
      prepareNoteWords(pack, compiled.noteWords.get(pack.id))
      prepareTree(pack, compiled.trees.get(pack.id))
    }
    const [lean, whole] = [indexPacks(compiled.default), indexPacks(packs)]
    const files = readdirSync('bench/gold').filter((name) => /^(?:g2-|ja-0).*\.json$/.test(name))
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      const article = readArticleFile(`bench/gold/${file}`)
      expect(analyze(article, lean, { force: true })).toEqual(analyze(article, whole, { force: true }))
    }
  }, 60_000)
})
