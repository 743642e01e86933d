import { describe, expect, it } from 'vitest'
import { PACK_LIMITS } from './pack-limits'
import { parsePack, parsePackText } from './parse-pack'
import { samplePack } from './sample-pack'

type Draft = ReturnType<typeof samplePack>

function problemsOf(change: (pack: Draft) => unknown) {
  const pack = samplePack()
  const parsed = parsePack(change(pack) ?? pack)
  return parsed.ok ? [] : parsed.error
}

describe('parsePack', () => {
  it('takes a whole pack and fills in what may be left out', () => {
    const parsed = parsePack(samplePack())
    expect(parsed.ok && parsed.value.notes[0]).toMatchObject({ main: 1, disputed: false, related: [] })
  })

  it('survives a second parse: what is stored can be read again', () => {
    const once = parsePack(samplePack())
    const twice = once.ok ? parsePack(JSON.parse(JSON.stringify(once.value))) : once
    expect(twice).toEqual(once)
  })

  it.each<[string, (pack: Draft) => unknown, RegExp, RegExp]>([
    ['a missing title', (p) => ({ ...p, title: undefined }), /^title/, /Expected/],
    [
      'a link that is not https',
      (p) => set(p.sources, 0, { URL: 'http://example.org/' }),
      /sources\[0\]\.URL \(report-2024\)/,
      /https/,
    ],
    ['a script for a link', (p) => set(p.sources, 0, { URL: 'javascript:alert(1)' }), /sources\[0\]\.URL/, /URL|https/],
    [
      'an empty title',
      (p) => set(p.notes, 0, { title: { en: ' ' } }),
      /notes\[0\]\.title\.en \(bridge-length\)/,
      /empty/,
    ],
    ['a note without a source', (p) => set(p.notes, 1, { sources: [] }), /notes\[1\]\.sources/, /at least one source/],
    ['a date that is none', (p) => set(p.notes, 0, { asOf: '2024-13-40' }), /notes\[0\]\.asOf/, /date/],
    ['an unknown field', (p) => set(p.notes, 0, { colour: 'red' }), /notes\[0\]\.colour/, /colour/],
    ['an unknown kind', (p) => set(p.entities, 0, { kind: 'bridge' }), /entities\[0\]\.kind/, /Expected/],
    ['code for a condition', (p) => set(p.misread, 0, { when: { regex: '.*' } }), /misread\[0\]\.when/, /./],
    ['an id twice', (p) => set(p.notes, 1, { id: 'bridge-length' }), /notes\[1\]\.id/, /already taken by notes\[0\]/],
    ['a source that is not there', (p) => set(p.notes, 0, { sources: ['lost'] }), /notes\[0\]\.sources\[0\]/, /"lost"/],
    [
      'an entity that is not there',
      (p) => set(p.events, 0, { entities: ['lost'] }),
      /events\[0\]\.entities\[0\]/,
      /"lost"/,
    ],
    [
      'a list that is not there',
      (p) => set(p.topics, 0, { rules: [{ id: 'r', when: { list: 'lost' } }] }),
      /topics\[0\]\.rules\[0\]\.when\.list/,
      /lists/,
    ],
    [
      'a list deep in a condition',
      (p) => set(p.misread, 0, { when: { allOf: [{ noneOf: [{ list: 'lost' }] }] } }),
      /misread\[0\]\.when\.allOf\[0\]\.noneOf\[0\]\.list/,
      /lists/,
    ],
    ['an example of nothing', (p) => set(p.examples, 0, { links: ['lost'] }), /examples\[0\]\.links\[0\]/, /"lost"/],
  ])('refuses %s and says where and how to mend it', (_, change, place, problem) => {
    const [first] = problemsOf(change)
    expect(first?.place).toMatch(place)
    expect(first?.problem).toMatch(problem)
    expect(first?.mend).not.toBe('')
  })

  it.each([[null], [7], ['a pack'], [[]], [{}]])('refuses %j without throwing', (input) => {
    expect(parsePack(input).ok).toBe(false)
  })

  it('refuses nesting that would exhaust the stack, at the place', () => {
    let when: object = { terms: ['x'] }
    for (let depth = 0; depth < 50_000; depth++) when = { allOf: [when] }
    const [problem] = problemsOf((pack) => set(pack.misread, 0, { when }))
    expect(problem?.place).toMatch(/^misread\[0\]\.when\.allOf/)
    expect(problem?.problem).toMatch(/nested deeper/)
  })

  it.each<[string, (pack: Draft) => unknown, RegExp]>([
    [
      'a text as long as a book',
      (p) => set(p.notes, 0, { text: { en: 'x'.repeat(PACK_LIMITS.stringLength + 1) } }),
      /notes\[0\]\.text\.en/,
    ],
    ['a list without end', (p) => ({ ...p, lists: { long: Array(PACK_LIMITS.entries + 1).fill('x') } }), /lists\.long/],
    ['more values than a pack may hold', (p) => ({ ...p, lists: manyLists() }), /lists/],
  ])('refuses %s with one problem', (_, change, place) => {
    const problems = problemsOf(change)
    expect(problems).toHaveLength(1)
    expect(problems[0]?.place).toMatch(place)
  })

  it('does not let a pack reach the prototype', () => {
    const hostile = JSON.parse('{"__proto__": {"polluted": true}, "lists": {"__proto__": ["x"]}}')
    expect(parsePack(hostile).ok).toBe(false)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('reports no more than a page of problems', () => {
    const entities = Array.from({ length: 5_000 }, () => ({ id: 'BAD' }))
    expect(problemsOf((pack) => ({ ...pack, entities })).length).toBeLessThanOrEqual(200)
  })

  it.each(['__proto__', 'constructor', 'prototype'])('refuses a field called %s, wherever it stands', (name) => {
    const text = JSON.stringify(samplePack()).replace('"topics":', `"extra":{"${name}":["x"]},"topics":`)
    const parsed = parsePackText(text)
    expect(parsed.ok || parsed.error[0]).toMatchObject({ place: `extra.${name}`, fault: 'reserved-name', detail: name })
  })
})

describe('parsePackText', () => {
  it('reads a pack from a file', () => {
    expect(parsePackText(JSON.stringify(samplePack())).ok).toBe(true)
  })

  it.each([
    ['not JSON', 'PK\u0003\u0004 a zip file', /not valid JSON/],
    ['a huge file', ' '.repeat(PACK_LIMITS.fileLength + 1), /longer than/],
  ])('refuses %s', (_, text, problem) => {
    const parsed = parsePackText(text)
    expect(parsed.ok ? '' : parsed.error[0]?.problem).toMatch(problem)
  })
})

/** Changes fields of one item in place, past its type: these are packs that an author got wrong. */
function set(items: object[], at: number, fields: object): void {
  Object.assign(items[at] ?? {}, fields)
}

function manyLists(): Record<string, string[]> {
  return Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`list-${at}`, Array(9_000).fill('x')]))
}
