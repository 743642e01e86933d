import { stemCyrillic } from '../linking/inflection'
import { isPlain } from '../text/plain-text'
import { createConcepts } from './concepts'
import { SMALL_NUMBERS, TENS } from './figures/number-words'

/** Words that say nothing about a subject; reporting verbs are among them, because every news sentence has one. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above according across after again against ago all almost along already also although always am amid among an and ' +
    'another any anyone are around as asked at away back be became because become been before began being below between both but by ' +
    'call called came can cannot come could day days did do does doing done down due during each early earlier either else even ever ' +
    'every everyone few for from further get go goes going had has have he her here him his how however i if ' +
    'in including indeed instead into is it its itself just keep kept know known last late later least less let like likely ' +
    'little long may me might more most mr mrs ms much must my near nearly need never next no nobody nor not ' +
    'nothing now of off often on once one only onto or other others our out over own part people per perhaps point put quite rather ' +
    'really reported reportedly reports said same saw say saying says see seem seemed seems seen several shall she should show ' +
    'showed shows since so some something soon still such take taken tell than that the their them themselves then there these they ' +
    'thing things this those though through thus time to today together told too took toward towards two under until up upon us ' +
    'very via was way we week weeks well went were what when where whether which while who whom whose why will with ' +
    'within without would yet you your thursday friday monday tuesday wednesday saturday sunday yesterday added noted three four ' +
    'spokesperson spokesman spokeswoman statement briefing reporter reporters interview journalists comment remarks described ' +
    'january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'official officials expert experts analyst analysts one ones turn turned turning put puts keep keeps kept keeping hold holds held bring brings ' +
    'brought left leave leaves stay stays stayed stand stands stood mean means meant word words question questions answer believe believed ' +
    'believes think thinks thinking thought feel felt look looks looked looking good bad big bigger great large small little real whole ' +
    'someone somebody everybody nothing anything thing man men woman women way ways case cases fact facts matter side step case lot lots ' +
    'come comes coming go goes going went gone tell telling told hear heard find finds found try tried happen happened become becomes ' +
    'run running ran set sets setting move moved moving line up out near next past current currently again once twice ever never yet still ' +
    'able unable ready sure certain clear possible impossible different same such whose nearly roughly'
  ).split(' '),
)

const ADVERB = /^(?!(?:ally|family|supply|assembly|reply|apply|italy|july|monopoly|anomaly)$).{4,}ly$/

/** British and American spellings of one ending. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/enc(e|es|ed|ing)$/, 'ens$1'],
  [/is(e|es|ed|ing|ation|ations)$/, 'iz$1'],
  [/our(s|ed|ing)?$/, 'or$1'],
]

/** Longest first; what is left must keep four letters. A light stemmer: it needs to be the same on both sides, not right. */
const ENDINGS = /(?:izations?|ations?|ments?|ingly|edly|ings?|ions?|ives?|ers?|ors?|ies|ied|ed|es|ly|al|e|s|y)$/

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
/** "December 2023" is one thing; its two halves alone are shared by half of all notes. */
const MONTH_AND_YEAR =
  /\b(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)(?:[a-z]*\.?)(?: (?:\d{1,2}(?:st|nd|rd|th)?,|of))? ((?:19|20)\d\d)\b/g

function monthNumber(month: string): string {
  return String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')
}

/**
 * Japanese runs, numbers, words with their hyphens and apostrophes. Hiragana, which joins the runs, is passed over: taken for
 * a letter it would swallow the run after it.
 */
