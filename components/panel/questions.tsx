import type { QuestionAnswer } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { usePanel } from './panel-context'

/** What a reader of this story would want to know, and whether this article says it. */
export function Questions({ answers }: { answers: readonly QuestionAnswer[] }) {
  const { t } = useI18n()
  if (answers.length === 0) return null
  return (
    <section class="group questions">
      <h2>{t('questions.title')}</h2>
      <ul>
        {answers.map((answer) => (
          <Question key={`${answer.pack} ${answer.question}`} answer={answer} />
        ))}
      </ul>
    </section>
  )
}

function Question({ answer }: { answer: QuestionAnswer }) {
  const { t, pick } = useI18n()
  const { library, actions, dispatch } = usePanel()
  const { pack, statement } = answer
  const found = library.question(answer.question, pack)
  if (!found) return null
  const picked = pick(found.question)
  const { note } = found
  return (
    <li>
      <p lang={picked.lang}>{picked.text}</p>
      <p class="question-facts">
        <span class="quiet">{t(`questions.${answer.result}`)}</span>
        {statement && (
          <button type="button" class="link" onClick={() => actions.goToStatement(statement)}>
            {t('statement.go')}
          </button>
        )}
        {note && answer.result !== 'answered' && (
          <button type="button" class="link" onClick={() => dispatch({ type: 'show-note', note: { id: note, pack } })}>
            {t('questions.note')}
          </button>
        )}
      </p>
    </li>
  )
}
