import { type BlockMap, createBlockMap } from './block-map'
import { MarkRegistry } from './mark-registry'
import { type Mark, type Painter, unplacedIn } from './painter'
import { scrollToPlace } from './place'
import { shadowRootsAround } from './shadow-roots'
import { isLightText } from './text-colour'
import { watchGround } from './watch-ground'
import { WithoutPaint } from './without-paint'

/** Whether this page's browser can paint marks. */
export function highlightFeature(document: Document): 'full' | 'none' {
  const view = document.defaultView
  return view && 'Highlight' in view && view.CSS && 'highlights' in view.CSS ? 'full' : 'none'
}

class MarkPainter implements Painter {
  readonly feature = 'full'
  private readonly registry: MarkRegistry
  private readonly life = new AbortController()
  private blockMap: BlockMap = createBlockMap([])
  private observer: IntersectionObserver | null = null
  private byElement = new Map<Element, Mark[]>()
  /** Blocks near the visible part, and whether their text is light. */
  private near = new Map<Element, boolean>()
  private marks: readonly Mark[] = []
  private hiddenIds: ReadonlySet<string> = new Set()
  private focused: string | null = null
  private timer: number | undefined

  constructor(private readonly view: Window & typeof globalThis) {
    this.registry = new MarkRegistry(view)
    const { signal } = this.life
    view.document.addEventListener('visibilitychange', () => this.wake(), { signal })
    watchGround(view, () => this.recolour(), signal)
    this.wake()
  }

  /** The page may clear the registry that all scripts share, or turn dark unseen: looked after while one can see it. */
  private wake(): void {
    this.view.clearInterval(this.timer)
    if (this.view.document.visibilityState === 'hidden') return
    this.lookAfter()
    this.timer = this.view.setInterval(() => this.lookAfter(), LOOK_AFTER_MS)
  }

  private lookAfter(): void {
    this.registry.ensure()
    const [first] = this.near
    if (first && isLightText(this.view, first[0]) !== first[1]) this.recolour()
  }

  readonly update = (blockMap: BlockMap, marks: readonly Mark[], hiddenIds = this.hiddenIds): void => {
    this.observer?.disconnect()
    this.registry.clear()
    this.blockMap = blockMap
    this.marks = marks
    this.hiddenIds = hiddenIds
    this.byElement = new Map()
    for (const mark of marks) this.sort(mark)
    const before = this.near
    this.near = new Map()
    // What is near stays painted, so that nothing blinks when a page changes elsewhere.
    for (const element of before.keys()) if (this.byElement.has(element)) this.enter(element)
    this.observe()
    if (this.focused) this.focus(this.focused, false)
  }

  private sort(mark: Mark): void {
    const element = this.blockMap.elementOf(mark.span.block)
    if (!element) return
    const there = this.byElement.get(element)
    if (there) there.push(mark)
    else this.byElement.set(element, [mark])
  }

  private observe(): void {
    this.observer = new this.view.IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (entry.isIntersecting) this.enter(entry.target)
          else this.leave(entry.target)
        }
        this.registry.ensure()
      },
      { rootMargin: MARGIN },
    )
    for (const element of this.byElement.keys()) this.observer.observe(element)
  }

  private enter(element: Element): void {
    if (this.near.has(element)) return
    const dark = isLightText(this.view, element)
    this.near.set(element, dark)
    for (const mark of this.byElement.get(element) ?? []) this.paint(mark, dark)
  }

  private leave(element: Element): void {
    if (!this.near.delete(element)) return
    for (const mark of this.byElement.get(element) ?? []) this.registry.remove(mark.id)
  }

  private paint(mark: Mark, dark: boolean): void {
    if (this.hiddenIds.has(mark.id)) return
    const range = this.blockMap.rangeOf(mark.span)
    if (range) this.registry.add(mark.id, mark.kind, range, dark)
  }

  private paintAnew(element: Element, dark: boolean): void {
    this.near.set(element, dark)
    for (const mark of this.byElement.get(element) ?? []) {
      this.registry.remove(mark.id)
      this.paint(mark, dark)
    }
  }

  /** Takes the other set of colours where the text under the marks has become light, or dark. */
  private recolour(): void {
    for (const [element, before] of this.near) {
      const dark = isLightText(this.view, element)
      if (dark !== before) this.paintAnew(element, dark)
    }
    if (this.focused) this.focus(this.focused, false)
  }

  readonly hide = (ids: ReadonlySet<string>): void => {
    this.hiddenIds = ids
    for (const [element, dark] of this.near) this.paintAnew(element, dark)
  }

  readonly markAt = (x: number, y: number): readonly string[] => {
    return this.registry.at(x, y, shadowRootsAround(this.near.keys()))
  }

  readonly focus = (id: string | null, scroll = true): boolean => {
    this.registry.unfocus()
    this.focused = id
    const mark = id === null ? undefined : this.marks.find((candidate) => candidate.id === id)
    const range = mark && this.blockMap.rangeOf(mark.span)
    const element = mark && this.blockMap.elementOf(mark.span.block)
    if (!range || !element) return false
    this.registry.focus(range, isLightText(this.view, element))
    if (scroll) scrollToPlace(this.view, range)
    return true
  }

  readonly unplaced = (): readonly string[] => unplacedIn(this.blockMap, this.marks)

  readonly stop = (): void => {
    this.life.abort()
    this.observer?.disconnect()
    this.view.clearInterval(this.timer)
    this.registry.remove()
  }
}

/** Half a screen: marks are ready before a quick scroll brings them in. */
const MARGIN = '50% 0px'
/** How often a visible page is checked for a cleared registry and for its colour: some look-ups and one style. */
const LOOK_AFTER_MS = 2000

/**
 * Paints marks with the CSS Custom Highlight API: no node of the page is touched. Ranges exist only for blocks
 * near the visible part. The rules for `::highlight(sidelight-…)` are in `assets/public/marks.css`.
 */
export function paintMarks(
  document: Document,
  blockMap: BlockMap,
  marks: readonly Mark[],
  signal?: AbortSignal,
): Painter {
  const view = document.defaultView
  const painter: Painter =
    view && highlightFeature(document) === 'full' ? new MarkPainter(view) : new WithoutPaint(view)
  painter.update(blockMap, marks)
  signal?.addEventListener('abort', painter.stop, { once: true })
  return painter
}
