import type { AxeResults } from 'axe-core'
import type { Page } from 'puppeteer-core'

/** One running browser with the built extension in it, driven the same way in Chromium and in Firefox. */
export type BrowserSession = Readonly<{
  name: 'chromium' | 'firefox'
  /** The address of the extension's own pages, with a slash at the end. */
  origin: string
  open(url: string): Promise<Page>
  /** A page of the browser's own, in front. */
  openBrowserPage(): Promise<void>
  /** A real press of the toolbar button, with `page` brought to the front first; null: for the tab in front. */
  pressToolbarButton(page: Page | null): Promise<void>
  /** Runs in the document of the browser's own panel. Waits for the panel to be there. */
  inPanel<T, A extends readonly unknown[]>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>>
  /** The words of every panel that is open, in whatever window. */
  panelTexts(): Promise<readonly string[]>
  /** What axe-core finds wrong in the panel, a line each. */
  axeOnPanel(): Promise<readonly string[]>
  /** A real click at the middle of an element of the panel. */
  clickInPanel(selector: string): Promise<void>
  /** A real press of a key with the keyboard in the panel: `Tab`, `Shift+Tab`, `Enter`, `a`. */
  pressKeyInPanel(key: string): Promise<void>
  /** Takes pointer and keyboard out of the panel. */
  leavePanel(): Promise<void>
  /** Has the next question for a file, which `ask` brings up in the panel, answered with this one. */
  giveFileInPanel(file: string, ask: () => Promise<void>): Promise<void>
  /** The folder that downloads land in. */
  downloads: string
  clipboard(): Promise<string>
  /** Has the browser tell the extension that the keys of one of its commands were pressed, with the tab in front. */
  runCommand(name: string): Promise<void>
  /** Badge and title of the toolbar button for the tab in front. */
  badge(): Promise<{ text: string; title: string }>
  /** Opens one of the extension's own pages in a tab in front. */
  openOwnPage(name: string): Promise<OwnPage>
  /** Has a page of ours ask for permission, by `ask`, and says yes to the browser's question. */
  acceptQuestion(asker: Asker, ask: () => Promise<unknown>): Promise<void>
  /** A second window with a page in it, in front. */
  openWindow(url: string): Promise<Page>
  /** Replaces the running extension by another build of it, as an update does. */
  update(build: string): Promise<void>
  stopWorker(): Promise<void>
  /** Has every analysis fail until the worker is stopped. */
  breakAnalysis(): Promise<void>
  /** Takes every grant away where the browser's own settings do. */
  takeSitesAway(): Promise<void>
  /** Switches the extension off or on where the browser's own settings do. */
  setEnabled(on: boolean): Promise<void>
  /** Allows the extension in private windows, which loads it anew. */
  allowPrivate(): Promise<void>
  /** Kills the process behind a page. */
  crash(page: Page): Promise<void>
  /** Shows the page in the browser's Reader View; null where it has none that takes the page's place. */
  openReaderView: ((page: Page) => Promise<void>) | null
  /** The page behind an address that another part of the browser has opened. */
  findPage(url: string): Promise<Page>
  /** Addresses outside the extension that any part of it has asked for since the start, by the browser's own record.
   * Where its scripts ask in the name of their page: all that pages have asked of other sites. */
  requestsOfExtension(): Promise<readonly string[]>
  screenshotPanel(file: string): Promise<void>
  close(): Promise<void>
}>

/** What tests call of the extension API. */
export type ExtensionApi = Readonly<{
  tabs: {
    query(of: object): Promise<{ id: number; windowId: number; discarded: boolean; url?: string }[]>
    discard(id: number): Promise<unknown>
    move(id: number, to: object): Promise<unknown>
    update(id: number, to: object): Promise<unknown>
  }
  windows: { create(of: object): Promise<{ id: number }> }
  permissions: { getAll(): Promise<{ origins?: string[] }> }
  scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> }
  storage: {
    local: {
      get(key: string | null): Promise<Record<string, unknown>>
      set(items: object): Promise<void>
      remove(keys: string[]): Promise<void>
    }
  }
}>

/** Whatever asks for a permission: one of our pages, or the panel. */
export type Asker = Pick<OwnPage, 'evaluate'>

