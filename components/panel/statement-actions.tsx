import { useState } from 'preact/hooks'
import type { Article, Statement } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { statementText, testCaseText } from './copy-text'
import { usePanel } from './panel-context'

type Props = { statement: Statement; article: Article; muted: boolean }

/** Go to, copy, mark as wrong: with what marking means spelt out, and a way back. */
export function StatementActions({ statement, article, muted }: Props) {
  const i18n = useI18n()
  const { actions, announce } = usePanel()
  const [marking, setMarking] = useState(false)
  const { t } = i18n
  const copy = (text: string) => {
    actions.copy(text)
    announce(t('status.copied'))
  }
  return (
    <>
      <div class="actions">
        <button type="button" onClick={() => actions.goToStatement(statement.id)}>
          {t('statement.go')}
        </button>
        <button type="button" onClick={() => copy(statementText(article, statement, i18n))}>
          {t('statement.copy')}
        </button>
        {muted ? (
          <Undo statement={statement} />
        ) : (
          <button type="button" aria-expanded={marking} onClick={() => setMarking(!marking)}>
            {t('statement.wrong')}
          </button>
        )}
      </div>
      {marking && !muted && (
        <div class="actions sub-actions">
          <button type="button" onClick={() => actions.muteStatement(statement.id)}>
            {t('statement.mute-here')}
          </button>
          <button type="button" onClick={() => actions.muteRule(statement.reason.rule)}>
            {t('statement.mute-rule')}
          </button>
          <button type="button" onClick={() => copy(testCaseText(article, statement))}>
            {t('statement.test-case')}
          </button>
        </div>
      )}
    </>
  )
}

/** Takes a mark as wrong back, whichever of the two made it. */
function Undo({ statement }: { statement: Statement }) {
  const { t } = useI18n()
  const { actions, settings } = usePanel()
  const { rule } = statement.reason
  const byRule = settings.mutedRules.includes(rule)
  return (
    <button type="button" onClick={() => (byRule ? actions.unmuteRule(rule) : actions.unmuteStatement(statement.id))}>
      {t(byRule ? 'statement.unmute-rule' : 'statement.unmute')}
    </button>
  )
}
