import type { Token } from '../text/tokens'
import { FLAG } from './lexicon'
import type { Range } from './noun-phrase'
import type { Sentence } from './sentence'

/** Heads of bodies that speak as themselves even without a proper name, and of documents that can be looked up. */
export const PEOPLE = FLAG.vaguePeople | FLAG.office

/** Capitalised words that are neither the sentence's first word nor a nationality. */
export function properNames(sentence: Sentence, range: Range): number {
  let count = 0
  for (let i = range.from; i < range.to; i++) if (isName(sentence, i)) count++
  return count
}

/**
 * Whether the token is a name. A capital says nothing about a sentence's first word: that counts when the article
 * writes it with a capital elsewhere, when a capital follows, or when it does not look like a plural.
 */
export function isProper(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  if (token === undefined || !token.upper) return false
  if (at > sentence.lead && sentence.tokens[at - 1]?.isWord === true) return true
  const flag = sentence.flags[at] ?? 0
  if (sentence.names.has(token.word)) return true
  if (sentence.tokens[at + 1]?.upper === true) return (flag & (FLAG.adverb | FLAG.determiner)) === 0
  return !token.word.endsWith('s') && flag === 0
}

function isName(sentence: Sentence, at: number): boolean {
  if (!isProper(sentence, at)) return false
  const flag = sentence.flags[at] ?? 0
  if ((flag & (FLAG.determiner | FLAG.demonym | FLAG.pronoun | FLAG.adverb | FLAG.month)) !== 0) return false
  return !(at === sentence.lead && (flag & (FLAG.vaguePeople | FLAG.office)) !== 0)
}

/** Last words of the names of outlets, firms and societies. */
export const BODY_ENDINGS =
  /(?:news|times|post|journal|agency|group|inc|corp|co|ltd|heavy|industries|martin|institute|research|forum|press|daily|ministry|tribune|herald|gazette|tageblatt|shimbun|systems|motors|works|radio|tv|television|network|review|chronicle|observer|telegraph|guardian|standard|mail|mirror|society|museum|college|holdings|partners|sons|brothers|energy|airlines|railways|electronics|technologies)$/
/** Endings of bodies that are people's surnames too. */
const SURNAMES = new Set(['martin', 'heavy', 'post', 'sons'])

const PARTICLES = new Set(['de', 'van', 'von', 'der', 'den', 'al', 'bin', 'la', 'le', 'di', 'da', 'del', 'ibn', 'ter'])

/** Two capitalised words in a row that name neither a body nor a document, or one after a role or title. */
export function hasPersonName(sentence: Sentence, range: Range, head: number): boolean {
  const { tokens, flags } = sentence
  const thing = FLAG.body | FLAG.document | FLAG.outlet | FLAG.demonym
  let run = 0
  let bodyInRun = false
  let afterRole = false
  for (let i = range.from; i <= range.to; i++) {
    const token = tokens[i]
    const flag = flags[i] ?? 0
    const inside = i < range.to && token !== undefined
    if (inside && !token.isWord && (token.word === '.' || token.word === '-')) continue
    if (inside && run > 0 && token.word === '&') {
      bodyInRun = true
      continue
    }
    if (inside && run > 0 && PARTICLES.has(token.word) && i + 1 < range.to) continue
    if (inside && token.upper && isName(sentence, i) && (flag & PEOPLE) === 0) {
      run++
      if ((flag & thing) !== 0 || namesBody(sentence, i)) bodyInRun = true
      continue
    }
    if (run >= 2 && !bodyInRun && personPlace(sentence, range, head, i - run, afterRole)) return true
    if (run >= 1 && afterRole && !bodyInRun && (i - 1 <= head || tokens[i - run - 1]?.word === ',')) return true
    run = 0
    bodyInRun = false
    afterRole = inside && (flag & (PEOPLE | FLAG.title)) !== 0 && token.isWord
    if (inside && token.word === ',') afterRole = ((flags[i - 1] ?? 0) & PEOPLE) !== 0
  }
  return false
}

/** "Harbour Radio", "BAE Systems": what no person is called. */
function namesBody(sentence: Sentence, at: number): boolean {
  const { word, capitals, start, end } = sentence.tokens[at] as Token
  if (BODY_ENDINGS.test(word) && (!SURNAMES.has(word) || sentence.tokens[at - 1]?.word === '&')) return true
  return capitals || /^[A-Z]{2,}/.test(sentence.block.text.slice(start, end))
}

/** A run of names is the person when it leads the phrase, follows a role, or stands after a comma. */
function personPlace(sentence: Sentence, range: Range, head: number, start: number, afterRole: boolean): boolean {
  if (afterRole) return true
  const before = sentence.tokens[start - 1]
  if (before !== undefined && start > range.from && before.word === ',') return true
  if (start > head) return false
  const lead = sentence.tokens[range.from]?.word
  return lead !== 'the' && (sentence.flags[head] ?? 0) !== FLAG.body
}
