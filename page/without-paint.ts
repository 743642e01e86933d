import { type BlockMap, createBlockMap } from './block-map'
import { type Mark, type Painter, unplacedIn } from './painter'
import { scrollToPlace } from './place'

/** For a browser that cannot paint: a mark can still be gone to. */
export class WithoutPaint implements Painter {
  readonly feature = 'none'
  private blockMap: BlockMap = createBlockMap([])
  private marks: readonly Mark[] = []

  constructor(private readonly view: (Window & typeof globalThis) | null) {}

  readonly update = (blockMap: BlockMap, marks: readonly Mark[]): void => {
    this.blockMap = blockMap
    this.marks = marks
  }
  readonly hide = (): void => undefined
  readonly markAt = (): readonly string[] => []
  readonly focus = (id: string | null, scroll = true): boolean => {
    const mark = this.marks.find((candidate) => candidate.id === id)
    const place = mark && this.blockMap.rangeOf(mark.span)
    if (!place || !this.view) return false
    if (scroll) scrollToPlace(this.view, place)
    return true
  }
  readonly unplaced = (): readonly string[] => unplacedIn(this.blockMap, this.marks)
  readonly stop = (): void => undefined
}
