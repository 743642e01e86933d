import type { BlockId, Span } from '../analysis/types'
import { collapse, collapsedOffset, rawEnd, rawOffset } from './white-space'

/** Where one block's text comes from: its text nodes in order, and where in the text each begins. */
export type BlockSource = Readonly<{
  element: Element
  nodes: readonly Text[]
  starts: readonly number[]
  text: string
}>

/** Ties offsets in an article's blocks to the text nodes of the page. Holds nodes, changes none. */
export type BlockMap = Readonly<{
  size: number
  /** The live place of a span; null where the page's text is gone or no longer says the same. */
  rangeOf: (span: Span) => StaticRange | null
  /** The block and offset of a place in the page; null outside the article. */
  spanAt: (node: Node, offset: number) => { block: BlockId; offset: number } | null
  /** The element nearest around a block; null where there is no such block. */
  elementOf: (block: BlockId) => Element | null
}>

const afterSpace = (source: BlockSource, start: number): boolean => start === 0 || source.text[start - 1] === ' '

const pieceText = (source: BlockSource, index: number): string =>
  source.text.slice(source.starts[index] ?? 0, source.starts[index + 1] ?? source.text.length)

/** Still on the page and still saying what it said when it was read (a last space may have been trimmed). */
function isFresh(source: BlockSource, index: number): boolean {
  const node = source.nodes[index]
  if (!node?.isConnected) return false
  const now = collapse(node.data, afterSpace(source, source.starts[index] ?? 0)).trimEnd()
  return now === pieceText(source, index).trimEnd()
}

/** Index of the text node that holds the character at `offset`. */
function pieceAt(source: BlockSource, offset: number): number {
  let low = 0
  let high = source.starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((source.starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function rangeIn(source: BlockSource, start: number, end: number): StaticRange | null {
  if (start < 0 || end > source.text.length || start >= end) return null
  const first = pieceAt(source, start)
  const last = pieceAt(source, end - 1)
  for (let index = first; index <= last; index++) if (!isFresh(source, index)) return null
  const startContainer = source.nodes[first]
  const endContainer = source.nodes[last]
  if (!startContainer || !endContainer) return null
  const firstStart = source.starts[first] ?? 0
  const lastStart = source.starts[last] ?? 0
  const startOffset = rawOffset(startContainer.data, afterSpace(source, firstStart), start - firstStart)
  const endOffset = rawEnd(endContainer.data, afterSpace(source, lastStart), end - lastStart)
  return makeRange(startContainer, startOffset, endContainer, endOffset)
}

/** A static range costs the page nothing when it changes; older DOMs get the same four properties. */
function makeRange(startContainer: Text, startOffset: number, endContainer: Text, endOffset: number): StaticRange {
  const init = { startContainer, startOffset, endContainer, endOffset }
  const view = startContainer.ownerDocument.defaultView
  if (typeof view?.StaticRange === 'function') return new view.StaticRange(init)
  return { ...init, collapsed: false } as StaticRange
}

function indexNodes(sources: readonly BlockSource[]): Map<Node, { block: number; piece: number }> {
  const index = new Map<Node, { block: number; piece: number }>()
  sources.forEach((source, block) => {
    source.nodes.forEach((node, piece) => {
      index.set(node, { block, piece })
    })
  })
  return index
}

/** Makes the map of an article's blocks; `sources[i]` belongs to `Article.blocks[i]`. */
export function createBlockMap(sources: readonly BlockSource[]): BlockMap {
  let index: Map<Node, { block: number; piece: number }> | null = null
  return {
    size: sources.length,
    rangeOf: (span) => {
      const source = sources[span.block]
      return source ? rangeIn(source, span.start, span.end) : null
    },
    spanAt: (node, offset) => {
      index ??= indexNodes(sources)
      const place = index.get(node)
      const source = place && sources[place.block]
      if (!place || !source) return null
      const start = source.starts[place.piece] ?? 0
      const inPiece = collapsedOffset((node as Text).data, afterSpace(source, start), offset)
      return { block: place.block as BlockId, offset: Math.min(start + inPiece, source.text.length) }
    },
    elementOf: (block) => sources[block]?.element ?? null,
  }
}
