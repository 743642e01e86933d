import type { SourceKind } from '../../types'
import { CUES, kindOfJapanese, VAGUE_PEOPLE } from './cues'

/** Offsets are into the sentence. */
export type JapaneseAttribution = Readonly<{
  rule: string
  source: Readonly<{ start: number; end: number }> | null
  cue: Readonly<{ start: number; end: number }>
  kind: SourceKind
}>

/** Blanks out quotations of more than a few characters, so that cues inside them are not read as the article's. */
export function blankQuotations(text: string): string {
  return text.replace(/「[^「」]{6,}」|『[^『』]{6,}』/g, (quote) => `「${'〇'.repeat(quote.length - 2)}」`)
}

/** The attribution of one sentence, or null. Linear: each cue is one search over the sentence. */
export function attributeJapanese(sentence: string): JapaneseAttribution | null {
  const text = blankQuotations(sentence)
  for (const cue of CUES) {
    const match = cue.pattern.exec(text)
    if (match === null) continue
    const span = { start: match.index, end: match.index + match[0].length }
    if (cue.source === 'none') {
      const people = amongWhom(text, span.start)
      if (people !== null) return { rule: cue.rule, source: people, cue: span, kind: 'vague' }
    }
    if (cue.source === 'none') return { rule: cue.rule, source: null, cue: span, kind: 'agentless' }
    const inverted = cue.rule === 'said' ? afterCue(text, span.end) : null
    const source =
      inverted !== null
        ? inverted
        : cue.source === 'before'
          ? phraseBefore(text, span.start)
          : cue.source === 'inside'
            ? speakerInside(text, span)
            : cue.source === 'document'
              ? documentAt(text, span)
              : subject(text, span.start)
    if (source === null) {
      if (cue.source === 'subject' && cue.rule !== 'said') continue
      return { rule: cue.rule, source: null, cue: span, kind: 'agentless' }
    }
    return { rule: cue.rule, source, cue: span, kind: kindOfJapanese(sentence.slice(source.start, source.end)) }
  }
  return null
}

/** "専門家の間では", "有識者からも": whose talk it is. */
function amongWhom(text: string, cue: number): Part | null {
  const match = /(?:からは|からも|から|の間では|の間には|の間で|内には|内では|らの|では、|では「)/.exec(
    text.slice(0, cue + 4),
  )
  if (match === null || match.index === 0) return null
  let start = match.index
  while (start > 0 && !'、。　（」'.includes(text.charAt(start - 1)) && match.index - start < 24) start--
  const part = { start, end: match.index }
  return VAGUE_PEOPLE.test(text.slice(part.start, part.end)) ? part : null
}

/** "「...」と話すのは、水野忠さん": the speaker stands behind the cue. */
function afterCue(text: string, cue: number): Part | null {
  const match = /^[^、。]{0,3}のは、?/.exec(text.slice(cue, cue + 8))
  if (match === null) return null
  const start = cue + match[0].length
  const end = text.endsWith('。') ? text.length - 1 : text.length
  return end > start ? { start, end } : null
}

/** "..., と、水野忠さんは言う", "というのが政府の言い分": the speaker stands inside the cue. */
function speakerInside(text: string, cue: Part): Part | null {
  const match =
    /^(と、|、と|という?のが)([^「」。]{2,40}?)(?:の(?:言い分|説明|主張|見解|立場|公式見解)|[はがも][^はがも]{0,12})$/.exec(
      text.slice(cue.start, cue.end),
    )
  if (match === null) return null
  const start = cue.start + (match[1] ?? '').length
  return { start, end: start + (match[2] ?? '').length }
}

/** "米陸軍の予算資料は...を示す": the cue begins with the document's last word. */
function documentAt(text: string, cue: Part): Part | null {
  const match = /^[^はがに]+?[』」]?(?=に?は|では|が|に)/.exec(text.slice(cue.start, cue.end))
  if (match === null) return null
  return { start: phraseBefore(text, cue.start)?.start ?? cue.start, end: cue.start + match[0].length }
}

type Part = Readonly<{ start: number; end: number }>

/** From the last comma or full stop to the cue: "国防総省によると". */
function phraseBefore(text: string, end: number): Part | null {
  let start = end
  while (start > 0 && !'、。　（」'.includes(text.charAt(start - 1)) && end - start < 40) start--
  return end > start ? { start, end } : null
}

/** Words a sentence may open with before its subject. */
const OPENING =
  /^(?:これに対し|これに対して|一方で?|また|さらに|同日|そのうえで|その上で|しかし|ただ|だが|この日|[0-9０-９]{1,2}日|[^、は]{1,14}(?:で|に|後|日|朝|夜|午前|午後|会見|取材に|では))、/

/** A quoted name is no longer than this: 経済誌「アジア経済評論」は. */
const NAME = 16

/** The topic before は, が or も: "防衛省は", "田中さんも". */
function subject(text: string, cue: number): Part | null {
  let start = 0
  const opening = OPENING.exec(text)
  if (opening !== null && opening[0].length < cue) start = opening[0].length
  for (let i = start; i < cue; i++) {
    const char = text.charAt(i)
    if (char === '「') {
      const close = text.indexOf('」', i)
      if (close < 0 || close > i + NAME || !'はがも'.includes(text.charAt(close + 1))) break
      return { start, end: close + 1 }
    }
    if (!'はがも'.includes(char)) continue
    const next = text.charAt(i + 1)
    const before = text.charAt(i - 1)
    if (before === 'で' || before === 'に' || before === 'と' || before === 'か' || before === 'へ') continue
    if (i - start >= 2 && (next === '、' || next === '「' || isContent(next)) && !isKana(before))
      return { start, end: i }
    if (i - start === 1 && '氏彼'.includes(before)) return { start, end: i }
    if (i - start >= 2 && /さん$/.test(text.slice(start, i))) return { start, end: i }
  }
  return null
}

function isContent(char: string): boolean {
  return char !== '' && !'はがもをにのとで'.includes(char)
}

function isKana(char: string): boolean {
  const code = char.charCodeAt(0)
  return code >= 0x3040 && code <= 0x309f && !'らり'.includes(char)
}
