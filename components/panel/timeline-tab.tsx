import { useI18n } from '../i18n/i18n'
import { usePanel } from './panel-context'
import { gatherEvents } from './timeline-events'

/** The packs' events in order, the article's own day among them. */
export function TimelineTab({ publishedAt }: { publishedAt: string | null }) {
  const { t, date, pick } = useI18n()
  const { library } = usePanel()
  const events = gatherEvents(library.packs)
  if (events.length === 0) return <p class="empty">{t('timeline.empty')}</p>
  const day = publishedAt?.slice(0, 10) ?? null
  const after = day === null ? -1 : events.findIndex(({ event }) => event.date > day)
  return (
    <ol class="events">
      {events.map(({ event, pack }, index) => (
        <li key={`${pack} ${event.id}`} data-first-after={index === after || undefined}>
          {index === after && day !== null && <p class="article-day">{t('timeline.article', { date: date(day) })}</p>}
          <span class="quiet">{date(event.date)}</span>
          <p lang={pick(event.title).lang}>{pick(event.title).text}</p>
        </li>
      ))}
    </ol>
  )
}
