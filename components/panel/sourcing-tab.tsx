import { useI18n } from '../i18n/i18n'
import type { OnTopicView } from '../panel-view'
import { isMuted } from './article-reading'
import { Chain } from './chain'
import { usePanel } from './panel-context'
import { hides } from './panel-state'
import { StatementItem } from './statement-item'

/** Every statement in order. Filtering hides items, it does not remake them: 400 stay quick. */
export function SourcingTab({ view }: { view: OnTopicView }) {
  const { t } = useI18n()
  const { settings, state, dispatch } = usePanel()
  const { statements } = view.analysis
  const shown = statements.filter((statement) => !hides(state.filter, statement.state)).length
  return (
    <>
      {state.filter.length > 0 && (
        <p class="filter-line">
          {t('sourcing.shown', { shown, total: statements.length })}{' '}
          <button type="button" class="link" onClick={() => dispatch({ type: 'clear-filter' })}>
            {t('sourcing.all')}
          </button>
        </p>
      )}
      <Chain view={view} />
      <ol class="statements">
        {statements.map((statement) => (
          <StatementItem
            key={statement.id}
            statement={statement}
            article={view.article}
            open={state.statement === statement.id}
            hidden={hides(state.filter, statement.state)}
            here={statement.span.block === view.position}
            muted={isMuted(statement, view.muted, settings.mutedRules)}
          />
        ))}
      </ol>
      {shown === 0 && <p class="empty">{t('sourcing.empty')}</p>}
    </>
  )
}
