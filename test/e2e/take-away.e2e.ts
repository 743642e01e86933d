import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseAnnotations } from '../../components/take-away/annotations'
import { type BrowserSession, waitFor } from './browser-session'
import { ARTICLE, BROWSERS } from './browsers'
import { goldPage } from './gold-page'
import { type Stage, startOnArticle } from './ground'
import type { InPanel } from './in-panel'
import type { Site } from './site'

/** One of each kind: a wire report, local news, a live blog, an opinion piece, two in Japanese. */
const GOLD = ['wire-01', 'local-01', 'g2-live-02', 'g2-op-01', 'ja-01', 'ja-05']

describe.each(BROWSERS)('the analysis is taken away in %s', (_name, start) => {
  let stage: Stage
  let site: Site
  let session: BrowserSession
  let panel: InPanel
  let page: Page

  beforeAll(async () => {
    stage = await startOnArticle(start, (site) => {
      for (const id of GOLD) site.serve(`${id}.html`, goldPage(id))
    })
    ;({ site, session, panel, page } = stage)
  })
  afterAll(() => stage?.close())

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
    await waitFor('the statements', statementCount).catch(async (error) => {
      throw new Error(`${error.message}; it says “${(await panel.text()).slice(0, 300)}”`)
    })
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
