/**
 * Prints an article for a second annotator: sentences with index, paragraph and links, and no label.
 * Run: npx tsx bench/gold/second/show.ts g2-wire-02 g2-op-01
 */
import { readFileSync } from 'node:fs'

interface Blind {
  readonly title: string
  readonly outlet: string
  readonly date: string
  readonly links: readonly unknown[]
  readonly sentences: readonly { readonly i?: number; readonly para: number; readonly text: string }[]
}

for (const id of process.argv.slice(2)) {
  const article = JSON.parse(readFileSync(new URL(`../${id}.json`, import.meta.url), 'utf8')) as Blind
  console.log(`\n== ${id}: ${article.title} (${article.outlet}, ${article.date})`)
  for (const link of article.links) console.log(`link ${JSON.stringify(link)}`)
  for (const [index, sentence] of article.sentences.entries()) {
    console.log(`${index} [p${sentence.para}] ${sentence.text}`)
  }
}
