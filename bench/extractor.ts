import { readBody } from '../page/read-article'
import type { Run } from '../page/read-runs'

/** A run's stretches of the page: one, or several where something that is not its text stands in between. */
function addRanges(document: Document, { nodes, gaps }: Run, into: Range[]): void {
  let start = 0
  for (let cut = 0; cut <= gaps.length; cut++) {
    const end = gaps[cut] ?? nodes.length
    const first = nodes[start]
    const last = nodes[end - 1]
    if (first && last && end > start) {
      const range = document.createRange()
      range.setStart(first, 0)
      range.setEnd(last, last.length)
      into.push(range)
    }
    start = end
  }
}

/** The article's body as live ranges, for `npm run bench:pages` and other yardsticks: no headline, no captions. */
export function extract(document: Document): { blocks: Range[] } {
  const blocks: Range[] = []
  for (const run of readBody(document)?.runs ?? []) if (run.within !== 'caption') addRanges(document, run, blocks)
  return { blocks }
}
