import { useState } from 'preact/hooks'
import { useI18n } from '../i18n/i18n'
import { usePanel } from './panel-context'
import { SeriesChart } from './series-chart'
import { gatherEvents, type TimelineEvent } from './timeline-events'
import { EventDetail, TimelineList } from './timeline-list'
import { TimelinePlot } from './timeline-plot'

/** The packs' events as a plot or a list, the article's own day among them, and the figures that run over years. */
export function TimelineTab({ publishedAt }: { publishedAt: string | null }) {
  const { t } = useI18n()
  const { library, settings, actions } = usePanel()
  const [chosen, setChosen] = useState<TimelineEvent | null>(null)
  const [events] = useState(() => gatherEvents(library.packs))
  const series = library.packs.flatMap((pack) => pack.series)
  if (events.length === 0) return <p class="empty">{t('timeline.empty')}</p>
  const day = publishedAt?.slice(0, 10) ?? null
  const asList = settings.timelineAs === 'list'
  const asListButton = (
    <button type="button" aria-pressed={asList} onClick={() => actions.setTimelineAs(asList ? 'plot' : 'list')}>
      {t('timeline.as-list')}
    </button>
  )
  const last = chosen ?? lastUntil(events, day)
  return (
    <>
      {asList ? (
        <>
          <div class="actions plot-controls">{asListButton}</div>
          <TimelineList events={events} articleDay={day} />
        </>
      ) : (
        <>
          <TimelinePlot events={events} articleDay={day} chosen={last} onChoose={setChosen}>
            {asListButton}
          </TimelinePlot>
          {last && <EventDetail value={last} />}
        </>
      )}
      {series.length > 0 && (
        <section class="group">
          <h2>{t('series.title')}</h2>
          {series.map((each) => (
            <SeriesChart key={each.id} series={each} />
          ))}
        </section>
      )}
    </>
  )
}

/** What had happened when the article appeared: a first thing to read before anything is pressed. */
function lastUntil(events: readonly TimelineEvent[], day: string | null): TimelineEvent | null {
  return events.findLast(({ event }) => day === null || event.date <= day) ?? events[0] ?? null
}
