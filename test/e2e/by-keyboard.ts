import type { BrowserSession, OwnPage } from './browser-session'
import { waitFor } from './browser-session'

/** Where the keyboard is: the name a screen reader says, and whether the focus can be seen. */
export type Focused = Readonly<{ name: string; role: string; visible: boolean }>

/** A document worked by keys alone. */
export type ByKeyboard = Readonly<{
  /** Presses Tab until the focus is on what has this name (or begins with it); every stop on the way must be seen. */
  tabTo(name: string): Promise<void>
  press(...keys: readonly string[]): Promise<void>
  type(text: string): Promise<void>
  focused(): Promise<Focused>
}>

/** More stops than any screen has. */
const MOST_STOPS = 160

type Ground = Readonly<{
  evaluate<T>(run: () => T): Promise<Awaited<T>>
  pressKey(key: string): Promise<void>
}>

export const panelByKeyboard = (session: BrowserSession): ByKeyboard =>
  byKeyboard({
    evaluate: (run) => session.inPanel(run) as Promise<never>,
    pressKey: (key) => session.pressKeyInPanel(key),
  })

export const pageByKeyboard = (page: OwnPage): ByKeyboard => byKeyboard(page)

function byKeyboard({ evaluate, pressKey }: Ground): ByKeyboard {
  const focused = () => evaluate(readFocus)
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await pressKey(key)
  }
  return {
    focused,
    press,
    type: async (text) => press(...text),
    tabTo: async (name) => {
      const passed: string[] = []
      for (let stop = 0; stop < MOST_STOPS; stop++) {
        const before = JSON.stringify(await evaluate(markFocus))
        await pressKey('Tab')
        await waitFor('the focus to move', async () => JSON.stringify(await evaluate(markFocus)) !== before)
        const now = await focused()
        await waitFor(`the focus to be seen on “${now.name}”`, async () => (await focused()).visible)
        if (now.name.startsWith(name)) return
        passed.push(now.name.slice(0, 30))
      }
      throw new Error(`no stop of the keyboard is called “${name}”; passed ${passed.slice(0, 60).join(' | ')}`)
    },
  }
}

/** Runs inside the document: tells one focused element from another of the same name. */
function markFocus(): number {
  return [...document.querySelectorAll('*')].indexOf(document.activeElement ?? document.body)
}

/** Runs inside the document. */
function readFocus(): Focused {
  const element = document.activeElement as HTMLElement | null
  if (!element || element === document.body) return { name: '', role: 'body', visible: true }
  const labelled = element.getAttribute('aria-labelledby')
  const label = element.closest('label') ?? (element.id ? document.querySelector(`label[for="${element.id}"]`) : null)
  const name =
    element.getAttribute('aria-label') ??
    (labelled ? document.getElementById(labelled)?.textContent : null) ??
    label?.textContent ??
    element.textContent ??
    ''
  const shown = element.matches('input') && label ? (label as HTMLElement) : element
  const outline = [element, shown].some((each) => {
    const style = getComputedStyle(each)
    return style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 1
  })
  return {
    name: name.trim().replace(/\s+/g, ' '),
    role: element.getAttribute('role') ?? element.localName,
    visible: element.matches(':focus-visible') && outline,
  }
}
