/**
 * `npm run size`: what each part of the Chrome build weighs, gzipped, against `bench/budgets.json`; fails above one.
 * Packs, locales, the model and the set of known words are data: they are left out of the scripts' weight by building
 * those without them, and the last two are weighed by themselves.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import preact from '@preact/preset-vite'
import { build, type Plugin, type Rollup } from 'vite'
import { nativeBrowserForReader } from './native-browser-plugin'
import { sidelightDetectorTerms } from './packs/detector-terms-plugin'

type Budget = Readonly<{ kB: number; what: string }>

const BUDGETS = JSON.parse(readFileSync('bench/budgets.json', 'utf8')) as Record<string, Budget>

const PACKS = ['virtual:sidelight-packs', 'virtual:sidelight-analysis-packs', 'virtual:sidelight-short-notes']
const MODELS = /assets\/models\/.*\.ts$/
const KNOWN_WORDS = 'analysis/linking/fuzzy/known-words.ts'

/** Stands in for the packs and the catalogues of the interface, and for the data that has a budget of its own. */
const withoutData: Plugin = {
  name: 'without-data',
  enforce: 'pre',
  resolveId: (id) => (PACKS.includes(id) ? `\0no-${id}` : null),
  load(id) {
    if (id === '\0no-virtual:sidelight-packs') return 'export default []'
    if (id === '\0no-virtual:sidelight-analysis-packs')
      return 'export const noteWords = new Map(), trees = new Map(); export default []'
    if (id === '\0no-virtual:sidelight-short-notes') return 'export default () => ({})'
    const locale = /assets\/locales\/(\w+)\.ts$/.exec(id)
    if (locale) return `export const ${locale[1]} = {}`
    if (MODELS.test(id) || id.endsWith(KNOWN_WORDS)) return readFileSync(id, 'utf8').replace(/'[^'\\\n]{400,}'/g, "''")
    return null
  },
}

const ENTRIES: Record<string, string> = {
  'detector.js': 'entrypoints/detector/index.ts',
  'reader.js': 'entrypoints/reader/index.ts',
  'background.js': 'entrypoints/background/index.ts',
  panel: 'entrypoints/sidepanel/main.ts',
}

/** Built as one script that begins and ends by itself, as the extension's are: modules would keep their white space. */
async function weigh(entry: string): Promise<number> {
  const outDir = mkdtempSync(path.join(tmpdir(), 'sidelight-size-'))
  const made = (await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      preact({ devToolsEnabled: false, prefreshEnabled: false }),
      nativeBrowserForReader(),
      withoutData,
      sidelightDetectorTerms(),
    ],
    resolve: { alias: { 'wxt/browser': '@wxt-dev/webextension-polyfill/browser' } },
    build: { outDir, lib: { entry, formats: ['iife'], name: 'out', fileName: 'out' }, minify: true, write: true },
  })) as Rollup.RollupOutput[]
  const code = made.flatMap(({ output }) => output.map((chunk) => (chunk.type === 'chunk' ? chunk.code : ''))).join('')
  rmSync(outDir, { recursive: true })
  return gzipSync(code).length
}

/** As it ships, compressed as it would be in the store's package. */
function modelBytes(): number {
  const weights = readdirSync('assets/models').filter((name) => name.endsWith('.ts'))
  return weights.reduce((sum, name) => sum + compressedBytes(`assets/models/${name}`), 0)
}

const compressedBytes = (file: string): number => brotliCompressSync(readFileSync(file)).length

async function main(): Promise<void> {
  const sizes: Record<string, number> = {}
  for (const [name, entry] of Object.entries(ENTRIES)) sizes[name] = await weigh(entry)
  sizes.scripts = Object.values(sizes).reduce((sum, bytes) => sum + bytes)
  sizes.model = modelBytes()
  sizes['known words'] = compressedBytes(KNOWN_WORDS)
  for (const [name, bytes] of Object.entries(sizes)) {
    const budget = BUDGETS[name]
    const over = budget !== undefined && bytes > budget.kB * 1024
    const limit = budget ? `of ${budget.kB} kB: ${budget.what}` : ''
    console.log(`${over ? 'OVER' : '  ok'}  ${(bytes / 1024).toFixed(1).padStart(7)} kB  ${name} ${limit}`)
    if (over) process.exitCode = 1
  }
}

await main()
