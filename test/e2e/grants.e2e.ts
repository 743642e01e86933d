import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { allowSite, countOrigins, grantEverySite, waitFor } from './browser-session'
import { ARTICLE, BROWSERS } from './browsers'
import { Ground } from './ground'
import { paintedMarks } from './page-marks'

describe.each(BROWSERS)('where it was allowed, in %s', (_name, start) => {
  let on: Ground
  let page: Page

  beforeAll(async () => {
    on = await Ground.open(start)
    page = await on.read(on.site.url('article.html'))
  })
  afterAll(() => on?.close())

  const CANNOT_SEE = 'Sidelight can’t see this tab'

  async function takeBack(host: string): Promise<void> {
    await on.onOptions(async (options) => {
      await options.click(`#sites [aria-label$="${host}"]`)
      await waitFor('the grant to go', async () => (await options.evaluate(countOrigins)) === 0)
    })
  }
  const isRead = async (url: string) => {
    const opened = await on.session.open(url)
    await on.panel.says(ARTICLE)
    await on.badgeComes()
    await opened.close()
  }
  const isNotRead = async (url: string) => {
    const opened = await on.session.open(url)
    await on.panel.says(CANNOT_SEE)
    expect(await on.badgeText()).toBe('')
    await opened.close()
  }

  describe('on one site', () => {
    test('a site allowed through the browser’s question is read without a click; another is not', async () => {
      await allowSite(on.session, 'localhost', false)
      page = await on.session.open(on.site.otherUrl('article.html'))
      await on.badgeComes()
      await on.panel.says(ARTICLE)
      await isNotRead(on.site.url('article.html'))
      await isNotRead(on.site.urlAt('harbour.localhost', 'article.html'))
    })

    test('taken back in the settings, its marks and its badge go at once', async () => {
      await on.marksCome(page)
      await takeBack('localhost')
      await page.bringToFront()
      await on.marksGo(page)
      await on.panel.says(CANNOT_SEE)
    })

    test('a site allowed with what lies below it is read there too, and nowhere beside or above it', async () => {
      await allowSite(on.session, 'harbour.localhost', true)
      await isRead(on.site.urlAt('harbour.localhost', 'article.html'))
      await isRead(on.site.urlAt('news.harbour.localhost', 'article.html'))
      await isNotRead(on.site.urlAt('newharbour.localhost', 'article.html'))
      await isNotRead(on.site.otherUrl('article.html'))
      const below = await on.session.open(on.site.urlAt('news.harbour.localhost', 'article.html?back'))
      await on.marksCome(below)
      await takeBack('harbour.localhost')
      await below.bringToFront()
      await on.marksGo(below)
      await on.panel.says(CANNOT_SEE)
      await below.close()
    })
  })

  describe('on every site', () => {
    test('a grant reaches the tabs that are open', async () => {
      page = await on.session.open(on.site.otherUrl('article.html'))
      await on.panel.says(CANNOT_SEE)
      await grantEverySite(on.session)
      await page.bringToFront()
      await on.panel.says(ARTICLE)
      await on.badgeComes()
    })

    test('paused until turned on: marks and badge go, and come back', async () => {
      await on.marksCome(page)
      await on.panel.choose('until I turn it on')
      await on.panel.says('Paused')
      await on.marksGo(page)
      const other = await on.session.open(on.site.url('article.html'))
      await on.panel.says('Paused')
      expect(await paintedMarks(other)).toEqual({})
      await on.panel.press('Go on reading')
      await on.panel.says(ARTICLE)
      await on.marksCome(other)
      await other.close()
    })

    test('paused in one tab, the others go on', async () => {
      page = await on.session.open(on.site.otherUrl('article.html'))
      await on.panel.says(ARTICLE)
      await on.panel.choose('in this tab')
      await on.panel.says('Paused')
      const other = await on.session.open(on.site.otherUrl('article.html'))
      await on.panel.says(ARTICLE)
      await other.close()
      await page.bringToFront()
      await on.panel.says('Paused')
      await on.panel.press('Go on reading')
      await on.panel.says(ARTICLE)
    })

    test('a site switched off is off below it too', async () => {
      page = await on.session.open(on.site.urlAt('harbour.localhost', 'article.html'))
      await on.panel.says(ARTICLE)
      await on.panel.choose('on this site')
      await on.panel.says('Paused')
      const below = await on.session.open(on.site.urlAt('news.harbour.localhost', 'article.html'))
      await on.panel.says('Paused')
      expect(await paintedMarks(below)).toEqual({})
      await isRead(on.site.urlAt('newharbour.localhost', 'article.html'))
      await below.bringToFront()
      await on.panel.press('Go on reading')
      await on.panel.says(ARTICLE)
      await below.close()
      await page.close()
    })

    test('a site switched off stays off under an every-site grant, and can be switched on again', async () => {
      page = await on.session.open(on.site.otherUrl('article.html'))
      await on.marksCome(page)
      await on.panel.says(ARTICLE)
      await on.panel.choose('on this site')
      await on.panel.says('Paused')
      await on.marksGo(page)
      page = await on.session.open(on.site.otherUrl('article.html'))
      await on.panel.says('Paused')
      expect(await on.badgeText()).toBe('')
      const elsewhere = await on.session.open(on.site.url('article.html'))
      await on.panel.says(ARTICLE)
      await elsewhere.close()
      await page.bringToFront()
      await on.panel.press('Go on reading')
      await on.panel.says(ARTICLE)
    })
  })
})
