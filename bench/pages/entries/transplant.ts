import { blockText, htmlText } from '../in-page'

export type Plain = Readonly<{ headline: string; paragraphs: readonly string[] }>
export type Transplanted = Readonly<{ html: string }> | Readonly<{ skipped: string }>

const BLOCK =
  'address,article,aside,blockquote,body,center,dd,details,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,li,main,nav,ol,p,pre,section,table,tbody,td,tfoot,th,thead,tr,ul,br'
const CANDIDATES = 'p,li,blockquote,pre,h2,h3,h4,h5,h6,div,td,dd,dt,section'
const NO_TEXT = 'script,style,noscript,template,svg,button,select'

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? []
const fours = (words: readonly string[]): string[] =>
  Array.from({ length: Math.max(1, words.length - 3) }, (_, at) => words.slice(at, at + 4).join(' '))
const lengthOf = (element: Element): number => wordsOf(element.textContent ?? '').length
const sum = (elements: readonly Element[]): number => elements.reduce((total, each) => total + lengthOf(each), 0)

/** The share of a text's four-word sequences that the old article has too. */
function shareOf(text: string, old: ReadonlySet<string>): number {
  const words = wordsOf(text)
  if (words.length < 4) return 0
  const sequences = fours(words)
  return sequences.filter((sequence) => old.has(sequence)).length / sequences.length
}

/** Text parted by line breaks alone is given paragraphs, to have places to put others into. */
function partAtBreaks(): void {
  for (const element of document.body.querySelectorAll('div,td,section,article')) {
    const children = [...element.children]
    if (children.filter(({ nodeName }) => nodeName === 'BR').length < 2 || lengthOf(element) < 60) continue
    if (children.some((child) => child.nodeName !== 'BR' && child.matches(BLOCK))) continue
    const parts: Node[][] = [[]]
    for (const node of [...element.childNodes]) {
      if (node.nodeName === 'BR') parts.push([])
      else parts.at(-1)?.push(node)
    }
    element.replaceChildren(
      ...parts.map((nodes) => {
        const paragraph = document.createElement('p')
        paragraph.append(...nodes)
        return paragraph
      }),
    )
  }
}

/** The blocks without blocks in them that hold the old article's text. */
function oldBlocks(gold: string, old: ReadonlySet<string>): Element[] {
  const lines = new Set(gold.split(/\n+/).map((line) => wordsOf(line).join(' ')))
  return [...document.body.querySelectorAll(CANDIDATES)].filter((element) => {
    if (element.closest(NO_TEXT) || element.querySelector(BLOCK)) return false
    const text = wordsOf(element.textContent ?? '').join(' ')
    return text !== '' && (lines.has(text) || shareOf(text, old) >= 0.75)
  })
}

/** The smallest element that holds nearly all of them: the same paragraph may stand on the page twice. */
function boxAround(blocks: readonly Element[]): Element {
  const held = (box: Element): number => sum(blocks.filter((block) => box.contains(block)))
  for (let box: Element = document.body; ; ) {
    const inner = [...box.children].find((child) => held(child) >= 0.9 * held(box))
    if (!inner || blocks.includes(inner)) return box
    box = inner
  }
}

/** Paragraphs of the commonest shape, which the new article's are put into. */
function slotsOf(blocks: readonly Element[]): Element[] {
  const shape = (element: Element): string => `${element.nodeName}.${element.getAttribute('class')}`
  const counts = new Map<string, number>()
  for (const block of blocks) counts.set(shape(block), (counts.get(shape(block)) ?? 0) + lengthOf(block))
  const most = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0]
  return blocks.filter((block) => shape(block) === most && lengthOf(block) >= 8)
}

function put(element: Element, text: string): void {
  element.replaceChildren(text)
  element.removeAttribute('id')
}

