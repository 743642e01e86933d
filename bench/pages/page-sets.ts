import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'

/** A saved page; `gold` is the hand-made text, `goldHtml` another extractor's answer, or neither is known. */
export type SavedPage = Readonly<{
  id: string
  set: string
  url: string
  html: string
  gold: string | null
  goldHtml: string | null
  /** The paragraphs of an article that was put into the page's layout. */
  paragraphs: readonly string[] | null
}>

const text = (...parts: string[]): string => readFileSync(path.join(...parts), 'utf8')
const json = <T>(...parts: string[]): T => JSON.parse(text(...parts)) as T

/** scrapinghub/article-extraction-benchmark: `ground-truth.json` and `html/*.html.gz`. */
function readBenchmark(folder: string): SavedPage[] {
  const truth = json<Record<string, { url: string; articleBody?: string }>>(folder, 'ground-truth.json')
  return Object.entries(truth)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, { url, articleBody }]) => {
      const html = gunzipSync(readFileSync(path.join(folder, 'html', `${id}.html.gz`))).toString('utf8')
      return { id, set: 'hand-made', url, html, gold: articleBody ?? '', goldHtml: null, paragraphs: null }
    })
}

/** mozilla/readability: `test/test-pages/<name>/source.html` and Readability's own answer beside it. */
function readReadability(folder: string): SavedPage[] {
  const pages = path.join(folder, 'test/test-pages')
  return readdirSync(pages)
    .sort()
    .filter((name) => existsSync(path.join(pages, name, 'source.html')))
    .map((name) => ({
      id: name,
      set: 'readability',
      url: `https://${name.toLowerCase().replace(/[^a-z0-9-]/g, '-')}.test/test/page.html`,
      html: text(pages, name, 'source.html'),
      gold: null,
      goldHtml: text(pages, name, 'expected.html'),
      paragraphs: null,
    }))
}

/** A folder with `index.json`: pages into whose layout an article was put. */
function readTransplants(folder: string): SavedPage[] {
  return json<{ name: string }[]>(folder, 'index.json').map(({ name }) => {
    const { url, paragraphs } = json<{ url: string; paragraphs: string[] }>(folder, `${name}.json`)
    const html = text(folder, `${name}.html`)
    return { id: name, set: 'transplant', url, html, gold: paragraphs.join('\n\n'), goldHtml: null, paragraphs }
  })
}

/** The pages of a folder in any of the three forms, or of a folder that holds such folders. */
export function readPages(folder: string): SavedPage[] {
  if (existsSync(path.join(folder, 'index.json'))) return readTransplants(folder)
  if (existsSync(path.join(folder, 'ground-truth.json'))) return readBenchmark(folder)
  if (existsSync(path.join(folder, 'test/test-pages'))) return readReadability(folder)
  const inner = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const pages = inner.flatMap((entry) => readInner(path.join(folder, entry.name)))
  if (pages.length === 0) throw new Error(`${folder} holds no saved pages in a form this bench knows`)
  return pages
}

function readInner(folder: string): SavedPage[] {
  const known = ['index.json', 'ground-truth.json', 'test/test-pages']
  return known.some((name) => existsSync(path.join(folder, name))) ? readPages(folder) : []
}
