type Extent = Readonly<{ top: number; bottom: number }>

/** Everything in pixels of the viewport. */
export type Around = Readonly<{
  /** All lines of the mark. */
  mark: Extent
  /** The line being read. */
  line: Extent & Readonly<{ left: number }>
  card: Readonly<{ width: number; height: number }>
  view: Readonly<{ width: number; height: number }>
}>

const GAP = 6
const EDGE = 8

/**
 * Where the card stands: below or above the whole mark, where that is out of sight below or above the line being read,
 * and never on that line. A card of less than half the window's height always finds room.
 */
export function placeCard({ mark, line, card, view }: Around): Readonly<{ left: number; top: number }> {
  const tops = [mark.bottom + GAP, mark.top - GAP - card.height, line.bottom + GAP, line.top - GAP - card.height]
  const fits = (top: number) => top >= 0 && top + card.height <= view.height
  const clear = (top: number) => top >= line.bottom || top + card.height <= line.top
  const top = tops.find((each) => fits(each) && clear(each)) ?? line.bottom + GAP
  return { top, left: Math.max(EDGE, Math.min(line.left, view.width - card.width - EDGE)) }
}
