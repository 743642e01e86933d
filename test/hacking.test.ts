import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const HACKING = readFileSync('HACKING.md', 'utf8')

/** The last cells of the tables whose last column says what holds a row. */
function cells(): string[] {
  const tables = HACKING.split(/\n\n+/).filter((part) => /^\|.*\| held by \|\n/.test(part))
  return tables.flatMap((table) =>
    table
      .trim()
      .split('\n')
      .slice(2)
      .map((row) => row.split('|').at(-2) ?? ''),
  )
}

type Named = Readonly<{ file: string; title: string }>

/** The end-to-end tests that a cell names: `file: "title", "title"; file: "title"`. An ellipsis stands for any words. */
function namedIn(cell: string): Named[] {
  return [...cell.matchAll(/([a-z-]+): ((?:"[^"]+"(?:, )?)+)/g)].flatMap(([, file = '', titles = '']) =>
    [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => ({ file, title })),
  )
}

function isThere({ file, title }: Named): boolean {
  const path = `test/e2e/${file}.e2e.ts`
  if (!existsSync(path)) return false
  const lines = readFileSync(path, 'utf8').split('\n')
  const parts = title.split(' … ')
  return lines.some((line) => /['`]/.test(line) && parts.every((part) => line.includes(part)))
}

describe('HACKING’s tables', () => {
  test('every row says what holds it', () => {
    expect(cells().length).toBeGreaterThan(40)
    const bare = cells().filter((cell) => namedIn(cell).length === 0 && !/fixture|built, not run/.test(cell))
    expect(bare).toEqual([])
  })

  test('every test that is named is there', () => {
    const named = cells().flatMap(namedIn)
    expect(named.length).toBeGreaterThan(60)
    expect(named.filter((one) => !isThere(one))).toEqual([])
    expect(isThere({ file: 'on-click', title: 'no such test' })).toBe(false)
  })

  test('every file that a row names beside them is there', () => {
    const files = cells().flatMap((cell) => [...cell.matchAll(/`([a-z/.-]+\.tsx?)`/g)].map(([, file = '']) => file))
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((file) => !existsSync(file))).toEqual([])
  })

  test('every state of the panel has a row', () => {
    const view =
      /export type PanelView =([\s\S]*?)\n\n/.exec(readFileSync('components/panel-view.ts', 'utf8'))?.[1] ?? ''
    const kinds = [...view.matchAll(/kind: '([a-z-]+)'/g)].map(([, kind]) => kind)
    expect(kinds.length).toBeGreaterThan(10)
    expect(kinds.filter((kind) => !HACKING.includes(`\`${kind}\``))).toEqual([])
  })
})
