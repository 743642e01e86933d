import type { Article, Block, BlockId, BlockKind } from '../analysis/types'
import { type BlockMap, type BlockSource, createBlockMap } from './block-map'
import { findArticle } from './find-article'
import { isFurniture } from './furniture'
import { findHeadline, headlineRun } from './headline'
import { readMetadata } from './metadata'
import { pickRuns } from './pick-runs'
import { type Run, runSteps, type Skip } from './read-runs'
import { isDense } from './script-density'

export type ReadResult =
  | Readonly<{ kind: 'article'; article: Article; blockMap: BlockMap; root: Element }>
  | Readonly<{ kind: 'not-an-article'; why: 'no-prose' | 'too-little-prose' | 'mostly-links' }>
  | Readonly<{ kind: 'nothing-yet' }>

export type ReadOptions = Readonly<{
  /** Read whatever there is, even where it does not look like an article: the reader asked for it. */
  force?: boolean
  /** The page's address where the document does not know it (a file read by the command line). */
  url?: string
  /** Read only what stands in this element: one of several articles on a page (see `articlesOn`). */
  within?: Element
}>

/** Less prose than this is a caption, a teaser or a stub: nothing to source. Set on the saved pages. */
const MIN_PROSE = 250
/** A page with less text than this is still loading or an empty shell. */
const MIN_PAGE_TEXT = 40

const kindOf = (run: Run): BlockKind => {
  if (run.within === 'table' || run.within === null)
    return run.strong === run.text.length && run.text.length < 80 && !/[.,;:]$/.test(run.text) ? 'heading' : 'paragraph'
  return run.within
}

const sourceOf = (run: Run): BlockSource => ({
  element: run.element,
  nodes: run.nodes,
  starts: run.starts,
  text: run.text,
})

function absolute(href: string, base: string): string {
  return URL.canParse(href, base) ? new URL(href, base).href : href
}

const blockOf = (run: Run, kind: BlockKind, id: number, base: string): Block => ({
  id: id as BlockId,
  kind,
  text: run.text,
  links: run.links
    .filter((link) => link.start < run.text.length)
    .map((link) => ({ start: link.start, end: Math.min(link.end, run.text.length), href: absolute(link.href, base) })),
})

/** A character of Chinese, Japanese or Korean says about as much as so many of an alphabet. */
const DENSITY = 3

/** How much a run says, in characters of an alphabet. */
const sizeOf = ({ text }: Run): number => text.length * (isDense(text) ? DENSITY : 1)

/** Prose and share of links, as counted over the runs that were kept. */
function judge(runs: readonly Run[]): 'no-prose' | 'too-little-prose' | 'mostly-links' | null {
  let prose = 0
  let all = 0
  for (const run of runs) {
    const size = sizeOf(run)
    all += size
    if (run.within !== 'heading' && size >= 80) prose += size
  }
  if (prose === 0) return 'no-prose'
  if (prose < MIN_PROSE) return 'too-little-prose'
  return prose < all * 0.4 ? 'mostly-links' : null
}

/** A large article is put together in slices of so many blocks: a few milliseconds each. */
const BLOCKS_IN_SLICE = 400

function* blockSteps(headline: Run | null, runs: readonly Run[], url: string): Generator<void, Block[]> {
  const blocks: Block[] = []
  for (const run of runs) {
    blocks.push(blockOf(run, run === headline ? 'headline' : kindOf(run), blocks.length, url))
    if (blocks.length % BLOCKS_IN_SLICE === 0) yield
  }
  return blocks
}

type Body = Readonly<{ root: Element; runs: readonly Run[]; headline: Element | null }>

