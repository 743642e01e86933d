import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import axe from 'axe-core'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { needBrowser } from '../../tools/find-browser'
import {
  type Asker,
  apiCallOf,
  type BrowserSession,
  blurAll,
  callOf,
  countOrigins,
  type OwnPage,
  runAxe,
  type Start,
  waitFor,
} from './browser-session'
import { answerFileQuestion, type Chrome, clipboardText, pressKey, takeKeyboard } from './firefox-window'
import { packFolder } from './pack-folder'

export const FIREFOX_BUILD = path.resolve('.output/firefox-mv3')
/** As in the manifest. */
const GECKO = 'sidelight@sidelight.example'

/**
 * Starts headless Firefox over WebDriver BiDi. What no web driver reaches (toolbar button, sidebar, the permission
 * question) is reached through the browser's own window, as its user would: by the same handlers.
 */
export async function startFirefox({ build = FIREFOX_BUILD, profile }: Start = {}): Promise<BrowserSession> {
  const downloads = await mkdtemp(path.join(tmpdir(), 'sidelight-downloads-'))
  const isKept = profile !== undefined && existsSync(path.join(profile, 'prefs.js'))
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: needBrowser('firefox'),
    headless: true,
    defaultViewport: null,
    args: ['-remote-allow-system-access', '--width=1360', '--height=960'],
    extraPrefsFirefox: {
      'intl.accept_languages': 'en-US',
      'app.update.enabled': false,
      'browser.shell.checkDefaultBrowser': false,
      'browser.download.alwaysOpenPanel': false, // it would take the next key
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'xpinstall.signatures.required': false, // the ESR allows it; only a packed extension outlives the browser
    },
    ...(profile ? { userDataDir: profile } : {}),
  })
  try {
    const connection = connectionOf(browser)
    if (!isKept) await install(connection, build, profile !== undefined)
    const chrome = await chromeScope(connection)
    const origin = await waitFor('the extension', () =>
      chrome<string>(`WebExtensionPolicy.getByID(${JSON.stringify(GECKO)})?.getURL('') ?? ''`),
    )
    return await session(browser, { origin, downloads }, chrome)
  } catch (error) {
    await browser.close()
    throw error
  }
}

/** A folder is installed until the browser closes; packed, it stays. */
async function install(connection: Connection, build: string, permanent: boolean): Promise<void> {
  const extensionData = permanent
    ? { type: 'base64', value: (await packFolder(build)).toString('base64') }
    : { type: 'path', path: build }
  await connection.send('webExtension.install', { extensionData, 'moz:permanent': permanent })
}

type Connection = { send(method: string, params: object): Promise<{ result: unknown }> }
type Evaluated = { type: string; result?: { value: string }; exceptionDetails?: { text: string } }

const connectionOf = (browser: Browser) => (browser as unknown as { connection: Connection }).connection

/** Runs source text in a browsing context; what it gives (or promises) comes back as JSON. */
async function evaluateIn<T>(connection: Connection, context: string, source: string): Promise<T> {
  const reply = await connection.send('script.evaluate', {
    expression: `(async () => JSON.stringify((await (${source})) ?? null))()`,
    target: { context },
    awaitPromise: true,
    userActivation: true,
  })
  const told = reply.result as Evaluated
  if (told.type !== 'success' || !told.result) throw new Error(told.exceptionDetails?.text ?? 'no answer')
  return JSON.parse(told.result.value) as T
}

async function chromeScope(connection: Connection): Promise<Chrome> {
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' })
  const context = (tree.result as { contexts: { context: string }[] }).contexts[0]?.context
  if (!context) throw new Error("Firefox's own window is out of reach")
  return (source) => evaluateIn(connection, context, source)
}

/** A tab on one of the extension's pages; `page.goto` never sees such a page load, so the state is polled. */
async function openOwnContext(connection: Connection, url: string, background: boolean): Promise<string> {
  const made = await connection.send('browsingContext.create', { type: 'tab', background })
  const { context } = made.result as { context: string }
  await connection.send('browsingContext.navigate', { context, url, wait: 'none' })
  await waitFor(`${url} to load`, () =>
    evaluateIn(connection, context, `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`),
  )
  return context
}

const APIS =
  "ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent.apiManager.global"

type Place = Readonly<{ origin: string; downloads: string }>

