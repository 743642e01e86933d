import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

/** Who may import whom, by folder. What is not here may be imported by nobody outside its own folder. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  analysis: ['analysis', 'assets'],
  page: ['page', 'analysis'],
  platform: ['platform', 'analysis'],
  components: ['components', 'analysis', 'assets'],
  entrypoints: ['entrypoints', 'components', 'page', 'platform', 'analysis', 'assets'],
}
/** Packages that a folder may use; Node's own modules nowhere among them. */
const MAY_USE: Record<string, readonly RegExp[]> = {
  analysis: [/^fuse\.js/, /^valibot$/],
  page: [],
  platform: [/^valibot$/, /^wxt\/browser$/, /^wxt\/utils\/match-patterns$/, /^idb-keyval$/],
  components: [/^preact/, /^@preact\//, /^d3-/],
  entrypoints: [/^wxt\/utils\//, /^virtual:sidelight-/, /^preact/, /^@preact\//],
}
/** The one file that imports the browser's API. */
const SEAM = 'platform/browser.ts'

const IMPORT =
  /(?:^|\n)(?:import|export)\s[^'"\n;=]*?\bfrom\s*['"]([^'"]+)['"]|(?:^|\n)import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g
const MULTILINE_FROM = /\n\}\s*from\s*['"]([^'"]+)['"]/g

type Import = Readonly<{ from: string; to: string }>

function findImports(file: string, source: string): Import[] {
  const found = [...source.matchAll(IMPORT), ...source.matchAll(MULTILINE_FROM)]
  return found.map((match) => ({ from: file, to: match[1] ?? match[2] ?? match[3] ?? '' }))
}

function problemWith({ from, to }: Import): string | null {
  const folder = from.split('/')[0] ?? ''
  if (to.startsWith('.')) {
    const target = path.posix.join(path.posix.dirname(from), to).split('/')[0] ?? ''
    return MAY_IMPORT[folder]?.includes(target) ? null : `${from} imports ${to}: ${folder}/ may not import ${target}/`
  }
  if (to === 'wxt/browser' && from !== SEAM) return `${from} imports the browser's API past ${SEAM}`
  return MAY_USE[folder]?.some((allowed) => allowed.test(to)) ? null : `${from} uses ${to}`
}

const files = Object.keys(MAY_IMPORT)
  .flatMap((folder) => (readdirSync(folder, { recursive: true }) as string[]).map((file) => `${folder}/${file}`))
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !/\.(test|d)\.tsx?$/.test(file))

describe('who may import whom', () => {
  test('every import stays within the table', () => {
    expect(files.length).toBeGreaterThan(50)
    const problems = files.flatMap((file) => findImports(file, readFileSync(file, 'utf8'))).map(problemWith)
    expect(problems.filter((problem) => problem !== null)).toEqual([])
  })

  test('there are no cycles', () => {
    const edges = new Map(
      files.map((file) => [
        file,
        findImports(file, readFileSync(file, 'utf8'))
          .map(resolved)
          .filter((to) => to !== null),
      ]),
    )
    expect(findCycle(edges)).toBeNull()
  })

  test.each([
    ['analysis/analyze.ts', '../page/read-article'],
    ['components/panel.tsx', '../platform/settings'],
    ['page/detect.ts', 'wxt/browser'],
    ['analysis/analyze.ts', 'node:fs'],
    ['entrypoints/reader/reader.ts', '../../tools/start'],
  ])('a planted violation is caught: %s imports %s', (from, to) => {
    expect(problemWith({ from, to })).not.toBeNull()
  })

  test('a planted cycle is caught', () => {
    expect(
      findCycle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['a']],
        ]),
      ),
    ).toEqual(['a', 'b', 'c', 'a'])
  })
})

function resolved({ from, to }: Import): string | null {
  if (!to.startsWith('.')) return null
  const base = path.posix.join(path.posix.dirname(from), to)
  return [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`].find((file) => files.includes(file)) ?? null
}

function findCycle(edges: ReadonlyMap<string, readonly string[]>): string[] | null {
  const done = new Set<string>()
  const visit = (file: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file]
    if (done.has(file)) return null
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next, [...trail, file])
      if (cycle) return cycle
    }
    done.add(file)
    return null
  }
  for (const file of edges.keys()) {
    const cycle = visit(file, [])
    if (cycle) return cycle
  }
  return null
}
