import { readArticle } from '../../analysis/conditions/article-reading'
import { enrichStatements } from '../../analysis/context/enrich-statements'
import { indexPacks, type PackIndex } from '../../analysis/pack/pack-index'
import type { Pack } from '../../analysis/pack/schema'
import type { Article, BlockId, Statement, StatementDraft, StatementId } from '../../analysis/types'

type Labelled = Readonly<{ id: string; lang?: string; date?: string; before?: string; text: string }>
export type Pair = Labelled & Readonly<{ fits: readonly string[]; tolerated?: readonly string[] }>
export type Slip = Labelled & Readonly<{ slip: Readonly<{ said: string; why: string }> | null }>
export type Scored = Readonly<{ figures: Readonly<Record<string, number>>; errors: readonly string[] }>

export function scorePairs(pairs: readonly Pair[], pack: Pack): Scored {
  const index = indexPacks([pack])
  const rows = pairs.map((pair) => ({ pair, shown: judge(pair, index).notes.slice(0, 2) as readonly string[] }))
  const judged = rows.flatMap(({ pair, shown }) =>
    shown.filter((note) => !pair.tolerated?.includes(note)).map((note) => pair.fits.includes(note)),
  )
  const first = rows.filter(({ pair, shown }) => shown[0] !== undefined && !pair.tolerated?.includes(shown[0]))
  const fitting = rows.filter(({ pair }) => pair.fits.length > 0)
  const right = ({ pair, shown }: (typeof rows)[number], most: number) =>
    shown.slice(0, most).some((note) => pair.fits.includes(note))
  return {
    figures: {
      statements: pairs.length,
      none: pairs.length - fitting.length,
      shown: judged.length,
      precision: share(judged.filter(Boolean).length, judged.length),
      recall: share(fitting.filter((row) => right(row, 2)).length, fitting.length),
      firstPrecision: share(first.filter((row) => right(row, 1)).length, first.length),
      firstRecall: share(fitting.filter((row) => right(row, 1)).length, fitting.length),
    },
    errors: rows
      .filter(
        ({ pair, shown }) =>
          shown.some((note) => !pair.fits.includes(note)) || (pair.fits.length > 0 && shown.length === 0),
      )
      .map(
        ({ pair, shown }) =>
          `${pair.id} ${pair.text}\n   fits ${pair.fits.join(', ') || '-'}; shown ${shown.join(', ') || '-'}`,
      ),
  }
}

export function scoreSlips(slips: readonly Slip[], pack: Pack): Scored {
  const index = indexPacks([pack])
  const rows = slips.map((slip) => ({ slip, statement: judge(slip, index) }))
  const wrong = rows.filter(({ slip }) => slip.slip !== null)
  const right = rows.filter(({ slip }) => slip.slip === null)
  const noticed = wrong.filter(({ slip, statement }) => isNoticed(slip, statement))
  const remarked = right.filter(({ statement }) => remarks(statement).length > 0)
  const line = ({ slip, statement }: (typeof rows)[number]) =>
    `${slip.id} ${slip.text}\n   ${remarks(statement).join('; ') || 'no remark'}`
  return {
    figures: { sentences: slips.length, slips: wrong.length, noticed: noticed.length, falseRemarks: remarked.length },
    errors: [
      ...wrong.filter((row) => !noticed.includes(row)).map((row) => `missed ${line(row)}`),
      ...remarked.map((row) => `false ${line(row)}`),
    ],
  }
}

function isNoticed({ text, slip }: Slip, { checks, misread, span }: Statement): boolean {
  const from = span.start + text.indexOf(slip?.said ?? '')
  const to = from + (slip?.said.length ?? 0)
  return misread.length > 0 || checks.some((c) => c.result === 'differs' && c.span.start < to && c.span.end > from)
}

function remarks({ checks, misread }: Statement): string[] {
  const differing = checks.filter((check) => check.result === 'differs')
  return [...differing.map((check) => `${check.figure} [${check.said}] ${check.recorded}`), ...misread]
}

/** The sentence judged in an article that holds only it and what stands before it. */
function judge({ lang = 'en', date, before, text }: Labelled, index: PackIndex): Statement {
  const start = before === undefined ? 0 : before.length + 1
  const block = {
    id: 0 as BlockId,
    kind: 'paragraph' as const,
    text: before === undefined ? text : `${before} ${text}`,
    links: [],
  }
  const article: Article = {
    ...{ url: 'https://example.org/', title: '', byline: null, publisher: null },
    ...{ publishedAt: date ?? null, lang, blocks: [block] },
  }
  const toDraft = (from: number, to: number): StatementDraft => ({
    id: `s${from}` as StatementId,
    span: { block: block.id, start: from, end: to },
    ...{ state: 'unsourced', confidence: 1, reason: { rule: 'bench', words: [], clears: null } },
    ...{ source: null, cue: null, content: null },
  })
  const drafts = [...(start === 0 ? [] : [toDraft(0, start - 1)]), toDraft(start, block.text.length)]
  const statement = enrichStatements(drafts, readArticle(article, index)).at(-1)
  if (statement === undefined) throw new Error('as many drafts in, as many statements out')
  return statement
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 1000
}
