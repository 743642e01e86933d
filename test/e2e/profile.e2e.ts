import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { grantEverySite, waitFor } from './browser-session'
import { ARTICLE, BROWSERS } from './browsers'
import { Ground } from './ground'
import { hasMark, paintedMarks } from './page-marks'

describe.each(BROWSERS)('what a profile keeps in %s', (name, start) => {
  let profile: string
  let on: Ground

  beforeAll(async () => {
    profile = await mkdtemp(path.join(tmpdir(), 'sidelight-profile-'))
    on = await Ground.open(start, { profile })
  })
  afterAll(async () => {
    await on?.close()
    await rm(profile, { recursive: true, force: true })
  })

  /** Has the panel ask for permission: by the mouse, or by the keyboard where no driver has a mouse in the on.panel. */
  const askInPanel = (button: string) =>
    on.session.acceptQuestion({ evaluate: on.session.inPanel }, async () => {
      if (name === 'Firefox') return on.panel.pressForReal(button)
      await on.session.inPanel((words) => {
        for (const each of document.querySelectorAll('button')) if (each.textContent === words) each.id = 'asks'
      }, button)
      return on.session.clickInPanel('#asks')
    })

  test('a site that was read after a press can be allowed from the panel, and is read without one then', async () => {
    const page = await on.read(on.site.url('article.html'))
    await on.panel.press('More: pause, export, settings')
    await askInPanel('Allow 127.0.0.1')
    await waitFor('nothing left to allow', async () => !(await on.panel.text()).includes('Allow 127.0.0.1'))
    await page.close()
    await on.session.open(on.site.url('article.html?again'))
    await on.badgeComes()
    await on.panel.says(ARTICLE)
    const elsewhere = await on.session.open(on.site.otherUrl('article.html'))
    await on.panel.says('Sidelight can’t see this tab')
    await askInPanel('Allow every site')
    await on.panel.says(ARTICLE)
    await on.badgeComes()
    await elsewhere.close()
  })

  test('settings, grants and a pause until turned on outlive the browser', async () => {
    const page = await on.session.open(on.site.url('article.html'))
    await on.panel.says(ARTICLE)
    await on.session.clickInPanel('.switch.line-judgement')
    await waitFor('marks of the own view', () => hasMark(page, 'judgement'))
    await on.panel.choose('until I turn it on')
    await on.panel.says('Paused')
    await on.restart({ profile })
    const again = await on.session.open(on.site.url('article.html'))
    await on.session.pressToolbarButton(again)
    await on.panel.says('Sidelight reads nothing until you turn it on again')
    expect(await paintedMarks(again)).toEqual({})
    await on.panel.press('Go on reading')
    await on.panel.says(ARTICLE)
    await waitFor('marks of the own view', () => hasMark(again, 'judgement'))
    // Chromium forgets an extension that a driver loaded from its folder, and with it what it was granted.
    if (name === 'Chromium') await grantEverySite(on.session)
    await on.session.open(on.site.otherUrl('article.html'))
    await on.badgeComes()
  })

  test('a pause of an hour ends by itself, and the panel goes on', async () => {
    await on.panel.says(ARTICLE)
    await on.panel.choose('for an hour')
    await on.panel.says('Sidelight reads nothing until')
    // The hour is cut short where it is stored, and a second panel of the same kind would hear of it in the same way.
    await on.onOptions((own) =>
      own.callApi(async ({ storage }) => {
        const { settings } = (await storage.local.get('settings')) as { settings: object }
        const paused = new Date(Date.now() + 1500).toISOString()
        await storage.local.set({ settings: { ...settings, paused } })
      }),
    )
    await on.reloadPanel()
    await on.panel.says(ARTICLE)
    await on.badgeComes()
  })

  test('switched off, its marks go when somebody comes back to the page; on again, they are there once', async () => {
    const page = await on.session.open(on.site.url('article.html?off'))
    await on.panel.says(ARTICLE)
    await on.marksCome(page)
    const before = await paintedMarks(page)
    await on.session.setEnabled(false)
    await on.session.openBrowserPage()
    await page.bringToFront()
    // Firefox takes the marks' style away with the extension; what stays in its registry paints nothing.
    if (name === 'Chromium') await on.marksGo(page)
    await on.session.setEnabled(true)
    await page.bringToFront()
    await waitFor('the marks again', async () => JSON.stringify(await paintedMarks(page)) === JSON.stringify(before))
    await on.session.pressToolbarButton(page)
    await on.panel.says(ARTICLE)
    await page.close()
  })
})
