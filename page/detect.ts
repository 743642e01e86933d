import type { DetectorPattern } from '../analysis/topic/detector-pattern'
import type { DetectorNeed, DetectorTerms } from '../analysis/topic/detector-terms'

/**
 * What may stand between the words of a spelling: white space, hyphens, dashes, middle dots, soft hyphens. In Latin
 * script everything but letters and digits, which compiles to a tenth. By the order of `DetectorPattern`.
 */
const SPACES = '[\\s\\xad\\xb7\\u2000-\\u2015\\u30fb-]*'
const GAPS = ['\\W*', SPACES, SPACES]

/** Letters that a text in Cyrillic, in Japanese or the like can't do without: asking for them costs hardly anything. */
const TELLING = ['о', 'の的이']

/** Letters of scripts that part words with spaces: a spelling begins at a word's start there. */
const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0x24f) ||
  (code >= 0x400 && code <= 0x52f)

/** Which parts of a pattern can hold in a text: the first always. */
const scriptsOf = (text: string): number[] =>
  [0, 1, 2].filter((script) => script === 0 || [...(TELLING[script - 1] ?? '')].some((letter) => text.includes(letter)))

const compiled = new Map<string, RegExp>()

/** A part of a pattern as an expression, compiled when first needed. */
function expressionOf(source: string, script: number): RegExp {
  const known = compiled.get(source)
  if (known) return known
  const expression = new RegExp(source.replaceAll(' ', GAPS[script] ?? ''), 'gi')
  compiled.set(source, expression)
  return expression
}

/** Where the expression holds at a word's start, from `from` on; -1 where it does not. */
function find(text: string, expression: RegExp, from: number): number {
  expression.lastIndex = from
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    const at = match.index
    if (!isLetter(text.charCodeAt(at)) || !isLetter(text.charCodeAt(at - 1))) return at
    expression.lastIndex = at + 1
  }
  return -1
}

/** Text read off a page has indentation and other invisible text in it: distances are larger than what is seen. */
const stretched = (within: number): number => within * 3 + 200

class Look {
  /** Answers for the groups asked so far: rules share them. */
  private readonly known: boolean[] = []

  constructor(
    private readonly text: string,
    private readonly groups: readonly DetectorPattern[],
    private readonly scripts = scriptsOf(text),
  ) {}

  /** Whether the pattern stands somewhere, and `holdsAt` with it. */
  has(pattern: DetectorPattern, holdsAt?: (at: number) => boolean): boolean {
    const { text } = this
    return this.scripts.some((script) => {
      const source = pattern[script]
      const expression = source ? expressionOf(source, script) : null
      let at = expression ? find(text, expression, 0) : -1
      while (expression && at >= 0 && holdsAt && !holdsAt(at)) at = find(text, expression, at + 1)
      return at >= 0
    })
  }

  holds = (need: DetectorNeed): boolean => {
    if (typeof need === 'number') {
      this.known[need] ??= this.has(this.groups[need] ?? NOWHERE)
      return this.known[need]
    }
    if ('all' in need) return need.all.every(this.holds)
    if ('any' in need) return need.any.some(this.holds)
    return need.near.every(this.holds) && this.hasNear(need.near, stretched(need.within))
  }

  private hasNear([first, ...others]: readonly DetectorNeed[], reach: number): boolean {
    const { text, groups, scripts } = this
    return this.has(groups[first as number] ?? NOWHERE, (at) =>
      others.every(new Look(text.slice(Math.max(0, at - reach), at + reach), groups, scripts).holds),
    )
  }
}

const NOWHERE: DetectorPattern = ['', '', '']

/** Paragraphs that are so many and hold so many characters are taken for what the page says. */
const MANY = 5
const ENOUGH = 1500

/** Title, headline and paragraphs, without menus and scripts; nothing where there are hardly any. */
function paragraphsOf(document: Document): string {
  const paragraphs = document.getElementsByTagName('p')
  if (paragraphs.length < MANY) return ''
  let text = `${document.title} ${document.querySelector('h1')?.textContent}`
  for (let at = 0; at < paragraphs.length; at++) text += ` ${paragraphs[at]?.textContent}`
  return text.length < ENOUGH ? '' : text
}

/** An article on a topic says so early: so many characters are looked into before all of them. */
const BEGINNING = 4000

/** What a look at a text says: nothing of the terms, some of them, or enough for a topic. */
function looksLike(text: string, { gate, groups, needs }: DetectorTerms): 'off' | 'near' | 'on' {
  const look = new Look(text, groups)
  if (!look.has(gate)) return 'off'
  const beginning = text.length > BEGINNING ? new Look(text.slice(0, BEGINNING), groups) : look
  return needs.some(beginning.holds) || (beginning !== look && needs.some(look.holds)) ? 'on' : 'near'
}

/** Whether a text could be on a topic the terms were made of. Errs towards yes. */
export const textMightBeOnTopic = (text: string, terms: DetectorTerms): boolean => looksLike(text, terms) === 'on'

/**
 * Whether a page could hold an article on a topic the terms were made of: no walk, no style, no layout. Most pages are
 * answered by their paragraphs, a fraction of what a page's text is with its scripts; the whole text is read where
 * paragraphs are few, or name some of the terms and not all. Scripts' text only ever adds a yes.
 */
export function mightBeOnTopic(document: Document, terms: readonly DetectorTerms[]): boolean {
  const paragraphs = paragraphsOf(document)
  return terms.some((some) => {
    const said = paragraphs === '' ? 'near' : looksLike(paragraphs, some)
    if (said !== 'near') return said === 'on'
    const whole = document.body?.textContent ?? ''
    return whole.length > paragraphs.length * MORE && textMightBeOnTopic(whole, some)
  })
}

/** Where the whole text is hardly longer than the paragraphs, it says nothing more. */
const MORE = 1.1
