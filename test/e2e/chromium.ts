import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import axe from 'axe-core'
import type { Browser, KeyInput, Page, Target } from 'puppeteer-core'
import { type Display, openDisplay } from '../../tools/display'
import { needProgram } from '../../tools/find-browser'
import { findPanelPage, type Launched, launchChromium, pressToolbarButton } from '../../tools/launch-chromium'
import {
  type Asker,
  apiCallOf,
  BREAK_ANALYSIS,
  type BrowserSession,
  blurAll,
  callOf,
  countOrigins,
  type OwnPage,
  runAxe,
  type Start,
  waitFor,
} from './browser-session'

export const CHROMIUM_BUILD = path.resolve('.output/chrome-mv3')

/**
 * Starts Chromium, headed on a display of its own: headless Chromium never answers a permission prompt.
 * A toolbar press goes through the browser, so it grants `activeTab` and opens the native side panel.
 */
export async function startChromium({ build = CHROMIUM_BUILD, profile }: Start = {}): Promise<BrowserSession> {
  needProgram('xdotool')
  const display = await openDisplay()
  const files = await mkdtemp(path.join(tmpdir(), 'sidelight-'))
  const tidy = async () => {
    display.close()
    await rm(files, { recursive: true, force: true })
  }
  try {
    const installed = profile ? path.join(profile, 'build') : path.join(files, 'build')
    if (!existsSync(installed)) await cp(build, installed, { recursive: true }) // an update may overwrite it
    const launched = await launchChromium({
      build: installed,
      headless: false,
      display: display.name,
      args: ['--disable-gpu', `--log-net-log=${path.join(files, 'net.json')}`],
      ...(profile ? { profile } : {}),
    })
    const devtools = await launched.browser.target().createCDPSession()
    const downloadPath = path.join(files, 'downloads')
    await mkdir(downloadPath)
    await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath })
    await inExtensionsPage(launched.browser, DEVELOPER_MODE)
    return session(launched, installed, display, files, tidy)
  } catch (error) {
    await tidy()
    throw error
  }
}

type Tidy = () => Promise<void>

function session(launched: Launched, build: string, display: Display, files: string, tidy: Tidy): BrowserSession {
  const { browser, id } = launched
  const origin = `chrome-extension://${id}/`
  let inFront: Page | null = null
  const inPanel: BrowserSession['inPanel'] = async (run, ...args) =>
    (await findPanelPage(browser)).evaluate(callOf(run, args)) as Promise<never>
  return {
    name: 'chromium',
    origin,
    open: (url) => openInFront(browser, url),
    openBrowserPage: async () => {
      inFront = await openInFront(browser, 'chrome://version')
    },
    pressToolbarButton: async (page) => {
      if (page) inFront = page
      if (inFront) await pressToolbarButton(launched, inFront)
    },
    inPanel,
    panelTexts: () => panelTexts(browser),
    axeOnPanel: async () => axeOn(await findPanelPage(browser)),
    // The locator waits until what is to be clicked stands still: the panel may be drawing, or following the page.
    clickInPanel: async (selector) => (await findPanelPage(browser)).locator(selector).click(),
    pressKeyInPanel: async (key) => pressKey(await findPanelPage(browser), key),
    leavePanel: async () => {
      await (await findPanelPage(browser)).mouse.move(-1, -1)
      await inPanel(blurAll)
    },
    giveFileInPanel: async (file, ask) => giveFile(await findPanelPage(browser), file, ask),
    downloads: path.join(files, 'downloads'),
    clipboard: async () => {
      await browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read', 'clipboard-write'])
      return inPanel(() => navigator.clipboard.readText())
    },
    runCommand: (name) => inWorker(browser, id, commandCall(name)),
    badge: () => inWorker(browser, id, BADGE),
    openOwnPage: async (name) => ownPage(await openInFront(browser, origin + name)),
    acceptQuestion: (asker, ask) => acceptQuestion(display.name, asker, ask),
    openWindow: async (url) => {
      const page = await browser.newPage({ type: 'window' })
      await page.goto(url)
      return page
    },
    update: (next) => update(launched, build, next),
    stopWorker: () => stopWorker(browser, id),
    breakAnalysis: async () => void (await inWorker(browser, id, `(${BREAK_ANALYSIS})`)),
    ...asTheBrowsersOwnSettings(launched),
    requestsOfExtension: () => requestsIn(path.join(files, 'net.json'), origin),
    screenshotPanel: async (file) => writeFile(file, await (await findPanelPage(browser)).screenshot()),
    close: async () => {
      await browser.close()
      await tidy()
    },
  }
}

/** What chrome://extensions and the system do. */
function asTheBrowsersOwnSettings({ browser, id }: Launched) {
  const configure = (change: string) =>
    inExtensionsPage(browser, `developerPrivate.updateExtensionConfiguration({ extensionId: '${id}', ${change} })`)
  return {
    takeSitesAway: () => configure("hostAccess: 'ON_CLICK'"),
    setEnabled: (on: boolean) => inExtensionsPage(browser, `management.setEnabled('${id}', ${on})`),
    allowPrivate: () => configure('incognitoAccess: true'),
    crash: async (page: Page) => {
      const devtools = await page.createCDPSession()
      devtools.send('Page.crash').catch(() => undefined) // nobody is left to answer
    },
    openReaderView: null,
    findPage: (url: string) => findPage(browser, url),
  }
}

/** Extensions from a folder survive a reload or a restart in developer mode only. */
const DEVELOPER_MODE = 'developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })'

/** Only the browser's page for extensions has these calls. */
async function inExtensionsPage(browser: Browser, call: string): Promise<void> {
  const page = await openInFront(browser, 'chrome://extensions')
  await page.evaluate(`chrome.${call}`)
  await page.close()
}

