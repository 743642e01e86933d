import type { BlockId } from '../types'
import { findSentences } from './sentences'

/** The first sentence of a plain text, or all of it where there is none to tell. */
export function firstSentence(text: string, lang: string): string {
  const [first] = findSentences({ id: 0 as BlockId, kind: 'paragraph', text, links: [] }, lang)
  return first ? text.slice(first.start, first.end).trim() : text
}
