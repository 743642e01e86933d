/**
 * `npm run screenshots`: the pictures of README.md and docs/, taken of the built extension in real browsers.
 * Builds nothing: run `npm run build` first. Names narrow it down: `npm run screenshots -- firefox chromium`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { waitFor } from '../test/e2e/browser-session'
import { CHROMIUM_BUILD } from '../test/e2e/chromium'
import { startFirefox } from '../test/e2e/firefox'
import { type Site, startSite } from '../test/e2e/site'
import { findPanelPage, type Launched, launchChromium, pressToolbarButton } from './launch-chromium'
import { PANEL_WIDTH, type Picture, type Size, shoot, sideBySide } from './screenshots/side-by-side'
import { smallPng } from './screenshots/small-png'

const DOCS = 'docs/screenshots'
const STORE = 'docs/store'
const STORE_SIZE: Size = { width: 1280, height: 800 }
const PANEL_SIZE: Size = { width: PANEL_WIDTH, height: 800 }
const OWN_PAGE_SIZE: Size = { width: 800, height: 900 }
const LARGEST = 150_000
const FOLLOW_MS = 800

/** The extension's own storage, in the panel's document. */
declare const chrome: { storage: { local: { set(items: object): Promise<void>; clear(): Promise<void> } } }

type Scheme = 'light' | 'dark'
type Stage = Launched & Readonly<{ page: Page; panel: Page }>

async function main(): Promise<void> {
  for (const folder of [DOCS, STORE]) mkdirSync(folder, { recursive: true })
  const wanted = process.argv.slice(2)
  const site = await startSite([path.resolve('assets/demo')])
  for (const [name, take] of Object.entries({ firefox: takeFirefox, chromium: takeChromium }))
    if (wanted.length === 0 || wanted.includes(name)) await take(site)
  await site.close()
}

/** Firefox's whole window with the sidebar, as its own renderer draws it. */
async function takeFirefox(site: Site): Promise<void> {
  const session = await startFirefox()
  try {
    await session.pressToolbarButton(await session.open(site.url('article.html')))
    await waitFor('the cards', () => session.inPanel(() => document.querySelector('.card') !== null))
    const file = `${DOCS}/firefox.png`
    await session.screenshotPanel(file)
    save(file, readFileSync(file))
  } finally {
    await session.close()
  }
}

async function takeChromium(site: Site): Promise<void> {
  const launched = await launchChromium({ build: CHROMIUM_BUILD, headless: true, args: ['--hide-scrollbars'] })
  try {
    const page = await launched.browser.newPage()
    await page.goto(site.url('article.html'))
    await pressToolbarButton(launched, page)
    const panel = await findPanelPage(launched.browser)
    await panel.waitForSelector('.card')
    const stage = { ...launched, page, panel }
    for (const scheme of ['light', 'dark'] as const) await takeTabs(stage, scheme)
    for (const lang of ['ja', 'uk'] as const) await takeLanguage(stage, lang)
    for (const name of ['welcome', 'options']) await takeOwnPage(stage, name)
  } finally {
    await launched.browser.close()
  }
}

/** Every tab alone for the docs and beside the page for the stores. */
async function takeTabs(stage: Stage, scheme: Scheme): Promise<void> {
  const { page, panel } = stage
  await Promise.all([page, panel].map((each) => setScheme(each, scheme)))
  for (const [name, show] of Object.entries(TABS)) {
    await show(stage)
    save(`${STORE}/${name}-${scheme}.png`, await sideBySide(page, panel, STORE_SIZE))
    save(`${DOCS}/${name}-${scheme}.png`, await shoot(panel, PANEL_SIZE))
  }
}

/** The same article with the interface and the cards in another language, for that language's listing. */
async function takeLanguage(stage: Stage, lang: 'ja' | 'uk'): Promise<void> {
  const { page, panel } = stage
  await Promise.all([page, panel].map((each) => setScheme(each, 'light')))
  await panel.evaluate((settings) => chrome.storage.local.set({ settings }), { lang, cardLang: lang })
  await panel.waitForSelector(`html[lang=${lang}]`)
  await TABS.context?.(stage)
  save(`${STORE}/context-${lang}.png`, await sideBySide(page, panel, STORE_SIZE))
  await panel.evaluate(() => chrome.storage.local.clear())
}

const TABS: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  context: async ({ page, panel }) => {
    await page.evaluate(() => scrollTo(0, 0))
    await panel.click('#tab-context')
    await new Promise((resolve) => setTimeout(resolve, FOLLOW_MS)) // the panel follows the page to its top first
    await panel.evaluate(() => scrollTo(0, 0))
  },
  sourcing: async ({ page, panel }) => {
    await panel.click('#tab-sourcing')
    await openStatement(panel, 'Japan sold the missiles')
    await page.waitForFunction(() => scrollY > 0)
  },
  timeline: async ({ panel }) => panel.click('#tab-timeline'),
}

/** Opens the statement that has these words, and goes to it in the page. */
async function openStatement(panel: Page, words: string): Promise<void> {
  const item = `xpath/.//li[starts-with(@id, "statement-")][contains(., "${words}")]`
  const line = `${item}//button[contains(@class, "statement-line")]`
  const isOpen = await panel.$eval(line, (button) => button.getAttribute('aria-expanded') === 'true')
  if (!isOpen) await panel.locator(line).click()
  await panel.locator(`${item}//*[contains(@class, "actions")]/button`).click()
}

async function takeOwnPage({ browser, id }: Launched, name: string): Promise<void> {
  const own = await browser.newPage()
  await setScheme(own, 'light')
  await own.setViewport(OWN_PAGE_SIZE)
  await own.goto(`chrome-extension://${id}/${name}.html`)
  await own.waitForSelector('main, h1')
  save(`${DOCS}/${name}.png`, await own.screenshot())
  await own.close()
}

const setScheme = (page: Page, value: Scheme) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }])

function save(file: string, picture: Picture): void {
  const small = smallPng(picture)
  writeFileSync(file, small)
  console.log(
    `${file} ${Math.ceil(small.length / 1000)} kB${small.length > LARGEST ? ': larger than it should be' : ''}`,
  )
}

await main()
