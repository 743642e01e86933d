import type { Check } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { usePanel } from './panel-context'

/** Figures, dates and recipients compared: what the article says, and what the record says. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  const { t, date, pick } = useI18n()
  const { library } = usePanel()
  if (checks.length === 0) return null
  return (
    <ul class="checks">
      {checks.map((check) => {
        const figure = check.figure === null ? undefined : library.figure(check.figure, check.pack)
        const owner = figure ?? (check.note === null ? undefined : library.note(check.note, check.pack))
        const source = owner && library.sourcesOf(owner)[0]
        // Without a figure it is an English note's own words.
        const recorded = figure ? pick(figure.recorded) : { text: check.recorded, lang: 'en' }
        return (
          <li key={`${check.span.start} ${check.recorded} ${check.pack}`} data-result={check.result}>
            <b>{t(`check.${check.result}`)}</b> <span lang={recorded.lang}>{recorded.text}</span>
            {source && (
              <span class="quiet">
                {' '}
                (
                <a href={source.URL} target="_blank" rel="noopener noreferrer">
                  {source.publisher}
                </a>
                {source.issued && <>, {date(source.issued)}</>})
              </span>
            )}
            <span class="quiet said">{t('check.said', { said: check.said })}</span>
          </li>
        )
      })}
    </ul>
  )
}
