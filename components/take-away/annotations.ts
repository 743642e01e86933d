/**
 * An article's statements as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): out to a file and back.
 * Where a span stands in the text, and where it stands later, is for the page's anchors (`page/anchor.ts`) to say.
 */
import {
  type Article,
  type OnTopicAnalysis,
  STATEMENT_STATES,
  type Statement,
  type StatementState,
} from '../../analysis/types'

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld'
const ID = 'urn:sidelight:'

/** A TextQuoteSelector and a TextPositionSelector: `page/anchor.ts` makes and finds them. */
export type Anchor = Readonly<{
  quote: Readonly<{ exact: string; prefix: string; suffix: string }>
  position: Readonly<{ start: number; end: number }>
}>

type Body = Readonly<{ type: 'TextualBody'; purpose: 'classifying' | 'describing' | 'assessing'; value: string }>

export type Annotation = Readonly<{
  id: string
  type: 'Annotation'
  motivation: 'classifying'
  body: readonly Body[]
  target: Readonly<{
    source: string
    selector: readonly [
      Readonly<{ type: 'TextQuoteSelector' }> & Anchor['quote'],
      Readonly<{ type: 'TextPositionSelector' }> & Anchor['position'],
    ]
  }>
}>

export type AnnotationPage = Readonly<{
  '@context': typeof CONTEXT
  id: string
  type: 'AnnotationPage'
  items: readonly Annotation[]
}>

/** What an exported file holds of one statement. Its position is near enough to tell repeated words apart. */
export type KeptStatement = Readonly<{ id: string; state: StatementState; anchor: Anchor }>

/**
 * Every statement with its state and source as an annotation of its words, and where the reader called it wrong, that.
 * @param anchors one a statement, in their order
 */
export function toAnnotations(
  article: Article,
  analysis: OnTopicAnalysis,
  anchors: readonly Anchor[],
  isWrong: (statement: Statement) => boolean = () => false,
): AnnotationPage {
  // A name of its own wherever the file goes: the same article always has the same.
  const page = `${ID}${encodeURIComponent(article.url)}`
  const pointsTo = codePointCounter(article.blocks.map(({ text }) => text).join('\n'))
  const items = analysis.statements.flatMap((statement, index): Annotation[] => {
    const { id, state, source } = statement
    const anchor = anchors[index]
    if (!anchor) return []
    const classified: Body = { type: 'TextualBody', purpose: 'classifying', value: state }
    const described: Body[] = source?.name ? [{ type: 'TextualBody', purpose: 'describing', value: source.name }] : []
    const assessed: Body[] = isWrong(statement) ? [{ type: 'TextualBody', purpose: 'assessing', value: 'wrong' }] : []
    return [
      {
        id: `${page}:${id}`,
        type: 'Annotation',
        motivation: 'classifying',
        body: [classified, ...described, ...assessed],
        target: {
          source: article.url,
          selector: [
            { type: 'TextQuoteSelector', ...anchor.quote },
            {
              type: 'TextPositionSelector',
              start: pointsTo(anchor.position.start),
              end: pointsTo(anchor.position.end),
            },
          ],
        },
      },
    ]
  })
  return { '@context': CONTEXT, id: page, type: 'AnnotationPage', items }
}

/** The model counts characters (code points), we count UTF-16 units: two of them make one emoji or rare kanji. */
function codePointCounter(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index)
  return (offset) => offset - pairs.filter((at) => at < offset).length
}

/** Reads the text of an exported file. Null where it is none of ours; nothing of it is trusted before it is checked. */
export function parseAnnotations(text: string): readonly KeptStatement[] | null {
  try {
    const page: unknown = JSON.parse(text)
    if (!isRecord(page) || page['@context'] !== CONTEXT || !Array.isArray(page.items)) return null
    const kept = page.items.map(readAnnotation)
    return kept.every((each) => each !== null) ? kept : null
  } catch {
    return null // not JSON: not one of ours
  }
}

function readAnnotation(value: unknown): KeptStatement | null {
  if (!isRecord(value) || typeof value.id !== 'string' || !isRecord(value.target)) return null
  const selectors: unknown = value.target.selector
  const bodies: unknown = value.body
  if (!Array.isArray(selectors) || !Array.isArray(bodies)) return null
  const quote = findOf(selectors, 'type', 'TextQuoteSelector')
  const position = findOf(selectors, 'type', 'TextPositionSelector')
  const said = findOf(bodies, 'purpose', 'classifying')?.value
  const state = STATEMENT_STATES.find((each) => each === said)
  const { exact, prefix, suffix } = quote ?? {}
  const { start, end } = position ?? {}
  if (typeof exact !== 'string' || typeof prefix !== 'string' || typeof suffix !== 'string') return null
  if (typeof start !== 'number' || typeof end !== 'number' || state === undefined) return null
  return {
    id: value.id.slice(value.id.lastIndexOf(':') + 1),
    state,
    anchor: { quote: { exact, prefix, suffix }, position: { start, end } },
  }
}

function findOf(list: readonly unknown[], key: string, value: string): Record<string, unknown> | undefined {
  return list.filter(isRecord).find((each) => each[key] === value)
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
