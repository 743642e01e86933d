import { readFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import type { Plugin } from 'vite'
import { analyze } from '../analysis/analyze'
import { indexPacks } from '../analysis/pack/pack-index'
import { readArticle } from '../page/read-article'
import { bundledPacks } from './packs/bundled-packs'

const VIRTUAL_ID = 'virtual:sidelight-sample'
const RESOLVED_ID = `\0${VIRTUAL_ID}`
const PAGE = 'assets/demo/article.html'

/** Reads and analyses the demo article at build, for the look at the panel that the first screen offers. */
export function sidelightSample(): Plugin {
  return {
    name: 'sidelight-sample',
    resolveId: (id) => (id === VIRTUAL_ID ? RESOLVED_ID : null),
    load(id) {
      if (id !== RESOLVED_ID) return null
      this.addWatchFile(PAGE)
      const { document } = new JSDOM(readFileSync(PAGE, 'utf8'), { url: 'https://demo.example/article.html' }).window
      const found = readArticle(document)
      if (found.kind !== 'article') return this.error(`${PAGE} is not read as an article`)
      const analysis = analyze(found.article, indexPacks(bundledPacks()))
      return `export default JSON.parse(${JSON.stringify(JSON.stringify({ article: found.article, analysis }))})`
    },
  }
}
