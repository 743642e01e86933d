import { useI18n } from '../i18n/i18n'
import type { SituationView } from '../panel-view'
import { usePanel } from './panel-context'

/** What can be done about a situation. Nothing where only the reader's next step outside the panel helps. */
export function WayOn({ view }: { view: SituationView }) {
  const { t } = useI18n()
  const { actions } = usePanel()
  switch (view.kind) {
    case 'off-topic':
      return view.byReader ? (
        <Action words={t('situation.about-it')} onPress={() => actions.setNotAboutTopic(false)} />
      ) : (
        <Action words={t('situation.read-anyway')} onPress={actions.readAnyway} />
      )
    case 'not-an-article':
      return <Action words={t('situation.read-anyway')} onPress={actions.readAnyway} />
    case 'failed':
    case 'nothing-to-read':
      return <Action words={t('situation.retry')} onPress={actions.retry} />
    case 'cannot-see':
    case 'stale-after-update':
      return <Action words={t('situation.allow-all')} onPress={() => actions.allow('all')} />
    case 'paused':
      return <Action words={t('situation.resume')} onPress={actions.resume} />
    default:
      return null
  }
}

function Action({ words, onPress }: { words: string; onPress: () => void }) {
  return (
    <button type="button" onClick={() => onPress()}>
      {words}
    </button>
  )
}
