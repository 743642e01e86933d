import { useI18n } from '../i18n/i18n'
import type { ArticleView, PanelView } from '../panel-view'
import { usePanel } from './panel-context'

/** Every state but an article: what is the matter in words, and a way on. */
export function Situation({ view }: { view: Exclude<PanelView, ArticleView> }) {
  const { t } = useI18n()
  const { dispatch } = usePanel()
  return (
    <section class="situation">
      <h1>{t(`situation.${view.kind}.title`)}</h1>
      <p>{t(`situation.${view.kind}.text`)}</p>
      <div class="actions">
        <WayOn view={view} />
        <button type="button" onClick={() => dispatch({ type: 'browse', on: true })}>
          {t('situation.browse')}
        </button>
      </div>
    </section>
  )
}

function WayOn({ view }: { view: Exclude<PanelView, ArticleView> }) {
  const { t } = useI18n()
  const { actions } = usePanel()
  switch (view.kind) {
    case 'off-topic':
    case 'not-an-article':
      return (
        <button type="button" onClick={() => actions.readAnyway()}>
          {t('situation.read-anyway')}
        </button>
      )
    case 'failed':
    case 'nothing-to-read':
    case 'stale-after-update':
      return (
        <button type="button" onClick={() => actions.retry()}>
          {t('situation.retry')}
        </button>
      )
    case 'not-allowed':
      return (
        <button type="button" onClick={() => actions.allow('site')}>
          {t('situation.allow')}
        </button>
      )
    case 'paused':
      return (
        <button type="button" onClick={() => actions.resume()}>
          {t('situation.resume')}
        </button>
      )
    default:
      return null
  }
}