/** The runs of the article itself, without headline and furniture, and the element that holds them. */
export function readBody(document: Document, within: Element | null = null): Body | null {
  const steps = bodySteps(document, within)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** The same with a pause between its parts, each a few milliseconds even on a page of a megabyte. */
function* bodySteps(document: Document, within: Element | null): Generator<void, Body | null> {
  const scope = within ?? document.body
  if (!scope) return null
  const headline = findHeadline(within ?? document, document.title)
  const found = yield* findArticle(scope, headline)
  if (!found) return null
  yield
  const { root, weights } = found
  const most = (weights.get(root) ?? 0) * MOST
  const skip: Skip = (element, tag, kind) =>
    element === headline ||
    (isFurniture(element, tag, kind) && (weights.get(element) ?? 0) < most) ||
    (tag === 'ARTICLE' && isTeaser(element, weights.get(element) ?? 0))
  const runs = yield* runSteps(root, skip)
  yield
  return { root, runs: pickRuns(afterHeadline(runs, headline)), headline }
}

/** Text that stands before the headline is not the article. */
function afterHeadline(runs: readonly Run[], headline: Element | null): readonly Run[] {
  if (!headline) return runs
  const isBehind = (run: Run | undefined): boolean =>
    run !== undefined && (headline.compareDocumentPosition(run.element) & 4) !== 0
  // Mostly the headline stands before all of it: one question to the browser instead of one for every run.
  if (isBehind(runs[0])) return runs
  const first = runs.findIndex(isBehind)
  if (first < 0) return runs
  const length = (part: readonly Run[]): number => part.reduce((sum, run) => sum + run.text.length, 0)
  return length(runs.slice(0, first)) < length(runs) * MOST ? runs.slice(first) : runs
}

/** More weighted prose than this is a post of live coverage or an article of its own, however its heading is linked. */
const TEASER = 350

/** Whether an article inside the article is a card that leads to another one: little text under a linked heading. */
const isTeaser = (element: Element, weight: number): boolean =>
  weight < TEASER && element.querySelector(LINKED_HEADING) !== null

/** A link to a place in the same page is a post's own address. */
const OTHER_PAGE = 'a[href]:not([href^="#"])'
const LINKED_HEADING = [2, 3, 4].map((level) => `h${level} ${OTHER_PAGE},${OTHER_PAGE} h${level}`).join()

/** An element with a furniture's name that holds this share of the prose is the article all the same. */
const MOST = 0.5

/**
 * Reads the article on a live page: one read-only pass, no clone, no style, no layout.
 * `document` may be a browser's or jsdom's. Nothing is thrown for odd pages: the result says what was found.
 */
export function readArticle(document: Document, options: ReadOptions = {}): ReadResult {
  const steps = articleSteps(document, options)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** The same in slices: `pause` is awaited between them, so that no task of ours holds a large page's main thread. */
export async function readArticleInSlices(
  document: Document,
  pause: () => Promise<void>,
  options: ReadOptions = {},
): Promise<ReadResult> {
  const steps = articleSteps(document, options)
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value
    await pause()
  }
}

function* articleSteps(document: Document, options: ReadOptions): Generator<void, ReadResult> {
  const found = yield* bodySteps(document, options.within ?? null)
  if (!found) {
    const empty = (document.body?.textContent?.trim().length ?? 0) < MIN_PAGE_TEXT
    return empty ? { kind: 'nothing-yet' } : { kind: 'not-an-article', why: 'no-prose' }
  }
  const why = judge(found.runs)
  if (why && !options.force) return { kind: 'not-an-article', why }
  yield
  return yield* assemble(document, found, options.url ?? document.URL, options.within ?? null)
}

function* assemble(document: Document, found: Body, url: string, within: Element | null): Generator<void, ReadResult> {
  const headline = found.headline && headlineRun(found.headline)
  const sample = found.runs[0]?.text ?? ''
  const metadata = readMetadata(document, { root: found.root, within, headline: headline?.text ?? null, sample })
  yield
  const runs = headline ? [headline, ...found.runs] : found.runs
  const blocks = yield* blockSteps(headline, runs, url)
  const { byline, publisher, publishedAt, lang } = metadata
  const article: Article = {
    url,
    title: headline?.text ?? metadata.title,
    byline,
    publisher,
    publishedAt,
    lang,
    blocks,
  }
  yield
  return { kind: 'article', article, blockMap: createBlockMap(runs.map(sourceOf)), root: found.root }
}
