import type { ReadingPosition } from '../../analysis/page-state'
import type { Article } from '../../analysis/types'
import type { BlockMap } from '../../page/block-map'

/** The paragraph being read is taken to be the first that reaches below this share of the window's height. */
const READING_BAND = '-20% 0px -60% 0px'

/** Calls back with the block in the upper part of the window whenever that changes. Costs no layout: it observes. */
export function watchPosition(
  document: Document,
  read: Readonly<{ article: Article; blockMap: BlockMap }>,
  onMove: (position: ReadingPosition | null) => void,
  signal: AbortSignal,
): void {
  const view = document.defaultView
  if (!view) return
  const inBand = new Set<number>()
  const blockOf = new Map<Element, number>()
  let told: number | null = null
  const observer = new view.IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const block = blockOf.get(entry.target)
        if (block === undefined) continue
        if (entry.isIntersecting) inBand.add(block)
        else inBand.delete(block)
      }
      const first = inBand.size === 0 ? null : Math.min(...inBand)
      if (first === null || first === told) return
      told = first
      const block = read.article.blocks[first]
      if (block) onMove({ block: block.id })
    },
    { rootMargin: READING_BAND },
  )
  for (const block of read.article.blocks) {
    const element = read.blockMap.elementOf(block.id)
    if (!element || blockOf.has(element)) continue
    blockOf.set(element, block.id)
    observer.observe(element)
  }
  signal.addEventListener('abort', () => observer.disconnect())
}
