/** Serves the fixtures' page and opens shots of it in headless Chromium. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import preact from '@preact/preset-vite'
import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { build, type PreviewServer, preview } from 'vite'
import { needBrowser } from '../find-browser'
import { sidelightPacks } from '../packs/vite-plugin'
import type { Shot } from './shots'

export type Around = Readonly<{ lang: string; scheme: string; width: number }>
export type OpenShot = (shot: Shot, around: Around) => Promise<Page>

/** Runs `work` with a way to open shots; closes browser and server after it, come what may. */
export async function withShots(work: (open: OpenShot) => Promise<void>): Promise<void> {
  const site = mkdtempSync(join(tmpdir(), 'sidelight-look-'))
  const server = await serveFixtures(site)
  const address = server.resolvedUrls?.local[0]
  if (!address) throw new Error('the fixtures have no address')
  const args = ['--hide-scrollbars', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])]
  const browser = await puppeteer.launch({ executablePath: needBrowser('chromium'), args })
  try {
    await work((shot, around) => openShot(browser, `${address}look.html`, shot, around))
  } finally {
    await browser.close()
    await server.close()
    rmSync(site, { recursive: true })
  }
}

/** Built first: a page of a hundred modules would be fetched anew for each of hundreds of shots. */
async function serveFixtures(outDir: string): Promise<PreviewServer> {
  const root = 'tools/look'
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { outDir, emptyOutDir: true, rollupOptions: { input: 'tools/look/look.html' } },
    plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), sidelightPacks()],
  })
  return preview({ configFile: false, root, logLevel: 'error', build: { outDir }, preview: { port: 0 } })
}

async function openShot(browser: Browser, address: string, shot: Shot, around: Around): Promise<Page> {
  const { lang, scheme, width } = around
  const page = await browser.newPage()
  page.on('pageerror', (error) => console.error(`${shot.name}: ${error}`))
  await page.setViewport({ width, height: 760 })
  // Not puppeteer's own way, which knows no forced colours.
  await (await page.createCDPSession()).send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: scheme === 'dark' ? 'dark' : 'light' },
      { name: 'forced-colors', value: scheme === 'forced' ? 'active' : 'none' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  })
  await page.goto(`${address}?name=${shot.fixture}&lang=${lang}`)
  await page.waitForSelector('#root > *')
  for (const selector of shot.press) await page.click(selector)
  return page
}
