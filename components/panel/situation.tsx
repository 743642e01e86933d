import { useI18n } from '../i18n/i18n'
import type { SituationView } from '../panel-view'
import { FailureReport } from './failure-report'
import { LedgerOutline } from './ledger-outline'
import { usePanel } from './panel-context'
import { WayOn } from './way-on'

/** Every state but an article: what is the matter in words, and a way on. */
export function Situation({ view }: { view: SituationView }) {
  const { t } = useI18n()
  const { dispatch } = usePanel()
  return (
    <section class="situation">
      <h1>{useTitle(view)}</h1>
      {view.kind === 'reading' && <LedgerOutline />}
      <p>{useText(view)}</p>
      {view.kind === 'off-topic' && <Covered />}
      {view.kind === 'failed' && <FailureReport report={view.report} pageText={view.pageText} />}
      {view.kind !== 'reading' && (
        <div class="actions">
          <WayOn view={view} />
          <button type="button" onClick={() => dispatch({ type: 'browse', on: true })}>
            {t('situation.browse')}
          </button>
        </div>
      )}
    </section>
  )
}

/** What the installed packs are about: a reader who expected cards sees why there are none. */
function Covered() {
  const { t, pick, list } = useI18n()
  const { library } = usePanel()
  const topics = library.notesByTopic.map(({ topic }) => pick(topic.label).text)
  if (topics.length === 0) return null
  return <p class="quiet">{t('situation.covers', { topics: list(topics) })}</p>
}

/** The state in a few words. */
export function useTitle(view: SituationView): string {
  const { t } = useI18n()
  if (view.kind === 'off-topic' && view.byReader) return t('situation.off-topic.by-reader')
  return t(`situation.${view.kind}.title`)
}

function useText(view: SituationView): string {
  const { t, time } = useI18n()
  switch (view.kind) {
    case 'off-topic':
      return t(view.byReader ? 'situation.off-topic.by-reader.text' : 'situation.off-topic.text')
    case 'paused':
      return view.pause.scope === 'hour'
        ? t('situation.paused.hour', { time: time(view.pause.until) })
        : t(`situation.paused.${view.pause.scope}`)
    default:
      return t(`situation.${view.kind}.text`)
  }
}
