import type { BlockId } from '../analysis/types'
import { createBlockMap } from '../page/block-map'
import { readBody } from '../page/read-article'

/** The article's body as live ranges, for `npm run bench:pages` and other yardsticks: no headline, no captions. */
export function extract(document: Document): { blocks: Range[] } {
  const runs = (readBody(document)?.runs ?? []).filter((run) => run.within !== 'caption')
  const map = createBlockMap(runs)
  const blocks: Range[] = []
  runs.forEach((run, index) => {
    const place = map.rangeOf({ block: index as BlockId, start: 0, end: run.text.length })
    if (!place) return
    const range = document.createRange()
    range.setStart(place.startContainer, place.startOffset)
    range.setEnd(place.endContainer, place.endOffset)
    blocks.push(range)
  })
  return { blocks }
}
