import { type BrowserSession, waitFor } from './browser-session'

/** What tests ask of the panel, in a reader's words. */
export type InPanel = Readonly<{
  text(): Promise<string>
  says(words: string): Promise<void>
  /** Presses the button with this text or name. */
  press(words: string): Promise<void>
  /** Opens the menu in the corner and presses one of its buttons. */
  choose(words: string): Promise<void>
}>

export function inPanel(session: BrowserSession): InPanel {
  const text = () => session.inPanel(() => document.body.innerText)
  const press = async (words: string) => {
    await waitFor(`a button “${words}”`, () => session.inPanel(pressButton, words))
  }
  return {
    text,
    says: async (words) => {
      await waitFor(`the panel to say “${words}”`, async () => (await text()).includes(words))
    },
    press,
    choose: async (words) => {
      await press('More: pause, export, settings')
      await press(words)
    },
  }
}

/** Runs inside the panel. */
function pressButton(words: string): boolean {
  const named = (button: Element) => button.getAttribute('aria-label') ?? button.textContent?.trim()
  const button = [...document.querySelectorAll('button')].find((each) => named(each) === words)
  button?.click()
  return button !== undefined
}
