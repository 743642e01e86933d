import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BrowserSession, grantEverySite, type OwnPage, waitFor } from './browser-session'
import { BROWSERS } from './browsers'
import { type InPanel, inPanel } from './in-panel'
import { hasMark, paintedMarks } from './page-marks'
import { type Site, startSite } from './site'

const PATRIOT_ARTICLE = 'What Japan’s Patriot shipment says'
const BRIDGE_ARTICLE = 'Repairs to close the harbour bridge until spring'
const PACK_TITLE = 'New pack harbour-pack'

type Json = Record<string, unknown>

/** A pack on another subject, made and bundled by the commands that the packs' README names. */
function makePack(folder: string): Json {
  const dir = path.join(folder, 'harbour-pack')
  const file = path.join(folder, 'bundle.json')
  const run = (...args: string[]) => execFileSync('npx', ['tsx', ...args], { stdio: 'pipe' })
  run('tools/pack-new.ts', 'harbour-pack', folder)
  run('tools/pack-check.ts', dir, '--bundle', file)
  return JSON.parse(readFileSync(file, 'utf8')) as Json
}

const BRIDGE_PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${BRIDGE_ARTICLE}</title></head><body><article>
<h1>${BRIDGE_ARTICLE}</h1>
<p>The Exampleport Bridge will close to all traffic on Monday, the port authority of the town said in a notice on its website.</p>
<p>Exampleport Bridge, opened to traffic in 1998, has a length of 1,640 metres. It carries the only road between the harbour and the northern suburbs, and about nine hundred lorries cross it on a working day.</p>
<p>Engineers found cracks in two of the hangers last autumn. “We cannot leave them for another winter,” the head of the authority, Ida Brandt, told reporters at the harbour on Thursday. The works are to take five months and will cost the town more than the bridge earns in a year.</p>
<p>Shopkeepers near the crossing fear for their trade. A ferry is to run every twenty minutes from the old pier, and buses will go round by the valley road, which adds half an hour to the way.</p>
</article></body></html>`

describe.each(BROWSERS)('packs from others in %s', (_name, start) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'sidelight-packs-'))
  const pack = makePack(folder)
  let site: Site
  let session: BrowserSession
  let panel: InPanel
  let options: OwnPage
  let page: Page

  beforeAll(async () => {
    site = await startSite([path.resolve('assets/demo'), path.resolve('test/e2e/pages')])
    site.serve('bridge.html', BRIDGE_PAGE)
    session = await start()
    panel = inPanel(session)
    await grantEverySite(session)
    page = await session.open(site.url('article.html'))
    await session.pressToolbarButton(page)
    await panel.says(PATRIOT_ARTICLE)
  })
  afterAll(async () => {
    await session?.close()
    await site?.close()
  })

  const textOf = () => options.evaluate(() => document.getElementById('packs')?.innerText ?? '')
  const says = (words: string) =>
    waitFor(`the packs' settings to say “${words}”`, async () => {
      const text = await textOf()
      if (text.includes(words)) return true
      throw new Error(text.slice(-400))
    })
  const press = (words: string) =>
    waitFor(`a button “${words}”`, () =>
      options.evaluate((wanted) => {
        const buttons = [...document.querySelectorAll<HTMLButtonElement>('#packs button')]
        const button = buttons.find((each) => each.textContent?.trim().startsWith(wanted))
        button?.click()
        return button !== undefined
      }, words),
    )

  async function pick(name: string, content: string): Promise<void> {
    const file = path.join(folder, name)
    writeFileSync(file, content)
    await options.giveFile(file, () => options.click('#packs .file-button'))
  }

  /** Opens the settings, does something there, and closes them again. */
  async function inSettings(act: () => Promise<void>): Promise<void> {
    options = await session.openOwnPage('options.html')
    await says('Add a pack from a file')
    await act()
    await options.close()
  }

  const openBridge = async () => {
    page = await session.open(site.url('bridge.html'))
  }

  test('before it is there, its subject is nothing to the reader', async () => {
    await openBridge()
    await panel.says('No article on these topics here')
    expect(await paintedMarks(page)).toEqual({})
  })

  test('a picked pack is asked about with what it would add, and left when the reader leaves it', () =>
    inSettings(async () => {
      await pick('harbour.json', JSON.stringify(pack))
      await says(`Add “${PACK_TITLE}”, version 0.1.0?`)
      await says('It is new here.')
      await says('Changed: 0. Removed: 0.')
      await press('Leave it')
      await waitFor('the question to go', async () => !(await textOf()).includes('Add “'))
      expect(await textOf()).not.toContain(PACK_TITLE)
    }))

  test('taken, its topic is found beside the bundled one, without a click', async () => {
    await inSettings(async () => {
      await pick('harbour.json', JSON.stringify(pack))
      await press('Add this pack')
      await says('is in use now')
    })
    await openBridge()
    await panel.says(BRIDGE_ARTICLE)
    await waitFor('a badge', async () => (await session.badge()).text)
    await waitFor('marks', () => hasMark(page, 'mention'))
    expect(await panel.text()).toContain('Exampleport Bridge')
    await panel.says('1,240 metres')
    page = await session.open(site.url('article.html'))
    await panel.says(PATRIOT_ARTICLE)
    await waitFor('marks', () => hasMark(page, 'mention'))
  })

  test('an update says what it adds, changes and removes, and the version before can be had back', async () => {
    const [note] = pack.notes as Json[]
    const second = { ...note, id: 'bridge-works', title: { en: 'What is repaired' } }
    const changed = { ...note, title: { en: 'The length of the bridge' } }
    const next = { ...pack, version: '0.2.0', notes: [changed, second], examples: [], events: [] }
    await inSettings(async () => {
      await pick('next.json', JSON.stringify(next))
      await says('It takes the place of version 0.1.0, which is kept.')
      await options.evaluate(() => document.querySelector<HTMLElement>('#packs details summary')?.click())
      await says('added: What is repaired')
      await says('changed: The length of the bridge')
      await says('removed: The bridge opens to traffic')
      await press('Add this pack')
      await says('is in use now')
      await says('2 notes, version 0.2.0')
      await press('Go back to the version before')
      await says('1 note, version 0.1.0')
    })
  })

  test.each<[string, () => string, string]>([
    ['no JSON', () => '{ "id": "harbour-pack", ', 'the file'],
    ['a note without a source', () => JSON.stringify(withNote(pack, { sources: [] })), 'notes[0].sources'],
    ['an id that leads nowhere', () => JSON.stringify(withNote(pack, { topic: 'nowhere' })), 'notes[0].topic'],
    ['a script for a link', () => JSON.stringify(withSource(pack, 'javascript:alert(1)')), 'sources[0].URL'],
    [
      'a key that would reach every object',
      () => JSON.stringify(pack).replace('"topics":', '"__proto__":{"polluted":1},"topics":'),
      '__proto__',
    ],
    ['a field of no pack', () => JSON.stringify(withNote(pack, { onclick: 'steal()' })), 'notes[0].onclick'],
    ['a regular expression for a condition', () => JSON.stringify(withRule(pack, { regex: '(a+)+$' })), 'topics[0]'],
    ['nesting without end', () => `${'['.repeat(5000)}${']'.repeat(5000)}`, 'deeper'],
    ['conditions without end', () => JSON.stringify(withRule(pack, deepCondition(40))), 'topics[0].rules[0].when'],
    [
      'more text than a pack may have',
      () => JSON.stringify(withNote(pack, { more: { en: 'x'.repeat(9e6) } })),
      'the file',
    ],
    ['a file past all limits', () => ' '.repeat(26e6), 'the file'],
  ])('%s is refused with the place at fault, and nothing is lost', async (what, make, place) => {
    await inSettings(async () => {
      await pick('bad.json', make())
      await says('bad.json was not taken')
      const said = await textOf()
      expect(said.slice(said.indexOf('bad.json was not taken')), what).toContain(place)
      expect(said).toContain('1 note, version 0.1.0')
      expect(await options.evaluate(() => 'polluted' in {})).toBe(false)
    })
  })

  test('after all of these, what worked goes on working', async () => {
    await openBridge()
    await panel.says(BRIDGE_ARTICLE)
    await panel.says('1,240 metres')
  })

  test('mark-up and patterns in texts are shown as they are written', async () => {
    const hostile = '<img src=x onerror="document.title=1"> (a+)+$ .*'
    const text = { en: `${hostile} is what stands here, and it is longer than a note has to be at the least.` }
    const next = withNote({ ...pack, version: '0.3.0' }, { title: { en: hostile }, text })
    await inSettings(async () => {
      await pick('marked-up.json', JSON.stringify(next))
      await press('Add this pack')
      await says('is in use now')
    })
    await openBridge()
    await panel.says(BRIDGE_ARTICLE)
    await panel.says(hostile)
    const made = await session.inPanel(() => ({ images: document.querySelectorAll('img[src="x"]').length }))
    expect(made).toEqual({ images: 0 })
    await inSettings(async () => {
      await press('Go back to the version before')
      await says('version 0.1.0')
    })
  })

  test('switched off, its subject is left alone; switched on, it is back; removed, it is gone', async () => {
    const toggle = () =>
      options.evaluate((title) => {
        const row = [...document.querySelectorAll('#packs li')].find((each) => each.textContent?.includes(title))
        row?.querySelector<HTMLInputElement>('input[type=checkbox]')?.click()
      }, PACK_TITLE)
    const isOn = () =>
      options.evaluate((title) => {
        const row = [...document.querySelectorAll('#packs li')].find((each) => each.textContent?.includes(title))
        return row?.querySelector<HTMLInputElement>('input[type=checkbox]')?.checked === true
      }, PACK_TITLE)
    await inSettings(async () => {
      await toggle()
      await waitFor('the pack to be off', async () => !(await isOn()))
    })
    await openBridge()
    await panel.says('No article on these topics here')
    await inSettings(async () => {
      await toggle()
      await waitFor('the pack to be on', isOn)
    })
    await openBridge()
    await panel.says(BRIDGE_ARTICLE)
    await inSettings(async () => {
      await press('Remove')
      await waitFor('the pack to go', async () => !(await textOf()).includes(PACK_TITLE))
    })
    await openBridge()
    await panel.says('No article on these topics here')
    page = await session.open(site.url('article.html'))
    await panel.says(PATRIOT_ARTICLE)
  })
})

function withNote(pack: Json, change: Json): Json {
  const [note, ...others] = pack.notes as Json[]
  return { ...pack, notes: [{ ...note, ...change }, ...others] }
}

function withSource(pack: Json, URL: string): Json {
  const [source, ...others] = pack.sources as Json[]
  return { ...pack, sources: [{ ...source, URL }, ...others] }
}

function withRule(pack: Json, when: Json): Json {
  const [topic, ...others] = pack.topics as Json[]
  return { ...pack, topics: [{ ...topic, rules: [{ id: 'rule', when }] }, ...others] }
}

function deepCondition(depth: number): Json {
  return depth === 0 ? { terms: ['bridge'] } : { allOf: [deepCondition(depth - 1)] }
}
