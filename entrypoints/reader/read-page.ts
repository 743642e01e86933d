import type { Block } from '../../analysis/types'
import { articlesOn } from '../../page/articles-on-page'
import { type ReadResult, readArticleInSlices } from '../../page/read-article'

/** What was found, and the document it stands in: the page's own, or that of a frame of the same site. */
export type PageReading = Readonly<{
  result: ReadResult
  document: Document
  /** The articles of a page that holds several, and the one of them that was read. */
  articles: readonly Element[]
  within: Element | null
  /** Only the first part of the article is here. */
  partial: boolean
  /** The page changed between two slices of the reading. */
  torn: boolean
}>

export type ReadWish = Readonly<{
  /** Read whatever there is: the reader asked for it. */
  force: boolean
  /** Of several articles the one in view, where that is known. */
  within: Element | null
}>

/** How long we keep the page's main thread before we let others have it; half a frame, in milliseconds. */
const SLICE_MS = 8
/** A busy page lets us go on after this at the latest; milliseconds. */
const IDLE_TIMEOUT_MS = 100

/** Reads the page while it is idle, in slices. Throws the signal's reason when it is aborted. */
export async function readPage(document: Document, wish: ReadWish, signal: AbortSignal): Promise<PageReading> {
  const slices = new Slices(document, signal)
  try {
    await slices.begin()
    const found = await readAnyDocument(document, wish, slices.pause)
    const { result, partial } = firstPart(found.result)
    return { ...found, result, partial, torn: slices.areTorn() }
  } finally {
    slices.end()
  }
}

async function readAnyDocument(
  document: Document,
  { force, within }: ReadWish,
  pause: () => Promise<void>,
): Promise<Omit<PageReading, 'torn' | 'partial'>> {
  const articles = articlesOn(document)
  const one = articles.find((each) => each === within) ?? articles[0] ?? null
  const result = await readArticleInSlices(document, pause, one ? { force, within: one } : { force })
  if (result.kind === 'article') return { result, document, articles, within: one }
  for (const frame of document.querySelectorAll('iframe')) {
    const inside = documentOf(frame)
    if (!inside) continue
    const read = await readArticleInSlices(inside, pause, { url: document.URL })
    if (read.kind === 'article') return { result: read, document: inside, articles: [], within: null }
  }
  return { result, document, articles: [], within: null }
}

/**
 * About 16,000 words, as much as the longest reports have. What is longer (a book, a day of live coverage) would take
 * seconds to analyse and hold the page up with messages of megabytes.
 */
const MOST_CHARACTERS = 100_000

function firstPart(result: ReadResult): Readonly<{ result: ReadResult; partial: boolean }> {
  if (result.kind !== 'article') return { result, partial: false }
  let left = MOST_CHARACTERS
  const blocks = result.article.blocks.flatMap((block): Block[] => {
    const text = block.text.slice(0, left)
    left -= text.length
    if (text === block.text) return [block]
    return text === '' ? [] : [{ ...block, text, links: block.links.filter(({ end }) => end <= text.length) }]
  })
  if (left > 0) return { result, partial: false }
  return { result: { ...result, article: { ...result.article, blocks } }, partial: true }
}

/** Null for a frame of another site. */
function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument
  } catch {
    return null // what another site may not do, Firefox may say with an error where Chrome answers null
  }
}

/** Never, where the signal is aborted first. */
export function untilVisible(document: Document, signal: AbortSignal): Promise<void> {
  if (document.visibilityState !== 'hidden') return Promise.resolve()
  return new Promise((resolve) => {
    document.addEventListener('visibilitychange', () => resolve(), { signal, once: true })
  })
}

/** Turns on the page's main thread, a few milliseconds each, and whether the page changed between them. */
class Slices {
  private until = 0
  private torn = false
  private readonly view: Window & typeof globalThis
  private readonly observer: MutationObserver

  constructor(
    private readonly document: Document,
    private readonly signal: AbortSignal,
  ) {
    const view = document.defaultView
    if (!view) throw new Error('no window')
    this.view = view
    this.observer = new view.MutationObserver(() => {
      this.torn = true
    })
  }

  /** Waits until the page is idle. */
  begin(): Promise<void> {
    return new Promise((resolve, reject) => {
      const go = () => {
        this.until = this.view.performance.now() + SLICE_MS
        if (this.signal.aborted) reject(this.signal.reason)
        else resolve()
      }
      this.view.requestIdleCallback(go, { timeout: IDLE_TIMEOUT_MS })
    })
  }

  readonly pause = async (): Promise<void> => {
    if (this.view.performance.now() < this.until) return
    this.observer.observe(this.document, { childList: true, characterData: true, subtree: true })
    await this.begin()
  }

  areTorn(): boolean {
    return this.torn || this.observer.takeRecords().length > 0
  }

  end(): void {
    this.observer.disconnect()
  }
}
