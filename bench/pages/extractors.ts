import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** The extractors of a run: ours, Readability, and a plain read of the page's text to compare costs with. */
const ENTRIES = { sidelight: 'sidelight', readability: 'readability', textContent: 'text-content' } as const

export type ExtractorName = keyof typeof ENTRIES
export const EXTRACTOR_NAMES = Object.keys(ENTRIES) as ExtractorName[]

export const bundleExtractor = (name: ExtractorName): Promise<string> => bundleEntry(ENTRIES[name])

/** One file of `entries/` as a script that leaves `bench` in the global scope of the world it is run in. */
export async function bundleEntry(name: string): Promise<string> {
  const entry = fileURLToPath(new URL(`./entries/${name}.ts`, import.meta.url))
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../..', import.meta.url)),
    publicDir: false,
    build: { write: false, minify: true, lib: { entry, formats: ['iife'], name: 'benchEntry' } },
  })
  const output = [result].flat()[0]
  if (!output || !('output' in output)) throw new Error(`${name} was not bundled`)
  return output.output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.code : [])).join('\n')
}