/** Spreads the paragraphs over the slots in order, so that what stands between the old ones stands between the new. */
function fill(slots: readonly Element[], paragraphs: readonly string[]): Set<Element> {
  const used = new Set<Element>()
  let at = 0
  slots.forEach((slot, index) => {
    const until = Math.min(
      paragraphs.length,
      Math.max(index + 1, Math.round(((index + 1) * paragraphs.length) / slots.length)),
    )
    let last: Element | null = null
    for (; at < until; at++) {
      const place: Element = last ? (slot.cloneNode(false) as Element) : slot
      put(place, paragraphs[at] ?? '')
      last?.after(place)
      used.add(place)
      last = place
    }
  })
  return used
}

/** Takes away the old article's text that stands in no block of its own. */
function removeLoose(old: ReadonlySet<string>, paragraphs: readonly string[]): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const loose: Text[] = []
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (!paragraphs.includes(node.data) && shareOf(node.data, old) >= 0.75) loose.push(node)
  }
  for (const node of loose) node.remove()
}

/** Names the new article wherever the page names the old one; before its text where the page has no headline. */
function rename(oldTitle: string, { headline, paragraphs }: Plain, box: Element): void {
  const titleWords = new Set(wordsOf(oldTitle.toLowerCase()))
  const likeness = (heading: Element): number => {
    const words = wordsOf((heading.textContent ?? '').toLowerCase())
    return words.length > 2 ? words.filter((word) => titleWords.has(word)).length / words.length : 0
  }
  const [found] = [...document.querySelectorAll('h1,h2')]
    .filter((heading) => likeness(heading) >= 0.7)
    .sort((a, b) => a.nodeName.localeCompare(b.nodeName) || likeness(b) - likeness(a))
  if (found) put(found, headline)
  else box.prepend(Object.assign(document.createElement('h1'), { textContent: headline }))
  document.title = headline
  for (const tag of document.querySelectorAll('meta[property="og:title"],meta[name="twitter:title"]'))
    tag.setAttribute('content', headline)
  for (const tag of document.querySelectorAll('meta[property="og:description"],meta[name="description"]'))
    tag.setAttribute('content', (paragraphs[0] ?? '').slice(0, 200))
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) script.remove()
}

/** What speaks against the page as it is now; null where every paragraph stands there once and little else is left. */
function fault(html: string, old: ReadonlySet<string>, { headline, paragraphs }: Plain): string | null {
  const lines = htmlText(html)
    .split('\n')
    .map((line) => line.trim())
  if (paragraphs.some((text) => lines.filter((line) => line === text.trim()).length !== 1))
    return 'paragraph lost or doubled'
  const own = new Set(fours(wordsOf([headline, ...paragraphs].join('\n'))))
  const others = fours(wordsOf(blockText(document.body))).filter((sequence) => !own.has(sequence))
  if (others.length < 60) return 'hardly any furniture'
  return new Set(others.filter((sequence) => old.has(sequence))).size > old.size * 0.03 ? 'old article left' : null
}

/** Puts an article into the page in place of its own, whose text is `gold`. Takes the page apart. */
function transplant(gold: string, article: Plain): Transplanted {
  const old = new Set(fours(wordsOf(gold)))
  const oldTitle = document.title
  partAtBreaks()
  const blocks = oldBlocks(gold, old)
  if (old.size < 60 || blocks.length === 0) return { skipped: 'no article found' }
  const box = boxAround(blocks)
  const inside = blocks.filter((block) => box.contains(block))
  if (sum(inside) < wordsOf(gold).length * 0.5) return { skipped: 'little of it found' }
  const slots = slotsOf(inside)
  if (slots.length === 0) return { skipped: 'no paragraphs' }
  const used = fill(slots, article.paragraphs)
  for (const block of blocks) if (!used.has(block)) block.remove()
  removeLoose(old, article.paragraphs)
  rename(oldTitle, article, box)
  const html = `<!doctype html>\n${document.documentElement.outerHTML}`
  const skipped = fault(html, old, article)
  return skipped === null ? { html } : { skipped }
}

Object.assign(globalThis, { bench: { transplant } })