async function session(browser: Browser, { origin, downloads }: Place, chrome: Chrome): Promise<BrowserSession> {
  const connection = connectionOf(browser)
  await recordRequests(chrome)
  const inSidebar = sidebarOf(connection, origin)
  return {
    name: 'firefox',
    origin,
    open: (url) => openInFront(browser, url),
    openBrowserPage: async () => {
      await chrome("void (gBrowser.selectedTab = gBrowser.addTrustedTab('about:license'))")
      const isThere = "currentURI.spec === 'about:license' && !gBrowser.selectedBrowser.webProgress.isLoadingDocument"
      await waitFor('the page of the browser', () => chrome(`gBrowser.selectedBrowser.${isThere}`))
    },
    pressToolbarButton: async (page) => {
      await page?.bringToFront()
      await chrome(`${APIS}.browserActionFor(${EXTENSION}).triggerAction(${FRONT})`)
    },
    inPanel: (run, ...args) => inSidebar(sidebarCall(callOf(run, args))) as Promise<never>,
    panelTexts: () =>
      inSidebar(`browser.extension.getViews({ type: 'sidebar' }).map((view) => view.document.body.innerText)`),
    axeOnPanel: async () => {
      // In another page's realm, with the sidebar's window and document for its own.
      await inSidebar(sidebarCall(`((window) => { ${axe.source} })(window)`))
      return inSidebar(sidebarCall(`(${String(runAxe)})(window.axe, document)`))
    },
    pressKeyInPanel: async (key) => {
      await takeKeyboard(chrome, 'sidebar', () => inSidebar(sidebarCall('document.hasFocus()')))
      await pressKey(chrome, key)
    },
    // No pointer is ever in it: its clicks are the document's own.
    leavePanel: () => inSidebar(sidebarCall(callOf(blurAll, []))),
    giveFileInPanel: (file, ask) => answerFileQuestion(chrome, file, ask),
    downloads,
    clipboard: () => clipboardText(chrome),
    clickInPanel: (selector) => clickInSidebar(inSidebar, selector),
    runCommand: (name) => chrome(`void ${EXTENSION}.shortcuts.onCommand(${JSON.stringify(name)})`),
    badge: () =>
      chrome(`(() => {
        const { action } = ${APIS}.browserActionFor(${EXTENSION})
        const tab = ${FRONT}.gBrowser.selectedTab
        return { text: action.getProperty(tab, 'badgeText') ?? '', title: action.getProperty(tab, 'title') ?? '' }
      })()`),
    openOwnPage: async (name) => ownPage(connection, chrome, await openOwnContext(connection, origin + name, false)),
    acceptQuestion: (asker, ask) => acceptQuestion(chrome, asker, ask),
    openWindow: async (url) => {
      const page = await browser.newPage({ type: 'window' })
      await page.goto(url)
      return page
    },
    update: (build) => install(connection, build, false),
    stopWorker: () => chrome(`${EXTENSION}.terminateBackground({ ignoreDevToolsAttached: true })`),
    breakAnalysis: () =>
      inSidebar(
        `browser.runtime.getBackgroundPage().then((worker) => { worker.Math.exp = () => { throw new Error('broken by a test') } })`,
      ),
    ...asTheBrowsersOwnSettings(browser, chrome),
    requestsOfExtension: () => chrome('window.sidelightRequests'),
    screenshotPanel: (file) => screenshot(chrome, file),
    close: async () => {
      await browser.close()
      await rm(downloads, { recursive: true, force: true })
    },
  }
}

const EXTENSION = `WebExtensionPolicy.getByID('${GECKO}').extension`
/** The window in front. */
const FRONT = "Services.wm.getMostRecentWindow('navigator:browser')"

/** What about:addons, the system and the address bar do. */
function asTheBrowsersOwnSettings(browser: Browser, chrome: Chrome) {
  const modules = "const load = (name) => ChromeUtils.importESModule('resource://gre/modules/' + name + '.sys.mjs')"
  const run = (source: string) => chrome<void>(`(async () => { ${modules}; ${source} })()`)
  const addon = `(await load('AddonManager').AddonManager.getAddonByID('${GECKO}'))`
  const permissions = "load('ExtensionPermissions').ExtensionPermissions"
  return {
    takeSitesAway: () =>
      run(`const { origins } = await ${permissions}.get('${GECKO}')
        await ${permissions}.remove('${GECKO}', { permissions: [], origins: [...origins] }, ${EXTENSION})`),
    setEnabled: (on: boolean) => run(`await ${addon}.${on ? 'enable' : 'disable'}()`),
    allowPrivate: () =>
      run(`const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] }
        await ${permissions}.add('${GECKO}', allowed, ${EXTENSION})
        await ${addon}.reload()`),
    crash: async (page: Page) => {
      await page.bringToFront()
      const window = `${FRONT}.gBrowser.selectedBrowser.browsingContext.currentWindowGlobal`
      process.kill(await chrome<number>(`${window}.osPid`), 'SIGKILL')
    },
    openReaderView: async (page: Page) => {
      await page.bringToFront()
      const url = JSON.stringify(`about:reader?url=${encodeURIComponent(page.url())}`)
      const principal = '{ triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() }'
      await chrome(`void gBrowser.selectedBrowser.fixupAndLoadURIString(${url}, ${principal})`)
    },
    findPage: (url: string) =>
      waitFor(`the page at ${url}`, async () => (await browser.pages()).find((page) => page.url() === url)),
  }
}

type InSidebar = <T>(source: string) => Promise<T>

