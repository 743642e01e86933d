import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article, Block, BlockId, StatementDraft, StatementState } from '../../analysis/types'

type GoldSpan = Readonly<{ start: number; end: number; text: string }>

/** One labelled sentence; offsets are UTF-16 into the article's `text`. */
export type GoldSentence = Readonly<{
  para: number
  start: number
  end: number
  text: string
  label: StatementState
  accept: readonly StatementState[]
  source: readonly GoldSpan[]
  cue: readonly GoldSpan[]
  carry: 'prev' | 'next' | null
}>

export type GoldArticle = Readonly<{
  id: string
  lang: string
  style: string
  article: Article
  /** Where each block begins in the gold file's `text`. */
  offsets: readonly number[]
  sentences: readonly GoldSentence[]
}>

type GoldFile = Readonly<{
  id: string
  lang?: string
  style?: string
  outlet?: string
  title: string
  date?: string
  text: string
  links?: readonly Readonly<{ start: number; end: number; href: string }>[]
  sentences: readonly (Omit<GoldSentence, 'source' | 'cue' | 'accept' | 'carry'> &
    Readonly<{
      source?: GoldSpan | readonly GoldSpan[] | null
      cue?: GoldSpan | readonly GoldSpan[] | null
      accept?: readonly StatementState[]
      carry?: 'prev' | 'next' | null
    }>)[]
}>

/** Labelled articles that only the sourcing benches read; why is in `bench/gold/README.md`. */
const SOURCING_ONLY = 'sourcing-only'

/** Reads every labelled article of a folder (`*.json`) and of its folder for sourcing only, in the order of their ids. */
export function readGold(folder: string): GoldArticle[] {
  const further = join(folder, SOURCING_ONLY)
  const articles = [folder, ...(existsSync(further) ? [further] : [])].flatMap((from) =>
    readdirSync(from)
      .filter((name) => name.endsWith('.json'))
      .map((name) => fromFile(JSON.parse(readFileSync(join(from, name), 'utf8')) as GoldFile)),
  )
  return articles.sort((a, b) => (a.id < b.id ? -1 : 1))
}

function fromFile(file: GoldFile): GoldArticle {
  const blocks: Block[] = [{ id: 0 as BlockId, kind: 'headline', text: file.title, links: [] }]
  const offsets = [0]
  for (const match of file.text.matchAll(/[^\n]+(?:\n(?!\n)[^\n]+)*/g)) {
    const start = match.index
    const text = match[0]
    const links = (file.links ?? [])
      .filter((link) => link.start >= start && link.end <= start + text.length)
      .map((link) => ({ start: link.start - start, end: link.end - start, href: link.href }))
    blocks.push({ id: blocks.length as BlockId, kind: 'paragraph', text, links })
    offsets.push(start)
  }
  const lang = file.lang ?? 'en'
  const article: Article = {
    url: '',
    title: file.title,
    byline: null,
    publisher: file.outlet ?? null,
    publishedAt: file.date ?? null,
    lang,
    blocks,
  }
  const sentences = file.sentences.map((one) => ({
    ...one,
    accept: one.accept ?? [one.label],
    source: list(one.source),
    cue: list(one.cue),
    carry: one.carry ?? null,
  }))
  return { id: file.id, lang, style: file.style ?? 'other', article, offsets, sentences }
}

function list(spans: GoldSpan | readonly GoldSpan[] | null | undefined): readonly GoldSpan[] {
  if (spans === null || spans === undefined) return []
  return Array.isArray(spans) ? (spans as readonly GoldSpan[]) : [spans as GoldSpan]
}

/** For each labelled sentence the position of the statement that overlaps it most, or -1. */
export function alignStatements(gold: GoldArticle, drafts: readonly Pick<StatementDraft, 'span'>[]): number[] {
  return gold.sentences.map((sentence) => {
    let best = -1
    let most = 0
    for (let i = 0; i < drafts.length; i++) {
      const { span } = drafts[i] as StatementDraft
      const offset = gold.offsets[span.block] ?? 0
      const overlap = Math.min(sentence.end, span.end + offset) - Math.max(sentence.start, span.start + offset)
      if (overlap > most) {
        most = overlap
        best = i
      }
    }
    return best
  })
}
