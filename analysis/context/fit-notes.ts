/** Which notes speak to a sentence. Precision first: a loose note beside a sentence costs more trust than a missing one. */
import type { Pack, PackNote } from '../pack/schema'
import type { BlockId, Mention, Span } from '../types'
import { conceptOf, contentWords, wordStems } from './content-words'
import { type IndexedNote, NEAR_WORD, type NoteIndex, type WordWorth } from './note-index'
import { meanings } from './note-words'
import { NearestWordings, scoreNearness } from './wordings'

/** What speaks for one note beside one sentence. */
export type NoteFit = Readonly<{
  note: PackNote
  pack: Pack
  /**
   * How sure it is that the note speaks to the sentence: shared words, names and phrases, each by how rare it is
   * among the notes, and how much of the sentence that explains.
   */
  score: number
  /** How many of the sentence's words and telling names the note has. */
  items: number
  /** How many words, or their like, the sentence has in all. */
  words: number
}>

/** What each note of an index shares with a sentence, by the note's position. Plain arrays: this is the inner loop. */
class Sums {
  readonly shared: Float64Array
  readonly mass: Float64Array
  readonly items: Uint16Array

  constructor(notes: number) {
    this.shared = new Float64Array(notes)
    this.mass = new Float64Array(notes)
    this.items = new Uint16Array(notes)
  }

  clear(): void {
    this.shared.fill(0)
    this.mass.fill(0)
    this.items.fill(0)
  }

  add(at: number, score: number, mass: number, item: boolean): void {
    this.shared[at] = (this.shared[at] as number) + score
    this.mass[at] = (this.mass[at] as number) + mass
    if (item) this.items[at] = (this.items[at] as number) + 1
  }
}

/** A name that every other note carries tells nothing; from here on it counts as something shared. */
const TELLING_NAME = 2
/** One shared word is a coincidence. */
const FEWEST_ITEMS = 2
/** "So, lately, is the Middle East": less than this says too little for any note; 4 costs five points of recall on pairs-2. */
const FEWEST_WORDS = 3

/**
 * Weights of the parts that a note's own words bring. They were chosen together, on the gold articles' sentences and on
 * `bench/context/pairs.json`, for the most sentences served at a precision of .92; the best settings lie close together,
 * so no digit of them is fine-tuned.
 */
const FIRST_ENTITY = 1.5
const SECOND_ENTITY = 1.3
const LATER_ENTITY = 0.9
const PHRASE = 3
const MOST_PHRASES = 3
/** Phrases and title are looked at in the best so many notes only: they confirm, they do not find. */
const SHORTLIST = 12
/** What the note leaves unexplained of the sentence: at 30 percent known neither for nor against. */
const COVER = 40
const FAIR_COVER = 0.3
/** What is shared counts for more where it is most of the sentence. */
const FOCUS = 0.3
/** How much of the note's title the sentence says: a title is what the note answers, in the fewest words. */
const TITLE = 6
/** One name of a note's subject in the sentence speaks for it, none in the article against it. */
const SUBJECT_IN_SENTENCE = 1.5
const SUBJECT_NOT_IN_ARTICLE = 1

/** The names of an article that may tell the notes of one pack apart. */
export type NamesInArticle = Readonly<{
  index: NoteIndex
  byBlock: ReadonlyMap<BlockId, readonly Mention[]>
  all: ReadonlySet<string>
  /** Room to reckon in, used again for each sentence. */
  sums: Sums
  nearest: NearestWordings
}>

/** Sorts an article's mentions once for all of its sentences. */
export function sortNames(mentions: readonly Mention[], index: NoteIndex): NamesInArticle {
  const byBlock = new Map<BlockId, Mention[]>()
  const all = new Set<string>()
  for (const mention of mentions) {
    if (mention.pack !== index.pack.id || index.general.has(mention.entity)) continue
    all.add(mention.entity)
    const inBlock = byBlock.get(mention.span.block)
    if (inBlock === undefined) byBlock.set(mention.span.block, [mention])
    else inBlock.push(mention)
  }
  const notes = index.notes.length
  return { index, byBlock, all, sums: new Sums(notes), nearest: new NearestWordings(index.wordings, notes) }
}

/** The notes of one pack that share most with a sentence, in no order. */
export function fitNotes(text: string, span: Span, names: NamesInArticle): NoteFit[] {
  const { index, sums, nearest } = names
  const matter = readMatter(text, span, names.byBlock.get(span.block) ?? [])
  const concepts = new Set<string>()
  sums.clear()
  const mass = addWords(matter.words, concepts, index, sums) + addEntities(matter.entities, index, sums)
  const said = meanings(matter.all)
  if (said.size < FEWEST_WORDS) return []
  nearest.read(said)
  const shortlist = takeBest(sums, nearest)
  if (shortlist.length === 0) return []
  const sentence: Sentence = { ...matter, concepts, inArticle: names.all }
  const phrases = countPhrases(wordStems(text), index, shortlist)
  return shortlist.map((at): NoteFit => {
    const [shared, cover] = [sums.shared[at] ?? 0, (sums.mass[at] ?? 0) / mass]
    const indexed = index.notes[at] as IndexedNote
    const fit = shared * (1 + FOCUS * cover) + COVER * (cover - FAIR_COVER) - index.handicap
    const score = fit + confirm(indexed, phrases[at] ?? 0, sentence) + scoreNearness(nearest.get(at))
    return { note: indexed.note, pack: index.pack, score, items: sums.items[at] ?? 0, words: said.size }
  })
}

