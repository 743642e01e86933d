/**
 * `npm run label -- DIR FILE...`: turns articles written as labelled lines into files of `bench/gold`'s format in DIR.
 * How such a line looks is told in HACKING.md and `tools/label/labelled-lines.ts`. Exit status 1 where a file is wrong.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readLabelledLines } from './label/labelled-lines'

const [folder, ...files] = process.argv.slice(2)
if (folder === undefined || files.length === 0) {
  console.error('give a folder and files: npm run label -- bench/gold/sourcing-only article.txt')
  process.exit(2)
}
for (const file of files) {
  try {
    const article = readLabelledLines(readFileSync(file, 'utf8'))
    writeFileSync(join(folder, `${article.id}.json`), `${JSON.stringify(article, null, 1)}\n`)
    console.log(`${article.id}: ${article.sentences.length} sentences, ${article.style}`)
  } catch (cause) {
    console.error(`${basename(file)}: ${cause instanceof Error ? cause.message : String(cause)}`)
    process.exitCode = 1
  }
}
