import { useRef } from 'preact/hooks'
import { useI18n } from '../i18n/i18n'
import type { TimelineEvent } from './timeline-events'
import {
  dayOf,
  monthTicks,
  placeInColumns,
  type Range,
  rangeOfYears,
  shareOf,
  yearOf,
  yearTicks,
} from './timeline-scale'
import { useWidth } from './use-width'

type PlotProps = {
  events: readonly TimelineEvent[]
  range: Range
  articleDay: string | null
  chosen: TimelineEvent | null
  onChoose: (event: TimelineEvent) => void
}

/** Width and height of a mark's target, in px. */
const MARK = 24
/** Until it was measured: as many columns as the narrowest panel has. */
const NARROWEST = 8 * MARK

/** The events of some years on one line of time, this article's day pinned. Every event is a button that opens it. */
export function TimelinePlot({ events, range, articleDay, chosen, onChoose }: PlotProps) {
  const { date, pick } = useI18n()
  const marks = useRef<HTMLOListElement>(null)
  const columns = Math.max(1, Math.floor(useWidth(marks, NARROWEST) / MARK))
  const places = placeInColumns(
    events.map(({ event }) => shareOf(dayOf(event.date), range)),
    columns,
  )
  const highest = Math.max(0, ...places.map(({ row }) => row + 1))
  return (
    <div class="plot">
      <ol class="plot-marks" ref={marks} style={{ height: `${highest * MARK}px` }}>
        {events.map((each, index) => {
          const { column = 0, row = 0 } = places[index] ?? {}
          const words = `${date(each.event.date)}: ${pick(each.event.title).text}`
          return (
            <li
              key={`${each.pack} ${each.event.id}`}
              style={{ insetInlineStart: `${(100 * (column + 0.5)) / columns}%`, insetBlockEnd: `${row * MARK}px` }}
            >
              <button
                type="button"
                aria-pressed={chosen === each}
                aria-label={words}
                title={words}
                onClick={() => onChoose(each)}
              />
            </li>
          )
        })}
      </ol>
      <Axis range={range} articleDay={articleDay} />
    </div>
  )
}

function Axis({ range, articleDay }: Pick<PlotProps, 'range' | 'articleDay'>) {
  const { t, date, month } = useI18n()
  const ticks = [
    ...yearTicks(range, 6).map((year) => ({ label: String(year), day: rangeOfYears(year, year).from })),
    ...monthTicks(range).map((iso) => ({ label: month(iso), day: dayOf(iso) })),
  ].map(({ label, day }) => ({ label, share: shareOf(day, range) }))
  const at = articleDay === null ? -1 : shareOf(dayOf(articleDay), range)
  const x = (share: number) => `${100 * share}%`
  const years = { from: String(yearOf(range.from)), to: String(yearOf(range.to)) }
  return (
    <svg class="plot-axis" width="100%" height="30" role="img" aria-label={t('timeline.axis', years)}>
      <line x1="0" x2="100%" y1="1" y2="1" />
      {ticks.map(({ label, share }) => (
        <g key={label}>
          <line x1={x(share)} x2={x(share)} y1="1" y2="6" />
          <text x={x(share)} y="22" text-anchor={share > 0.9 ? 'end' : share < 0.05 ? 'start' : 'middle'}>
            {label}
          </text>
        </g>
      ))}
      {articleDay !== null && at >= 0 && at <= 1 && (
        <path class="plot-pin" d="M0 1l-5 8h10z" style={{ transform: `translateX(${x(at)})` }}>
          <title>{t('timeline.article', { date: date(articleDay) })}</title>
        </path>
      )}
    </svg>
  )
}
