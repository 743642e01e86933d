import type { QuestionAnswer } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { usePanel } from './panel-context'

/** What a reader of this story would want to know, and whether this article says it. */
export function Questions({ answers }: { answers: readonly QuestionAnswer[] }) {
  const { t, pick } = useI18n()
  const { library, actions } = usePanel()
  if (answers.length === 0) return null
  return (
    <section class="group questions">
      <h2>{t('questions.title')}</h2>
      <ul class="plain">
        {answers.map(({ question, pack, result, statement }) => {
          const found = library.question(question, pack)
          if (!found) return null
          const picked = pick(found.question)
          return (
            <li key={`${pack} ${question}`} data-result={result}>
              <span lang={picked.lang}>{picked.text}</span> <span class="quiet">{t(`questions.${result}`)}</span>
              {statement && (
                <button type="button" class="link" onClick={() => actions.goToStatement(statement)}>
                  {t('questions.go')}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
