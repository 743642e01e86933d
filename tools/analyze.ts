/**
 * The product without a browser: `npm run --silent analyze -- [--force] FILE...` prints one line of JSON a file.
 * Reads .txt, .html and .json (an Article, or a gold file); `-` takes names from standard input.
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { analyze } from '../analysis/analyze'
import { indexPacks } from '../analysis/pack/pack-index'
import { describe } from './analyze/describe'
import { readArticleFile } from './analyze/read-article-file'
import { bundledPacks } from './packs/bundled-packs'

const USAGE = 'usage: npm run --silent analyze -- [--force] FILE...   (.txt, .html or .json; - reads names from stdin)'

function main(): void {
  const { values, positionals } = parseArgs({
    options: { force: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
    allowPositionals: true,
  })
  if (values.help || positionals.length === 0) {
    console.error(USAGE)
    process.exitCode = values.help ? 0 : 2
    return
  }
  const index = indexPacks(bundledPacks())
  for (const file of positionals.flatMap(namesOf)) {
    try {
      const article = readArticleFile(file)
      console.log(JSON.stringify(describe(file, article, analyze(article, index, { force: values.force }))))
    } catch (error) {
      console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`)
      process.exitCode = 1
    }
  }
}

const namesOf = (name: string): string[] =>
  name === '-'
    ? readFileSync(0, 'utf8')
        .split(/\r?\n/)
        .filter((line) => line.trim() !== '')
    : [name]

main()
