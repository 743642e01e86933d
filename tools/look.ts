/**
 * Pictures of every state of the panel, to be looked at: `npm run look -- [NAME...] [--widths=240,360] [--lang=ja]`.
 * Writes PNGs to artifacts/look/. Steps open a tab or an item first, so that more than the first screen is seen.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import preact from '@preact/preset-vite'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { createServer } from 'vite'
import type { PanelSettings, PanelView } from '../components/panel-view'
import { panelViews } from '../test/panel-fixtures/views'
import { needBrowser } from './find-browser'

type Step = Readonly<{ name: string; view: string; click: readonly string[] }>

const TAB = (name: string) => `#tab-${name}`
const STEPS: readonly Step[] = [
  { name: 'sourcing', view: 'on-topic', click: [TAB('sourcing')] },
  { name: 'statement', view: 'on-topic', click: [TAB('sourcing'), '.statements li:nth-child(4) .statement-line'] },
  { name: 'timeline', view: 'on-topic', click: [TAB('timeline')] },
  { name: 'card-more', view: 'on-topic', click: ['.card .disclosure', '.group + .group .disclosure'] },
  { name: 'menu', view: 'on-topic', click: ['.toolbar button:last-child'] },
  { name: 'search', view: 'on-topic', click: ['.toolbar button:first-child'] },
]

const OUT = 'artifacts/look'
const options = new Map(
  process.argv
    .slice(2)
    .flatMap((arg) => (/^--(\w+)=(.+)$/.exec(arg)?.slice(1, 3) ? [arg.slice(2).split('=') as [string, string]] : [])),
)
const names = process.argv.slice(2).filter((arg) => !arg.startsWith('--'))
const widths = (options.get('widths') ?? '240,320,360,420').split(',').map(Number)
const schemes = (options.get('schemes') ?? 'light,dark').split(',')
const lang = (options.get('lang') ?? 'en') as PanelSettings['lang']

async function main(): Promise<void> {
  const server = await createServer({
    configFile: false,
    root: '.',
    logLevel: 'error',
    optimizeDeps: { entries: ['tools/look/look.html'] },
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
  })
  await server.listen(0)
  const address = server.resolvedUrls?.local[0]
  if (!address) throw new Error('no address to look at')
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await puppeteer.launch({
    executablePath: needBrowser('chromium'),
    args: [...args, '--hide-scrollbars'],
  })
  try {
    await lookAtAll(browser, `${address}tools/look/look.html`)
  } finally {
    await browser.close()
    await server.close()
  }
}

async function lookAtAll(browser: Browser, address: string): Promise<void> {
  mkdirSync(OUT, { recursive: true })
  const views = panelViews()
  const shots: Step[] = [...Object.keys(views).map((name) => ({ name, view: name, click: [] })), ...STEPS]
  for (const shot of shots) {
    const view = views[shot.view]
    if (!view || (names.length > 0 && !names.includes(shot.name))) continue
    for (const scheme of schemes) for (const width of widths) await lookAt(browser, address, shot, view, scheme, width)
  }
}

async function lookAt(browser: Browser, address: string, shot: Step, view: PanelView, scheme: string, width: number) {
  const page = await browser.newPage()
  await page.setViewport({ width, height: 760 })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.evaluateOnNewDocument((look) => Object.assign(window, { look }), {
    view,
    settings: { lang, cardLang: lang },
  })
  page.on('pageerror', (error) => console.error(shot.name, error))
  await page.goto(address)
  await page.waitForSelector('.panel')
  for (const selector of shot.click) await page.click(selector)
  await reportOverflow(page, `${shot.name} ${width}`)
  // What lies below the first screen is left undrawn until it is scrolled to: give it room instead.
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  if (shot.view !== 'many-statements') await page.setViewport({ width, height: Math.max(760, height * 2) })
  const file = `${OUT}/${shot.name}-${lang}-${width}-${scheme}.png`
  writeFileSync(file, await page.screenshot({ clip: await clipOf(page, width) }))
  await page.close()
}

/** The panel without the empty room below it; the first screen of a very long one. */
async function clipOf(page: Page, width: number) {
  const bottom = await page.evaluate(() => {
    const last = document.querySelector('.panel')?.lastElementChild?.previousElementSibling
    return last?.getBoundingClientRect().bottom ?? innerHeight
  })
  return { x: 0, y: 0, width, height: Math.min(2400, Math.max(200, bottom + 16)) }
}

/** Nothing may be cut: says what stands out of the panel's width. */
async function reportOverflow(page: Page, where: string): Promise<void> {
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('.panel *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
      .map((element) => `${element.tagName}.${element.getAttribute('class')}`),
  )
  if (wide.length > 0) console.log(`${where}: wider than the panel: ${[...new Set(wide)].join(', ')}`)
}

await main()
