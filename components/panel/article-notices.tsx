import { useEffect } from 'preact/hooks'
import { useI18n } from '../i18n/i18n'
import type { ArticleView } from '../panel-view'
import { leaveFor } from './leave-for'
import { OpenedFile } from './opened-file'
import { usePanel } from './panel-context'

/** What a reader should know about how this article was read. */
export function ArticleNotices({ view }: { view: ArticleView }) {
  const { t } = useI18n()
  const { actions, announce } = usePanel()
  const away = view.away ? t('notice.away') : null
  useEffect(() => {
    if (away !== null) announce(away, { seen: false })
  }, [away, announce])
  const lines = [
    view.kind === 'unsupported-language' && t('notice.language'),
    view.kind === 'on-topic' && view.analysis.statements.length === 0 && t('notice.no-sentences'),
    view.partial === true && t('notice.partial'),
    view.translated && t('notice.translated'),
    !view.canPaint && t('notice.no-marks'),
    view.canPaint && view.unplaced > 0 && t('notice.unplaced', { count: view.unplaced }),
  ].filter((line) => line !== false)
  if (lines.length === 0 && !view.changed && !view.opened && away === null) return null
  return (
    <div class="notices">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {away !== null && (
        <p>
          {away}{' '}
          <button type="button" class="link" onClick={() => leaveFor(actions.showMarks)}>
            {t('notice.show-marks')}
          </button>
        </p>
      )}
      {view.opened && <OpenedFile opened={view.opened} lang={view.article.lang} />}
      {view.changed && (
        <p>
          {t('notice.changed')}{' '}
          <button type="button" class="link" onClick={() => leaveFor(actions.retry)}>
            {t('notice.read-again')}
          </button>
        </p>
      )}
    </div>
  )
}
