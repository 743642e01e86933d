import { STATEMENT_STATES } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { StateSign } from '../panel/icon'
import type { AccuracyReport } from './options-view'

/** Published accuracy by state in plain words: of a hundred that we call so, and of a hundred that are so. */
export function HonestMeter({ report }: { report: AccuracyReport | null }) {
  const { t, date } = useI18n()
  if (!report) return <p>{t('meter.none')}</p>
  const states = STATEMENT_STATES.flatMap((state) => {
    const measured = report.states[state]
    return measured ? [{ state, ...measured }] : []
  })
  return (
    <>
      <p>{t('meter.about', { articles: report.articles, sentences: report.sentences, date: date(report.measured) })}</p>
      <ul class="meter">
        {states.map(({ state, precision, recall }) => (
          <li key={state}>
            <p class={`state state-${state}`}>
              <StateSign state={state} />
              {t(`state.${state}`)}
            </p>
            <MeterBar share={precision} words={t('meter.precision', { count: perHundred(precision) })} />
            <MeterBar share={recall} words={t('meter.recall', { count: perHundred(recall) })} />
          </li>
        ))}
      </ul>
    </>
  )
}

function MeterBar({ share, words }: { share: number; words: string }) {
  return (
    <div class="meter-row">
      <span class="meter-bar" aria-hidden="true">
        <span style={{ width: `${100 * share}%` }} />
      </span>
      <span>{words}</span>
    </div>
  )
}

function perHundred(share: number): number {
  return Math.round(share * 100)
}
