import { findSentences } from '../../text/sentences'
import type { Article, Block, SourceKind, Span } from '../../types'
import type { Features } from '../features'
import { attributeJapanese, type JapaneseAttribution } from './attribute'
import { japaneseFeatures } from './features'
import { type JapaneseTurn, readJapaneseTurns } from './interview'
import { type JapaneseView, viewOfJapanese } from './views'

/** How a Japanese sentence is attributed; `refersTo` where the source stands in another sentence. */
export type Found = Readonly<{ attribution: JapaneseAttribution; kind: SourceKind; refersTo: number | null }>
export type Unit = Readonly<{ block: Block; span: Span; text: string; first: boolean }>
export type ReadJapanese = Readonly<{
  units: readonly Unit[]
  found: readonly (Found | null)[]
  views: readonly JapaneseView[]
}>

const ASKED: JapaneseView = { state: 'none', rule: 'question', words: [], confidence: 0.9 }

/** Sentences, attributions and plain views of a Japanese article: everything before the model. */
export function readJapanese(article: Article): ReadJapanese {
  const units = readUnits(article)
  const turns = readJapaneseTurns(units)
  const found: (Found | null)[] = []
  let speaker: number | null = null
  for (let i = 0; i < units.length; i++) {
    const turn = turns[i] ?? null
    if (turn?.kind === 'answer' && turn.label > 0) speaker = i
    found.push(turn === null ? resolve(units, found, i) : takeTurn(turn, speaker, i))
  }
  takeNext(units, found)
  const views = units.map((unit, i) => (turns[i]?.kind === 'question' ? ASKED : viewOfJapanese(unit.text)))
  return { units, found, views }
}

/** Features of the state model for one sentence. */
export function featuresOfJapanese(read: ReadJapanese, i: number): Features {
  const { units, found, views } = read
  const unit = units[i] as Unit
  const polite =
    units.filter(({ text }) => /(?:です|ます|ました|でした|ません)[。か]/.test(text)).length / Math.max(1, units.length)
  const one = found[i] ?? null
  return japaneseFeatures({
    text: unit.text,
    first: unit.first,
    place: i === 0 ? 'start' : i === units.length - 1 ? 'end' : 'middle',
    rule: one?.attribution.rule ?? 'none',
    kind: one?.kind ?? null,
    before: found[i - 1]?.kind ?? null,
    view: views[i] as JapaneseView,
    polite,
  })
}

function readUnits(article: Article): Unit[] {
  return article.blocks
    .filter((block) => block.kind !== 'headline' && block.kind !== 'heading')
    .flatMap((block) =>
      findSentences(block, 'ja').map((span, at) => ({
        block,
        span,
        text: upright(block.text.slice(span.start, span.end)),
        first: at === 0,
      })),
    )
}

/** Quotation marks as text set upright has them: ﹁﹂﹃﹄ are those of a page set in columns. */
function upright(text: string): string {
  return text.replace(/[﹁-﹄]/g, (mark) => '「」『』'.charAt(mark.charCodeAt(0) - 0xfe41))
}

function takeTurn(turn: JapaneseTurn, speaker: number | null, i: number): Found | null {
  if (turn.kind === 'question') return null
  const source = turn.label > 0 ? { start: 0, end: turn.label } : null
  const attribution: JapaneseAttribution = {
    rule: turn.label > 0 ? 'speaker' : 'answer',
    source,
    cue: { start: 0, end: 0 },
    kind: 'person',
  }
  return { attribution, kind: 'person', refersTo: speaker === i ? null : speaker }
}

const WHOLE_QUOTATION = /^[「『].*[」』]。?$/

/** Earlier sentences a pronoun may reach back to. */
const REACH = 8

function resolve(units: readonly Unit[], found: readonly (Found | null)[], i: number): Found | null {
  const { text, first } = units[i] as Unit
  const before = found[i - 1] ?? null
  if (isWholeQuotation(text)) return before === null || first ? null : inherit(before, i - 1, 'quotation')
  const own = attributeJapanese(text)
  if (own === null) return null
  const unnamed =
    own.source === null && CARRIED.has(own.rule) && !/見方|声|見込|見通/.test(text.slice(own.cue.start, own.cue.end))
  if (unnamed && before !== null && !first && (own.rule === 'said' || SAYS_ON.test(text))) {
    return { ...inherit(before, i - 1, 'continues'), attribution: { ...own, rule: 'continues', kind: before.kind } }
  }
  if (own.kind !== 'pronoun') return { attribution: own, kind: own.kind, refersTo: null }
  for (let b = i - 1; b >= Math.max(0, i - REACH); b--) {
    const earlier = found[b] ?? null
    if (earlier !== null && earlier.kind !== 'agentless')
      return { attribution: own, kind: earlier.kind, refersTo: earlier.refersTo ?? b }
  }
  return { attribution: own, kind: 'pronoun', refersTo: null }
}

const CARRIED = new Set(['said', 'hearsay'])
/** Endings that go on with the last speaker's report. */
const SAYS_ON = /(?:という|といいます|ということです|ということだ|そうだ|そうです|とのことだ|とのことです)。?$/

/** One quotation from end to end, with nothing of the article's own between two. */
function isWholeQuotation(text: string): boolean {
  if (!WHOLE_QUOTATION.test(text)) return false
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i)
    if (char === '「' || char === '『') depth++
    else if (char === '」' || char === '』') depth--
    if (depth === 0 && i < text.length - 2) return false
  }
  return true
}

function inherit(from: Found, at: number, rule: string): Found {
  return {
    attribution: { rule, source: null, cue: { start: 0, end: 0 }, kind: from.kind },
    kind: from.kind,
    refersTo: from.refersTo ?? at,
  }
}

/** A bare quotation before the sentence that says who speaks. */
function takeNext(units: readonly Unit[], found: (Found | null)[]): void {
  for (let i = units.length - 2; i >= 0; i--) {
    const next = found[i + 1] ?? null
    if (found[i] === null && next !== null && isWholeQuotation((units[i] as Unit).text))
      found[i] = inherit(next, i + 1, 'quotation')
  }
}
