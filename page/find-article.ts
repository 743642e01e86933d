import { isFurniture, nameKind } from './furniture'
import { isDense } from './script-density'
import { HEADINGS, INLINE, mayHost, NOT_TEXT } from './tags'

/** A text node shorter than this says nothing about where the article is (menus, bylines, labels). */
const LONG_TEXT = 40
/** The same for scripts that say as much in fewer characters. */
const LONG_TEXT_DENSE = 14
/** A child that holds this share of what its parent holds is the better answer. */
const KEEPS = 0.88
/** What prose inside page furniture still counts: it must not outweigh a short article. */
const FURNITURE_SHARE = 0.1
/** An element that holds this share of all prose is the article's, even under a furniture's name. */
const MUCH = 0.45
const LITTLE = 0.06
/** A child with the headline and some prose in it needs only this share: beside it stand teasers and notices. */
const KEEPS_WITH_HEADLINE = 0.3
/** The same for a child marked up as an article: pages list others beside it. */
const KEEPS_AS_ARTICLE = 0.12
/** Less prose than this beside the headline is its standfirst, and the article may be elsewhere. */
const MORE_THAN_STANDFIRST = 350
/** One very long text must not decide alone. */
const LONGEST_COUNTED = 1000

/** What one long text says for being article text: its length, less where it has no sentence marks. */
function weigh(text: string): number {
  const length = text.length
  if (length < LONG_TEXT && !isDense(text)) return 0
  return Math.min(length, LONGEST_COUNTED) * (hasSentenceMarks(text) ? 1 : NO_MARKS)
}

/** What a long text without a comma or a full stop in it still counts: it may be a label or a list of names. */
const NO_MARKS = 0.2

const hasSentenceMarks = (text: string): boolean =>
  text.includes(',') || text.includes('.') || OTHER_MARKS.some((mark) => text.includes(mark))

const OTHER_MARKS = ['!', '?', ';', ':', '、', '。', '！', '？', '，', '؟', '،', '।']

/** The block-level element around a text node; null where it is not article text (a script, a link, a control). */
function blockAround(node: Text): Element | null {
  let element = node.parentElement
  while (element && INLINE.has(element.nodeName)) {
    if (element.nodeName === 'A') return null
    element = element.parentElement
  }
  if (!element || NOT_TEXT.has(element.nodeName) || HEADINGS.has(element.nodeName)) return null
  return element
}

export type Weights = ReadonlyMap<Element, number>

type Prose = Readonly<{ block: Element; weight: number }>

/** A large page is searched in slices of about so many text nodes: a few milliseconds each. */
const NODES_IN_SLICE = 5000

/** Every block with long text of its own, with its weight. */
function* proseIn(body: Element): Generator<void, Prose[]> {
  const found: Prose[] = []
  let seen = 0
  const shortest = isDense(body.ownerDocument.title) ? LONG_TEXT_DENSE : LONG_TEXT
  const walker = body.ownerDocument.createTreeWalker(body, 4)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (++seen % NODES_IN_SLICE === 0) yield
    if (node.length < shortest) continue
    // Most long texts are the white space of the markup: asking for the elements around them would cost most.
    const text = node.data.trim()
    if (text.length < LONG_TEXT_DENSE) continue
    const weight = weigh(text)
    const block = weight === 0 ? null : blockAround(node)
    if (block) found.push({ block, weight })
  }
  return found
}

/**
 * Every block with its weight where no text node is long by itself: verse, lines parted by breaks, text full of links.
 * What stands in a block counts as one text there.
 */
function* proseByBlock(body: Element): Generator<void, Prose[]> {
  const texts = new Map<Element, string>()
  let seen = 0
  const walker = body.ownerDocument.createTreeWalker(body, 4)
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (++seen % NODES_IN_SLICE === 0) yield
    const text = node.data.trim()
    const block = text === '' ? null : blockAround(node)
    if (block) texts.set(block, `${texts.get(block) ?? ''} ${text}`)
  }
  return [...texts].flatMap(([block, text]) => {
    const weight = weigh(text)
    return weight === 0 ? [] : [{ block, weight }]
  })
}

/** Every weight added to its block and to all elements around it; what holds many blocks is climbed from once. */
function weightsOf(prose: readonly Prose[], scope: Element): Map<Element, number> {
  const holders = new Map<Element, number>()
  const weights = new Map<Element, number>()
  for (const { block, weight } of prose) {
    weights.set(block, (weights.get(block) ?? 0) + weight)
    const holder = block.parentElement
    if (holder) holders.set(holder, (holders.get(holder) ?? 0) + weight)
  }
  for (const [holder, weight] of holders) {
    for (let up: Element | null = holder; up; up = up === scope ? null : up.parentElement) {
      weights.set(up, (weights.get(up) ?? 0) + weight)
    }
  }
  return weights
}

const isOut = (element: Element): boolean =>
  NOT_TEXT.has(element.nodeName) ||
  (element.hasAttributes() && isFurniture(element, element.nodeName, nameKind(element)))

/**
 * Takes most of the weight from prose inside furniture. What holds much of all prose is none, whatever its name, and
 * what holds hardly any cannot mislead. Elements in `spared` are never furniture.
 */
