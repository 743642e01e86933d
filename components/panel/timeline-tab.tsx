import { useMemo, useState } from 'preact/hooks'
import { readDay } from '../../analysis/context/article-day'
import { useI18n } from '../i18n/i18n'
import { usePanel } from './panel-context'
import { SeriesChart } from './series-chart'
import { gatherEvents, type TimelineEvent } from './timeline-events'
import { EventDetail, TimelineList } from './timeline-list'
import { TimelinePlot } from './timeline-plot'
import { dayOf, isWithin, type Range, stretchAt, stretchesOf } from './timeline-scale'
import { TimelineYears } from './timeline-years'

/** The packs' events as a plot or a list, the article's own day among them, and the figures that run over years. */
export function TimelineTab({ publishedAt }: { publishedAt: string | null }) {
  const { t } = useI18n()
  const { library, settings, actions } = usePanel()
  const events = useMemo(() => gatherEvents(library.packs), [library])
  const series = library.packs.flatMap((pack) => pack.series)
  if (events.length === 0) return <p class="empty">{t('timeline.empty')}</p>
  const day = readDay({ publishedAt })
  const asList = settings.timelineAs === 'list'
  return (
    <>
      <div class="actions plot-controls">
        <button type="button" aria-pressed={asList} onClick={() => actions.setTimelineAs(asList ? 'plot' : 'list')}>
          {t('timeline.as-list')}
        </button>
      </div>
      {asList ? <TimelineList events={events} articleDay={day} /> : <Plot events={events} day={day} />}
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

/** The plot of some years, and the event that was pressed; first the article's years, and its last event. */
function Plot({ events, day }: { events: readonly TimelineEvent[]; day: string | null }) {
  const stretches = useMemo(() => stretchesOf(events.map(({ event }) => dayOf(event.date))), [events])
  const [asked, setAsked] = useState<Range | null>(null)
  const [pressed, setPressed] = useState<TimelineEvent | null>(null)
  const range = asked ?? stretchAt(day === null ? null : dayOf(day), stretches)
  if (!range) return null
  const inside = events.filter(({ event }) => isWithin(dayOf(event.date), range))
  const chosen = pressed && inside.includes(pressed) ? pressed : lastUntil(inside, day)
  return (
    <>
      <TimelineYears stretches={stretches} shown={range} onChoose={setAsked} />
      <TimelinePlot events={inside} range={range} articleDay={day} chosen={chosen} onChoose={setPressed} />
      {chosen && <EventDetail value={chosen} />}
    </>
  )
}

/** What had happened when the article appeared: a first thing to read before anything is pressed. */
function lastUntil(events: readonly TimelineEvent[], day: string | null): TimelineEvent | null {
  return events.findLast(({ event }) => day === null || event.date <= day) ?? events[0] ?? null
}
