import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseAnnotations } from '../../components/take-away/annotations'
import { type BrowserSession, type OwnPage, waitFor } from './browser-session'
import { ARTICLE, BROWSERS } from './browsers'
import { goldPage } from './gold-page'
import { type InPanel, inPanel } from './in-panel'
import { readSettings } from './own-storage'
import { paintedMarks } from './page-marks'
import { type Site, startSite } from './site'

/** One of each kind: a wire report, local news, a live blog, an opinion piece, two in Japanese. */
const GOLD = ['wire-01', 'local-01', 'g2-live-02', 'g2-op-01', 'ja-01', 'ja-05']

describe.each(BROWSERS)('the panel in %s', (_name, start) => {
  let site: Site
  let session: BrowserSession
  let panel: InPanel
  let page: Page

  beforeAll(async () => {
    site = await startSite([path.resolve('assets/demo'), path.resolve('test/e2e/pages')])
    for (const id of GOLD) site.serve(`${id}.html`, goldPage(id))
    session = await start()
    panel = inPanel(session)
    page = await openArticle('article.html', ARTICLE)
  })
  afterAll(async () => {
    await session?.close()
    await site?.close()
  })

  async function openArticle(name: string, says: string): Promise<Page> {
    const opened = await session.open(site.url(name))
    await session.pressToolbarButton(opened)
    await panel.says(says)
    return opened
  }

  /** What the menu's export of this name downloads. */
  async function take(format: string): Promise<{ file: string; text: string }> {
    const before = new Set(await readdir(session.downloads))
    await panel.choose(format)
    await panel.press('More: pause, export, settings')
    const name = await waitFor(`the download of ${format}`, async () => {
      const names = (await readdir(session.downloads)).filter((each) => !before.has(each))
      return names.length === 1 && !/\.(part|crdownload|tmp)$/.test(names[0] ?? '') ? names[0] : null
    })
    const file = path.join(session.downloads, name)
    const text = await waitFor(`${name} to be whole`, async () => (await readFile(file, 'utf8')) || null)
    return { file, text }
  }

  const openFile = async (file: string) => {
    await panel.press('More: pause, export, settings')
    await session.giveFileInPanel(file, () => panel.pressForReal('Open an exported file'))
    await panel.press('More: pause, export, settings')
  }
  const statementCount = () =>
    session.inPanel(() => Number(document.querySelector('.ledger-cells')?.getAttribute('aria-valuemax')))
  const clickOn = (selector: string) => session.clickInPanel(selector)

  describe('takes the analysis away', () => {
    test('as Markdown with every sentence and its state', async () => {
      const { text } = await take('Markdown')
      expect(text).toContain(`# ${ARTICLE}`)
      expect(text).toContain(`<${page.url()}>`)
      expect(text.match(/^1\. \*\*/gm)).toHaveLength(await statementCount())
      expect(text).toMatch(/^### /m)
    })

    test('as a page to print, which loads and runs nothing', async () => {
      const { text } = await take('Page to print')
      const before = site.requests.length
      site.serve('printable.html', text)
      const printable = await session.open(site.url('printable.html'))
      const seen = await printable.evaluate(() => ({
        title: document.querySelector('h1')?.textContent ?? '',
        statements: document.querySelectorAll('h2 + ol > li').length,
        scripts: document.scripts.length,
      }))
      await printable.close()
      await page.bringToFront()
      await panel.says(ARTICLE)
      expect(seen).toEqual({ title: expect.stringContaining(ARTICLE), statements: await statementCount(), scripts: 0 })
      expect(site.requests.slice(before).filter((each) => each !== '/favicon.ico')).toEqual(['/printable.html'])
    })

    test('as Web Annotations whose words are the page’s', async () => {
      const { file, text } = await take('Annotations (JSON-LD)')
      expect(file).toMatch(/\.jsonld$/)
      const kept = parseAnnotations(text) ?? []
      expect(kept).toHaveLength(await statementCount())
      const words = await page.evaluate(() => document.body.textContent?.replace(/\s+/g, ' ') ?? '')
      for (const { anchor } of kept) expect(words).toContain(anchor.quote.exact)
    })

    test.each(GOLD)('%s is found again whole; of three sentences edited since, exactly those are told', async (id) => {
      const before = await openGold(id)
      const { file, text } = await take('Annotations (JSON-LD)')
      const kept = (parseAnnotations(text) ?? []).map(({ anchor }) => anchor.quote.exact)
      await before.close()

      const gold = await openGold(id)
      await openFile(file)
      await panel.says(`${kept.length} of ${kept.length} statements of the opened file were found again.`)
      expect(await panel.text()).not.toContain('changed since')

      const once = kept.filter((words) => kept.filter((other) => other.includes(words)).length < 2)
      const whole = await gold.evaluate(wholeInOneNode, once)
      const edited = [1, Math.floor(whole.length / 2), whole.length - 2].flatMap((at) => whole[at] ?? [])
      expect(await gold.evaluate(editSentences, edited)).toBe(3)
      await panel.says(`${kept.length - 3} of ${kept.length} statements of the opened file were found again.`)
      const told = await session.inPanel(() =>
        [...document.querySelectorAll('.notices li q')].map((quote) => quote.textContent ?? ''),
      )
      expect(told).toEqual(edited)
      await gold.close()
    })

    /** A labelled article in a tab of its own, read. */
    async function openGold(id: string): Promise<Page> {
      const gold = await session.open(site.url(`${id}.html`))
      await panel.says('Sidelight can’t see this tab')
      await session.pressToolbarButton(gold)
      await waitFor('the statements', statementCount)
      return gold
    }

    test('a file that is none of ours is refused in words', async () => {
      await page.bringToFront()
      await panel.says(ARTICLE)
      const file = path.join(session.downloads, 'other.json')
      await writeFile(file, '{"some": "thing"}')
      await openFile(file)
      await panel.says('This file is not one that Sidelight exported')
    })
  })

  describe('mark as wrong', () => {
    const painted = async () => (await paintedMarks(page))['sidelight-unsourced'] ?? 0
    const badge = async () => Number((await session.badge()).text)

    test('hides one mark on this page, and brings it back', async () => {
      await clickOn('#tab-sourcing')
      await clickOn('.statements > [data-state=unsourced] .statement-line')
      const [marks, count] = [await painted(), await badge()]
      await panel.press('Mark as wrong')
      await panel.press('Hide this mark here')
      await panel.says('(marked as wrong)')
      await waitFor('the badge to count one less', async () => (await badge()) === count - 1)
      await panel.press('Undo “wrong”')
      await waitFor('the badge to count it again', async () => (await badge()) === count)
      await waitFor('the mark again', async () => (await painted()) === marks)
    })

    test('hides a rule everywhere, and shows it again', async () => {
      const count = await badge()
      await panel.press('Mark as wrong')
      await panel.press('Hide all marks of this rule, on every page')
      await waitFor('the badge to count less', async () => (await badge()) < count)
      expect(await session.inPanel(() => document.querySelectorAll('[data-muted]').length)).toBeGreaterThan(0)
      await panel.press('Show this rule’s marks again')
      await waitFor('the badge to count them again', async () => (await badge()) === count)
      expect(await session.inPanel(() => document.querySelectorAll('[data-muted]').length)).toBe(0)
    })
  })

  test('a filter leaves the statements of its state, and says how many', async () => {
    await clickOn('.legend .state-unsourced')
    const count = Number(
      await session.inPanel(() => document.querySelector('.legend .state-unsourced .legend-count')?.textContent),
    )
    await panel.says(`${count} of ${await statementCount()} statements`)
    const shown = await session.inPanel(() =>
      [...document.querySelectorAll('.statements > li')]
        .filter((item) => getComputedStyle(item).visibility === 'visible')
        .map((item) => item.getAttribute('data-state')),
    )
    expect(shown).toEqual(Array(count).fill('unsourced'))
    await panel.press('Show all')
  })

  describe('follows as the reader goes on', () => {
    const hereInView = () =>
      session.inPanel(() => {
        const here = document.querySelector('#tab-panel [data-here]')
        const tabs = document.querySelector('.tabs')?.getBoundingClientRect().bottom ?? 0
        const box = here?.getBoundingClientRect()
        return box !== undefined && box.top >= tabs - 1 && box.top < window.innerHeight
      })
    const scrolled = () => session.inPanel(() => document.scrollingElement?.scrollTop ?? -1)
    const scrollPage = (share: number) =>
      page.evaluate(
        (to) => scrollTo({ top: to * (document.body.scrollHeight - innerHeight), behavior: 'instant' }),
        share,
      )

    /** Which sentence the reader has reached, by the ledger. */
    const reached = () =>
      session.inPanel(() => document.querySelector('.ledger-slot[data-reading]')?.getAttribute('data-index'))

    test('to the statements of the paragraph in view, none of them under the tabs', async () => {
      await session.leavePanel()
      for (const share of [1, 0.5, 0]) {
        await scrollPage(share)
        await waitFor(`the statements at ${share} of the page`, hereInView)
      }
    })

    test('not once it is switched off', async () => {
      await panel.choose('Follow as I read')
      await panel.press('More: pause, export, settings')
      await session.leavePanel()
      await session.inPanel(() => window.scrollTo(0, 0))
      const before = await reached()
      await scrollPage(1)
      await waitFor('another place on the ledger', async () => (await reached()) !== before)
      expect(await scrolled()).toBe(0)
      await panel.choose('Follow as I read')
      await panel.press('More: pause, export, settings')
    })
  })

  test('another tab of the panel begins at its beginning', async () => {
    await clickOn('#tab-sourcing')
    await session.inPanel(() => window.scrollTo(0, document.body.scrollHeight))
    await clickOn('#tab-timeline')
    const hidden = await session.inPanel(() => {
      const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect()
      return (boxOf('.tabs')?.bottom ?? 0) - (boxOf('#tab-panel > :first-child')?.top ?? 0)
    })
    expect(hidden).toBeLessThanOrEqual(1)
    await clickOn('#tab-sourcing')
  })

  describe('settings', () => {
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
      await waitFor('the theme to go', () =>
        options.evaluate(() => document.documentElement.dataset.theme === 'system'),
      )
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

  describe('axe-core finds nothing wrong', () => {
    /** Each press on the way to a screen, and the screen looked at. */
    const SCREENS = {
      'a card open': ['#tab-context', '.card .disclosure'],
      'a statement and the menu open': ['#tab-sourcing', '.statement-line', '#menu-button'],
      'the timeline and the search open': ['#tab-timeline', '#search-button'],
    }
    test.each(Object.entries(SCREENS))('with %s', async (_screen, presses) => {
      await page.bringToFront()
      await panel.says(ARTICLE)
      for (const selector of presses) await clickOn(selector)
      expect(await session.axeOnPanel()).toEqual([])
    })

    test('where there is no article, and where nothing can be seen', async () => {
      const other = await session.open(site.url('near-miss.html'))
      await panel.says('Sidelight can’t see this tab')
      expect(await session.axeOnPanel()).toEqual([])
      await session.pressToolbarButton(other)
      await panel.says('No article on these topics here')
      expect(await session.axeOnPanel()).toEqual([])
      await panel.choose('in this tab')
      await panel.says('Paused')
      expect(await session.axeOnPanel()).toEqual([])
      await other.close()
    })

    test.each(['options.html', 'welcome.html'])('on %s', async (name) => {
      const own = await session.openOwnPage(name)
      await waitFor('the page', () => own.evaluate(() => document.querySelector('h1') !== null))
      expect(await own.axe()).toEqual([])
      await own.close()
    })
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

/** Runs inside a page: the sentences that stand in it letter for letter, each in one text node. */
function wholeInOneNode(sentences: readonly string[]): string[] {
  const paragraphs = [...document.querySelectorAll('article p')].map((each) => each.firstChild?.nodeValue ?? '')
  return sentences.filter((words) => paragraphs.some((text) => text.includes(words)))
}

/** Runs inside a page: gives each sentence another first word, where it stands in one text node; how many it found. */
function editSentences(sentences: readonly string[]): number {
  const walker = document.createTreeWalker(document.querySelector('article') ?? document.body, NodeFilter.SHOW_TEXT)
  let edited = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const words of sentences) {
      if (!node.nodeValue?.includes(words)) continue
      node.nodeValue = node.nodeValue.replace(words, `${words.slice(0, 3)} (edited) ${words.slice(3)}`)
      edited++
    }
  }
  return edited
}
