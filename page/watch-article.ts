export type ArticleChange = 'text' | 'gone' | 'address'

export type WatchOptions = Readonly<{
  /** Quiet time after the last change before the caller is told; milliseconds. */
  settle?: number
  /** Changes that never stop (a ticker, a counter) are told at the latest after this; milliseconds. */
  longest?: number
  /** Shadow roots in which the article's text stands: what happens in them is not seen from outside. */
  shadows?: readonly ShadowRoot[]
}>

/** Long enough for a framework to finish painting, short enough to feel at once. */
const SETTLE_MS = 400
const LONGEST_MS = 3000
/** After this long without a change the page counts as settled and the observer is let go. */
const CALM_MS = 30_000

/** What the reader does on a settled page: it may have changed by itself meanwhile, as live coverage does. */
const ACTS = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const

const above = (node: Node): Node | null => node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null
/** Told by its type: an element of a frame is no `Element` of our window. */
const isElement = (node: Node): node is Element => node.nodeType === 1
const holdsArticle = (node: Node): boolean =>
  isElement(node) && (node.localName === 'article' || node.querySelector('article') !== null)

/** The one element of ours that a page may hold for a while (`entrypoints/reader/card-view.ts`) changes no article. */
const OURS = 'sidelight-card'
function isOfPage({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  const nodes = [...addedNodes, ...removedNodes]
  return type !== 'childList' || nodes.some((node) => !isElement(node) || node.localName !== OURS)
}

class ArticleWatcher {
  private readonly observer: MutationObserver
  private readonly view: Window & typeof globalThis
  private readonly document: Document
  private quiet: number | undefined
  private calm: number | undefined
  private firstChange = 0
  private address: string
  private pending = false
  /** Nothing changed for long: the observer was let go. */
  private settled = false

  constructor(
    private readonly root: Element,
    private readonly onChange: (change: ArticleChange) => void,
    private readonly options: Required<WatchOptions>,
  ) {
    this.document = root.ownerDocument
    const view = this.document.defaultView
    if (!view) throw new Error('watchArticle: the document has no window')
    this.view = view
    this.address = this.document.URL
    this.observer = new view.MutationObserver((records) => this.see(records))
  }

  start(signal: AbortSignal): void {
    if (signal.aborted) return
    const options = { signal }
    this.document.addEventListener('visibilitychange', () => this.wake(), options)
    this.view.addEventListener('popstate', () => this.changed(), options)
    this.view.addEventListener('pageshow', () => this.wake(), options)
    for (const act of ACTS) {
      this.view.addEventListener(act, () => this.settled && this.wake(), { ...options, capture: true, passive: true })
    }
    const navigation: EventTarget | undefined =
      'navigation' in this.view ? (this.view.navigation as EventTarget) : undefined
    navigation?.addEventListener('navigatesuccess', () => this.changed(), options)
    signal.addEventListener('abort', () => this.rest(), { once: true })
    this.observe()
  }

  /** Text inside the article, and whether the article itself is taken away, which shows on its ancestors' child lists. */
  private observe(): void {
    if (this.document.visibilityState === 'hidden') return
    this.settled = false
    for (const within of [this.root, ...this.options.shadows]) {
      this.observer.observe(within, { childList: true, characterData: true, subtree: true })
    }
    for (let up = above(this.root); up; up = above(up)) this.observer.observe(up, { childList: true })
    this.calmDown()
  }

  private see(records: readonly MutationRecord[]): void {
    if (!this.root.isConnected || records.some((record) => isOfPage(record) && this.concerns(record))) this.changed()
  }

  /** What is put beside the article may go on with it; what happens further out matters only if it is an article too. */
  private concerns({ target, addedNodes }: MutationRecord): boolean {
    if (target === above(this.root) || this.root.contains(target)) return true
    if (this.options.shadows.some((shadow) => shadow.contains(target))) return true
    return [...addedNodes].some(holdsArticle)
  }

  private calmDown(): void {
    this.view.clearTimeout(this.calm)
    this.calm = this.view.setTimeout(() => {
      this.settled = true
      this.observer.disconnect()
    }, CALM_MS)
  }

  private rest(): void {
    this.observer.disconnect()
    this.view.clearTimeout(this.quiet)
    this.view.clearTimeout(this.calm)
  }

  private wake(): void {
    if (this.document.visibilityState === 'hidden') this.rest()
    else {
      this.observe()
      this.changed()
    }
  }

  private changed(): void {
    const now = this.view.performance.now()
    if (!this.pending) this.firstChange = now
    this.pending = true
    this.calmDown()
    this.view.clearTimeout(this.quiet)
    const left = this.options.longest - (now - this.firstChange)
    this.quiet = this.view.setTimeout(() => this.tell(), Math.max(0, Math.min(this.options.settle, left)))
  }

  private tell(): void {
    this.pending = false
    if (this.document.visibilityState === 'hidden') return
    const moved = this.document.URL !== this.address
    this.address = this.document.URL
    if (moved) this.onChange('address')
    else this.onChange(this.root.isConnected ? 'text' : 'gone')
  }
}

/**
 * Tells, debounced, when the article changed, was taken away, or the address changed without a load.
 * Observes only the article and its ancestors' child lists; nothing runs in a hidden tab or on a settled page.
 */
export function watchArticle(
  root: Element,
  onChange: (change: ArticleChange) => void,
  signal: AbortSignal,
  options: WatchOptions = {},
): void {
  const { settle = SETTLE_MS, longest = LONGEST_MS, shadows = [] } = options
  new ArticleWatcher(root, onChange, { settle, longest, shadows }).start(signal)
}
