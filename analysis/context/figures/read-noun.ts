import type { Lexeme } from './lexemes'
import { SMALL_NUMBERS, TENS } from './number-words'
import { ITEM, isCurrency, unitOf } from './units'

const NOT_OF_THE_NOUN =
  /^(?:and|or|but|to|in|on|at|by|for|from|with|without|into|over|under|after|before|since|until|than|as|that|which|who|is|are|was|were|be|been|has|have|had|will|would|could|can|may|might|should|a|an|per|each|every|it|they|he|she|we|this|last|next|when|while|if|so|not|nor|via|out|up|off|between|during|aboard|against|annually|yearly|monthly)$/

/** Words of the phrase that do not say what is counted: "620 of them", "30 new weapons" may be of anything. */
const SAYS_NOTHING = /^(?:of|the|them|these|those|its|their|such|new|more|further|all|weapons?|units?)$/

/** A verb after the number: what comes then is not counted. */
const VERB = /^(?:sold|sent|gave|took|came|went|left|fell|rose|bought|built|made|did|does|do|makes|sells|sends)$/
/** Who speaks is counted: "two said Japan sold missiles". */
const SPEAKS = /^(?:said|says|told|asked|wrote|agreed|think|thought|people|men|women|police|staff|personnel|others)$/

type Noun = Readonly<{ unit: string | null; nouns: readonly string[]; next: number }>

/** How many words a noun phrase may have: "of the newest PAC-3 MSE interceptor missiles". */
const LONGEST_NOUN = 7

/**
 * The noun phrase after a number: "PAC-3 MSE interceptors" counts interceptors, "of the missiles" missiles, and "officials
 * said Japan sold missiles" officials: it ends with its first plural noun.
 */
export function readNoun(lexemes: readonly Lexeme[], from: number): Noun {
  if (lexemes[from]?.lower === 'per' && lexemes[from + 1]?.lower === 'cent') {
    return { unit: 'percent', nouns: [], next: from + 2 }
  }
  const nouns: string[] = []
  let unit: string | null = null
  let next = from
  let at = from
  for (; at < Math.min(from + LONGEST_NOUN, lexemes.length); at++) {
    const lexeme = lexemes[at]
    if (lexeme === undefined || endsNoun(lexeme, lexemes[at - 1])) break
    if (lexeme.kind !== 'sign' && !SAYS_NOTHING.test(lexeme.lower)) nouns.push(lexeme.lower)
    const named = unitOf(lexeme.lower)
    if (named === null && countsOther(lexeme)) return { unit: null, nouns, next: timedEnd(lexemes, at + 1, from) }
    const model = named === null && (unit === null || unit === ITEM) && isModel(lexeme)
    if (named === null && !(model && isNamePart(lexemes, from, at))) continue
    unit = named ?? ITEM
    next = at + 1
    if (isCurrency(unit) || unit === 'percent' || (named !== null && isPlural(lexeme))) break
  }
  // Things no list knows: "900 cars a year" ends where the time begins.
  return { unit, nouns, next: unit === null ? timedEnd(lexemes, at, next) : next }
}

function timedEnd(lexemes: readonly Lexeme[], at: number, otherwise: number): number {
  return readPer(lexemes, at).per === null ? otherwise : at
}

function endsNoun({ kind, text, lower }: Lexeme, before: Lexeme | undefined): boolean {
  const number = kind === 'number' || SMALL_NUMBERS.has(lower) || TENS.has(lower)
  const verb = before?.text !== '-' && VERB.test(lower)
  return number || (kind === 'sign' && text !== '-' && text !== '%') || NOT_OF_THE_NOUN.test(lower) || verb
}

/** A plural that no list of units knows, or people: this is what the number counts. */
function countsOther(lexeme: Lexeme): boolean {
  return SPEAKS.test(lexeme.lower) || (isPlural(lexeme) && !SAYS_NOTHING.test(lexeme.lower))
}

/** In lower case, because names of one thing end in s too: "Swiss", "Industries". */
function isPlural({ text, kind }: Lexeme): boolean {
  return kind === 'word' && /^\p{Ll}.*[^suiʼ'’]s$/u.test(text) && !/^(?:its|defens|arms)$/.test(text)
}

/** "30 PAC-3s", "620 MSEs", "ten Patriots": so many of a model, be they missiles or batteries. */
function isModel({ kind, text }: Lexeme): boolean {
  return kind === 'designation' || /^\p{Lu}(?:\p{Lu}{2,}|.*[^'’]s$)/u.test(text)
}

/** Everything between the number and the model belongs to its name: "two people told Reuters" counts no Reuters. */
function isNamePart(lexemes: readonly Lexeme[], from: number, at: number): boolean {
  return lexemes
    .slice(from, at)
    .every(({ text }) => /^(?:\p{Lu}.*|-|of|the|its|these|more|new|further|extra|additional)$/u.test(text))
}

/** "a year", "per year", "each month", "annually", "/year" right after what is counted. */
export function readPer(lexemes: readonly Lexeme[], from: number): { per: string | null; next: number } {
  const [first, second] = [lexemes[from], lexemes[from + 1]]
  const adverb = { annually: 'year', yearly: 'year', monthly: 'month', daily: 'day', weekly: 'week' }[
    first?.lower ?? ''
  ]
  if (adverb !== undefined) return { per: adverb, next: from + 1 }
  const time = unitOf(second?.lower ?? '')
  const opens = /^(?:a|per|each|every|an|\/)$/.test(first?.lower ?? '')
  const isTime = time !== null && /^(?:hour|day|week|month|year)$/.test(time)
  return opens && isTime ? { per: time, next: from + 2 } : { per: null, next: from }
}
