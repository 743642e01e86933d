import { useEffect } from 'preact/hooks'
import { useI18n } from '../i18n/i18n'
import type { ReadArticle } from '../panel-view'
import { Icon } from './icon'
import { usePanel } from './panel-context'
import { Quotation } from './quotation'

type Props = { opened: NonNullable<ReadArticle['opened']>; lang: string }

/** What an opened export found again in the article, and the words of the statements that are there no more. */
export function OpenedFile({ opened, lang }: Props) {
  const { t } = useI18n()
  const { announce } = usePanel()
  const changed = 'problem' in opened ? [] : opened.changed
  const words =
    'problem' in opened
      ? t(`opened.${opened.problem}`)
      : t('opened.found', { found: opened.found, total: opened.found + changed.length })
  // the file was opened elsewhere: what came of it is heard, too
  useEffect(() => announce(words, { seen: false }), [words, announce])
  return (
    <div>
      <p>{words}</p>
      {changed.length > 0 && (
        <details>
          <summary class="disclosure">
            <Icon name="down" />
            {t('opened.changed', { count: changed.length })}
          </summary>
          <ul>
            {changed.map((words) => (
              <li key={words}>
                <Quotation lang={lang} text={words} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
