import { useI18n } from '../i18n/i18n'
import { Section } from './fields'
import type { OptionsProps } from './options-view'

/** The commands and their keys; the browser's own page changes them. */
export function ShortcutsSection({ shortcuts, actions }: Pick<OptionsProps, 'shortcuts' | 'actions'>) {
  const { t } = useI18n()
  const { openShortcuts } = actions
  return (
    <Section id="shortcuts" title={t('options.shortcuts')}>
      <ul class="rows">
        {shortcuts.map(({ name, description, keys }) => (
          <li key={name} class="row">
            <span>{description}</span>
            {keys ? <kbd>{keys}</kbd> : <span class="quiet">{t('shortcuts.none')}</span>}
          </li>
        ))}
      </ul>
      {openShortcuts ? (
        <div class="actions">
          <button type="button" onClick={() => openShortcuts()}>
            {t('shortcuts.change')}
          </button>
        </div>
      ) : (
        <p class="quiet">{t('shortcuts.where')}</p>
      )}
    </Section>
  )
}
