/**
 * The words of a pack's notes, read once: at build for the bundled packs, when an article first needs them for others.
 * Plain JSON, so that a worker that starts for one article need not read every note.
 */
import type { Pack, PackNote } from '../pack/schema'
import { conceptOf, contentWords, wordStems } from './content-words'

export type NoteLanguage = 'en' | 'ja' | 'uk'

export type NoteWords = Readonly<{
  /** The content words of each note's title, in the pack's order. */
  titles: readonly (readonly string[])[]
  /** Each note's phrases of two words and more: stems with spaces between. */
  phrases: readonly (readonly string[])[]
  /** Every content word and concept of the notes. */
  words: readonly string[]
  /** For each of `words`, the notes that hold it, ascending: the note's position times 4, plus the place in `PROMINENCE`. */
  postings: readonly (readonly number[])[]
  /** The notes' wordings and titles, each apart: the note's position, then the places in `words` of what it says. */
  wordings: readonly (readonly number[])[]
}>

/**
 * What a word weighs where it stands in a note's further text, its text, or its title and terms: there it is what the note
 * is about, in the text it may be in passing. Set by bench/context pairs.
 */
export const PROMINENCE = [0.6, 1, 1.3] as const
const [MORE, TEXT, TITLE] = [0, 1, 2]

/** Reads all notes of a pack in one language; a note without it is read in English. */
export function readNoteWords(pack: Pack, language: NoteLanguage): NoteWords {
  const postings = new Map<string, number[]>()
  const titles: string[][] = []
  const phrases: string[][] = []
  const said: { at: number; tokens: Set<string> }[] = []
  for (const [at, note] of pack.notes.entries()) {
    const title = contentWords(note.title[language] ?? note.title.en)
    const terms = termsOf(note, language)
    post(postings, at, contentWords(note.more?.[language] ?? ''), MORE)
    post(postings, at, contentWords(note.text[language] ?? note.text.en), TEXT)
    post(postings, at, terms.flatMap(contentWords), TITLE)
    post(postings, at, title, TITLE)
    for (const wording of wordingsOf(note, language)) {
      const words = contentWords(wording)
      post(postings, at, words, MORE)
      said.push({ at, tokens: meanings(words) })
    }
    titles.push(title)
    const stems = terms.map(wordStems).filter((phrase) => phrase.length > 1)
    phrases.push(stems.map((phrase) => phrase.join(' ')))
  }
  const words = [...postings.keys()]
  const places = new Map(words.map((word, place) => [word, place]))
  const wordings = said.map(({ at, tokens }) => [at, ...[...tokens].flatMap((token) => places.get(token) ?? [])])
  return { titles, phrases, words, postings: [...postings.values()], wordings }
}

/** What words stand for, each once. */
export function meanings(words: readonly string[]): Set<string> {
  return new Set(words.map((word) => conceptOf(word) ?? word))
}

function wordingsOf(note: PackNote, language: NoteLanguage): readonly string[] {
  const title = note.title[language] ?? note.title.en
  return language === 'uk' ? [title] : [title, ...(note.wordings[language] ?? [])]
}

/** What was read at build, by language; parsed when it is needed. */
export type PreparedNoteWords = ReadonlyMap<NoteLanguage, () => NoteWords>

const prepared = new WeakMap<Pack, PreparedNoteWords>()

/** Hands in what was read of a pack's notes at build; a language that is missing is read when needed. */
export function prepareNoteWords(pack: Pack, words: PreparedNoteWords | undefined): void {
  if (words !== undefined) prepared.set(pack, words)
}

/** The words of a pack's notes: those handed in, or read now. */
export function noteWordsOf(pack: Pack, language: NoteLanguage): NoteWords {
  return prepared.get(pack)?.get(language)?.() ?? readNoteWords(pack, language)
}

function termsOf(note: PackNote, language: NoteLanguage): readonly string[] {
  return language === 'uk' ? [] : (note.terms[language] ?? [])
}

function post(postings: Map<string, number[]>, at: number, words: readonly string[], place: number): void {
  for (const word of words) {
    raise(postings, word, at, place)
    const concept = conceptOf(word)
    if (concept !== null) raise(postings, concept, at, place)
  }
}

/** Notes come in order: what a word already has of this note stands last. */
function raise(postings: Map<string, number[]>, word: string, at: number, place: number): void {
  const own = postings.get(word)
  const code = at * 4 + place
  if (own === undefined) postings.set(word, [code])
  else if ((own.at(-1) ?? 0) >> 2 !== at) own.push(code)
  else if ((own.at(-1) ?? 0) < code) own[own.length - 1] = code
}
