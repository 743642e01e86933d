import { readBody } from '../page/read-article'
import type { Run } from '../page/read-runs'

function rangeOver(document: Document, nodes: readonly Text[]): Range[] {
  const first = nodes[0]
  const last = nodes.at(-1)
  if (!first || !last) return []
  const range = document.createRange()
  range.setStart(first, 0)
  range.setEnd(last, last.length)
  return [range]
}

/** A run's stretches of the page: one, or several where something that is not its text stands in between. */
function rangesOf(document: Document, run: Run): Range[] {
  const cuts = [0, ...run.gaps, run.nodes.length]
  return cuts.slice(1).flatMap((end, at) => rangeOver(document, run.nodes.slice(cuts[at], end)))
}

/** The article's body as live ranges, for `npm run bench:pages` and other yardsticks: no headline, no captions. */
export function extract(document: Document): { blocks: Range[] } {
  const runs = readBody(document)?.runs ?? []
  return { blocks: runs.filter((run) => run.within !== 'caption').flatMap((run) => rangesOf(document, run)) }
}