/** A tab on one of the extension's own pages. */
export type OwnPage = Readonly<{
  evaluate<T, A extends readonly unknown[]>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>>
  /** The same with the extension API as the first argument. */
  callApi<T, A extends readonly unknown[]>(run: (api: ExtensionApi, ...args: A) => Promise<T>, ...args: A): Promise<T>
  /** A real press of the mouse at the middle of an element: permissions are asked for only after one. */
  click(selector: string): Promise<void>
  type(selector: string, text: string): Promise<void>
  /** A real press of a key, as in `pressKeyInPanel`. */
  pressKey(key: string): Promise<void>
  /** Has the next question for a file, which `ask` brings up, answered with this one. */
  giveFile(file: string, ask: () => Promise<void>): Promise<void>
  /** What axe-core finds wrong in it, a line each. */
  axe(): Promise<readonly string[]>
  close(): Promise<void>
}>

/** What to start with: the build that ships on a fresh profile, unless told otherwise. */
export type Start = Readonly<{
  build?: string
  /** A folder that keeps the profile beyond the session; the extension in it stays what it was at the first start. */
  profile?: string
}>

/** Presses the welcome page's button for every site and says yes to the browser's question. */
export async function grantEverySite(session: BrowserSession): Promise<void> {
  const welcome = await session.openOwnPage('welcome.html')
  await session.acceptQuestion(welcome, () => welcome.click('[data-choice="every-site"]'))
  await welcome.close()
}

/** Allows one site on the welcome page, and says yes to the browser's question. */
export async function allowSite(session: BrowserSession, host: string, subdomains: boolean): Promise<void> {
  const welcome = await session.openOwnPage('welcome.html')
  await welcome.click('[data-choice="chosen-sites"]')
  await waitFor('the form', () => welcome.evaluate(tickSubdomains, subdomains))
  await session.acceptQuestion(welcome, async () => {
    await welcome.evaluate(emptySite) // it may be asked anew
    await welcome.type('.site-form input[type=text]', host)
    await welcome.click('.site-form button')
  })
  await welcome.close()
}

/** Runs inside the welcome page. */
function tickSubdomains(on: boolean): boolean {
  const box = document.querySelector<HTMLInputElement>('.site-form input[type=checkbox]')
  if (box && box.checked !== on) box.click()
  return box !== null
}

/** Runs inside the welcome page. */
function emptySite(): void {
  const field = document.querySelector<HTMLInputElement>('.site-form input[type=text]')
  if (!field) return
  field.value = ''
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** Runs inside an own page: how many origins are granted. */
export async function countOrigins(): Promise<number> {
  type Api = { permissions: { getAll(): Promise<{ origins?: string[] }> } }
  const api =
    (globalThis as unknown as { browser?: Api; chrome: Api }).browser ??
    (globalThis as unknown as { chrome: Api }).chrome
  return ((await api.permissions.getAll()).origins ?? []).length
}

/** Runs in the worker, as source text: what weighs the statements is not there any more. */
export const BREAK_ANALYSIS = `Math.exp = () => { throw new Error('broken by a test') }, true`

const POLL_MS = 50

/** Polls until `probe` gives something true; says what it last saw when it never does. */
export async function waitFor<T>(what: string, probe: () => Promise<T>, withinMs = 30_000): Promise<NonNullable<T>> {
  const end = Date.now() + withinMs
  let last: unknown
  while (Date.now() < end) {
    try {
      last = await probe()
      if (last) return last as NonNullable<T>
    } catch (error) {
      last = error
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  }
  throw new Error(
    `waited ${withinMs} ms for ${what}; last saw: ${last instanceof Error ? last.message : JSON.stringify(last)}`,
  )
}

/** The source text of a call with the extension API, as an extension page has it. */
export const apiCallOf = <A extends readonly unknown[]>(
  run: (api: ExtensionApi, ...args: A) => unknown,
  args: A,
): string => `(${String(run)})(${['globalThis.browser ?? globalThis.chrome', ...args.map(toJson)].join(', ')})`

const toJson = (value: unknown): string => JSON.stringify(value)

/** A call as source text, because that is what both browsers' remote ends take. Arguments go as JSON. */
export function callOf<A extends readonly unknown[]>(run: (...args: A) => unknown, args: A): string {
  return `(${String(run)})(${args.map((arg) => JSON.stringify(arg)).join(', ')})`
}

/** A call of axe-core on a document, as source text: what is wrong in it, a line each. `axe` must be there. */
export function runAxe(axe: { run(root: Document): Promise<AxeResults> }, root: Document): Promise<string[]> {
  return axe
    .run(root)
    .then(({ violations }) =>
      violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)),
    )
}

/** Runs inside a document: takes the keyboard away from whatever has it. */
export function blurAll(): void {
  ;(document.activeElement as HTMLElement | null)?.blur()
}
