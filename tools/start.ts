/**
 * `npm start`: builds the extension and opens a real browser on the demo article with the panel open.
 * Without a display it runs headless, saves a screenshot and says where.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startSite } from '../test/e2e/site'
import { needBrowser } from './find-browser'
import { findPanelPage, launchChromium, pressToolbarButton } from './launch-chromium'
import { sideBySide } from './screenshots/side-by-side'

const BUILD = path.resolve('.output/chrome-mv3')
const SHOT = path.resolve('artifacts/start.png')
const SHOT_SIZE = { width: 1360, height: 900 }
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

async function main(): Promise<void> {
  needBrowser('chromium') // before the build: a missing browser is better known at once
  execFileSync('npx', ['wxt', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' })
  const site = await startSite([path.resolve('assets/demo')])
  const launched = await launchChromium({ build: BUILD, headless: !hasDisplay })
  const { browser } = launched
  const page = await browser.newPage()
  await page.goto(site.url('article.html'))
  await pressToolbarButton(launched, page)
  const panel = await findPanelPage(browser)
  await panel.waitForSelector('.card', { timeout: 20_000 })
  if (hasDisplay) {
    console.log(`The demo article is open at ${site.url('article.html')}. Close the browser, or press Ctrl+C, to end.`)
    browser.once('disconnected', () => void site.close())
    return
  }
  mkdirSync(path.dirname(SHOT), { recursive: true })
  writeFileSync(SHOT, await sideBySide(page, panel, SHOT_SIZE))
  await browser.close()
  await site.close()
  console.log(`No display here: ran headless. The demo article with the panel beside it is in ${SHOT}`)
}

await main()
