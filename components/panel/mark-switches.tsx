import { useI18n } from '../i18n/i18n'
import { MARK_KINDS } from '../panel-view'
import { usePanel } from './panel-context'

/** What is marked on the page: one switch a kind, each drawn with the line it paints. */
export function MarkSwitches() {
  const { t } = useI18n()
  const { settings, actions } = usePanel()
  return (
    <fieldset class="switches">
      <legend>{t('marks.label')}</legend>
      {MARK_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          class={`switch line-${kind}`}
          aria-pressed={settings.marks[kind]}
          onClick={() => actions.setMark(kind, !settings.marks[kind])}
        >
          {t(`marks.${kind}`)}
        </button>
      ))}
    </fieldset>
  )
}
