import { execFileSync } from 'node:child_process'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core'
import { type Display, openDisplay } from '../../tools/display'
import { needBrowser, needProgram } from '../../tools/find-browser'
import { type BrowserSession, callOf, waitFor } from './browser-session'

export const CHROMIUM_BUILD = path.resolve('.output/chrome-mv3')

/**
 * Starts Chromium, headed on a display of its own: headless Chromium never answers a permission prompt.
 * A toolbar press goes through the browser, so it grants `activeTab` and opens the native side panel.
 */
export async function startChromium(build = CHROMIUM_BUILD): Promise<BrowserSession> {
  const executablePath = needBrowser('chromium')
  needProgram('xdotool')
  const display = await openDisplay()
  const netLog = path.join(await mkdtemp(path.join(tmpdir(), 'sidelight-')), 'net.json')
  const browser = await puppeteer.launch({
    executablePath,
    headless: false,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    env: { ...process.env, DISPLAY: display.name, LANGUAGE: 'en' },
    args: [
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-gpu',
      '--lang=en-US',
      '--window-size=1360,960',
      `--log-net-log=${netLog}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  const id = await browser.installExtension(build)
  await closeWelcome(browser)
  return session(browser, id, display, netLog)
}

function session(browser: Browser, id: string, display: Display, netLog: string): BrowserSession {
  const origin = `chrome-extension://${id}/`
  const inPanel = async <T, A extends readonly unknown[]>(run: (...args: A) => T, ...args: A): Promise<T> =>
    (await panelPage(browser)).evaluate(callOf(run, args)) as Promise<T>
  const inWorker = async <T>(run: string): Promise<T> => {
    const target = await browser.waitForTarget(isWorkerOf(id), { timeout: 10_000 })
    return (await target.worker())?.evaluate(run) as Promise<T>
  }
  return {
    name: 'chromium',
    origin,
    open: (url) => openInFront(browser, url),
    pressToolbarButton: async (page) => {
      await page.bringToFront()
      const extension = (await browser.extensions()).get(id)
      if (!extension) throw new Error('the extension is not installed')
      await page.triggerExtensionAction(extension)
    },
    inPanel,
    clickInPanel: async (selector) => (await panelPage(browser)).click(selector),
    badge: () =>
      inWorker(`(async () => {
        const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true })
        const of = { tabId: tab.id }
        return { text: await chrome.action.getBadgeText(of), title: await chrome.action.getTitle(of) }
      })()`),
    openOwnPage: async (name) => void (await openInFront(browser, origin + name)),
    grantEverySite: () => grant(browser, origin, display.name),
    stopWorker: () => stopWorker(browser, id),
    requestsOfExtension: () => requestsIn(netLog, origin),
    screenshotPanel: async (file) => writeFile(file, await (await panelPage(browser)).screenshot()),
    close: async () => {
      await browser.close()
      display.close()
    },
  }
}

/** The page that greets after an install would otherwise come to the front in the middle of a test. */
async function closeWelcome(browser: Browser): Promise<void> {
  const target = await browser.waitForTarget((found) => found.url().endsWith('/welcome.html'), { timeout: 10_000 })
  await (await target.page())?.close()
}

async function openInFront(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage()
  await page.goto(url)
  await page.bringToFront()
  return page
}

const isWorkerOf = (id: string) => (target: Target) =>
  target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${id}/`)

async function panelPage(browser: Browser): Promise<Page> {
  const target = await browser.waitForTarget((found) => found.url().endsWith('/sidepanel.html'), { timeout: 10_000 })
  return (await target.page()) ?? (await target.asPage())
}

/** The browser's own question is no page: the keys go to it through the display. */
async function grant(browser: Browser, origin: string, display: string): Promise<void> {
  const page = await openInFront(browser, `${origin}welcome.html`)
  const button = await page.waitForSelector('[data-choice="every-site"]')
  await button?.click()
  const key = (name: string) => execFileSync('xdotool', ['key', name], { env: { ...process.env, DISPLAY: display } })
  const isGranted = () => page.evaluate('chrome.permissions.getAll().then(({ origins }) => origins.length > 0)')
  await waitFor('the grant', async () => {
    await pause(1000) // the question takes its time to appear, and keys before it would go to the page or the panel
    key('Tab')
    await pause(200)
    key('Return')
    await pause(500)
    return isGranted()
  })
  await page.close()
}

async function stopWorker(browser: Browser, id: string): Promise<void> {
  const target = browser.targets().find(isWorkerOf(id))
  if (!target) return
  const client = await browser.target().createCDPSession()
  await (await target.worker())?.close()
  await client.detach()
  await waitFor('the worker to stop', async () => !browser.targets().some(isWorkerOf(id)))
}

/** Chromium's own network log: every request with the extension as its initiator. Lines are written as they happen. */
async function requestsIn(netLog: string, origin: string): Promise<string[]> {
  const initiator = `"initiator":"${origin.slice(0, -1)}"`
  const lines = (await readFile(netLog, 'utf8')).split('\n').filter((line) => line.includes(initiator))
  const urls = lines.map((line) => /"url":"([^"]+)"/.exec(line)?.[1] ?? line)
  return [...new Set(urls)].filter((url) => !url.startsWith(origin))
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
