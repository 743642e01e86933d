/**
 * Notes made ready to be found from a sentence: each content word with the notes that hold it, weighed by how rare it is
 * among the notes (Sparck Jones 1972). The same weighting as Fuse's token search over exact stems instead of fuzzy ones:
 * Fuse took 15 ms a sentence on 130 notes, a whole article has 5.
 */
import type { Pack, PackNote } from '../pack/schema'
import { conceptOf, contentWords, wordStems } from './content-words'

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
  /** Phrases by their first stem. */
  phrasesFrom: ReadonlyMap<string, readonly Phrase[]>
  /** For an entity, the notes about it and its place in their lists. */
  holders: ReadonlyMap<string, ReadonlyMap<number, number>>
  /** Countries and the like: named everywhere, they tell notes apart by their words only. */
  general: ReadonlySet<string>
  rarityOfEntity: (entity: string) => number
}>

/** What the word weighs in a sentence, and what each note that holds it or its like gains. */
export type WordWorth = Readonly<{
  mass: number
  shares: readonly Readonly<{ at: number; score: number; mass: number }>[]
}>

/** For a word, the notes that hold it and how prominently (title and terms count more than text). */
type Postings = ReadonlyMap<string, ReadonlyMap<number, number>>

/** A word of a title or term is what the note is about; one of the text may be in passing. Set by bench/context pairs. */
const WEIGHTS = { title: 1.3, terms: 1.3, text: 1, more: 0.6 }

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

function createNoteIndex(pack: Pack, language: 'en' | 'ja' | 'uk'): NoteIndex {
  const postings = new Map<string, Map<number, number>>()
  const holders = new Map<string, Map<number, number>>()
  const phrasesFrom = new Map<string, Phrase[]>()
  const read = pack.notes.map((note, at) => {
    const title = contentWords(note.title[language] ?? note.title.en)
    const terms = language === 'uk' ? [] : (note.terms[language] ?? [])
    post(postings, at, contentWords(note.more?.[language] ?? ''), WEIGHTS.more)
    post(postings, at, contentWords(note.text[language] ?? note.text.en), WEIGHTS.text)
    post(postings, at, terms.flatMap(contentWords), WEIGHTS.terms)
    post(postings, at, title, WEIGHTS.title)
    for (const [rank, id] of note.entities.entries()) post(holders, at, [id], rank)
    const phrases = terms.map(wordStems).filter((phrase) => phrase.length > 1)
    for (const phrase of phrases) addPhrase(phrasesFrom, phrase, at)
    return { note, title }
  })
  const scale = Math.min(1, POPULATION / read.length)
  const rarity = (count: number) => Math.log(1 + POPULATION / (count * scale + 0.5))
  // Logarithms of a few counts are asked for at every word of every sentence.
  const rarities = Array.from({ length: read.length + 1 }, (_, count) => rarity(count))
  const rarityOf = (word: string) => rarities[postings.get(word)?.size ?? 0] ?? 0
  return {
    pack,
    notes: read.map(({ note, title }) => ({
      note,
      subject: note.entities.slice(0, SUBJECT_NAMES),
      title: weighTitle(title, rarityOf),
    })),
    phrasesFrom,
    worthOf: rememberWorth(postings, rarityOf),
    holders,
    general: new Set(pack.entities.filter((entity) => entity.general).map((entity) => entity.id)),
    rarityOfEntity: (entity) => rarities[holders.get(entity)?.size ?? 0] ?? 0,
  }
}

function addPhrase(phrasesFrom: Map<string, Phrase[]>, stems: readonly string[], at: number): void {
  const first = stems[0] ?? ''
  const phrase = { at, stems: ` ${stems.join(' ')} ` }
  const others = phrasesFrom.get(first)
  if (others === undefined) phrasesFrom.set(first, [phrase])
  else others.push(phrase)
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
  const shares = [...(holders ?? [])].map(([at, weight]) => ({ at, score: rarity * weight, mass }))
  for (const [at, weight] of near ?? []) {
    if (!holders?.has(at)) shares.push({ at, score: NEAR_WORD * nearRarity * weight, mass: NEAR_WORD * mass })
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

function post(postings: Map<string, Map<number, number>>, at: number, words: readonly string[], weight: number): void {
  for (const word of words) {
    raise(postings, word, at, weight)
    const concept = conceptOf(word)
    if (concept !== null) raise(postings, concept, at, weight)
  }
}

function raise(postings: Map<string, Map<number, number>>, word: string, at: number, weight: number): void {
  const own = postings.get(word)
  if (own === undefined) postings.set(word, new Map([[at, weight]]))
  else if ((own.get(at) ?? 0) < weight) own.set(at, weight)
}
