import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BrowserSession, type OwnPage, waitFor } from './browser-session'
import { BROWSERS } from './browsers'
import { type Stage, startOnArticle } from './ground'
import { readSettings } from './own-storage'
import { paintedMarks } from './page-marks'

describe.each(BROWSERS)('the settings in %s', (_name, start) => {
  let stage: Stage
  let session: BrowserSession
  let page: Page

  beforeAll(async () => {
    stage = await startOnArticle(start)
    ;({ session, page } = stage)
  })
  afterAll(() => stage?.close())

  test('density thins the marks of the page', async () => {
    const total = async () => Object.values(await paintedMarks(page)).reduce((sum, size) => sum + size, 0)
    const options = await session.openOwnPage('options.html')
    const counts: Record<string, number> = {}
    for (const density of ['Few', 'Some', 'All']) {
      await choose(options, density)
      await waitFor(
        `${density} to be kept`,
        async () => (await options.evaluate(readSettings))?.density === density.toLowerCase(),
      )
      await page.bringToFront()
      let last = -1
      counts[density] = await waitFor('marks that stay as they are', async () => {
        const now = await total()
        const same = now === last && now > 0
        last = now
        return same ? now : null
      })
    }
    await options.close()
    await page.bringToFront()
    expect(counts.Few).toBeLessThan(counts.Some ?? 0)
    expect(counts.Some).toBeLessThanOrEqual(counts.All ?? 0)
  })

  test('language and theme change at once, in the open panel and in the settings', async () => {
    const options = await session.openOwnPage('options.html')
    await choose(options, 'Українська')
    await panelLanguage('uk')
    expect(await options.evaluate(() => document.documentElement.lang)).toBe('uk')
    await choose(options, '日本語')
    await panelLanguage('ja')
    await choose(options, 'English')
    await panelLanguage('en')
    await choose(options, 'Dark')
    await waitFor('the dark theme', () =>
      session.inPanel(() => getComputedStyle(document.documentElement).backgroundColor === 'rgb(23, 24, 26)'),
    )
    await options.close()
  })

  const panelLanguage = (lang: string) =>
    waitFor(`the panel in ${lang}`, () => session.inPanel((wanted) => document.documentElement.lang === wanted, lang))

  test('are exported, erased and imported', async () => {
    const options = await session.openOwnPage('options.html')
    await options.click('#data .actions button')
    const file = path.join(session.downloads, 'sidelight-settings.json')
    await waitFor('the file of settings', async () => (await readFile(file, 'utf8')).includes('"dark"'))
    await options.click('#data .actions button:last-child')
    await options.click('#data .danger')
    await waitFor('nothing to be stored', async () => (await options.evaluate(readSettings))?.theme !== 'dark')
    await waitFor('the theme to go', () => options.evaluate(() => document.documentElement.dataset.theme === 'system'))
    await options.giveFile(file, () => options.click('#data .file-button'))
    await waitFor('the theme again', () => options.evaluate(() => document.documentElement.dataset.theme === 'dark'))
    await writeFile(file, '{"some": "thing"}')
    await options.giveFile(file, () => options.click('#data .file-button'))
    await waitFor('words about a file of something else', () =>
      options.evaluate(() => document.body.innerText.includes('This file holds no settings of Sidelight')),
    )
    expect((await options.evaluate(readSettings))?.theme).toBe('dark')
    await choose(options, 'As the system')
    await options.close()
  })
})

const choose = (options: OwnPage, words: string) =>
  waitFor(`the choice “${words}”`, () => options.evaluate(chooseRadio, words))

/** Runs inside the settings: chooses the radio button whose label begins with these words, where it is there. */
function chooseRadio(words: string): boolean {
  const label = [...document.querySelectorAll('label')].find((each) => each.textContent?.trim().startsWith(words))
  const radio = label?.querySelector('input')
  radio?.click()
  return radio !== null && radio !== undefined
}
