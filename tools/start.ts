/**
 * `npm start`: builds the extension and opens a real browser on the demo article with the panel open.
 * Without a display it runs headless, saves a screenshot and says where.
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import puppeteer from 'puppeteer-core'
import { startSite } from '../test/e2e/site'
import { needBrowser } from './find-browser'

const BUILD = path.resolve('.output/chrome-mv3')
const SHOT = path.resolve('artifacts/start.png')
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

async function main(): Promise<void> {
  const executablePath = needBrowser('chromium')
  execFileSync('npx', ['wxt', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' })
  const site = await startSite([path.resolve('assets/demo')])
  const browser = await puppeteer.launch({
    executablePath,
    headless: !hasDisplay,
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    args: [
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-quic',
      '--window-size=1360,960',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  })
  const id = await browser.installExtension(BUILD)
  const page = await browser.newPage()
  await page.goto(site.url('article.html'))
  await page.bringToFront()
  const extension = (await browser.extensions()).get(id)
  if (!extension) throw new Error('the browser did not take the extension')
  await page.triggerExtensionAction(extension)
  const target = await browser.waitForTarget((found) => found.url().endsWith('/sidepanel.html'))
  const panel = (await target.page()) ?? (await target.asPage())
  await panel.waitForSelector('[role=tab]', { timeout: 20_000 })
  if (hasDisplay) {
    console.log(`The demo article is open at ${site.url('article.html')}. Close the browser, or press Ctrl+C, to end.`)
    browser.once('disconnected', () => void site.close())
    return
  }
  mkdirSync(path.dirname(SHOT), { recursive: true })
  await panel.screenshot({ path: SHOT as `${string}.png` })
  await browser.close()
  await site.close()
  console.log(`No display here: ran headless. The panel beside the demo article is in ${SHOT}`)
}

await main()
