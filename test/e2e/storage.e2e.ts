import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExtensionApi, waitFor } from './browser-session'
import { ARTICLE, BROWSERS } from './browsers'
import { Ground } from './ground'
import { readSettings } from './own-storage'
import { hasMark } from './page-marks'

const UNSAVED = 'This change could not be stored'

describe.each(BROWSERS)('storage that is full or damaged, in %s', (name, start) => {
  let on: Ground
  let page: Page

  beforeAll(async () => {
    on = await Ground.open(start)
    page = await on.read(on.site.url('article.html'))
    await on.marksCome(page)
  })
  afterAll(() => on?.close())

  const isPressed = (kind: string) =>
    on.session.inPanel((of) => document.querySelector(`.switch.line-${of}`)?.getAttribute('aria-pressed'), kind)
  const timesSaid = async (words: string) => (await on.panel.text()).split(words).length - 1

  // Firefox gives an extension so large a part of the disk that no test can fill it, and counts by the page of its database.
  const canBeFilled = name === 'Chromium'

  test.runIf(canBeFilled)(
    'full: what can’t be stored is told once, what holds goes on, nothing else is lost',
    async () => {
      expect(await on.onOptions((own) => own.evaluate(readSettings))).toBe(null) // every setting is at its default
      await on.onOptions((own) => own.callApi(fillStorage))
      await page.bringToFront()
      await on.panel.says(ARTICLE)
      await on.session.clickInPanel('.switch.line-judgement')
      await on.panel.says(UNSAVED)
      await on.session.clickInPanel('.switch.line-mention')
      await on.panel.choose('until I turn it on')
      await on.panel.says(ARTICLE)
      expect(await timesSaid(UNSAVED)).toBe(1)
      expect([await isPressed('mention'), await isPressed('judgement')]).toEqual(['true', 'false'])
      expect(await on.onOptions((own) => own.evaluate(readSettings))).toBe(null)
      await page.bringToFront()
      await on.panel.says(ARTICLE)
      expect([await hasMark(page, 'mention'), await hasMark(page, 'judgement')]).toEqual([true, false])
      page = await on.read(on.site.otherUrl('article.html')) // nothing needs the storage to read another page
      await on.marksCome(page)
      await on.badgeComes()
    },
  )

  test.runIf(canBeFilled)('with space again a change is stored, and no more is said', async () => {
    await on.onOptions((own) => own.callApi(emptyStorage))
    await page.bringToFront()
    await on.panel.says(ARTICLE)
    await on.session.clickInPanel('.switch.line-judgement')
    await waitFor('the switch', async () => (await isPressed('judgement')) === 'true')
    await waitFor('marks of the own view', () => hasMark(page, 'judgement'))
    await waitFor('nothing more to be said', async () => (await timesSaid(UNSAVED)) === 0)
    const stored = await on.onOptions((own) => own.evaluate(readSettings))
    expect(stored).toMatchObject({ marks: { judgement: true } })
  })

  test('damaged settings give the defaults, told once; what can be read of them stays', async () => {
    await on.onOptions((own) =>
      own.callApi(async ({ storage }) => {
        const { settings } = (await storage.local.get('settings')) as { settings: object }
        await storage.local.set({ settings: { ...settings, marks: 'lost', density: 7 } })
      }),
    )
    await page.close()
    page = await on.read(on.site.url('article.html?damaged'))
    await on.reloadPanel()
    await on.panel.says('Your settings were damaged')
    await on.panel.says(ARTICLE)
    await on.marksCome(page)
    expect(await hasMark(page, 'judgement')).toBe(false)
    await on.reloadPanel()
    await on.panel.says(ARTICLE)
    expect(await on.panel.text()).not.toContain('Your settings were damaged')
  })
})

/** Runs inside an own page: takes all the space that the browser gives, down to less than the settings need. */
async function fillStorage({ storage }: ExtensionApi): Promise<void> {
  for (let size = 2 ** 22, key = 0; size >= 16; key++) {
    const fits = await storage.local.set({ [`fill${key}`]: 'x'.repeat(size) }).then(
      () => true,
      () => false,
    )
    if (!fits) size /= 2
  }
}

/** Runs inside an own page. */
async function emptyStorage({ storage }: ExtensionApi): Promise<void> {
  const keys = Object.keys(await storage.local.get(null))
  await storage.local.remove(keys.filter((key) => key.startsWith('fill')))
}
