import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { checkPack } from './check-pack'
import { createPackFiles } from './create-pack'
import { describeProblems } from './describe-problems'
import { updateResources } from './list-resources'
import { readPack } from './read-pack'
import { compilePacks } from './vite-plugin'
import { createJsonSchema, JSON_SCHEMA_FILE } from './write-json-schema'

const root = mkdtempSync(join(tmpdir(), 'sidelight-packs-'))
const fresh = join(root, 'fresh')
const dir = join(root, 'my-subject')
const TODAY = '2026-02-01'

for (const [file, content] of Object.entries(createPackFiles('my-subject', TODAY))) {
  mkdirSync(dirname(join(fresh, file)), { recursive: true })
  writeFileSync(join(fresh, file), JSON.stringify(content))
}
updateResources(fresh)

beforeEach(() => {
  rmSync(dir, { recursive: true, force: true })
  cpSync(fresh, dir, { recursive: true })
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(join(dir, file), change(readFileSync(join(dir, file), 'utf8')))
}

function firstProblem() {
  const read = readPack(dir)
  return read.ok ? null : read.error[0]
}

describe('a new pack', () => {
  it('passes every check, its examples among them', () => {
    const read = readPack(dir)
    const report = read.ok ? checkPack(read.value, TODAY) : read.error
    expect(report).toMatchObject({ id: 'my-subject', errors: [], warnings: [], counts: { notes: 1, figures: 1 } })
  })

  it('fails when an example no longer holds', () => {
    edit('entities/example.json', (text) => text.replaceAll('Exampleport Bridge Club', 'Bridge Club of Exampleport'))
    const read = readPack(dir)
    const errors = read.ok ? checkPack(read.value, TODAY).errors : []
    expect(errors).toHaveLength(1)
    expect(errors[0]?.place).toMatch(/examples\[1\]/)
    expect(errors[0]?.problem).toMatch(/must not be linked/)
  })

  it('warns once a note is past its review date, and does not fail', () => {
    const read = readPack(dir)
    const report = read.ok ? checkPack(read.value, '2026-09-01') : null
    expect(report?.errors).toEqual([])
    expect(report?.warnings.map((warning) => warning.place)).toEqual(['notes[0].reviewBy (bridge-length)'])
  })
})

describe('readPack', () => {
  it.each<[string, string, (text: string) => string, RegExp, RegExp]>([
    ['broken JSON', 'notes/example.json', (text) => text.slice(0, -5), /^notes\/example\.json$/, /not valid JSON/],
    [
      'a plain link',
      'sources/example.json',
      (text) => text.replace('https:', 'http:'),
      /^sources\/example\.json: \[0\]\.URL \(port-authority-2024\)$/,
      /https/,
    ],
    [
      'a lost source',
      'notes/example.json',
      (text) => text.replace('"port-authority-2024"', '"lost"'),
      /^notes\/example\.json: \[0\]\.sources\[0\]/,
      /"lost"/,
    ],
    [
      'a lost list',
      'topics.json',
      (text) => text.replace('"list":"bridge"', '"list":"lost"'),
      /^topics\.json: \[0\]\.rules\[0\]/,
      /lists/,
    ],
    [
      'a bad version',
      'datapackage.json',
      (text) => text.replace('0.1.0', 'new'),
      /^datapackage\.json: version/,
      /1\.2\.3/,
    ],
    [
      'a file outside',
      'datapackage.json',
      (text) => text.replace('"topics.json"', '"../topics.json"'),
      /\.\.\/topics\.json/,
      /outside/,
    ],
    [
      'a missing file',
      'datapackage.json',
      (text) => text.replace('"topics.json"', '"nowhere.json"'),
      /nowhere\.json/,
      /cannot be read/,
    ],
  ])('names the file and place of %s', (_, file, change, place, problem) => {
    edit(file, change)
    const found = firstProblem()
    expect(found?.place).toMatch(place)
    expect(found?.problem).toMatch(problem)
    expect(found?.mend).not.toBe('')
  })

  it('counts places by file where a part has several', () => {
    writeFileSync(join(dir, 'notes/more.json'), JSON.stringify([{ id: 'UPPER' }]))
    updateResources(dir)
    expect(firstProblem()?.place).toMatch(/^notes\/more\.json: \[0\]/)
  })

  it('refuses a file that no resource lists, instead of leaving it out', () => {
    writeFileSync(join(dir, 'notes/forgotten.json'), '[]')
    expect(firstProblem()).toMatchObject({ place: 'notes/forgotten.json', mend: expect.stringMatching(/datapackage/) })
  })

  it('says how to start where there is no pack', () => {
    rmSync(dir, { recursive: true })
    expect(firstProblem()?.mend).toMatch(/pack:new/)
  })
})

describe('what the build makes of packs', () => {
  it('is a module that gives the packs back, without what only authors need', async () => {
    const read = readPack(dir)
    const code = compilePacks(read.ok ? [read.value] : [])
    const module = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)) as {
      default: { notes: object[]; examples: object[] }[]
    }
    expect(module.default[0]).toMatchObject({ id: 'my-subject', examples: [], notes: [{ facts: [] }] })
  })

  it('says file, place and mend when a pack is broken', () => {
    edit('sources/example.json', (text) => text.replace('https:', 'http:'))
    const read = readPack(dir)
    const message = read.ok ? '' : describeProblems('packs/my-subject', read.error)
    expect(message).toMatch(
      /packs\/my-subject is broken:\n {2}sources\/example\.json: \[0\]\.URL .*\n.*https.*\n.*mend: /,
    )
  })
})

describe('assets/packs', () => {
  it('publishes the JSON Schema of today: run `npm run pack:schema` after changing the format', () => {
    expect(JSON.parse(readFileSync(JSON_SCHEMA_FILE, 'utf8'))).toEqual(JSON.parse(createJsonSchema()))
  })

  it('holds a bundled pack without errors', () => {
    const read = readPack('assets/packs/japan-patriot')
    expect(read.ok ? checkPack(read.value, TODAY).errors : read.error).toEqual([])
    // Every example is analysed: seconds on a busy machine.
  }, 60_000)
})
