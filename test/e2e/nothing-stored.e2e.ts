import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { grantEverySite, waitFor } from './browser-session'
import { ARTICLE, BROWSERS } from './browsers'
import { Ground } from './ground'
import { readAllStorage } from './own-storage'

const OTHER_STORY = 'Why the Pentagon is buying missiles back'

describe.each(BROWSERS)('what is stored, in %s', (_name, start) => {
  let on: Ground
  let page: Page

  beforeAll(async () => {
    on = await Ground.open(start)
    page = await on.read(on.site.url('article.html'))
    await grantEverySite(on.session)
    await page.bringToFront()
  })
  afterAll(() => on?.close())

  /** What a reader may do with some of fifty articles; each leaves the tab as it was. */
  const ACTS: Record<number, () => Promise<void>> = {
    10: async () => {
      await on.panel.choose('This is not about the topic')
      await on.panel.says('Not about the topic, you said')
      await waitFor('the badge to go', async () => (await on.badgeText()) === '')
    },
    20: async () => {
      const before = await on.badgeText()
      await on.session.clickInPanel('#tab-sourcing')
      await on.session.clickInPanel('.statements > [data-state=unsourced] .statement-line')
      await on.panel.press('Mark as wrong')
      await on.panel.press('Hide this mark here')
      await waitFor('the badge to count less', async () => Number(await on.badgeText()) < Number(before))
      await on.session.clickInPanel('#tab-context')
    },
    30: async () => {
      await on.panel.choose('in this tab')
      await on.panel.says('Paused')
      await on.panel.press('Go on reading')
      await on.panel.says(ARTICLE)
    },
  }

  test('fifty articles later nothing of a page is stored', { timeout: 180_000 }, async () => {
    for (let at = 0; at < 50; at++) {
      const isEven = at % 2 === 0
      await page.goto(on.site.otherUrl(isEven ? `article.html?n=${at}` : `single-page.html?story=interceptors&n=${at}`))
      await on.panel.says(isEven ? ARTICLE : OTHER_STORY)
      await on.badgeComes()
      await ACTS[at]?.()
    }
    const options = await on.session.openOwnPage('options.html')
    const stored = await options.evaluate(readAllStorage)
    await options.close()
    expect(stored).toContain('settings')
    for (const trace of ['Patriot', 'Riverbend', 'localhost', '127.0.0.1', 'article.html', 'Kyodo', 'Pentagon']) {
      expect(stored).not.toContain(trace)
    }
  })

  test('in a private window it reads where it was allowed there, and keeps nothing of it', async () => {
    await on.session.allowPrivate()
    const address = on.site.otherUrl('article.html?private')
    await on.onOptions((own) => own.callApi(({ windows }, url) => windows.create({ incognito: true, url }), address))
    const page = await on.session.findPage(address)
    await on.marksCome(page)
    await on.session.pressToolbarButton(page)
    await on.panel.says(ARTICLE)
    await on.panel.choose('This is not about the topic')
    await on.panel.says('Not about the topic, you said')
    await on.panel.choose('on this site')
    await on.panel.says('Sidelight reads nothing in this tab')
    const stored = await on.session.inPanel(readAllStorage)
    expect(stored).toContain('settings')
    for (const trace of ['localhost', 'article', 'Patriot', 'declined":["']) expect(stored).not.toContain(trace)
    await page.close()
  })
})
