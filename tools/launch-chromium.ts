import { existsSync } from 'node:fs'
import path from 'node:path'
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core'
import { needBrowser } from './find-browser'

export type Launched = Readonly<{ browser: Browser; id: string }>

type Options = Readonly<{
  build: string
  headless: boolean
  display?: string
  args?: readonly string[]
  /** A folder that keeps the profile from one start to the next. */
  profile?: string
}>

const ARGS = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-US',
  '--window-size=1360,960',
]

/**
 * Starts Chromium with the built extension in it, loaded over the pipe: the way that branded Chrome still allows.
 * The page that greets after an install is closed, so that it does not come to the front later.
 */
export async function launchChromium({ build, headless, display, args = [], profile }: Options): Promise<Launched> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const options: LaunchOptions = {
    executablePath: needBrowser('chromium'),
    headless,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    env: { ...process.env, LANGUAGE: 'en', ...(display ? { DISPLAY: display } : {}) },
    args: [...ARGS, ...asRoot, ...args],
    ...(profile ? { userDataDir: path.join(profile, 'user-data') } : {}),
  }
  const isKept = profile !== undefined && existsSync(path.join(profile, 'user-data'))
  const browser = await puppeteer.launch(options)
  const id = await browser.installExtension(build)
  if (isKept) return { browser, id } // known by its folder: what the profile holds of it is there again, and no greeting
  const greeting = await browser.waitForTarget((target) => target.url().endsWith('/welcome.html'), { timeout: 20_000 })
  await (await greeting.page())?.close()
  return { browser, id }
}

/** A real press of the extension's toolbar button while `page` is the tab in front. */
export async function pressToolbarButton({ browser, id }: Launched, page: Page): Promise<void> {
  await page.bringToFront()
  const extension = (await browser.extensions()).get(id)
  if (!extension) throw new Error('the browser did not take the extension')
  await page.triggerExtensionAction(extension)
}

/** The document of the native side panel, once it is open. */
export async function findPanelPage(browser: Browser): Promise<Page> {
  const target = await browser.waitForTarget((found) => found.url().endsWith('/sidepanel.html'), { timeout: 10_000 })
  return (await target.page()) ?? (await target.asPage())
}
