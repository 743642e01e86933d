import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import axe from 'axe-core'
import type { Browser, KeyInput, Page, Target } from 'puppeteer-core'
import { type Display, openDisplay } from '../../tools/display'
import { needProgram } from '../../tools/find-browser'
import { findPanelPage, type Launched, launchChromium, pressToolbarButton } from '../../tools/launch-chromium'
import { type BrowserSession, blurAll, callOf, type OwnPage, runAxe, waitFor } from './browser-session'

export const CHROMIUM_BUILD = path.resolve('.output/chrome-mv3')

/**
 * Starts Chromium, headed on a display of its own: headless Chromium never answers a permission prompt.
 * A toolbar press goes through the browser, so it grants `activeTab` and opens the native side panel.
 */
export async function startChromium(build = CHROMIUM_BUILD): Promise<BrowserSession> {
  needProgram('xdotool')
  const display = await openDisplay()
  const netLog = path.join(await mkdtemp(path.join(tmpdir(), 'sidelight-')), 'net.json')
  const args = ['--disable-gpu', `--log-net-log=${netLog}`]
  const installed = await copyOf(build)
  const launched = await launchChromium({ build: installed, headless: false, display: display.name, args })
  const downloads = await mkdtemp(path.join(tmpdir(), 'sidelight-downloads-'))
  const devtools = await launched.browser.target().createCDPSession()
  await devtools.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads })
  return session(launched, installed, display, { netLog, downloads })
}

type Files = Readonly<{ netLog: string; downloads: string }>

function session(launched: Launched, build: string, display: Display, { netLog, downloads }: Files): BrowserSession {
  const { browser, id } = launched
  const origin = `chrome-extension://${id}/`
  let inFront: Page | null = null
  const inPanel = async <T, A extends readonly unknown[]>(run: (...args: A) => T, ...args: A): Promise<T> =>
    (await findPanelPage(browser)).evaluate(callOf(run, args)) as Promise<T>
  const inWorker = async <T>(run: string): Promise<T> => {
    const target = await browser.waitForTarget(isWorkerOf(id), { timeout: 10_000 })
    return (await target.worker())?.evaluate(run) as Promise<T>
  }
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
    axeOnPanel: async () => axeOn(await findPanelPage(browser)),
    clickInPanel: async (selector) => (await findPanelPage(browser)).click(selector),
    pressKeyInPanel: async (key) => pressKey(await findPanelPage(browser), key),
    leavePanel: async () => {
      await (await findPanelPage(browser)).mouse.move(-1, -1)
      await inPanel(blurAll)
    },
    giveFileInPanel: async (file, ask) => giveFile(await findPanelPage(browser), file, ask),
    downloads,
    clipboard: async () => {
      await browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read', 'clipboard-write'])
      return inPanel(() => navigator.clipboard.readText())
    },
    runCommand: (name) =>
      inWorker(`(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
        chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab)
      })()`),
    badge: () =>
      inWorker(`(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
        const of = { tabId: tab.id }
        return { text: await chrome.action.getBadgeText(of), title: await chrome.action.getTitle(of) }
      })()`),
    openOwnPage: async (name) => ownPage(await openInFront(browser, origin + name)),
    acceptQuestion: (isGranted) => acceptQuestion(display.name, isGranted),
    openWindow: async (url) => {
      const page = await browser.newPage({ type: 'window' })
      await page.goto(url)
      return page
    },
    update: (next) => update(launched, build, next),
    stopWorker: () => stopWorker(browser, id),
    requestsOfExtension: () => requestsIn(netLog, origin),
    screenshotPanel: async (file) => writeFile(file, await (await findPanelPage(browser)).screenshot()),
    close: async () => {
      await browser.close()
      display.close()
    },
  }
}

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

/** The browser's own question is no page: the keys go to it through the display. */
async function acceptQuestion(display: string, isGranted: () => Promise<boolean>): Promise<void> {
  const key = (name: string) => execFileSync('xdotool', ['key', name], { env: { ...process.env, DISPLAY: display } })
  await waitFor('the grant', async () => {
    await pause(1000) // the question takes its time to appear, and keys before it would go to the page or the panel
    key('Tab')
    await pause(200)
    key('Return')
    await pause(500)
    return isGranted()
  })
}

/** A copy that an update may overwrite: the id of an unpacked extension hangs on its folder. */
async function copyOf(build: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sidelight-build-'))
  await cp(build, folder, { recursive: true })
  return folder
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
  const [question] = await Promise.all([page.waitForFileChooser(), ask()])
  await question.accept([file])
}

/** Chromium's own network log: every request with the extension as its initiator. Lines are written as they happen. */
async function requestsIn(netLog: string, origin: string): Promise<string[]> {
  const initiator = `"initiator":"${origin.slice(0, -1)}"`
  const lines = (await readFile(netLog, 'utf8')).split('\n').filter((line) => line.includes(initiator))
  const urls = lines.map((line) => /"url":"([^"]+)"/.exec(line)?.[1] ?? line)
  return [...new Set(urls)].filter((url) => !url.startsWith(origin))
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
