import { readdirSync } from 'node:fs'
import { JSDOM } from 'jsdom'
import { describe, expect, test, vi } from 'vitest'
import { analyze } from '../analysis/analyze'
import { indexPacks } from '../analysis/pack/pack-index'
import { parseAnnotations, toAnnotations } from '../components/take-away/annotations'
import { anchorsOf, reanchor } from '../page/anchor'
import { readArticle } from '../page/read-article'
import { goldPage } from './e2e/gold-page'

// Every labelled article as a page of its own: seconds where many tests run at once.
vi.setConfig({ testTimeout: 60_000 })

const PACKS = indexPacks([])
const GOLD = readdirSync('bench/gold')
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))

function readPage(document: Document) {
  const read = readArticle(document, { force: true })
  if (read.kind !== 'article') throw new Error(`read as ${read.kind}`)
  return read
}

/** The page as a file of annotations. */
function takeFrom(document: Document) {
  const { article } = readPage(document)
  const analysis = analyze(article, PACKS, { force: true })
  if (analysis.kind !== 'on-topic') throw new Error(`judged as ${analysis.kind}`)
  const spans = analysis.statements.map(({ span }) => span)
  return JSON.stringify(toAnnotations(article, analysis, anchorsOf(article, spans)))
}

/** The file opened on a page: the words on the page where each statement stands now; null where it stands no more. */
function openOn(document: Document, file: string) {
  const kept = parseAnnotations(file) ?? []
  const { article, blockMap } = readPage(document)
  const { placed } = reanchor(article, new Map(kept.map(({ anchor }, at) => [String(at), anchor])))
  return kept.map(({ anchor }, at) => {
    const span = placed.get(String(at))
    const place = span ? blockMap.rangeOf(span) : null
    if (!place) return { words: anchor.quote.exact, now: null }
    const range = document.createRange()
    range.setStart(place.startContainer, place.startOffset)
    range.setEnd(place.endContainer, place.endOffset)
    return { words: anchor.quote.exact, now: range.toString().replace(/\s+/g, ' ') }
  })
}

/** Puts a word into the paragraph's text where a sentence stands; false where it stands there in several pieces. */
function edit(document: Document, words: string): boolean {
  for (const { firstChild } of document.querySelectorAll('article p')) {
    const at = firstChild?.nodeValue?.indexOf(words) ?? -1
    if (!firstChild || at < 0) continue
    firstChild.nodeValue = `${firstChild.nodeValue?.slice(0, at + 1)} edited ${firstChild.nodeValue?.slice(at + 1)}`
    return true
  }
  return false
}

const open = (id: string) => new JSDOM(goldPage(id), { url: `https://gold.example/${id}` }).window.document

describe('annotations of the labelled articles, read from pages', () => {
  test('there are articles enough to say so', () => {
    expect(GOLD.length).toBeGreaterThan(60)
  })

  test.each(GOLD)('%s: every mark is placed on its words again', (id) => {
    const opened = openOn(open(id), takeFrom(open(id)))
    expect(opened.length).toBeGreaterThan(5)
    for (const { words, now } of opened) expect(now).toBe(words)
  })

  test.each(GOLD)('%s: of three sentences edited since, exactly those are gone', (id) => {
    const file = takeFrom(open(id))
    const page = open(id)
    const all = (parseAnnotations(file) ?? []).map(({ anchor }) => anchor.quote.exact)
    const alone = all.filter((words) => all.filter((other) => other.includes(words)).length === 1)
    const edited: string[] = []
    for (const at of [1, alone.length >> 1, alone.length - 2, 2, 3, 4]) {
      const words = alone[at]
      if (edited.length < 3 && words !== undefined && !edited.includes(words) && edit(page, words)) edited.push(words)
    }
    expect(edited).toHaveLength(3)
    const gone = openOn(page, file).filter(({ now }) => now === null)
    expect(gone.map(({ words }) => words).toSorted()).toEqual(edited.toSorted())
  })
})
