import { useI18n } from '../i18n/i18n'
import { type Range, yearOf } from './timeline-scale'

type YearsProps = {
  /** Stretches of years that have events, ascending. */
  stretches: readonly Range[]
  shown: Range
  onChoose: (stretch: Range) => void
}

/** The years that have events, in stretches: a press looks at one; the one on the plot is told. Nothing where there is one. */
export function TimelineYears({ stretches, shown, onChoose }: YearsProps) {
  const { t } = useI18n()
  if (stretches.length < 2) return null
  return (
    <fieldset class="years" aria-label={t('timeline.years')}>
      {stretches.map((stretch) => (
        <button
          key={stretch.from}
          type="button"
          aria-pressed={stretch.from === shown.from}
          onClick={() => onChoose(stretch)}
        >
          {nameOf(stretch)}
        </button>
      ))}
    </fieldset>
  )
}

/** "2025", "1947–2022". */
function nameOf({ from, to }: Range): string {
  const [first, last] = [yearOf(from), yearOf(to)]
  return first === last ? String(first) : `${first}–${last}`
}
