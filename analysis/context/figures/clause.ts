/** Offsets of one clause of a sentence. */
type Clause = Readonly<{ start: number; end: number }>

// None of the expressions below has the flag `u` where it needs no `\p`: with it and `i` they take three times as long.
const BOUNDARY = /[,;:()—–](?=\s)|[()、。（）「」]|\b(?:but|while|although|though|whereas|because|unless)\b/gi

/** The clause that holds a place: between commas, semicolons, dashes, brackets and words such as "but". */
export function clauseAround(text: string, at: number): Clause {
  let start = 0
  for (const match of text.matchAll(BOUNDARY)) {
    if (match.index >= at) return { start, end: match.index }
    start = match.index + match[0].length
  }
  return { start, end: text.length }
}

const NEGATION =
  /\b(?:not|no|never|neither|nor|none|cannot|hardly|scarcely|den(?:y|ies|ied|ying)|fail(?:s|ed|ing)? to|prevent(?:s|ed|ing)?|without|false|wrong|rather than|instead of|\w+n['’]t)\b/gi
const JAPANESE_NEGATION = /ない|なかった|ません|なく|ずに|否定|誤り/g
const JAPANESE_CONDITION = /なら|場合|かどうか|すれば|たら/g
const JAPANESE_PLAN =
  /計画|目標|予定|見通し|見込|可能|でき[るた]|方針|検討|想定|目指|上限|(?<!殺傷)能力|だろう|かもしれ|望|求め|要求|提案|期待|試算|推測|予想/g
const CONDITION = /\b(?:if|whether|were to|had it|should have|ought to|wish(?:es|ed)?)\b/gi
/** What one clause of a sentence says of all of it: "..., which is untrue", "nobody believes ...", "according to a hoax". */
const DISBELIEF =
  /\b(?:nobody|no one|myths?|untrue|hoax(?:es)?|debunk(?:s|ed|ing)?|disinformation|misinformation|falsely|wrongly|mistakenly|fictional|in (?:a|the|his|her) (?:novel|film|thriller)|rumou?r(?:s|ed)?)\b|噂|うわさ|デマ|偽情報|事実無根/i
/** "Had the cabinet ...", "Suppose Japan ...": a sentence that opens so tells of what is not. */
const SUPPOSITION = /^\P{L}{0,3}(?:Had|Were|Should|Suppos(?:e|ing)|Imagine|What if)\b/u
/** What else a record calls a plan: a ceiling, a request. */
const RECORDED_PLAN = /\b(?:possible|up to|asked|requests?|requirement|promised|framework|aim(?:s|ed)?|delays?)\b/i
const PLAN =
  /\b(?:could|would|might|may(?!,?\s+(?:of\s+)?\d)|should|will|plan(?:s|ned|ning)?|targets?|targeted|aims?|aimed|goals?|expect(?:s|ed|ing)?|hop(?:e|es|ed|ing)|wants?|wanted|propos(?:e|es|ed|al)|seeks?|intend(?:s|ed)?|guess(?:es|ed)?|estimates?|potential(?:ly)?|capacity|ceiling)\b/gi

/**
 * Words that leave open, or deny, what a clause says; `except` lists words that are part of the claim.
 * @param plans whether what is only planned or possible counts as open, too
 */
export function findDoubt(text: string, clause: Clause, except: readonly string[], plans: boolean): string | null {
  const denials = [NEGATION, JAPANESE_NEGATION]
  const found = findSupposition(text, clause, except) ?? findAny(text, clause, except, denials)
  return found ?? (plans ? findAny(text, clause, except, [PLAN, JAPANESE_PLAN]) : null)
}

/** Whether a record is itself of something planned or possible: then "could" and "may" leave nothing open that it does not. */
export function tellsPlan(recorded: string): boolean {
  return RECORDED_PLAN.test(recorded) || findAny(recorded, { start: 0, end: recorded.length }, [], [PLAN]) !== null
}

/** A clause up to where another opens with "that": "agreed on 4 July that Europe would pay" plans no date. */
export function beforeThat(text: string, { start, end }: Clause, at: number): Clause {
  const other = text.slice(at, end).search(/\sthat\s/)
  return { start, end: other < 0 ? end : at + other }
}

/** Words that make of a clause something nobody asserts: a condition, a rumour, a myth, what never was. */
export function findSupposition(text: string, clause: Clause, except: readonly string[]): string | null {
  const claim = except.join(' ').toLowerCase()
  const told = [DISBELIEF, SUPPOSITION].flatMap((pattern) => pattern.exec(text)?.[0] ?? [])
  const other = told.find((word) => !claim.includes(word.toLowerCase()))
  return other ?? findAny(text, clause, except, [CONDITION, JAPANESE_CONDITION])
}

function findAny(text: string, { start, end }: Clause, except: readonly string[], patterns: readonly RegExp[]) {
  const words = text.slice(start, end)
  const claim = except.join(' ').toLowerCase()
  for (const pattern of patterns) {
    for (const { 0: word, index } of words.matchAll(pattern)) {
      const bounds = /^(?:no|not)$/i.test(word) && /\b(?:no|not) (?:fewer|less|more|later|earlier|only)\b/i.test(words)
      // A capital inside a sentence: the month.
      const month = word === 'May' && start + index > 0
      if (!bounds && !month && !claim.includes(word.toLowerCase())) return word
    }
  }
  return null
}
