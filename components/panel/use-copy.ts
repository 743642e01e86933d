import { useI18n } from '../i18n/i18n'
import { usePanel } from './panel-context'

/** Copies, and says what came of it. */
export function useCopy(): (text: string) => void {
  const { t } = useI18n()
  const { actions, announce } = usePanel()
  return (text) => {
    void actions.copy(text).then((copied) => announce(t(copied ? 'status.copied' : 'status.not-copied')))
  }
}
