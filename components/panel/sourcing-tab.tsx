import { useCallback, useEffect, useMemo } from 'preact/hooks'
import type { StatementId } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import type { OnTopicView } from '../panel-view'
import { countFlags, countStatements, countStates, FLAGGED, findReadingIndex, isMuted } from './article-reading'
import { Chain } from './chain'
import { leaveFor } from './leave-for'
import { usePanel } from './panel-context'
import { StatementItem } from './statement-item'

/** Every statement in order, or on a press those the tab counts. A filter only changes what the style sheet shows: four hundred stay quick. */
export function SourcingTab({ view }: { view: OnTopicView }) {
  const { t } = useI18n()
  const { settings, state, dispatch, announce } = usePanel()
  const items = useItems(view)
  const counts = countStates(view, settings)
  const isFiltered = state.filter.length > 0
  const shown = countStatements(counts, state.filter)
  const flags = countFlags(counts)
  const filter = () => dispatch({ type: 'filter', states: isFiltered ? [] : FLAGGED })
  const words = t('sourcing.shown', { shown, total: countStatements(counts) })
  useEffect(() => {
    if (isFiltered) announce(words, { seen: false })
  }, [isFiltered, words, announce])
  return (
    <>
      <p class="filter-line">
        {isFiltered && <span>{words}</span>}
        {(isFiltered || flags > 0) && (
          <button type="button" class="link" onClick={() => leaveFor(filter)}>
            {isFiltered ? t('sourcing.all') : t('sourcing.flagged', { count: flags })}
          </button>
        )}
      </p>
      <Chain view={view} />
      <ol class="statements" data-filter={isFiltered ? state.filter.join(' ') : undefined}>
        {items}
      </ol>
      {isFiltered && shown === 0 && <p class="empty">{t('sourcing.empty')}</p>}
    </>
  )
}

/** The items, kept while nothing of theirs changes. */
function useItems({ analysis, article, muted, position }: OnTopicView) {
  const { settings, state, dispatch } = usePanel()
  const { mutedRules } = settings
  // A heading or caption has no statement: then it is those of the paragraph after it.
  const reading = analysis.statements[findReadingIndex(analysis.statements, position) ?? -1]?.span.block
  const onToggle = useCallback((id: StatementId) => dispatch({ type: 'toggle-statement', id }), [dispatch])
  return useMemo(
    () =>
      analysis.statements.map((statement) => (
        <StatementItem
          key={statement.id}
          statement={statement}
          article={article}
          open={state.statement === statement.id}
          here={statement.span.block === reading}
          muted={isMuted(statement, muted, mutedRules)}
          onToggle={onToggle}
        />
      )),
    [analysis, article, muted, mutedRules, reading, state.statement, onToggle],
  )
}
