import type { Article, BlockId, Span } from '../analysis/types'

/** W3C Web Annotation selectors for one span, over the article's text (blocks joined by one newline). */
export type Anchor = Readonly<{
  quote: Readonly<{ exact: string; prefix: string; suffix: string }>
  position: Readonly<{ start: number; end: number }>
}>

export type Anchored = Readonly<{ placed: ReadonlyMap<string, Span>; orphans: readonly string[] }>

/** Context kept on each side, in UTF-16 units: enough to tell repeated names apart (Hypothesis uses 32). */
const CONTEXT = 32

type Flat = Readonly<{ text: string; starts: readonly number[] }>

function flatten(article: Article): Flat {
  const starts: number[] = []
  let length = 0
  for (const block of article.blocks) {
    starts.push(length)
    length += block.text.length + 1
  }
  return { text: article.blocks.map((block) => block.text).join('\n'), starts }
}

/** The span at a stretch of the flat text; null where it would cross a block's end. */
function spanOf(flat: Flat, start: number, end: number): Span | null {
  let block = flat.starts.length - 1
  while (block > 0 && (flat.starts[block] ?? 0) > start) block--
  const from = flat.starts[block] ?? 0
  const limit = flat.starts[block + 1] ?? flat.text.length + 1
  return end < limit ? { block: block as BlockId, start: start - from, end: end - from } : null
}

const anchorIn = (flat: Flat, span: Span): Anchor => {
  const start = (flat.starts[span.block] ?? 0) + span.start
  const end = (flat.starts[span.block] ?? 0) + span.end
  return {
    quote: {
      exact: flat.text.slice(start, end),
      prefix: flat.text.slice(Math.max(0, start - CONTEXT), start),
      suffix: flat.text.slice(end, end + CONTEXT),
    },
    position: { start, end },
  }
}

/** Ties spans to their words: TextQuoteSelector and TextPositionSelector of the Web Annotation data model. */
export function anchorsOf(article: Article, spans: readonly Span[]): readonly Anchor[] {
  const flat = flatten(article)
  return spans.map((span) => anchorIn(flat, span))
}

function sharedEnd(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[a.length - 1 - count] === b[b.length - 1 - count]) count++
  return count
}

function sharedStart(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[count] === b[count]) count++
  return count
}

/** How much of prefix and suffix stands around this place, in characters. */
const context = (text: string, start: number, { exact, prefix, suffix }: Anchor['quote']): number =>
  sharedEnd(text.slice(Math.max(0, start - CONTEXT), start), prefix) +
  sharedStart(text.slice(start + exact.length, start + exact.length + CONTEXT), suffix)

/** Whether the quote stands here with all of its context. */
const standsAt = (text: string, at: number, { exact, prefix, suffix }: Anchor['quote']): boolean =>
  at >= prefix.length && text.startsWith(prefix + exact + suffix, at - prefix.length)

/** The occurrence of the quote with the most of its context around it; of equals, the one nearest to where it was. */
function search(text: string, { quote, position }: Anchor): number {
  if (quote.exact === '') return -1
  let best = -1
  let bestContext = -1
  for (let at = text.indexOf(quote.exact); at >= 0; at = text.indexOf(quote.exact, at + 1)) {
    const value = context(text, at, quote)
    const nearer = Math.abs(at - position.start) < Math.abs(best - position.start)
    if (value > bestContext || (value === bestContext && nearer)) {
      best = at
      bestContext = value
    }
  }
  return best
}

/** A quote this short (a name) is only the same one with some of its context; longer ones and sentences need none. */
const SHORT_QUOTE = 24
const SENTENCE_END = /[.!?…。！？]["'”’»」』）)]*$/u
const speaksForItself = ({ exact }: Anchor['quote']): boolean => exact.length >= SHORT_QUOTE || SENTENCE_END.test(exact)

const MIN_CONTEXT = 4

/** It began or ended its paragraph and does so now. */
function keepsEdge(text: string, at: number, { exact, prefix, suffix }: Anchor['quote']): boolean {
  const end = at + exact.length
  const began = /(^|\n)$/.test(prefix) && (at === 0 || text[at - 1] === '\n')
  return began || (/^(\n|$)/.test(suffix) && (end === text.length || text[end] === '\n'))
}

function isSure(text: string, at: number, quote: Anchor['quote']): boolean {
  return speaksForItself(quote) || keepsEdge(text, at, quote) || context(text, at, quote) >= MIN_CONTEXT
}

/**
 * Finds anchors again in an article that was read anew. Orphans are the ids whose words are gone.
 * @param most how many characters may be searched in all: on a live page a long article that was replaced as a whole
 *   must not hold the page up. What is then not looked for counts as gone.
 */
export function reanchor(
  article: Article,
  anchors: ReadonlyMap<string, Anchor>,
  most = Number.POSITIVE_INFINITY,
): Anchored {
  const flat = flatten(article)
  const placed = new Map<string, Span>()
  const orphans: string[] = []
  let left = most
  /** How far the last one found has moved: an edit moves all that follows it alike. */
  let moved = 0
  for (const [id, anchor] of anchors) {
    const { quote, position } = anchor
    let at = [position.start + moved, position.start].find((each) => standsAt(flat.text, each, quote)) ?? -1
    if (at < 0 && left > 0) {
      at = search(flat.text, anchor)
      left -= flat.text.length
    }
    const span = at >= 0 && isSure(flat.text, at, quote) ? spanOf(flat, at, at + quote.exact.length) : null
    if (span) placed.set(id, span)
    else orphans.push(id)
    if (span) moved = at - position.start
  }
  return { placed, orphans }
}
