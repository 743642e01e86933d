import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readMarkedArticles } from './marked-articles'

function file(text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'marked-')), 'articles.txt')
  writeFileSync(path, text)
  return path
}

it('reads labels and sentence boundaries as they were written', () => {
  const [one] = readMarkedArticles(
    file('# wire | The Gull | Ferry late\n<u> It was late. <s> “Fog,” Ito said.\n\n<n> More soon.\n'),
  )
  expect(one?.labels).toEqual(['unsourced', 'sourced', 'none'])
  const texts = one?.article.blocks.flatMap((block) =>
    one.split(block).map((span) => block.text.slice(span.start, span.end)),
  )
  expect(texts).toEqual(['It was late.', '“Fog,” Ito said.', 'More soon.'])
})

it.each(['# wire | The Gull\n<u> No title.', '# a | b | c\nNo mark.', '# a | b | c\n<x> No such mark.'])(
  'refuses %j',
  (text) => {
    expect(() => readMarkedArticles(file(text))).toThrow(/articles\.txt/)
  },
)
