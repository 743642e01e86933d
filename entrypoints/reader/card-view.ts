import type { HoverCard } from '../../platform/protocol'
import { placeCard } from './place-card'

/** One element in the page, and only while it is shown; the watcher of the article knows it by this name. */
const HOST = 'sidelight-card'

/** Set one by one through the object model: a page's own policy may forbid style elements and attributes. */
const HOST_STYLE = { all: 'initial', position: 'fixed', 'z-index': '2147483647' }
const CARD_STYLE = {
  'box-sizing': 'border-box',
  width: 'max-content',
  'max-width': 'min(320px, calc(100vw - 16px))',
  'max-height': '40vh',
  overflow: 'auto',
  padding: '8px 12px',
  border: '1px solid light-dark(#c9c7c0, #4a4b4d)',
  'border-radius': '6px',
  background: 'light-dark(#fffefb, #1f2022)',
  color: 'light-dark(#1d1d1b, #ececea)',
  font: '14px/1.45 system-ui, sans-serif',
  'box-shadow': '0 2px 10px rgb(0 0 0 / 18%)',
}
const TITLE_STYLE = { 'font-weight': '600' }

export type Theme = 'system' | 'light' | 'dark'
/** `announced`: it came by a key, so a screen reader says it; under a pointer it would only disturb. */
export type Shown = HoverCard & Readonly<{ range: Range; line: number; theme: Theme; announced: boolean }>

/** The card beside a mark: one host element with a closed shadow root. Text goes in as text only. */
export class CardView {
  private host: HTMLElement | null = null
  private card: HTMLElement | null = null
  private shown: Shown | null = null

  constructor(private readonly document: Document) {}

  get isShown(): boolean {
    return this.host !== null
  }

  /** Whether an event of the page's document came from the card: inside its closed root it seems to come from the host. */
  holds(target: EventTarget | null): boolean {
    return this.host !== null && target === this.host
  }

  show(shown: Shown): void {
    this.hide()
    const host = this.document.createElement(HOST)
    style(host, { ...HOST_STYLE, 'color-scheme': shown.theme === 'system' ? 'light dark' : shown.theme })
    const card = this.fill(shown)
    host.attachShadow({ mode: 'closed' }).append(card)
    this.host = host
    this.card = card
    this.shown = shown
    this.document.documentElement.append(host)
    this.place()
  }

  private fill({ title, text, lang, announced }: Shown): HTMLElement {
    const card = this.document.createElement('div')
    card.lang = lang
    card.setAttribute('role', announced ? 'status' : 'tooltip')
    style(card, CARD_STYLE)
    const name = this.document.createElement('div')
    name.textContent = title
    style(name, TITLE_STYLE)
    const said = this.document.createElement('div')
    said.textContent = text
    card.append(name, said)
    return card
  }

  /** The page drew its mark anew, elsewhere perhaps. */
  moveTo(range: Range): void {
    if (!this.shown) return
    this.shown = { ...this.shown, range }
    this.place()
  }

  /** Keeps it beside its mark while the page scrolls; away with it when the line is out of the window. */
  place(): void {
    const { host, card, shown } = this
    const view = this.document.defaultView
    if (!host || !card || !shown || !view) return
    const lines = [...shown.range.getClientRects()]
    const line = lines[Math.min(shown.line, lines.length - 1)]
    if (!line) {
      this.hide()
      return
    }
    const mark = shown.range.getBoundingClientRect()
    const size = { width: card.offsetWidth, height: card.offsetHeight }
    const { left, top } = placeCard({
      mark,
      line,
      card: size,
      view: { width: view.innerWidth, height: view.innerHeight },
    })
    const away = line.bottom < 0 || line.top > view.innerHeight
    style(host, { left: `${left}px`, top: `${top}px`, visibility: away ? 'hidden' : 'visible' })
  }

  hide(): void {
    this.host?.remove()
    this.host = null
    this.card = null
    this.shown = null
  }
}

function style(element: HTMLElement, values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) element.style.setProperty(name, value, 'important')
}