async function findPage(browser: Browser, url: string): Promise<Page> {
  const target = await browser.waitForTarget((each) => each.type() === 'page' && each.url() === url)
  const page = await target.page()
  if (!page) throw new Error(`${url} has no page`)
  return page
}

async function panelTexts(browser: Browser): Promise<string[]> {
  const targets = browser.targets().filter((target) => target.url().endsWith('/sidepanel.html'))
  const pages = await Promise.all(targets.map(async (target) => (await target.page()) ?? target.asPage()))
  return Promise.all(pages.map((page) => page.evaluate(() => document.body.innerText)))
}

/** A worker that is stopped while it is asked is asked again. */
function inWorker<T>(browser: Browser, id: string, run: string): Promise<NonNullable<T>> {
  return waitFor('the worker to answer', async () => {
    const target = await browser.waitForTarget(isWorkerOf(id), { timeout: 10_000 })
    return ((await (await target.worker())?.evaluate(run)) ?? null) as T
  })
}

/** Runs in the worker: badge and title of the tab in front. */
const BADGE = `(async () => {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
  const of = { tabId: tab.id }
  return { text: await chrome.action.getBadgeText(of), title: await chrome.action.getTitle(of) }
})()`

/** Runs in the worker: what a key for this command would do. */
const commandCall = (name: string): string => `(async () => {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
  chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab)
  return true
})()`

async function openInFront(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(url)
  await page.bringToFront()
  return page
}

const isWorkerOf = (id: string) => (target: Target) =>
  target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`)

function ownPage(page: Page): OwnPage {
  return {
    evaluate: (run, ...args) => page.evaluate(callOf(run, args)) as Promise<never>,
    callApi: (run, ...args) => page.evaluate(apiCallOf(run, args)) as Promise<never>,
    click: async (selector) => {
      await page.waitForSelector(selector)
      await page.click(selector)
    },
    type: (selector, text) => page.type(selector, text),
    pressKey: (key) => pressKey(page, key),
    giveFile: (file, ask) => giveFile(page, file, ask),
    axe: () => axeOn(page),
    close: () => page.close(),
  }
}

/** Chromium takes no answer this soon after its question came, or after another key: that guards against haste. */
const HASTE_MS = 600
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * The browser's own question is no page: keys go to it through the display. It is there when whoever asked has lost the
 * keyboard to it (a panel may seem to keep it, so that is not waited for long); a "no" by mistake asks anew.
 */
async function acceptQuestion(display: string, asker: Asker, ask: () => Promise<unknown>): Promise<void> {
  const key = (name: string) => execFileSync('xdotool', ['key', name], { env: { ...process.env, DISPLAY: display } })
  const before = await asker.evaluate(countOrigins)
  const isGranted = async () => (await asker.evaluate(countOrigins)) > before
  const isAsked = async () => !(await asker.evaluate(() => document.hasFocus()))
  const answer = async () => {
    await ask()
    await waitFor('the permission question', isAsked, 3000).catch(() => undefined)
    for (const name of ['Tab', 'Return']) {
      await pause(HASTE_MS)
      key(name)
    }
    return waitFor('the grant', isGranted, 3000)
  }
  await waitFor('the grant', async () => {
    if (await isGranted()) return true
    return answer().catch((error) => {
      key('Escape') // a question that still stands is asked anew
      throw error
    })
  })
}

/** New files in the old folder, loaded again from there: the same id with another version is an update. */
async function update({ browser, id }: Launched, installed: string, next: string): Promise<void> {
  await rm(installed, { recursive: true })
  await cp(next, installed, { recursive: true })
  const now = await browser.installExtension(installed)
  if (now !== id) throw new Error(`the update came as another extension: ${now}`)
}

async function stopWorker(browser: Browser, id: string): Promise<void> {
  const target = browser.targets().find(isWorkerOf(id))
  if (!target) return
  await waitFor('the worker to stop', async () => {
    if (browser.targets().find(isWorkerOf(id)) !== target) return true
    await (await target.worker())?.close() // asked again where it was just starting or stopping
    return false
  })
}

async function axeOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  return page.evaluate(`(${String(runAxe)})(axe, document)`) as Promise<string[]>
}

async function pressKey(page: Page, keys: string): Promise<void> {
  const [key = keys, ...held] = keys.length > 1 ? keys.split('+').toReversed() : [keys]
  for (const each of held) await page.keyboard.down(each as KeyInput)
  await page.keyboard.press(key as KeyInput)
  for (const each of held) await page.keyboard.up(each as KeyInput)
}

async function giveFile(page: Page, file: string, ask: () => Promise<void>): Promise<void> {
  const question = page.waitForFileChooser()
  // Answered after what was sent before it: the key must not go down until the chooser is being waited for.
  await Promise.race([page.evaluate(() => 0), question])
  await ask()
  await (await question).accept([file])
}

/**
 * Chromium's own network log: every request that the extension began, and every one from a page to another site, for
 * scripts of extensions ask in their page's name. Lines are written as they happen.
 */
async function requestsIn(netLog: string, origin: string): Promise<string[]> {
  const lines = (await readFile(netLog, 'utf8')).split('\n')
  const urls = lines.flatMap((line) => {
    const initiator = /"initiator":"([^"]+)"/.exec(line)?.[1]
    const url = /"url":"([^"]+)"/.exec(line)?.[1] ?? line
    if (initiator === undefined || url.startsWith(`${initiator}/`)) return []
    return initiator.startsWith('http') || origin === `${initiator}/` ? [url] : []
  })
  return [...new Set(urls)]
}
