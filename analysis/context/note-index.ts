/**
 * Notes made ready to be found from a sentence: each content word with the notes that hold it, weighed by how rare it is
 * among the notes (Sparck Jones 1972). The same weighting as Fuse's token search over exact stems instead of fuzzy ones:
 * Fuse took 15 ms a sentence on 130 notes, a whole article has 5.
 */
import type { Pack, PackNote } from '../pack/schema'
import { conceptOf } from './content-words'
import { type NoteLanguage, type NoteWords, noteWordsOf, PROMINENCE } from './note-words'
import { createWordings, type Wordings } from './wordings'

export type IndexedNote = Readonly<{
  note: PackNote
  /** The first of its names. */
  subject: readonly string[]
  /** What a title is worth to a sentence that says it, word by word and in all. */
  title: Readonly<{ words: readonly TitleWord[]; mass: number }>
}>

/** A phrase of two words and more that ties a statement to a note, by the note's position; stems between spaces. */
type Phrase = Readonly<{ at: number; stems: string }>

export type TitleWord = Readonly<{ word: string; concept: string | null; weight: number }>

export type NoteIndex = Readonly<{
  pack: Pack
  notes: readonly IndexedNote[]
  /** What a sentence that has a word shares with the notes. */
  worthOf: (word: string) => WordWorth
  /** Phrases by their first or last stem, the longer of the two: long words are rarer. */
  phrasesFrom: ReadonlyMap<string, readonly Phrase[]>
  wordings: Wordings
  /** For an entity, the notes about it and its place in their lists. */
  holders: ReadonlyMap<string, ReadonlyMap<number, number>>
  /** Countries and the like: named everywhere, they tell notes apart by their words only. */
  general: ReadonlySet<string>
  rarityOfEntity: (entity: string) => number
  /** Taken off every fit, so that one bar serves all languages. */
  handicap: number
}>

/**
 * Japanese is cut into pairs of characters: one name or phrase shared counts several times, and a sentence that shares
 * no more looks surer than it is. With 10 no loose note is shown on bench/context (28 sentences that a note fits, 10 that
 * none does), with 0 one is; right ones are lost from 15.
 */
const JAPANESE_HANDICAP = 10

/** What the word weighs in a sentence, and what each note that holds it or its like gains. */
export type WordWorth = Readonly<{
  mass: number
  shares: readonly Readonly<{ at: number; score: number; mass: number }>[]
}>

/** For a word, the notes that hold it and how prominently, as in `NoteWords`. */
type Postings = ReadonlyMap<string, readonly number[]>

/** A note's subject is its first names. */
const SUBJECT_NAMES = 3

/** Beyond this a word is rare enough; without a cap one odd word outweighs three telling ones. */
const MOST_RARITY = 4.5

/** What a word unknown to all notes weighs in the share that a note does not know. */
const UNKNOWN = 4
/** The same word is worth so much more than another of its meaning; and another so much less. */
const OWN_WORD = 1
export const NEAR_WORD = 0.8

/**
 * Rarity is reckoned as if among this many notes, the bundled pack's size: what a fit must reach was set there, and it
 * must mean the same in a pack of ten notes and in one of a thousand.
 */
const POPULATION = 180

const indexes = new WeakMap<Pack, Map<string, NoteIndex>>()

/** The index of one pack for one language, made when an article first needs it: a pack never changes once installed. */
export function noteIndexOf(pack: Pack, lang: string): NoteIndex {
  const primary = lang.toLowerCase().split('-')[0] ?? 'en'
  const language = primary === 'ja' || primary === 'uk' ? primary : 'en'
  const known = indexes.get(pack) ?? new Map<string, NoteIndex>()
  indexes.set(pack, known)
  const index = known.get(language) ?? createNoteIndex(pack, language)
  known.set(language, index)
  return index
}

