import Mark from 'mark.js'
import { paintMarks } from '../../../page/highlights'
import type { Mark as OurMark } from '../../../page/painter'
import { type ReadResult, readArticle } from '../../../page/read-article'

export type PaintCost = Readonly<{ ours: number; theirs: number; ourMutations: number; theirMutations: number }>

const HOW_MANY = 50

/** One mark on a long word of as many blocks as there are, round and round, until there are fifty. */
function marksOn({ article }: Extract<ReadResult, { kind: 'article' }>): OurMark[] {
  const words = article.blocks.flatMap((block) =>
    [...block.text.matchAll(/\p{L}{5,}/gu)].map((match) => ({
      block: block.id,
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
  const count = Math.min(HOW_MANY, words.length)
  return Array.from({ length: count }, (_, at) => words[Math.floor((at * words.length) / count)]).flatMap((span, at) =>
    span ? [{ id: String(at), kind: at % 2 ? ('mention' as const) : ('unsourced' as const), span }] : [],
  )
}

/** Says of everything observed that it is in view, at once: all fifty marks are painted in the one call measured. */
class AllInView {
  constructor(private readonly tell: IntersectionObserverCallback) {}
  observe(target: Element): void {
    this.tell([{ target, isIntersecting: true } as IntersectionObserverEntry], this as unknown as IntersectionObserver)
  }
  disconnect(): void {}
}

function timed(run: () => void): { ms: number; mutations: number } {
  const observer = new MutationObserver(() => {})
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
  const start = performance.now()
  run()
  const ms = performance.now() - start
  const mutations = observer.takeRecords().length
  observer.disconnect()
  return { ms, mutations }
}

const UNSEEN = ['script', 'style', 'noscript', 'textarea', 'title', 'template']

/** The same places as mark.js counts them: offsets into all text nodes it looks at. */
function offsetsOf(places: readonly StaticRange[]): { start: number; length: number }[] {
  const starts = new Map<Node, number>()
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  let length = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(UNSEEN.join())) continue
    starts.set(node, length)
    length += node.nodeValue?.length ?? 0
  }
  return places.map((place) => ({
    start: (starts.get(place.startContainer) ?? 0) + place.startOffset,
    length: place.endOffset - place.startOffset,
  }))
}

/** Milliseconds and changes of the page for painting the same fifty words, first ours, then mark.js's. */
function paint(): PaintCost | null {
  const read = readArticle(document)
  if (read.kind !== 'article') return null
  const marks = marksOn(read)
  const ranges = offsetsOf(marks.flatMap(({ span }) => read.blockMap.rangeOf(span) ?? []))
  Object.assign(globalThis, { IntersectionObserver: AllInView })
  let stop = (): void => {}
  const ours = timed(() => {
    stop = paintMarks(document, read.blockMap, marks).stop
  })
  stop()
  const theirs = timed(() => new Mark(document.body).markRanges(ranges, { exclude: UNSEEN }))
  return { ours: ours.ms, theirs: theirs.ms, ourMutations: ours.mutations, theirMutations: theirs.mutations }
}

Object.assign(globalThis, { bench: { paint } })
