/** Renders the extension's icons from `assets/icons/sidelight.svg`: `npm run icons`. The PNGs are committed. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import puppeteer from 'puppeteer-core'
import { needBrowser } from './find-browser'

const SIZES = [16, 32, 48, 96, 128]
const FROM = 'assets/icons/sidelight.svg'
const TO = 'assets/public/icon'

async function main(): Promise<void> {
  const svg = readFileSync(FROM, 'utf8')
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await puppeteer.launch({ executablePath: needBrowser('chromium'), args })
  mkdirSync(TO, { recursive: true })
  try {
    const page = await browser.newPage()
    for (const size of SIZES) {
      await page.setViewport({ width: size, height: size })
      await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`)
      writeFileSync(`${TO}/${size}.png`, await page.screenshot({ omitBackground: true }))
    }
  } finally {
    await browser.close()
  }
}

await main()
