import { isCaption, type NameKind, nameKind } from './furniture'
import { HEADINGS, INLINE, mayHost, NOT_TEXT } from './tags'
import { collapse } from './white-space'

/** A stretch of text between two block boundaries, with the nodes it is made of. */
export type Run = {
  /** The block-level element nearest around it. */
  readonly element: Element
  readonly nodes: Text[]
  readonly starts: number[]
  /** Indices into `nodes` before which something that is no text of the run stands in the page. */
  readonly gaps: number[]
  text: string
  /** Characters inside links. */
  linked: number
  readonly links: { start: number; end: number; href: string }[]
  /** Characters inside bold or the like: a line all in bold acts as a heading. */
  strong: number
  /** Nearest ancestor of a kind that decides the block's kind. */
  readonly within: 'heading' | 'quotation' | 'list-item' | 'caption' | 'table' | null
}

/** Whether to leave an element out, by its tag and what its class names say. */
export type Skip = (element: Element, tag: string, kind: NameKind) => boolean

const WITHIN: Readonly<Record<string, Run['within']>> = {
  BLOCKQUOTE: 'quotation',
  LI: 'list-item',
  DD: 'list-item',
  DT: 'list-item',
  TABLE: 'table',
}
const ENDS_SENTENCE = /[.!?…。！？]["'”’»)\]]*\s*$/
/** A single line break after a full sentence this long parts paragraphs; after less it is a line of verse or an address. */
const LINE_BREAK_MIN = 60

function insideOf(tag: string, kind: NameKind, within: Run['within']): Run['within'] {
  if (within === 'caption' || isCaption(tag, kind)) return 'caption'
  return HEADINGS.has(tag) ? 'heading' : (WITHIN[tag] ?? within)
}

class RunReader {
  readonly runs: Run[] = []
  private run: Run | null = null
  private link: { start: number; href: string } | null = null
  private strongDepth = 0
  private breaks = 0

  constructor(private readonly skip: Skip) {}

  /** Reads what stands inside `element`, in order. */
  read(element: Element, within: Run['within']): void {
    for (let node = element.firstChild; node; node = node.nextSibling) this.readNode(node, element, within)
  }

  /** Reads one node that stands in `block`. */
  readNode(node: Node, block: Element, within: Run['within']): void {
    const type = node.nodeType
    if (type === 3) this.addText(node as Text, block, within)
    else if (type === 1) this.enter(node as Element, block, within)
  }

  private enter(child: Element, block: Element, within: Run['within']): void {
    const name = child.nodeName
    if (name === 'BR') {
      this.lineBreak()
      return
    }
    if (NOT_TEXT.has(name)) {
      this.leaveOut()
      return
    }
    const kind = child.hasAttributes() ? nameKind(child) : 'plain'
    if (this.skip(child, name, kind)) this.leaveOut()
    else if (INLINE.has(name) && kind !== 'caption') this.inline(child, name, block, within)
    else {
      this.close()
      const inside = insideOf(name, kind, within)
      this.read(child, inside)
      if (mayHost(name) && child.shadowRoot) this.readShadow(child.shadowRoot, child, inside)
      this.close()
    }
  }

  /** What is left out inside a run leaves a gap in it: its nodes are no longer one stretch of the page. */
  private leaveOut(): void {
    if (this.run) this.run.gaps.push(this.run.nodes.length)
  }

  private readShadow(root: ShadowRoot, host: Element, within: Run['within']): void {
    for (let node = root.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 1) this.enter(node as Element, host, within)
    }
  }

  private inline(child: Element, name: string, block: Element, within: Run['within']): void {
    const strong = name === 'B' || name === 'STRONG'
    if (strong) this.strongDepth++
    if (name === 'A') this.openLink(child as HTMLAnchorElement)
    for (let node = child.firstChild; node; node = node.nextSibling) this.readNode(node, block, within)
    if (name === 'A') this.closeLink()
    if (strong) this.strongDepth--
  }

  private openLink(anchor: HTMLAnchorElement): void {
    const href = anchor.getAttribute('href')
    if (href) this.link = { start: this.run?.text.length ?? 0, href }
  }

  private closeLink(): void {
    const { link, run } = this
    this.link = null
    if (!link || !run) return
    const start = link.start
    if (run.text.length <= start) return
    run.linked += run.text.length - start
    run.links.push({ start, end: run.text.length, href: link.href })
  }

  private addText(node: Text, block: Element, within: Run['within']): void {
    const run = this.run
    const data = node.data
    // White space between blocks is most of a page's text nodes: no expression needs to be run over it.
    if (!run && data.trim() === '') return
    const text = collapse(data, !run || run.text.endsWith(' '))
    if (text === '') return
    this.breaks = 0
    if (run) {
      run.nodes.push(node)
      run.starts.push(run.text.length)
      run.text += text
      if (this.strongDepth > 0) run.strong += text.length
      return
    }
    const strong = this.strongDepth > 0 ? text.length : 0
    this.run = { element: block, nodes: [node], starts: [0], gaps: [], text, linked: 0, links: [], strong, within }
    if (this.link) this.link.start = 0
  }

  private lineBreak(): void {
    const run = this.run
    if (!run) return
    this.breaks++
    if (this.breaks > 1 || (run.text.length >= LINE_BREAK_MIN && ENDS_SENTENCE.test(run.text))) this.close()
    else if (!run.text.endsWith(' ')) run.text += ' '
  }

  /** Ends the run that is open, if any. */
  close(): void {
    const link = this.link
    if (link) this.closeLink()
    const run = this.run
    if (run) {
      run.text = run.text.trimEnd()
      this.runs.push(run)
    }
    this.run = null
    this.breaks = 0
    if (link) this.link = { start: 0, href: link.href }
  }
}

/** A large page is read in slices of about so many runs: a few milliseconds each. */
const RUNS_IN_SLICE = 400

/** The text runs inside `root`, in document order, leaving out what `skip` names, with a pause after every slice. */
export function* runSteps(root: Element, skip: Skip): Generator<void, Run[]> {
  const reader = new RunReader(skip)
  let pauseAt = RUNS_IN_SLICE
  for (let node = root.firstChild; node; node = node.nextSibling) {
    reader.readNode(node, root, null)
    if (reader.runs.length < pauseAt) continue
    pauseAt = reader.runs.length + RUNS_IN_SLICE
    yield
  }
  reader.close()
  return reader.runs
}

/** The same at one go. Reads only. */
export function readRuns(root: Element, skip: Skip): Run[] {
  const steps = runSteps(root, skip)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}
