import { STATEMENT_STATES } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { StateSign } from '../panel/icon'
import type { AccuracyReport } from './options-view'

/** Published accuracy by state in plain words: of a hundred that we call so, and of a hundred that are so. */
export function HonestMeter({ reports }: { reports: readonly AccuracyReport[] }) {
  const { t } = useI18n()
  if (reports.length === 0) return <p>{t('meter.none')}</p>
  return (
    <>
      {reports.map((report) => (
        <Meter key={report.language} report={report} />
      ))}
      <p>{t('meter.caution')}</p>
    </>
  )
}

function Meter({ report }: { report: AccuracyReport }) {
  const { t } = useI18n()
  const { articles, sentences, unseen } = report
  const states = STATEMENT_STATES.flatMap((state) => {
    const measured = report.states[state]
    return measured ? [{ state, ...measured }] : []
  })
  const language = t(`meter.language.${report.language}`)
  return (
    <>
      <p>{t('meter.about', { language, overall: perHundred(report.overall), articles, sentences })}</p>
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
      <p>{t('meter.unseen', { ...unseen, overall: perHundred(unseen.overall) })}</p>
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
