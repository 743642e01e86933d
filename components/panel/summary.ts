import type { I18n } from '../i18n/i18n'
import type { OnTopicView, PanelSettings } from '../panel-view'
import { countMuted, countStatements, countStates, type StateCounts } from './article-reading'

/** In words: what an article rests on, what it mostly is where that is its own view, and what was left out of the count. */
export function summaryOf(
  view: OnTopicView,
  settings: Pick<PanelSettings, 'mutedRules'>,
  { t, sentences }: I18n,
): string {
  const counts = countStates(view, settings)
  const total = countStatements(counts)
  const muted = countMuted(view, settings)
  const all = counts.sourced === total
  return sentences(
    total > 0 && (all ? t('summary.all', { total }) : t('summary.named', { named: counts.sourced, total })),
    counts.unsourced > 0 && t('summary.unsourced', { count: counts.unsourced }),
    isMostlyView(counts) && t('summary.judgement', { count: counts.judgement }),
    muted > 0 && t('summary.muted', { count: muted }),
  )
}

/** More sentences have it than any other state. */
function isMostlyView({ judgement, ...others }: StateCounts): boolean {
  return judgement > Math.max(...Object.values(others))
}