const RUNS =
  /[\p{Script=Han}\p{Script=Katakana}ー]+|\d[\d,.]*\d|\d|(?:(?![\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー])[\p{L}\p{M}])+(?:['’-](?:(?![\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー])[\p{L}\p{N}])+)*/gu
/** The same in plain text. */
const PLAIN_RUNS = /\d[\d,.]*\d|\d|[a-z]+(?:['’-][a-z0-9]+)*/g

const AMERICA = /\bU\.?S\.?(?:A\.?)?(?![\p{L}\d])/gu
const PLAIN_AMERICA = /\bU\.?S\.?(?:A\.?)?(?![A-Za-z\d])/g

/**
 * The words of a text that carry its subject, reduced to what their forms share: English words stemmed, Cyrillic ones by
 * case and number, Japanese runs as overlapping pairs of characters. Numbers stay as they are written, without commas.
 */
export function contentWords(text: string): string[] {
  const words: string[] = []
  const plain = isPlain(text)
  const dated = text
    .replace(MONTH_AND_YEAR, (_, month: string, year: string) => `${year}${monthNumber(month)}`)
    // In lower case it would be a pronoun.
    .replace(plain ? PLAIN_AMERICA : AMERICA, 'America')
  for (const run of lower(dated, plain).match(plain ? PLAIN_RUNS : RUNS) ?? []) {
    for (const word of wordsOf(run)) words.push(word)
  }
  return words
}

const lower = (text: string, plain: boolean): string => (plain ? text : text.normalize('NFKC')).toLowerCase()

/** The content words of one run of letters or digits: most runs come again. */
function wordsOf(run: string): readonly string[] {
  const known = runs.get(run)
  if (known !== undefined) return known
  if (runs.size > MOST_REMEMBERED) runs.clear()
  const words: string[] = []
  if (/^[\p{Script=Han}\p{Script=Katakana}]/u.test(run)) pushPairs(run, words)
  else if (/^\d/.test(run)) words.push(run.replaceAll(',', ''))
  else pushWord(run, words)
  runs.set(run, words)
  return words
}

const runs = new Map<string, readonly string[]>()

/** Japanese character by character, and so found inside longer runs; other words whole. */
const STEMMED =
  /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]|(?:(?![\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー])[\p{L}\p{M}\p{N}])+/gu
const PLAIN_STEMMED = /[a-z0-9]+/g

/** All words of a text in order, stemmed, empty ones included: what a phrase is looked for in. */
export function wordStems(text: string): string[] {
  const plain = isPlain(text)
  const words = lower(text, plain).replace(/['’]s?\b/g, '')
  return (words.match(plain ? PLAIN_STEMMED : STEMMED) ?? []).map(stem)
}

function pushPairs(run: string, words: string[]): void {
  if (run.length === 1) words.push(run)
  for (let at = 0; at < run.length - 1; at++) words.push(run.slice(at, at + 2))
}

function pushWord(run: string, words: string[]): void {
  const word = run.replace(/['’]s?$/, '')
  if (EMPTY_WORDS.has(word) || word.length < 2) return
  // "officially", "hardly", "roughly": how something is said, not what.
  if (ADVERB.test(word)) return
  const number = SMALL_NUMBERS.get(word) ?? TENS.get(word)
  if (number !== undefined) {
    if (number > 3) words.push(String(number))
    return
  }
  // "US-made" is about both of its parts; "pac-3" is one name.
  if (word.includes('-') && !/\d/.test(word)) for (const part of word.split('-')) pushWord(part, words)
  else words.push(stem(word))
}

export function stem(word: string): string {
  const known = stems.get(word)
  if (known !== undefined) return known
  if (stems.size > MOST_REMEMBERED) stems.clear()
  const made = makeStem(word)
  stems.set(word, made)
  return made
}

const stems = new Map<string, string>()
/** Articles bring names and numbers without end; the packs' own words are a few thousand. */
const MOST_REMEMBERED = 20_000

function makeStem(word: string): string {
  if (/^[\u0400-\u052f]/.test(word)) return stemCyrillic(word)
  let spelled = word
  for (const [ending, other] of SPELLINGS) spelled = spelled.replace(ending, other)
  let short = spelled.replace(ENDINGS, '')
  if (short.length < 4) short = spelled.replace(/(?:es|s|e)$/, '')
  if (short.length < 3) return spelled
  // "transferr-ed" and "transfer" are one.
  return /([b-df-hj-np-tv-z])\1$/.test(short) ? short.slice(0, -1) : short
}

const concepts = createConcepts(makeStem)

/** What a content word stands for among words that mean nearly the same; null where it stands for itself alone. */
export function conceptOf(word: string): string | null {
  return concepts.get(word) ?? null
}
