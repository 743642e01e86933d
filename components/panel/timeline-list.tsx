import { useI18n } from '../i18n/i18n'
import { usePanel } from './panel-context'
import { ShortSources } from './source-list'
import type { TimelineEvent } from './timeline-events'

type ListProps = { events: readonly TimelineEvent[]; articleDay: string | null }

/** All events in order, for those who would rather read than look. */
export function TimelineList({ events, articleDay }: ListProps) {
  const { t, date } = useI18n()
  const article = articleDay !== null && <p class="article-day">{t('timeline.article', { date: date(articleDay) })}</p>
  const after = articleDay === null ? -1 : events.findIndex(({ event }) => event.date > articleDay)
  return (
    <ol class="events">
      {events.map((each, index) => (
        <li key={`${each.pack} ${each.event.id}`}>
          {index === after && article}
          <EventDetail value={each} />
          {after < 0 && index === events.length - 1 && article}
        </li>
      ))}
    </ol>
  )
}

/** One event: when, what, its sources, and the way to its card. */
export function EventDetail({ value }: { value: TimelineEvent }) {
  const { t, date, pick } = useI18n()
  const { library, dispatch } = usePanel()
  const { event, pack } = value
  const title = pick(event.title)
  const { note } = event
  return (
    <div class="event">
      <p>
        <span class="quiet">{date(event.date)}</span> <span lang={title.lang}>{title.text}</span>
      </p>
      <ShortSources sources={library.sourcesOf(event)} />
      {note && (
        <button type="button" class="link" onClick={() => dispatch({ type: 'show-note', note: { id: note, pack } })}>
          {t('timeline.open-card')}
          <span class="visually-hidden">: {title.text}</span>
        </button>
      )}
    </div>
  )
}
