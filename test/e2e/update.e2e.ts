import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allowSite, waitFor } from './browser-session'
import { ARTICLE } from './browsers'
import { CHROMIUM_BUILD, startChromium } from './chromium'
import { FIREFOX_BUILD, startFirefox } from './firefox'
import { Ground } from './ground'
import { paintedMarks } from './page-marks'

const BROWSERS = [
  ['Chromium', startChromium, CHROMIUM_BUILD],
  ['Firefox', startFirefox, FIREFOX_BUILD],
] as const

describe.each(BROWSERS)('an update with pages open, in %s', (name, start, build) => {
  let on: Ground
  let older: string
  /** On a site that is allowed; two that were read after a press. */
  let allowed: Page
  let pressed: Page
  let loadedAnew: Page
  let before: Record<string, number>

  beforeAll(async () => {
    older = await olderBuild(build)
    on = await Ground.open(start, { build: older })
    await allowSite(on.session, 'localhost', false)
    loadedAnew = await on.read(on.site.url('article.html?loaded-anew'))
    pressed = await on.read(on.site.url('article.html?pressed'))
    await on.marksCome(pressed)
    allowed = await on.session.open(on.site.otherUrl('article.html'))
    await on.marksCome(allowed)
    before = await paintedMarks(allowed)
    await on.session.update(build)
    await allowed.bringToFront()
    await on.badgeComes() // of the new one: the browser took the old one's away
    await loadedAnew.reload() // nobody has opened the panel since
  })
  afterAll(async () => {
    await on?.close()
    if (older) await rm(older, { recursive: true, force: true })
  })

  test('on an allowed site the open article has its marks again, once, and its badge', async () => {
    await allowed.bringToFront()
    await waitFor(
      'the same marks again, once',
      async () => JSON.stringify(await paintedMarks(allowed)) === JSON.stringify(before),
    )
    await on.badgeComes()
    await on.session.pressToolbarButton(allowed)
    await on.panel.says(ARTICLE)
  })

  test('a page read after a press is left bare, and the panel says that it was an update', async () => {
    await pressed.bringToFront()
    await on.panel.says('Sidelight was updated')
    // Firefox takes the marks' style away with the extension; what stays in its registry paints nothing.
    if (name === 'Chromium') await on.marksGo(pressed)
    await on.session.pressToolbarButton(pressed)
    await on.panel.says(ARTICLE)
    await on.marksCome(pressed)
    expect(await on.panel.text()).not.toContain('Sidelight was updated')
  })

  test('a page that was loaded anew since, with no panel open, is not said to be of before', async () => {
    await loadedAnew.bringToFront()
    await on.panel.says('Sidelight can’t see this tab')
  })

  test('settings of version 1 are kept in the version of today, and grants hold', async () => {
    const kept = await on.onOptions((options) =>
      waitFor('settings in the version of today', async () => {
        const now = await options.evaluate(changeAndReadSettings)
        return now?.version === 2 ? now : null
      }),
    )
    expect(kept).toMatchObject({ version: 2, follow: false, marks: { judgement: true, mention: true } })
    await on.session.open(on.site.otherUrl('article.html?after'))
    await on.badgeComes()
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
