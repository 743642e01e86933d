/** Which notes speak to a sentence. Precision first: a loose note beside a sentence costs more trust than a missing one. */
import type { Pack, PackNote } from '../pack/schema'
import type { Mention, Span } from '../types'
import { conceptOf, contentWords, wordStems } from './content-words'
import type { IndexedNote, NoteIndex } from './note-index'

/** What speaks for one note beside one sentence. */
export type NoteFit = Readonly<{
  note: PackNote
  pack: Pack
  /**
   * How sure it is that the note speaks to the sentence: shared words, names, phrases and numbers, each by how rare it is
   * among the notes, and how much of the sentence that explains.
   */
  score: number
}>

type Sums = { words: number; numbers: number; entities: number; items: number; mass: number }

/** Beyond this a word is rare enough; without a cap one odd word outweighs three telling ones. */
const MOST_RARITY = 4.5
/** What a word unknown to all notes weighs in the share that a note does not know. */
const UNKNOWN = 4
/** A name that every other note carries tells nothing; from here on it counts as something shared. */
const TELLING_NAME = 2
/** The same word is worth so much more than another of its meaning; and another so much less. */
const OWN_WORD = 1
const NEAR_WORD = 0.8
/** One shared word is a coincidence. */
const FEWEST_ITEMS = 2
/** Weights of the parts; set on the gold articles' sentences (bench/context). */
const FIRST_ENTITY = 1.2
const SECOND_ENTITY = 1
const LATER_ENTITY = 0.7
const PHRASE = 2
const MOST_PHRASES = 3
const NUMBER = 0.5
/** Phrases are looked for in the best so many notes only: they confirm, they do not find. */
const SHORTLIST = 12
/** What the note leaves unexplained of the sentence: at 30 percent known neither for nor against. */
const COVER = 8
const FAIR_COVER = 0.3
/** A note's subject is its first names. One of them in the sentence is the best sign there is; none in the article a bad one. */
const SUBJECT_NAMES = 3
const SUBJECT_IN_SENTENCE = 3
const SUBJECT_NOT_IN_ARTICLE = 1

/** The notes of one pack that share most with a sentence, best first; `mentions` are those of the whole article. */
export function fitNotes(text: string, span: Span, mentions: readonly Mention[], index: NoteIndex): NoteFit[] {
  const own = mentions.filter(({ pack, entity }) => pack === index.pack.id && !index.general.has(entity))
  const matter = readMatter(text, span, own)
  const sums = new Map<number, Sums>()
  const mass = addWords(matter.words, index, sums) + addEntities(matter.entities, index, sums)
  const shortlist = [...sums]
    .filter(([, { items }]) => items >= FEWEST_ITEMS)
    .map(([at, each]) => ({ at, each, score: each.words + each.entities + NUMBER * each.numbers }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, SHORTLIST)
  if (shortlist.length === 0) return []
  const stems = ` ${wordStems(text).join(' ')} `
  const inArticle = new Set(own.map(({ entity }): string => entity))
  return shortlist
    .map(({ at, each, score }): NoteFit => {
      const { note, phrases } = index.notes[at] as IndexedNote
      const said = Math.min(MOST_PHRASES, phrases.filter((phrase) => stems.includes(phrase)).length)
      const explained = COVER * (each.mass / mass - FAIR_COVER)
      const subject = note.entities.slice(0, SUBJECT_NAMES)
      const named = subject.some((entity) => matter.entities.has(entity)) ? SUBJECT_IN_SENTENCE : 0
      const absent = subject.some((entity) => inArticle.has(entity)) ? 0 : SUBJECT_NOT_IN_ARTICLE
      return { note, pack: index.pack, score: score + PHRASE * said + explained + named - absent }
    })
    .sort(byScore)
}

function byScore(a: NoteFit, b: NoteFit): number {
  return b.score - a.score || (a.note.id < b.note.id ? -1 : 1)
}

/** What a sentence is about: its content words outside of names, and its names. */
function readMatter(text: string, span: Span, mentions: readonly Mention[]) {
  const within = mentions.filter(
    ({ span: at }) => at.block === span.block && at.start >= span.start && at.end <= span.end,
  )
  let rest = ''
  let from = 0
  for (const { span: at } of within) {
    rest += `${text.slice(from, at.start - span.start)} `
    from = Math.max(from, at.end - span.start)
  }
  const words = new Set(contentWords(rest + text.slice(from)))
  return { words, entities: new Set(within.map(({ entity }): string => entity)) }
}

/** @returns the mass of all words, known and unknown */
function addWords(words: ReadonlySet<string>, index: NoteIndex, sums: Map<number, Sums>): number {
  let total = 0
  const seen = new Set<string>()
  for (const word of words) {
    const concept = conceptOf(word)
    if (concept !== null && seen.has(concept)) continue
    if (concept !== null) seen.add(concept)
    const holders = index.postings.get(word)
    const near = concept === null ? undefined : index.postings.get(concept)
    const rarity = Math.min(index.rarityOf(word), MOST_RARITY)
    const known = near === undefined ? rarity : Math.min(rarity, index.rarityOf(concept ?? '') + OWN_WORD)
    const mass = holders === undefined && near === undefined ? UNKNOWN : Math.min(known, UNKNOWN)
    total += mass
    for (const [at, weight] of holders ?? []) {
      add(sumsOf(sums, at), known * weight, mass, word)
    }
    for (const [at, weight] of near ?? []) {
      if (holders?.has(at)) continue
      add(sumsOf(sums, at), NEAR_WORD * index.rarityOf(concept ?? '') * weight, NEAR_WORD * mass, word)
    }
  }
  return total
}

function add(own: Sums, score: number, mass: number, word: string): void {
  own.words += score
  own.mass += mass
  own.items++
  if (/\d\d|\d\.\d/.test(word)) own.numbers += score
}

/** Names only add to notes that share a word already: a name alone says what a note is near, not what it tells. */
function addEntities(entities: ReadonlySet<string>, index: NoteIndex, sums: Map<number, Sums>): number {
  let total = 0
  for (const entity of entities) {
    const rarity = index.rarityOfEntity(entity)
    total += rarity
    for (const [at, rank] of index.holders.get(entity) ?? []) {
      const own = sums.get(at)
      if (own === undefined) continue
      own.entities += rarity * (rank === 0 ? FIRST_ENTITY : rank === 1 ? SECOND_ENTITY : LATER_ENTITY)
      own.mass += rarity
      if (rarity > TELLING_NAME) own.items++
    }
  }
  return total
}

function sumsOf(sums: Map<number, Sums>, at: number): Sums {
  const known = sums.get(at)
  if (known !== undefined) return known
  const fresh = { words: 0, numbers: 0, entities: 0, items: 0, mass: 0 }
  sums.set(at, fresh)
  return fresh
}

/**
 * How sure a fit must be. Each point trades recall for precision: on the gold articles' 124 fitting sentences 16 gives
 * .92 at .81, 17 .97 at .77.
 */
const SURE = 17
/** A lead over the next note says that this one is meant; a quarter counted, because two notes may both fit. */
const LEAD = 0.25
/** A second note is shown only if it comes this close to the first and would stand alone. */
const SECOND = 0.85

/** The notes to show beside a sentence, best first: none rather than a loose one. */
export function pickNotes(fits: readonly NoteFit[]): NoteFit[] {
  const [first, second] = [...fits].sort(byScore)
  if (first === undefined || first.score + LEAD * (first.score - (second?.score ?? 0)) < SURE) return []
  const close = second !== undefined && second.score >= SURE && second.score >= SECOND * first.score
  return close ? [first, second] : [first]
}
