import type { Span } from '../analysis/types'
import type { BlockMap } from './block-map'
import { MARK_KINDS, type MarkKind, MarkRegistry } from './mark-registry'
import { isLightText } from './text-colour'

export type { MarkKind } from './mark-registry'

export type Mark = Readonly<{ id: string; kind: Exclude<MarkKind, 'focus'>; span: Span }>

export type PaintOptions = Readonly<{
  /** Kinds that are switched off: kept, not painted. */
  hidden?: readonly MarkKind[]
  /** Marks that are not painted, whatever their kind. */
  hiddenIds?: ReadonlySet<string>
  /** Aborting it stops painting and takes every mark away. */
  signal?: AbortSignal
  /** How far beyond the visible part of the page marks are made ready; a CSS margin. */
  margin?: string
}>

export type Painter = Readonly<{
  /** 'none' where the browser has no Highlight API: nothing is painted, all calls are harmless. */
  feature: 'full' | 'none'
  /** Replaces marks and map (after the page was read again); keeps what is in focus if its id is still there. */
  update: (blockMap: BlockMap, marks: readonly Mark[]) => void
  /** What is not painted from now on: kinds, and single marks by id. */
  hide: (kinds: readonly MarkKind[], ids?: ReadonlySet<string>) => void
  /** The marks under a point of the viewport, topmost first; ids. */
  markAt: (x: number, y: number) => readonly string[]
  /** Makes one mark stand out and, unless told otherwise, scrolls to it; null takes the focus away. False if it is gone. */
  focus: (id: string | null, scroll?: boolean) => boolean
  /** Ids of marks whose text is no longer where it was read. */
  unplaced: () => readonly string[]
  stop: () => void
}>

const NOTHING: Painter = {
  feature: 'none',
  update: () => {},
  hide: () => {},
  markAt: () => [],
  focus: () => false,
  unplaced: () => [],
  stop: () => {},
}

/** Whether this page's browser can paint marks. */
export function highlightFeature(document: Document): 'full' | 'none' {
  const view = document.defaultView
  return view && 'Highlight' in view && view.CSS && 'highlights' in view.CSS ? 'full' : 'none'
}

class MarkPainter implements Painter {
  readonly feature = 'full'
  private readonly margin: string
  private readonly registry: MarkRegistry
  private observer: IntersectionObserver | null = null
  private byElement = new Map<Element, Mark[]>()
  private readonly near = new Set<Element>()
  private marks: readonly Mark[] = []
  private hidden: ReadonlySet<MarkKind>
  private hiddenIds: ReadonlySet<string>
  private focused: string | null = null
  private timer: number | undefined

  constructor(
    private readonly view: Window & typeof globalThis,
    private blockMap: BlockMap,
    options: PaintOptions,
  ) {
    this.registry = new MarkRegistry(view)
    this.hidden = new Set(options.hidden ?? [])
    this.hiddenIds = options.hiddenIds ?? new Set()
    this.margin = options.margin ?? MARGIN
    view.document.addEventListener('visibilitychange', this.onVisibility)
    this.onVisibility()
  }

  /** The page may clear the registry that all scripts share: put ours back while someone can see it. */
  private readonly onVisibility = (): void => {
    this.view.clearInterval(this.timer)
    if (this.view.document.visibilityState === 'hidden') return
    this.registry.ensure()
    this.timer = this.view.setInterval(() => this.registry.ensure(), ENSURE_EVERY_MS)
  }

  readonly update = (blockMap: BlockMap, marks: readonly Mark[]): void => {
    this.observer?.disconnect()
    this.registry.clear()
    this.near.clear()
    this.blockMap = blockMap
    this.marks = marks
    this.byElement = new Map()
    for (const mark of marks) {
      const element = blockMap.elementOf(mark.span.block)
      if (element) this.byElement.set(element, [...(this.byElement.get(element) ?? []), mark])
    }
    this.observe()
    if (this.focused) this.focus(this.focused, false)
  }

