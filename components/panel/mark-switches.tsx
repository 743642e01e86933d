import { useI18n } from '../i18n/i18n'
import { MARK_KINDS } from '../panel-view'
import { usePanel } from './panel-context'

/** What is marked on the page: one switch a kind, each drawn with the line it paints. */
export function MarkSwitches({ judged }: { judged: boolean }) {
  const { t } = useI18n()
  const { settings, actions } = usePanel()
  const kinds = MARK_KINDS.filter(
    // Named sources are marked by few; their switch lives in the settings until it is on.
    (kind) => kind === 'mention' || (judged && (kind !== 'sourced' || settings.marks.sourced)),
  )
  return (
    <fieldset class="switches">
      <legend>{t('marks.label')}</legend>
      {kinds.map((kind) => (
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
