import type { Token } from '../text/tokens'
import { FLAG } from './lexicon'
import type { Range } from './noun-phrase'
import type { Sentence } from './sentence'

const NOT_A_NAME =
  FLAG.body |
  FLAG.outlet |
  FLAG.demonym |
  FLAG.determiner |
  FLAG.pronoun |
  FLAG.month |
  FLAG.document |
  FLAG.preposition |
  FLAG.clause |
  FLAG.adverb |
  FLAG.unit

/** The last run of two or three capitalised words that reads like a person's name, outside "the X Y". */
export function lastPersonIn(sentence: Sentence, before = sentence.tokens.length): Range | null {
  const { tokens } = sentence
  let end = before
  while (end > 0) {
    let from = end
    while (from > 0 && isNamePart(sentence, from - 1)) from--
    const length = end - from
    if (length >= 2 && length <= 4 && tokens[from - 1]?.word !== 'the' && !bodyFollows(sentence, end))
      return { from, to: end }
    end = length > 0 ? from : end - 1
  }
  return null
}

function isNamePart(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at] as Token
  return (
    token.upper &&
    !token.word.endsWith("'s") &&
    ((sentence.flags[at] ?? 0) & NOT_A_NAME) === 0 &&
    !/\d/.test(token.word)
  )
}

function bodyFollows(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  return token?.upper === true && ((sentence.flags[at] ?? 0) & (FLAG.body | FLAG.document)) !== 0
}
