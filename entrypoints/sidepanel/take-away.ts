import type { PackLibrary } from '../../analysis/pack/library'
import type { Article } from '../../analysis/types'
import type { ExportFormat, OpenedFile, PanelSettings, PanelView } from '../../components/panel-view'
import { type KeptStatement, parseAnnotations } from '../../components/take-away/annotations'
import { type TakenAway, takeAway } from '../../components/take-away/take-away'
import { anchorsOf, reanchor } from '../../page/anchor'

/** Several times the file of the longest article; more is none of ours. */
const MAX_BYTES = 8_000_000

/** What a picked file was: the statements kept in it, or the word for what is wrong with it. */
export type PickedFile = Readonly<{ kept: readonly KeptStatement[] }> | Extract<OpenedFile, { problem: unknown }>

/** The article in view as a file; null where there is no analysis to take. */
export function exportOf(
  view: PanelView,
  format: ExportFormat,
  library: PackLibrary,
  settings: PanelSettings,
): TakenAway | null {
  if (view.kind !== 'on-topic') return null
  const spans = view.analysis.statements.map(({ span }) => span)
  return takeAway(format, view, library, settings, anchorsOf(view.article, spans))
}

/** Reads a file that the reader picked; what it holds is checked, and huge files are not read at all. */
export async function readPicked(file: Pick<File, 'size' | 'text'>): Promise<PickedFile> {
  if (file.size > MAX_BYTES) return { problem: 'too-large' }
  const kept = parseAnnotations(await file.text().catch(() => '')) // unreadable is as good as empty: none of ours
  return kept === null ? { problem: 'not-ours' } : { kept }
}

/** What of a picked file stands in this article, and the words of what does not. */
export function compareWith(article: Article, picked: PickedFile): OpenedFile {
  if ('problem' in picked) return picked
  const { placed } = reanchor(article, new Map(picked.kept.map(({ anchor }, at) => [String(at), anchor])))
  const taken = new Set<string>()
  const changed: string[] = []
  picked.kept.forEach(({ anchor }, at) => {
    const place = JSON.stringify(placed.get(String(at)) ?? null)
    // Of two sentences with the same words, one edited leads to the other's place: only one can stand there.
    if (place === 'null' || taken.has(place)) changed.push(anchor.quote.exact)
    else taken.add(place)
  })
  return { found: taken.size, changed }
}
