import { useI18n } from '../i18n/i18n'

type YearsProps = {
  /** Years that have events, ascending. */
  years: readonly number[]
  from: number
  to: number
  onChoose: (year: number) => void
}

/** The years that have events: a press looks at the years around one; those now on the plot are told. */
export function TimelineYears({ years, from, to, onChoose }: YearsProps) {
  const { t } = useI18n()
  return (
    <fieldset class="years" aria-label={t('timeline.years')}>
      {years.map((year) => (
        <button key={year} type="button" aria-pressed={year >= from && year <= to} onClick={() => onChoose(year)}>
          {year}
        </button>
      ))}
    </fieldset>
  )
}