/** An extension page sees the sidebar's document: one stands in the background for that, opened again where it went. */
function sidebarOf(connection: Connection, origin: string): InSidebar {
  let window: string | null = null
  return async (source) => {
    window ??= await openOwnContext(connection, `${origin}welcome.html`, true)
    try {
      return await evaluateIn(connection, window, source)
    } catch (error) {
      const tree = await connection.send('browsingContext.getTree', { maxDepth: 0 })
      const { contexts } = tree.result as { contexts: { context: string; url: string }[] }
      if (!contexts.some(({ context, url }) => context === window && url.startsWith(origin))) window = null
      throw error
    }
  }
}

async function clickInSidebar(inSidebar: InSidebar, selector: string): Promise<void> {
  const clicked = await inSidebar(
    sidebarCall(
      `(() => { const found = document.querySelector(${JSON.stringify(selector)}); found?.click(); return Boolean(found) })()`,
    ),
  )
  if (!clicked) throw new Error(`nothing in the sidebar matches ${selector}`)
}

async function openInFront(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(url)
  await page.bringToFront()
  return page
}

/** Notes every channel that Firefox opens for the extension: its pages, its worker, and its scripts in pages. */
async function recordRequests(chrome: Chrome): Promise<void> {
  await chrome(`(() => {
    window.sidelightRequests = []
    const isOurs = (principal) =>
      principal?.addonId === '${GECKO}' ||
      (principal?.isExpandedPrincipal && principal.allowList.some((one) => one.addonId === '${GECKO}'))
    window.sidelightObserver = {
      observe(subject) {
        const channel = subject.QueryInterface(Ci.nsIChannel)
        const { loadingPrincipal, triggeringPrincipal } = channel.loadInfo
        if (isOurs(loadingPrincipal) || isOurs(triggeringPrincipal)) window.sidelightRequests.push(channel.URI.spec)
      },
    }
    Services.obs.addObserver(window.sidelightObserver, 'http-on-modify-request')
  })()`)
}

/** The same source text, with the sidebar's document and window in place of the page's it runs in. */
function sidebarCall(call: string): string {
  return `(() => {
    const [view] = browser.extension.getViews({ type: 'sidebar' })
    if (!view) throw new Error('no sidebar is open')
    return ((document, window, getComputedStyle) => ${call})(view.document, view, view.getComputedStyle.bind(view))
  })()`
}

function ownPage(connection: Connection, chrome: Chrome, context: string): OwnPage {
  const evaluate: OwnPage['evaluate'] = (run, ...args) => evaluateIn(connection, context, callOf(run, args))
  const perform = (actions: object[]) => connection.send('input.performActions', { context, actions })
  const click = async (selector: string) => {
    const at = await waitFor(`${selector} to be there`, () => evaluate(middleOf, selector))
    const press = [
      { type: 'pointerMove', ...at },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ]
    await perform([{ type: 'pointer', id: 'mouse', actions: press }])
  }
  return {
    evaluate,
    callApi: (run, ...args) => evaluateIn(connection, context, apiCallOf(run, args)),
    click,
    type: async (selector, text) => {
      await click(selector)
      const keys = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ])
      await perform([{ type: 'key', id: 'keyboard', actions: keys }])
    },
    pressKey: async (key) => {
      await takeKeyboard(chrome, 'tab', () => evaluateIn(connection, context, 'document.hasFocus()'))
      await pressKey(chrome, key)
    },
    giveFile: (file, ask) => answerFileQuestion(chrome, file, ask),
    axe: async () => {
      await evaluateIn(connection, context, `(() => { ${axe.source} })()`)
      return evaluateIn(connection, context, `(${String(runAxe)})(window.axe, document)`)
    },
    close: async () => void (await connection.send('browsingContext.close', { context })),
  }
}

/** Runs inside a page: where to press an element, scrolled into view first. */
function middleOf(selector: string): { x: number; y: number } | null {
  const element = document.querySelector(selector)
  if (!element) return null
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
  const { x, y, width, height } = element.getBoundingClientRect()
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) }
}

/** The main button of the question that Firefox shows. */
async function acceptQuestion(chrome: Chrome, asker: Asker, ask: () => Promise<unknown>): Promise<void> {
  const before = await asker.evaluate(countOrigins)
  await ask()
  await waitFor('the permission question', () =>
    chrome<boolean>(`(() => {
      const button = PopupNotifications.panel.querySelector('popupnotification')?.button
      if (!button || PopupNotifications.panel.state !== 'open') return false
      button.click()
      return true
    })()`),
  )
  await waitFor('the grant', async () => (await asker.evaluate(countOrigins)) > before)
}

async function screenshot(chrome: Chrome, file: string): Promise<void> {
  const data = await chrome<string>(`(async () => {
    const bitmap = await window.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white')
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
    canvas.getContext('2d').drawImage(bitmap, 0, 0)
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return btoa(text)
  })()`)
  await writeFile(file, Buffer.from(data, 'base64'))
}
