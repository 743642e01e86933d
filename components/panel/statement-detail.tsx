import type { Article, Statement } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { textOf } from './article-reading'
import { usePanel } from './panel-context'
import { useReason } from './reason-words'

type Props = { statement: Statement; article: Article; muted: boolean }

/** Why a statement has its state, what would clear it, what is on record, and what can be done with it. */
export function StatementDetail({ statement, article, muted }: Props) {
  const { t } = useI18n()
  const { actions } = usePanel()
  const reason = useReason(statement)
  const text = textOf(article, statement.span)
  return (
    <div class="statement-detail">
      {reason.question && <p class="question">{reason.question}</p>}
      <p>{reason.why}</p>
      <div class="actions">
        <button type="button" onClick={() => actions.goToStatement(statement.id)}>
          {t('statement.go')}
        </button>
        <button type="button" onClick={() => actions.copy(text)}>
          {t('statement.copy')}
        </button>
        {muted ? (
          <button type="button" onClick={() => actions.unmuteStatement(statement.id)}>
            {t('statement.unmute')}
          </button>
        ) : (
          <button type="button" onClick={() => actions.muteStatement(statement.id)}>
            {t('statement.mute')}
          </button>
        )}
      </div>
    </div>
  )
}
