/** What a mark says; each has its own line and colour in `assets/public/marks.css`. */
export const MARK_KINDS = ['mention', 'vague', 'unsourced', 'judgement', 'sourced', 'focus'] as const
export type MarkKind = (typeof MARK_KINDS)[number]

/** Newer than TypeScript's DOM library: Chrome 140, Firefox 150. */
type Hit = { highlight: Highlight; ranges: readonly AbstractRange[] }
type HitTest = {
  highlightsFromPoint: (x: number, y: number, within: { shadowRoots: readonly ShadowRoot[] }) => readonly Hit[]
}
type Placed = { readonly highlight: Highlight; readonly range: StaticRange }
const PREFIX = 'sidelight-'
/** What is in focus is painted over the rest; flags over mentions. */
const PRIORITY: Readonly<Record<MarkKind, number>> = {
  mention: 1,
  sourced: 1,
  judgement: 2,
  vague: 3,
  unsourced: 4,
  focus: 9,
}

/** Our entries in the page's highlight registry: a light and a dark one for each kind, made when first needed. */
export class MarkRegistry {
  private readonly highlights = new Map<string, Highlight>()
  private readonly placed = new Map<string, Placed>()
  private focused: Placed | null = null

  constructor(private readonly view: Window & typeof globalThis) {}

  /** `dark`: for light text on a dark page. */
  private highlightFor(kind: MarkKind, dark: boolean): Highlight {
    const name = `${PREFIX}${kind}${dark ? '-dark' : ''}`
    let highlight = this.highlights.get(name)
    if (!highlight) {
      highlight = new this.view.Highlight()
      highlight.priority = PRIORITY[kind]
      this.highlights.set(name, highlight)
      this.view.CSS.highlights.set(name, highlight)
    }
    return highlight
  }

  add(id: string, kind: MarkKind, range: StaticRange, dark: boolean): void {
    this.take(id)
    const highlight = this.highlightFor(kind, dark)
    highlight.add(range)
    this.placed.set(id, { highlight, range })
  }

  private take(id: string): void {
    const placed = this.placed.get(id)
    placed?.highlight.delete(placed.range)
    this.placed.delete(id)
  }

  /** Takes one mark away; without an id, everything that is ours, from the registry too. */
  remove(id?: string): void {
    if (id !== undefined) {
      this.take(id)
      return
    }
    this.clear()
    for (const name of this.highlights.keys()) this.view.CSS.highlights.delete(name)
    this.highlights.clear()
  }

  clear(): void {
    for (const highlight of this.highlights.values()) highlight.clear()
    this.placed.clear()
    this.focused = null
  }

  /** Puts our entries back if the page has cleared or replaced them. */
  ensure(): void {
    for (const [name, highlight] of this.highlights) {
      if (this.view.CSS.highlights.get(name) !== highlight) this.view.CSS.highlights.set(name, highlight)
    }
  }

  focus(range: StaticRange, dark: boolean): void {
    this.unfocus()
    const highlight = this.highlightFor('focus', dark)
    highlight.add(range)
    this.focused = { highlight, range }
  }

  unfocus(): void {
    this.focused?.highlight.delete(this.focused.range)
    this.focused = null
  }

  /** Ids of the marks painted at a point of the viewport, the one on top first; in these shadow roots too. */
  at(x: number, y: number, shadowRoots: readonly ShadowRoot[]): readonly string[] {
    const registry: HighlightRegistry & Partial<HitTest> = this.view.CSS.highlights
    const hits = registry.highlightsFromPoint?.(x, y, { shadowRoots }) ?? []
    const placed = [...this.placed]
    const idOf = (hit: AbstractRange) => placed.find(([, { range }]) => range === hit)?.[0]
    return hits.flatMap(({ ranges }) => ranges.map(idOf)).filter((id) => id !== undefined)
  }
}
