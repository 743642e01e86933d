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
  inPanel<T, A extends readonly unknown[]>(run: (...args: A) => T, ...args: A): Promise<T>
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
  /** Says yes to the permission question that the browser shows. `isGranted` tells when it took. */
  acceptQuestion(isGranted: () => Promise<boolean>): Promise<void>
  /** A second window with a page in it, in front. */
  openWindow(url: string): Promise<Page>
  /** Replaces the running extension by another build of it, as an update does. */
  update(build: string): Promise<void>
  stopWorker(): Promise<void>
  /** Addresses outside the extension that any part of it has asked for since the start, by the browser's own record. */
  requestsOfExtension(): Promise<readonly string[]>
  screenshotPanel(file: string): Promise<void>
  close(): Promise<void>
}>

/** A tab on one of the extension's own pages. */
export type OwnPage = Readonly<{
  evaluate<T, A extends readonly unknown[]>(run: (...args: A) => T, ...args: A): Promise<Awaited<T>>
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

/** Presses the welcome page's button for every site and says yes to the browser's question. */
export async function grantEverySite(session: BrowserSession): Promise<void> {
  const welcome = await session.openOwnPage('welcome.html')
  await welcome.click('[data-choice="every-site"]')
  await session.acceptQuestion(() => welcome.evaluate(hasOrigins, 1))
  await welcome.close()
}

/** Runs inside an own page: whether at least so many origins are granted. */
export async function hasOrigins(least: number): Promise<boolean> {
  type Api = { permissions: { getAll(): Promise<{ origins?: string[] }> } }
  const api =
    (globalThis as unknown as { browser?: Api; chrome: Api }).browser ??
    (globalThis as unknown as { chrome: Api }).chrome
  return ((await api.permissions.getAll()).origins ?? []).length >= least
}

const POLL_MS = 50

/** Polls until `probe` gives something true; says what it last saw when it never does. */
export async function waitFor<T>(what: string, probe: () => Promise<T>, withinMs = 12_000): Promise<NonNullable<T>> {
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