function discount(weights: Map<Element, number>, all: number, spared: ReadonlySet<Element>): void {
  const out = new Set<Element>()
  for (const [element, weight] of weights) {
    if (weight < all * LITTLE || weight > all * MUCH || isLeafBlock(element)) continue
    if (!spared.has(element) && isOut(element)) out.add(element)
  }
  for (const element of out) {
    if (isInside(element, out)) continue
    const taken = (weights.get(element) ?? 0) * (1 - FURNITURE_SHARE)
    for (let up: Element | null = element; up && weights.has(up); up = up.parentElement) {
      weights.set(up, (weights.get(up) ?? 0) - taken)
    }
  }
}

function isInside(element: Element, elements: ReadonlySet<Element>): boolean {
  for (let up = element.parentElement; up; up = up.parentElement) if (elements.has(up)) return true
  return false
}

const isLeafBlock = (element: Element): boolean => element.nodeName === 'P' || INLINE.has(element.nodeName)

function heaviestChild(parent: Element, weights: Weights): Element | null {
  let best: Element | null = null
  for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
    if ((weights.get(child) ?? 0) > (best ? (weights.get(best) ?? 0) : 0)) best = child
  }
  return best
}

export type Found = Readonly<{ root: Element; weights: Weights }>

/**
 * The element that holds the article: from the body down, as long as one child holds nearly all the prose.
 * Null on a page without prose. `headline` is where the page's headline stands, if it is known: an article or main
 * element around it is looked into first, and the rest of the page only where that holds too little. A generator that
 * pauses on large pages.
 */
export function* findArticle(body: Element, headline: Element | null): Generator<void, Found | null> {
  const scope = headline?.closest('article,main,[role="main"]')
  const inScope = scope && scope !== body && body.contains(scope) ? yield* search(scope, headline, ENOUGH) : null
  const found = inScope ?? (yield* search(body, headline, 0))
  const weight = found?.weights.get(found.root) ?? 0
  if (weight >= HARDLY_ANY) return found
  return (yield* searchShadows(body, weight)) ?? (yield* searchBlocks(body, headline)) ?? found
}

/** The best by blocks, where that is enough for an article. */
function* searchBlocks(body: Element, headline: Element | null): Generator<void, Found | null> {
  const prose = yield* proseByBlock(body)
  return prose.length === 0 ? null : narrow(body, headline, prose, HARDLY_ANY)
}

/** The best of the open shadow roots, where a page draws its article in one and has next to no prose outside. */
function* searchShadows(body: Element, weight: number): Generator<void, Found | null> {
  let best: Found | null = null
  let most = weight
  for (const host of body.querySelectorAll('*')) {
    if (!mayHost(host.nodeName) || !host.shadowRoot) continue
    for (const child of host.shadowRoot.children) {
      const found = yield* search(child, null, 0)
      const held = found?.weights.get(found.root) ?? 0
      if (!found || held <= most) continue
      best = found
      most = held
    }
  }
  return best
}

/** Weighted prose that makes a whole article: less may be a standfirst with the text elsewhere. */
const ENOUGH = 900
/** A page with less outside may draw its article in a shadow root: looking for one asks every element. */
const HARDLY_ANY = 300

/** Looks inside one element; null where it holds no prose, or less than is asked for. */
function* search(scope: Element, headline: Element | null, needed: number): Generator<void, Found | null> {
  const prose = yield* proseIn(scope)
  return prose.length === 0 ? null : narrow(scope, headline, prose, needed)
}

/** From the element that was searched down to the one that holds nearly all of the prose. */
function narrow(scope: Element, headline: Element | null, prose: readonly Prose[], needed: number): Found | null {
  const weights = weightsOf(prose, scope)
  const all = weights.get(scope) ?? 0
  if (all < needed) return null
  const spared = new Set<Element>()
  for (let up: Element | null = headline; up; up = up.parentElement) spared.add(up)
  discount(weights, all, spared)
  let root = scope
  for (let best = next(root, weights, spared); best; best = next(root, weights, spared)) root = best
  return { root, weights }
}

const looksLike = (a: Element, b: Element): boolean =>
  a.nodeName === b.nodeName && a.getAttribute('class') === b.getAttribute('class')

/** Whether the child that holds the headline is the article by itself, although its siblings hold prose too. */
function isArticleAlone(child: Element, root: Element, weights: Weights): boolean {
  const weight = weights.get(child) ?? 0
  const share = weight / (weights.get(root) ?? 1)
  if (child.nodeName === 'ARTICLE' || child.nodeName === 'MAIN') return share >= KEEPS_AS_ARTICLE
  if (share < KEEPS_WITH_HEADLINE || weight < MORE_THAN_STANDFIRST) return false
  for (let other = root.firstElementChild; other; other = other.nextElementSibling) {
    if (other !== child && weights.has(other) && looksLike(other, child)) return false
  }
  return true
}

/** The child to go down into: one with nearly all of the prose, or the one that is the article by itself. */
function next(root: Element, weights: Weights, spared: ReadonlySet<Element>): Element | null {
  const here = weights.get(root) ?? 0
  const best = heaviestChild(root, weights)
  if (!best || isLeafBlock(best)) return null
  if ((weights.get(best) ?? 0) >= KEEPS * here) return best
  for (let child = root.firstElementChild; child; child = child.nextElementSibling) {
    if (spared.has(child)) return isArticleAlone(child, root, weights) ? child : null
  }
  return null
}
