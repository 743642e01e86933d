/** Offsets of one clause of a sentence. */
type Clause = Readonly<{ start: number; end: number }>

const BOUNDARY = /[,;:()—–](?=\s)|[()、。（）「」]|\b(?:but|while|although|though|whereas|because|unless)\b/giu

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
  /\b(?:not|no|never|neither|nor|none|den(?:y|ies|ied|ying)|without|false(?:ly)?|wrong(?:ly)?|rather than|instead of|\w+n['’]t)\b/giu
const JAPANESE_NEGATION = /ない|なかった|ません|なく|ずに|否定|誤り/gu
const JAPANESE_CONDITION = /なら|場合|かどうか|すれば|たら/gu
const JAPANESE_PLAN =
  /計画|目標|予定|見通し|見込|可能|でき[るた]|方針|検討|想定|目指|上限|(?<!殺傷)能力|だろう|かもしれ|望|求め|要求|提案|期待|試算|推測|予想/gu
const CONDITION = /\b(?:if|whether|were to|had it)\b/giu
const PLAN =
  /\b(?:could|would|might|may(?!,?\s+(?:of\s+)?\d)|should|will|plan(?:s|ned|ning)?|targets?|targeted|aims?|aimed|goals?|expect(?:s|ed|ing)?|hop(?:e|es|ed|ing)|wants?|wanted|propos(?:e|es|ed|al)|seeks?|intend(?:s|ed)?|guess(?:es|ed)?|estimates?|potential(?:ly)?|rumou?red|capacity|ceiling)\b/giu

/** Words of a clause that leave open, or deny, what its other words say; `except` lists words that are part of the claim. */
export function findDoubt(text: string, clause: Clause, except: readonly string[], plans: boolean): string | null {
  const words = text.slice(clause.start, clause.end)
  const claim = except.join(' ').toLowerCase()
  const doubts = [NEGATION, CONDITION, JAPANESE_NEGATION, JAPANESE_CONDITION]
  for (const pattern of plans ? [...doubts, PLAN, JAPANESE_PLAN] : doubts) {
    for (const { 0: word, index } of words.matchAll(pattern)) {
      const bounds = /^(?:no|not)$/i.test(word) && /\b(?:no|not) (?:fewer|less|more|later|earlier|only)\b/i.test(words)
      // A capital inside a sentence: the month.
      const month = word === 'May' && clause.start + index > 0
      if (!bounds && !month && !claim.includes(word.toLowerCase())) return word
    }
  }
  return null
}
