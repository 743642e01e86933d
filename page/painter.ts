import type { Span } from '../analysis/types'
import type { BlockMap } from './block-map'
import type { MarkKind } from './mark-registry'

export type Mark = Readonly<{ id: string; kind: Exclude<MarkKind, 'focus'>; span: Span }>

export type Painter = Readonly<{
  /** 'none' where the browser has no Highlight API: nothing is painted, but marks can be gone to. */
  feature: 'full' | 'none'
  /** Replaces marks and map (after the page was read again); keeps what is in focus if its id is still there. */
  update: (blockMap: BlockMap, marks: readonly Mark[], hiddenIds?: ReadonlySet<string>) => void
  /** The marks that are not painted from now on, by id. */
  hide: (ids: ReadonlySet<string>) => void
  /** The marks under a point of the viewport, topmost first; ids. */
  markAt: (x: number, y: number) => readonly string[]
  /** Makes one mark stand out and, unless told otherwise, scrolls to it; null takes the focus away. False if it is gone. */
  focus: (id: string | null, scroll?: boolean) => boolean
  /** Ids of marks whose text is no longer where it was read. */
  unplaced: () => readonly string[]
  stop: () => void
}>

/** Ids of marks whose words are not where they were read. */
export const unplacedIn = (blockMap: BlockMap, marks: readonly Mark[]): readonly string[] =>
  marks.filter(({ span }) => blockMap.rangeOf(span) === null).map(({ id }) => id)