/** The notes that share most with the sentence, best first; of equals the one that stands first in the pack. */
function takeBest({ shared, items }: Sums, { weights }: NearestWordings): number[] {
  const best: number[] = []
  // What a note promises before its phrases and title are looked at: its nearest wording helps it onto the list.
  const promise = (at: number) => (shared[at] ?? 0) + (weights[at] ?? 0)
  for (let at = 0; at < items.length; at++) {
    if ((items[at] ?? 0) < FEWEST_ITEMS) continue
    const own = promise(at)
    let place = best.length
    while (place > 0 && promise(best[place - 1] ?? 0) < own) place--
    if (place >= SHORTLIST) continue
    best.splice(place, 0, at)
    if (best.length > SHORTLIST) best.pop()
  }
  return best
}

type Matter = Readonly<{
  words: ReadonlySet<string>
  /** The words of its names too, as often as they come. */
  all: readonly string[]
  entities: ReadonlySet<string>
}>

type Sentence = Matter &
  Readonly<{
    concepts: ReadonlySet<string>
    inArticle: ReadonlySet<string>
  }>

/** How many phrases of each of the listed notes a sentence says, by the note's position. */
function countPhrases(stems: readonly string[], index: NoteIndex, listed: readonly number[]): Uint8Array {
  const counts = new Uint8Array(index.notes.length)
  const isListed = new Uint8Array(index.notes.length)
  for (const at of listed) isListed[at] = 1
  const line = ` ${stems.join(' ')} `
  for (const stem of new Set(stems)) {
    for (const { at, stems: phrase } of index.phrasesFrom.get(stem) ?? []) {
      if (isListed[at] === 1 && line.includes(phrase)) counts[at] = (counts[at] ?? 0) + 1
    }
  }
  return counts
}

/** What title, phrases and subject of a note say for it beyond the words shared. */
function confirm({ subject, title }: IndexedNote, said: number, sentence: Sentence): number {
  let heard = 0
  for (const { word, concept, weight } of title.words) {
    if (sentence.words.has(word)) heard += weight
    else if (concept !== null && sentence.concepts.has(concept)) heard += NEAR_WORD * weight
  }
  const named = subject.some((entity) => sentence.entities.has(entity)) ? SUBJECT_IN_SENTENCE : 0
  const absent = subject.some((entity) => sentence.inArticle.has(entity)) ? 0 : SUBJECT_NOT_IN_ARTICLE
  return PHRASE * Math.min(MOST_PHRASES, said) + TITLE * (heard / title.mass) + named - absent
}

/** What a sentence is about: its content words outside of names, and its names. */
function readMatter(text: string, span: Span, inBlock: readonly Mention[]): Matter {
  const within = inBlock.filter(({ span: at }) => at.start >= span.start && at.end <= span.end)
  let rest = ''
  let from = 0
  for (const { span: at } of within) {
    rest += `${text.slice(from, at.start - span.start)} `
    from = Math.max(from, at.end - span.start)
  }
  const all = contentWords(text)
  const words = new Set(within.length === 0 ? all : contentWords(rest + text.slice(from)))
  return { words, all, entities: new Set(within.map(({ entity }): string => entity)) }
}

/**
 * @param concepts is filled with what the words stand for
 * @returns the mass of all words, known and unknown
 */
function addWords(words: ReadonlySet<string>, concepts: Set<string>, index: NoteIndex, sums: Sums): number {
  let total = 0
  for (const word of words) {
    const concept = conceptOf(word)
    if (concept !== null) {
      if (concepts.has(concept)) continue
      concepts.add(concept)
    }
    const { mass, shares } = index.worthOf(word)
    total += mass
    for (let i = 0; i < shares.length; i++) {
      const { at, score, mass: known } = shares[i] as WordWorth['shares'][number]
      sums.add(at, score, known, true)
    }
  }
  return total
}

/** Names only add to notes that share a word already: a name alone says what a note is near, not what it tells. */
function addEntities(entities: ReadonlySet<string>, index: NoteIndex, sums: Sums): number {
  let total = 0
  for (const entity of entities) {
    const rarity = index.rarityOfEntity(entity)
    total += rarity
    for (const [at, rank] of index.holders.get(entity) ?? []) {
      if (sums.items[at] === 0) continue
      const factor = rank === 0 ? FIRST_ENTITY : rank === 1 ? SECOND_ENTITY : LATER_ENTITY
      sums.add(at, rarity * factor, rarity, rarity > TELLING_NAME)
    }
  }
  return total
}
