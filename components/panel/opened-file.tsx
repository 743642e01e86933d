import { useI18n } from '../i18n/i18n'
import type { ReadArticle } from '../panel-view'

type Props = { opened: NonNullable<ReadArticle['opened']>; lang: string }

/** What an opened export found again in the article, and the words of the statements that are there no more. */
export function OpenedFile({ opened, lang }: Props) {
  const { t } = useI18n()
  if ('problem' in opened) return <p>{t(`opened.${opened.problem}`)}</p>
  const { found, changed } = opened
  return (
    <div>
      <p>{t('opened.found', { found, total: found + changed.length })}</p>
      {changed.length > 0 && (
        <details>
          <summary>{t('opened.changed', { count: changed.length })}</summary>
          <ul>
            {changed.map((words) => (
              <li key={words}>
                <q lang={lang || undefined}>{words}</q>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
