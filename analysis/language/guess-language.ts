import type { Article } from '../types'

/** So many letters tell the language of a text well enough; more only costs time. */
const SAMPLE = 2000

/**
 * Short everyday words of languages in Latin letters. A text of a few sentences holds many of its own language's and few
 * of another's (the oldest method of language identification; Grefenstette 1995, "Comparing two language identification
 * schemes").
 */
const EVERYDAY: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'and', 'of', 'to', 'that', 'is', 'was', 'with', 'for', 'it', 'on', 'by', 'has', 'from'],
  de: ['der', 'die', 'das', 'und', 'ist', 'nicht', 'mit', 'für', 'von', 'den', 'dem', 'ein', 'eine', 'auf', 'sich'],
  fr: ['le', 'les', 'des', 'et', 'est', 'une', 'dans', 'que', 'pour', 'qui', 'du', 'sur', 'pas', 'au'],
  es: ['el', 'los', 'las', 'que', 'y', 'una', 'del', 'por', 'con', 'para', 'se', 'su', 'como', 'más'],
  it: ['il', 'che', 'di', 'della', 'una', 'per', 'non', 'sono', 'gli', 'con', 'è', 'del', 'nel'],
  pt: ['o', 'que', 'do', 'da', 'não', 'uma', 'para', 'com', 'os', 'em', 'dos', 'mais', 'foi'],
  nl: ['de', 'het', 'een', 'van', 'en', 'niet', 'dat', 'voor', 'met', 'zijn', 'ook', 'aan'],
  pl: ['nie', 'się', 'na', 'jest', 'do', 'że', 'przez', 'oraz', 'jak', 'dla', 'w', 'z'],
}

const wordLanguages = new Map<string, string[]>()
for (const [language, words] of Object.entries(EVERYDAY)) {
  for (const word of words) wordLanguages.set(word, [...(wordLanguages.get(word) ?? []), language])
}

/**
 * The language of an article as a primary subtag ('en', 'ja', 'uk' ...); '' where it can't be told.
 * What the page says is believed unless the text's script or everyday words plainly speak against it.
 */
export function guessLanguage(article: Article): string {
  const stated = (article.lang.toLowerCase().split(/[-_]/)[0] ?? '').trim()
  const text = sampleOf(article)
  const byScript = languageOfScript(text, stated)
  if (byScript !== null) return byScript
  const counts = countEverydayWords(text)
  const [best, runnerUp] = [...counts].sort((a, b) => b[1] - a[1])
  // Five everyday words and twice the next language's: fewer may be a quotation or a name.
  if (best && best[1] >= 5 && best[1] >= 2 * (runnerUp?.[1] ?? 0)) return best[0]
  if (best && stated === '' && best[1] >= 2 && best[1] > (runnerUp?.[1] ?? 0)) return best[0]
  return stated
}

function sampleOf(article: Article): string {
  let text = ''
  for (const block of article.blocks) {
    if (text.length >= SAMPLE) break
    text += `${block.text.slice(0, SAMPLE)}\n`
  }
  return text
}

/** Decides where the script does; null for Latin text. */
function languageOfScript(text: string, stated: string): string | null {
  const { letters, kana, hangul, han, cyrillic } = countScripts(text)
  if (letters === 0) return stated
  // A fifth of the letters: Japanese and Cyrillic articles are full of Latin names and abbreviations, English ones hold
  // a quoted phrase at most.
  const isMuch = (n: number) => n > letters / 5
  if (isMuch(kana)) return 'ja'
  if (isMuch(hangul)) return 'ko'
  if (isMuch(han)) return kana > letters / 20 ? 'ja' : 'zh'
  return isMuch(cyrillic) ? languageOfCyrillic(text, stated) : null
}

function countScripts(text: string) {
  const counts = { letters: 0, kana: 0, hangul: 0, han: 0, cyrillic: 0 }
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x41) continue
    if (code >= 0x400 && code <= 0x52f) counts.cyrillic++
    else if (code >= 0x3041 && code <= 0x30ff) counts.kana++
    else if (code >= 0x3400 && code <= 0x9fff) counts.han++
    else if (code >= 0xac00 && code <= 0xd7af) counts.hangul++
    else if (code >= 0x2000 && code <= 0x303f) continue
    counts.letters++
  }
  return counts
}

function languageOfCyrillic(text: string, stated: string): string {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0
  const ukrainian = count(/[іїєґ]/gi)
  const russian = count(/[ыэъё]/gi)
  if (ukrainian === 0 && russian === 0) return stated === '' ? 'ru' : stated
  if (['be', 'bg', 'sr', 'mk', 'kk'].includes(stated)) return stated
  return ukrainian > russian ? 'uk' : 'ru'
}

function countEverydayWords(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of text.toLowerCase().match(/[a-zß-ÿąćęłńóśźż]+/g) ?? []) {
    for (const language of wordLanguages.get(word) ?? []) counts.set(language, (counts.get(language) ?? 0) + 1)
  }
  return counts
}