function createNoteIndex(pack: Pack, language: NoteLanguage): NoteIndex {
  const read = noteWordsOf(pack, language)
  const postings: Postings = new Map(read.words.map((word, at) => [word, read.postings[at] ?? []]))
  const holders = findHolders(pack)
  const scale = Math.min(1, POPULATION / pack.notes.length)
  const rarity = (count: number) => Math.log(1 + POPULATION / (count * scale + 0.5))
  // Logarithms of a few counts are asked for at every word of every sentence.
  const rarities = Array.from({ length: pack.notes.length + 1 }, (_, count) => rarity(count))
  const rarityOf = (word: string) => rarities[postings.get(word)?.length ?? 0] ?? 0
  return {
    pack,
    notes: pack.notes.map((note, at) => ({
      note,
      subject: note.entities.slice(0, SUBJECT_NAMES),
      title: weighTitle(read.titles[at] ?? [], rarityOf),
    })),
    phrasesFrom: filePhrases(read.phrases),
    worthOf: rememberWorth(postings, rarityOf),
    wordings: createWordings(read, (token) => Math.min(MOST_RARITY, rarityOf(token)) || UNKNOWN),
    holders,
    general: new Set(pack.entities.filter((entity) => entity.general).map((entity) => entity.id)),
    handicap: language === 'ja' ? JAPANESE_HANDICAP : 0,
    rarityOfEntity: (entity) => rarities[holders.get(entity)?.size ?? 0] ?? 0,
  }
}

function findHolders(pack: Pack): Map<string, Map<number, number>> {
  const holders = new Map<string, Map<number, number>>()
  for (const [at, note] of pack.notes.entries()) {
    for (const [rank, id] of note.entities.entries()) {
      const own = holders.get(id)
      if (own === undefined) holders.set(id, new Map([[at, rank]]))
      else own.set(at, rank)
    }
  }
  return holders
}

function filePhrases(phrases: NoteWords['phrases']): Map<string, Phrase[]> {
  const filed = new Map<string, Phrase[]>()
  for (const [at, own] of phrases.entries()) {
    for (const stems of own) {
      const first = stems.slice(0, stems.indexOf(' '))
      const last = stems.slice(stems.lastIndexOf(' ') + 1)
      const key = last.length > first.length ? last : first
      const phrase = { at, stems: ` ${stems} ` }
      const others = filed.get(key)
      if (others === undefined) filed.set(key, [phrase])
      else others.push(phrase)
    }
  }
  return filed
}

/** Every word of every sentence is asked for: what it is worth is worked out once. Words of no note are not kept. */
function rememberWorth(postings: Postings, rarityOf: (word: string) => number): (word: string) => WordWorth {
  const worths = new Map<string, WordWorth>()
  const unknown: WordWorth = { mass: UNKNOWN, shares: [] }
  return (word) => {
    const known = worths.get(word)
    if (known !== undefined) return known
    const worth = findWorth(word, postings, rarityOf)
    if (worth === null) return unknown
    worths.set(word, worth)
    return worth
  }
}

function findWorth(word: string, postings: Postings, rarityOf: (word: string) => number): WordWorth | null {
  const concept = conceptOf(word)
  const holders = postings.get(word)
  const near = concept === null ? undefined : postings.get(concept)
  if (holders === undefined && near === undefined) return null
  const nearRarity = near === undefined ? 0 : rarityOf(concept ?? '')
  const own = Math.min(rarityOf(word), MOST_RARITY)
  const rarity = near === undefined ? own : Math.min(own, nearRarity + OWN_WORD)
  const mass = Math.min(rarity, UNKNOWN)
  const shares = readCodes(holders).map(({ at, weight }) => ({ at, score: rarity * weight, mass }))
  const held = new Set(shares.map(({ at }) => at))
  for (const { at, weight } of readCodes(near)) {
    if (!held.has(at)) shares.push({ at, score: NEAR_WORD * nearRarity * weight, mass: NEAR_WORD * mass })
  }
  return { mass, shares }
}

function weighTitle(words: readonly string[], rarityOf: (word: string) => number): IndexedNote['title'] {
  const weighed = words.map((word) => ({
    word,
    concept: conceptOf(word),
    weight: Math.min(MOST_RARITY, rarityOf(word)),
  }))
  return { words: weighed, mass: weighed.reduce((sum, { weight }) => sum + weight, 0) || 1 }
}

function readCodes(codes: readonly number[] = []): { at: number; weight: number }[] {
  return codes.map((code) => ({ at: code >> 2, weight: PROMINENCE[code & 3] ?? 0 }))
}