  private observe(): void {
    if (!('IntersectionObserver' in this.view)) {
      for (const element of this.byElement.keys()) this.enter(element)
      return
    }
    this.observer = new this.view.IntersectionObserver(
      (entries) => {
        for (const entry of entries) {
          if (entry.isIntersecting) this.enter(entry.target)
          else this.leave(entry.target)
        }
        this.registry.ensure()
      },
      { rootMargin: this.margin },
    )
    for (const element of this.byElement.keys()) this.observer.observe(element)
  }

  private enter(element: Element): void {
    if (this.near.has(element)) return
    this.near.add(element)
    const dark = isLightText(this.view, element)
    for (const mark of this.byElement.get(element) ?? []) this.paint(mark, dark)
  }

  private leave(element: Element): void {
    if (!this.near.delete(element)) return
    for (const mark of this.byElement.get(element) ?? []) this.registry.remove(mark.id)
  }

  private paint(mark: Mark, dark: boolean): void {
    if (this.hidden.has(mark.kind) || this.hiddenIds.has(mark.id)) return
    const range = this.blockMap.rangeOf(mark.span)
    if (range) this.registry.add(mark.id, mark.kind, range, dark)
  }

  readonly hide = (kinds: readonly MarkKind[], ids: ReadonlySet<string> = new Set()): void => {
    this.hidden = new Set(kinds)
    this.hiddenIds = ids
    for (const element of this.near) {
      const dark = isLightText(this.view, element)
      for (const mark of this.byElement.get(element) ?? []) {
        this.registry.remove(mark.id)
        this.paint(mark, dark)
      }
    }
  }

  readonly markAt = (x: number, y: number): readonly string[] => {
    return this.registry.at(x, y)
  }

  readonly focus = (id: string | null, scroll = true): boolean => {
    this.registry.unfocus()
    this.focused = id
    const mark = id === null ? undefined : this.marks.find((candidate) => candidate.id === id)
    const range = mark && this.blockMap.rangeOf(mark.span)
    const element = mark && this.blockMap.elementOf(mark.span.block)
    if (!range || !element) return false
    this.registry.focus(range, isLightText(this.view, element))
    if (scroll) scrollTo(this.view, range)
    return true
  }

  readonly unplaced = (): readonly string[] => {
    return this.marks.filter((mark) => !this.blockMap.rangeOf(mark.span)).map((mark) => mark.id)
  }

  readonly stop = (): void => {
    this.observer?.disconnect()
    this.view.clearInterval(this.timer)
    this.view.document.removeEventListener('visibilitychange', this.onVisibility)
    this.registry.remove()
  }
}

/** Half a screen: marks are ready before a quick scroll brings them in. */
const MARGIN = '50% 0px'
/** How often a visible page is checked for a cleared registry: a few map look-ups each time. */
const ENSURE_EVERY_MS = 2000

/** Brings a place to the middle of the view; at once where the reader asked for less motion. */
function scrollTo(view: Window & typeof globalThis, place: StaticRange): void {
  const parent = place.startContainer.parentElement
  if (!parent) return
  const calm = view.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? true
  const behavior = calm ? 'instant' : 'smooth'
  const range = liveRange(view.document, place)
  const height = parent.getBoundingClientRect().height
  if (height <= view.innerHeight / 2) parent.scrollIntoView({ block: 'center', inline: 'nearest', behavior })
  else {
    const top = range.getBoundingClientRect().top
    view.scrollBy({ top: top - view.innerHeight / 2, behavior })
  }
}

export function liveRange(document: Document, place: StaticRange): Range {
  const range = document.createRange()
  range.setStart(place.startContainer, place.startOffset)
  range.setEnd(place.endContainer, place.endOffset)
  return range
}

/**
 * Paints marks with the CSS Custom Highlight API: no node of the page is touched. Ranges exist only for blocks
 * near the visible part. The rules for `::highlight(sidelight-…)` are in `assets/public/marks.css`.
 */
export function paintMarks(
  document: Document,
  blockMap: BlockMap,
  marks: readonly Mark[],
  options: PaintOptions = {},
): Painter {
  const view = document.defaultView
  if (!view || highlightFeature(document) === 'none') return NOTHING
  const painter = new MarkPainter(view, blockMap, options)
  painter.update(blockMap, marks)
  options.signal?.addEventListener('abort', painter.stop, { once: true })
  return painter
}

export { MARK_KINDS }
