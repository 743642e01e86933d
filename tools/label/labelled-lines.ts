import { STATEMENT_STATES, type StatementState } from '../../analysis/types'

type LabelledSpan = Readonly<{ start: number; end: number; text: string }>

/** One sentence as a file of `bench/gold` holds it; offsets are UTF-16 into the article's `text`. */
export type LabelledSentence = Readonly<{
  i: number
  para: number
  start: number
  end: number
  text: string
  label: StatementState
  accept: readonly StatementState[]
  source: readonly LabelledSpan[]
  cue: readonly LabelledSpan[]
  carry: 'prev' | 'next' | null
}>

/** A labelled article without mentions and links, as a file of `bench/gold` holds it. */
export type LabelledFile = Readonly<{
  id: string
  lang: string
  style: string
  class: 'on' | 'near' | 'off'
  topics: readonly string[]
  title: string
  outlet: string
  date: string
  origin: string
  text: string
  sentences: readonly LabelledSentence[]
}>

const ORIGIN = 'written for measuring; people and outlets invented'

/**
 * Reads an article written as labelled lines: `key: value` lines, an empty line, then one sentence a line,
 * `label | sentence | source=... | cue=... | carry=prev | also=label` (all after the sentence may be left out), and an
 * empty line between paragraphs. Sources and cues are copied letter by letter from their sentence.
 *
 * @throws Error with the line, where a label is unknown, a span is not in its sentence or a header is missing
 */
export function readLabelledLines(content: string): LabelledFile {
  const normal = content.replaceAll('\r', '').trim()
  const body = normal.indexOf('\n\n')
  const head = new Map(normal.slice(0, body).split('\n').map(headerOf))
  const said = (key: string): string => {
    const value = head.get(key)
    if (value === undefined) throw new Error(`no line "${key}: ..." at the top`)
    return value
  }
  const lang = head.get('lang') ?? 'en'
  const { text, sentences } = readSentences(normal.slice(body), lang === 'ja' ? '' : ' ')
  const topics = said('topics')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')
  return {
    id: said('id'),
    lang,
    style: said('style'),
    class: classOf(said('class')),
    topics,
    title: said('title'),
    outlet: said('outlet'),
    date: said('date'),
    origin: ORIGIN,
    text,
    sentences,
  }
}

function headerOf(line: string): [string, string] {
  const colon = line.indexOf(':')
  if (colon < 1) throw new Error(`not "key: value": ${line}`)
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()]
}

function classOf(value: string): LabelledFile['class'] {
  if (value === 'on' || value === 'near' || value === 'off') return value
  throw new Error(`class is on, near or off, not "${value}"`)
}

/** @param gap what stands between two sentences of a paragraph */
function readSentences(lines: string, gap: string): Pick<LabelledFile, 'text' | 'sentences'> {
  const sentences: LabelledSentence[] = []
  let text = ''
  const paragraphs = lines.split(/\n\s*\n/).filter((one) => one.trim() !== '')
  let para = 0
  for (const paragraph of paragraphs) {
    let between = '\n\n'
    for (const line of paragraph.split('\n').filter((one) => one.trim() !== '')) {
      text += text === '' ? '' : between
      const sentence = sentenceOf(line, text.length)
      sentences.push({ i: sentences.length, para, ...sentence })
      text += sentence.text
      between = isHeading(sentence) ? '\n\n' : gap
      if (isHeading(sentence)) para++
    }
    if (between === gap) para++
  }
  return { text, sentences }
}

/** Headings stand in paragraphs of their own, as on a page, also where their lines are not set apart. */
function isHeading({ label, text }: Pick<LabelledSentence, 'label' | 'text'>): boolean {
  return label === 'none' && !/[.!?…:;,”’")。」』？！）]$/.test(text) && text.split(' ').length <= 12
}

function sentenceOf(line: string, start: number): Omit<LabelledSentence, 'i' | 'para'> {
  const [first = '', text = '', ...marks] = line.split('|').map((one) => one.trim())
  const label = stateOf(first, line)
  const marked = (key: string): string[] =>
    marks.flatMap((mark) => (mark.startsWith(`${key}=`) ? [mark.slice(key.length + 1).trim()] : [])).filter(Boolean)
  for (const mark of marks)
    if (!/^(?:source|cue|carry|also)=/.test(mark)) throw new Error(`no such mark "${mark}": ${line}`)
  const cues = marked('cue').map((cue) => find(text, cue, 0, line))
  const sources = marked('source').map((source) => find(text, source, cues[0] ?? 0, line))
  const [carry] = marked('carry')
  const also = marked('also').map((state) => stateOf(state, line))
  return {
    start,
    end: start + text.length,
    text,
    label,
    accept: [label, ...also],
    source: marked('source').map((span, k) => spanAt(start + (sources[k] as number), span)),
    cue: marked('cue').map((span, k) => spanAt(start + (cues[k] as number), span)),
    carry: carry === 'prev' || carry === 'next' ? carry : null,
  }
}

function stateOf(word: string, line: string): StatementState {
  const state = STATEMENT_STATES.find((one) => one === word)
  if (state === undefined) throw new Error(`no such label "${word}": ${line}`)
  return state
}

/** Scripts that set words apart; Japanese does not. */
const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\d]/u

/** Where the words stand in the sentence as whole words: of several places the one nearest to `near`. */
function find(text: string, words: string, near: number, line: string): number {
  let best = -1
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    const inside = isInWord(text, at) || isInWord(text, end)
    if (!inside && (best < 0 || Math.abs(at - near) < Math.abs(best - near))) best = at
  }
  if (best < 0) throw new Error(`"${words}" is not in its sentence: ${line}`)
  return best
}

/** Whether a word goes on over this place: letters on both sides. */
function isInWord(text: string, at: number): boolean {
  return LETTER.test(text.charAt(at - 1)) && LETTER.test(text.charAt(at))
}

function spanAt(start: number, text: string): LabelledSpan {
  return { start, end: start + text.length, text }
}
