import { type BrowserSession, waitFor } from './browser-session'

/** What tests ask of the panel, in a reader's words. */
export type InPanel = Readonly<{
  text(): Promise<string>
  says(words: string): Promise<void>
  /** Presses the button with this text or name. */
  press(words: string): Promise<void>
  /** The same by the keyboard, for what the browser allows only after a reader's own act: the clipboard, files. */
  pressForReal(words: string): Promise<void>
  /** Opens the menu in the corner and presses one of its buttons. */
  choose(words: string): Promise<void>
}>

export function inPanel(session: BrowserSession): InPanel {
  const text = () => session.inPanel(() => document.body.innerText)
  const press = async (words: string) => {
    await waitFor(`a button “${words}”`, () => session.inPanel(useButton, words, 'click'))
  }
  return {
    text,
    says: async (words) => {
      let said = ''
      const has = async () => {
        said = await text()
        return said.includes(words)
      }
      await waitFor(`the panel to say “${words}”`, has).catch((error) => {
        throw new Error(`${error.message}; it says “${said.slice(0, 300)}”`)
      })
    },
    press,
    pressForReal: async (words) => {
      await waitFor(`a button “${words}”`, () => session.inPanel(useButton, words, 'focus'))
      await session.pressKeyInPanel('Enter')
    },
    choose: async (words) => {
      await press('More: pause, export, settings')
      await press(words)
    },
  }
}

/** Runs inside the panel. */
function useButton(words: string, how: 'click' | 'focus'): boolean {
  const button = [...document.querySelectorAll('button')].find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent?.trim()) === words,
  )
  button?.[how]()
  return button !== undefined
}
