import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BrowserSession, grantEverySite, waitFor } from './browser-session'
import { CHROMIUM_BUILD, startChromium } from './chromium'
import { FIREFOX_BUILD, startFirefox } from './firefox'
import { type InPanel, inPanel } from './in-panel'
import { hasMark, paintedMarks } from './page-marks'
import { type Site, startSite } from './site'

const ARTICLE = 'What Japan’s Patriot shipment says'
const BROWSERS = [
  ['Chromium', startChromium, CHROMIUM_BUILD],
  ['Firefox', startFirefox, FIREFOX_BUILD],
] as const

const STEPS = 50
const STOPS = 10
const SEED = 20251121

describe.each(BROWSERS)('the life of the extension in %s', (_name, start, build) => {
  let site: Site
  let session: BrowserSession
  let panel: InPanel

  beforeAll(async () => {
    site = await startSite([path.resolve('assets/demo'), path.resolve('test/e2e/pages')])
    session = await start({ build: await olderBuild(build) })
    panel = inPanel(session)
    const page = await session.open(site.url('article.html'))
    await session.pressToolbarButton(page)
    await panel.says(ARTICLE)
    await grantEverySite(session)
    await page.close()
  })
  afterAll(async () => {
    await session?.close()
    await site?.close()
  })

  test('a worker stopped at ten random moments of fifty steps: each step ends in the right state', async () => {
    const random = seeded(SEED)
    const stops = new Set<number>()
    while (stops.size < STOPS) stops.add(Math.floor(random() * STEPS))
    const page = await session.open(site.otherUrl('article.html'))
    for (let step = 0; step < STEPS; step++) {
      const onTopic = random() < 0.5
      if (stops.has(step)) await session.stopWorker()
      await page.goto(site.otherUrl(`${onTopic ? 'article' : 'near-miss'}.html?step=${step}`))
      await panel.says(onTopic ? ARTICLE : 'No article on these topics here')
      await waitFor(`the badge of step ${step}`, async () => ((await session.badge()).text !== '') === onTopic)
    }
    expect(stops.size).toBe(STOPS)
    await page.close()
  })

  test('an update keeps settings and grants, and marks the open article once', async () => {
    const page = await session.open(site.otherUrl('article.html'))
    await waitFor('marks', () => hasMark(page, 'mention'))
    const before = await paintedMarks(page)
    await session.update(build)
    await page.bringToFront()
    await waitFor(
      'the same marks again, once',
      async () => JSON.stringify(await paintedMarks(page)) === JSON.stringify(before),
    )
    const options = await session.openOwnPage('options.html')
    const kept = await waitFor('settings in the version of today', async () => {
      const now = await options.evaluate(changeAndReadSettings)
      return now?.version === 2 ? now : null
    })
    await options.close()
    expect(kept).toMatchObject({ version: 2, follow: false, marks: { judgement: true, mention: true } })
    const other = await session.open(site.url('article.html'))
    await waitFor('a badge without a press', async () => (await session.badge()).text)
    await other.close()
  })
})

/** Runs inside the settings page. Changing one setting writes the whole in the version of today. */
async function changeAndReadSettings(): Promise<Record<string, unknown> | undefined> {
  type Local = { get(key: string): Promise<Record<string, Record<string, unknown>>> }
  type Api = { storage: { local: Local } }
  const ground = globalThis as unknown as { browser?: Api; chrome: Api }
  const field = document.querySelector('#look select, #look input')
  field?.dispatchEvent(new Event('change', { bubbles: true }))
  return (await (ground.browser ?? ground.chrome).storage.local.get('settings')).settings
}

/** The same build as an earlier version, whose first start finds settings as version 1 wrote them. */
async function olderBuild(build: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'sidelight-older-'))
  await cp(build, folder, { recursive: true })
  const file = path.join(folder, 'manifest.json')
  const manifest = JSON.parse(await readFile(file, 'utf8'))
  await writeFile(file, JSON.stringify({ ...manifest, version: '0.0.1' }))
  const background = path.join(folder, 'background.js')
  const settings = {
    version: 1,
    follow: false,
    marks: { mention: true, vague: true, unsourced: true, judgement: true },
  }
  const seed = `(globalThis.browser ?? globalThis.chrome).storage.local.set(${JSON.stringify({ settings })});`
  await writeFile(background, `${seed}\n${await readFile(background, 'utf8')}`)
  return folder
}

/** Mulberry32: small, seeded, and the same everywhere. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
