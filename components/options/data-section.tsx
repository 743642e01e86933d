import { useState } from 'preact/hooks'
import { useI18n } from '../i18n/i18n'
import { FileButton, Section } from './fields'
import type { OptionsProps } from './options-view'

/** What is stored, to take out, bring in, or erase: erasing asks once more. */
export function DataSection({ actions }: Pick<OptionsProps, 'actions'>) {
  const { t } = useI18n()
  const [asking, setAsking] = useState(false)
  return (
    <Section id="data" title={t('options.data')}>
      <p>{t('data.about')}</p>
      <div class="actions">
        <button type="button" onClick={() => actions.exportData()}>
          {t('data.export')}
        </button>
        <FileButton label={t('data.import')} accept="application/json,.json" onFile={actions.importData} />
        <button type="button" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {t('data.erase')}
        </button>
      </div>
      {asking && (
        <div class="field">
          <p>{t('data.erase.sure')}</p>
          <div class="actions">
            <button
              type="button"
              class="danger"
              onClick={() => {
                setAsking(false)
                actions.eraseAll()
              }}
            >
              {t('data.erase.yes')}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {t('data.erase.no')}
            </button>
          </div>
        </div>
      )}
    </Section>
  )
}
