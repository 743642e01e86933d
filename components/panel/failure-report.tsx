import { useState } from 'preact/hooks'
import { useI18n } from '../i18n/i18n'
import { useCopy } from './use-copy'

type Props = { report: string; pageText: string | null }

/** What to send to whoever mends it: shown before it is copied, the page's text in it only where ticked. */
export function FailureReport({ report, pageText }: Props) {
  const { t } = useI18n()
  const copy = useCopy()
  const [withText, setWithText] = useState(false)
  const whole = withText && pageText !== null ? `${report}\n\n${pageText}` : report
  return (
    <div class="report">
      <textarea readOnly rows={6} aria-label={t('report.label')} value={whole} />
      {pageText !== null && (
        <label>
          <input type="checkbox" checked={withText} onChange={(event) => setWithText(event.currentTarget.checked)} />
          {t('report.with-text')}
        </label>
      )}
      <div class="actions">
        <button type="button" onClick={() => copy(whole)}>
          {t('report.copy')}
        </button>
      </div>
    </div>
  )
}
