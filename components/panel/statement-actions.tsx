import { useRef, useState } from 'preact/hooks'
import type { Article, Statement } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { statementText, testCaseText } from './copy-text'
import { usePanel } from './panel-context'
import { useCopy } from './use-copy'

type Props = { statement: Statement; article: Article; muted: boolean }

/** Go to, copy, mark as wrong: with what marking means spelt out, and a way back. */
export function StatementActions({ statement, article, muted }: Props) {
  const i18n = useI18n()
  const { actions, settings } = usePanel()
  const copy = useCopy()
  const [marking, setMarking] = useState(false)
  const wrong = useRef<HTMLButtonElement>(null)
  const { t } = i18n
  const { rule } = statement.reason
  const byRule = settings.mutedRules.includes(rule)
  /** What was pressed goes away: the keyboard goes to the button that takes it back. */
  const mute = (now: () => void) => {
    wrong.current?.focus()
    now()
  }
  const undo = () => {
    setMarking(false)
    if (byRule) actions.unmuteRule(rule)
    else actions.unmuteStatement(statement.id)
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
        <button
          ref={wrong}
          type="button"
          aria-expanded={muted ? undefined : marking}
          onClick={muted ? undo : () => setMarking(!marking)}
        >
          {t(muted ? (byRule ? 'statement.unmute-rule' : 'statement.unmute') : 'statement.wrong')}
        </button>
      </div>
      {marking && (
        <div class="actions sub-actions">
          {!muted && <WaysToMark statement={statement} onMute={mute} />}
          <button type="button" onClick={() => copy(testCaseText(article, statement))}>
            {t('statement.test-case')}
          </button>
        </div>
      )}
    </>
  )
}

type WaysProps = { statement: Statement; onMute: (now: () => void) => void }

/** Where a mark that is wrong is to go: here, or wherever its rule speaks. */
function WaysToMark({ statement, onMute }: WaysProps) {
  const { t } = useI18n()
  const { actions } = usePanel()
  return (
    <>
      <button type="button" onClick={() => onMute(() => actions.muteStatement(statement.id))}>
        {t('statement.mute-here')}
      </button>
      <button type="button" onClick={() => onMute(() => actions.muteRule(statement.reason.rule))}>
        {t('statement.mute-rule')}
      </button>
    </>
  )
}
