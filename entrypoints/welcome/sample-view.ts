import type { Analysis, Article } from '../../analysis/types'
import type { PanelView } from '../../components/panel-view'

/** The panel on the sample article; it stands beside no page, so there is no position and nothing is painted. */
export function sampleView({ article, analysis }: Readonly<{ article: Article; analysis: Analysis }>): PanelView {
  if (analysis.kind !== 'on-topic') return { kind: 'reading' }
  const around = { position: null, unplaced: 0, canPaint: true, changed: false, translated: false, muted: [] }
  return { kind: 'on-topic', article, analysis, ...around }
}
