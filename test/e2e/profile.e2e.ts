import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BrowserSession, grantEverySite, type OwnPage, waitFor } from './browser-session'
import { ARTICLE, BROWSERS } from './browsers'
import { type InPanel, inPanel } from './in-panel'
import { hasMark, paintedMarks } from './page-marks'
import { type Site, startSite } from './site'

describe.each(BROWSERS)('what a profile keeps in %s', (name, start) => {
  let site: Site
  let profile: string
  let session: BrowserSession
  let panel: InPanel

  beforeAll(async () => {
    site = await startSite([path.resolve('assets/demo'), path.resolve('test/e2e/pages')])
    profile = await mkdtemp(path.join(tmpdir(), 'sidelight-profile-'))
    session = await start({ profile })
    panel = inPanel(session)
  })
  afterAll(async () => {
    await session?.close()
    await site?.close()
    await rm(profile, { recursive: true, force: true })
  })

  const badgeText = () => session.badge().then(({ text }) => text)
  const readByPress = async (url: string) => {
    const page = await session.open(url)
    await session.pressToolbarButton(page)
    await panel.says(ARTICLE)
    return page
  }
  /** Has the panel ask for permission: by the mouse, or by the keyboard where no driver has a mouse in the panel. */
  const askInPanel = (button: string) =>
    session.acceptQuestion({ evaluate: session.inPanel }, async () => {
      if (name === 'Firefox') return panel.pressForReal(button)
      await session.inPanel((words) => {
        for (const each of document.querySelectorAll('button')) if (each.textContent === words) each.id = 'asks'
      }, button)
      return session.clickInPanel('#asks')
    })
  const reloadPanel = async () => {
    await waitFor('the panel to reload', () =>
      session.inPanel(() => {
        document.title = 'before'
        window.location.reload()
        return true
      }),
    )
    await waitFor('the panel after that', () =>
      session.inPanel(() => document.title !== 'before' && document.readyState === 'complete'),
    )
  }
  const onOwnPage = async (run: (own: OwnPage) => Promise<unknown>) => {
    const own = await session.openOwnPage('options.html')
    await run(own)
    await own.close()
  }

  test('a site that was read after a press can be allowed from the panel, and is read without one then', async () => {
    const page = await readByPress(site.url('article.html'))
    await panel.press('More: pause, export, settings')
    await askInPanel('Allow 127.0.0.1')
    await waitFor('nothing left to allow', async () => !(await panel.text()).includes('Allow 127.0.0.1'))
    await page.close()
    await session.open(site.url('article.html?again'))
    await waitFor('a badge', badgeText)
    await panel.says(ARTICLE)
    const elsewhere = await session.open(site.otherUrl('article.html'))
    await panel.says('Sidelight can’t see this tab')
    await askInPanel('Allow every site')
    await panel.says(ARTICLE)
    await waitFor('a badge', badgeText)
    await elsewhere.close()
  })

  test('settings, grants and a pause until turned on outlive the browser', async () => {
    const page = await session.open(site.url('article.html'))
    await panel.says(ARTICLE)
    await session.clickInPanel('.switch.line-judgement')
    await waitFor('marks of the own view', () => hasMark(page, 'judgement'))
    await panel.choose('until I turn it on')
    await panel.says('Paused')
    await session.close()
    session = await start({ profile })
    panel = inPanel(session)
    const again = await session.open(site.url('article.html'))
    await session.pressToolbarButton(again)
    await panel.says('Sidelight reads nothing until you turn it on again')
    expect(await paintedMarks(again)).toEqual({})
    await panel.press('Go on reading')
    await panel.says(ARTICLE)
    await waitFor('marks of the own view', () => hasMark(again, 'judgement'))
    // Chromium forgets what was granted to an extension that a driver loads from its folder; Firefox has it packed.
    if (name === 'Chromium') await grantEverySite(session)
    await session.open(site.otherUrl('article.html'))
    await waitFor('a badge without a press', badgeText)
  })

  test('a pause of an hour ends by itself, and the panel goes on', async () => {
    await panel.says(ARTICLE)
    await panel.choose('for an hour')
    await panel.says('Sidelight reads nothing until')
    // The hour is cut short where it is stored, and a second panel of the same kind would hear of it in the same way.
    await onOwnPage((own) =>
      own.callApi(async ({ storage }) => {
        const { settings } = (await storage.local.get('settings')) as { settings: object }
        const paused = new Date(Date.now() + 1500).toISOString()
        await storage.local.set({ settings: { ...settings, paused } })
      }),
    )
    await reloadPanel()
    await panel.says(ARTICLE)
    await waitFor('a badge', badgeText)
  })

  test('switched off, its marks go when somebody comes back to the page; on again, they are there once', async () => {
    const page = await session.open(site.url('article.html?off'))
    await panel.says(ARTICLE)
    await waitFor('marks', () => hasMark(page, 'mention'))
    const before = await paintedMarks(page)
    await session.setEnabled(false)
    await session.openBrowserPage()
    await page.bringToFront()
    // Firefox takes the marks' style away with the extension; what stays in its registry paints nothing.
    if (name === 'Chromium')
      await waitFor('the marks to go', async () => Object.keys(await paintedMarks(page)).length === 0)
    await session.setEnabled(true)
    await page.bringToFront()
    await waitFor('the marks again', async () => JSON.stringify(await paintedMarks(page)) === JSON.stringify(before))
    await session.pressToolbarButton(page)
    await panel.says(ARTICLE)
    await page.close()
  })

  test('damaged settings give the defaults, told once; what can be read of them stays', async () => {
    await onOwnPage((own) =>
      own.callApi(async ({ storage }) => {
        const { settings } = (await storage.local.get('settings')) as { settings: object }
        await storage.local.set({ settings: { ...settings, marks: 'lost', density: 7 } })
      }),
    )
    const page = await readByPress(site.url('article.html?damaged'))
    await reloadPanel()
    await panel.says('Your settings were damaged')
    await panel.says(ARTICLE)
    await waitFor('marks', () => hasMark(page, 'mention'))
    expect(await hasMark(page, 'judgement')).toBe(false)
    await reloadPanel()
    await panel.says(ARTICLE)
    expect(await panel.text()).not.toContain('Your settings were damaged')
    await page.close()
  })

  test('in a private window it reads where it was allowed there, and keeps nothing of it', async () => {
    await session.allowPrivate()
    const address = site.otherUrl('article.html?private')
    await waitFor('a private window', async () => {
      await onOwnPage((own) => own.callApi(({ windows }, url) => windows.create({ incognito: true, url }), address))
      return true
    })
    const page = await session.findPage(address)
    await waitFor('marks', () => hasMark(page, 'mention'))
    await session.pressToolbarButton(page)
    await panel.says(ARTICLE)
    await panel.choose('This is not about the topic')
    await panel.says('Not about the topic, you said')
    await panel.choose('on this site')
    await panel.says('Sidelight reads nothing in this tab')
    const stored = await session.inPanel(readStorage)
    expect(stored).toContain('settings')
    for (const trace of ['localhost', 'article', 'Patriot', 'declined":["']) expect(stored).not.toContain(trace)
    await page.close()
  })
})

/** Runs inside the panel: all that is stored for now and for good. */
async function readStorage(): Promise<string> {
  type Area = { get(): Promise<unknown> }
  type Api = { storage: Record<'local' | 'session', Area> }
  const ground = globalThis as unknown as { browser?: Api; chrome: Api }
  const { storage } = ground.browser ?? ground.chrome
  return JSON.stringify([await storage.local.get(), await storage.session.get()])
}
