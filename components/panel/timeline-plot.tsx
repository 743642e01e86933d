import { useI18n } from '../i18n/i18n'
import type { TimelineEvent } from './timeline-events'
import { dayOf, type Range, rangeOfYears, shareOf, stackRows, yearOf, yearTicks } from './timeline-scale'

type PlotProps = {
  events: readonly TimelineEvent[]
  range: Range
  articleDay: string | null
  chosen: TimelineEvent | null
  onChoose: (event: TimelineEvent) => void
}

/** A mark is a 24 px target: a tenth of the narrowest panel, a little less of a wider one. */
const MARK_SHARE = 0.09
/** Past this the plot would push what it is about off the screen; marks then overlap, and the list has them all. */
const ROWS = 6

/** The events of some years on one line of time, this article's day pinned. Every event is a button that opens it. */
export function TimelinePlot({ events, range, articleDay, chosen, onChoose }: PlotProps) {
  const { date, pick } = useI18n()
  const shares = events.map(({ event }) => shareOf(dayOf(event.date), range))
  const rows = stackRows(shares, MARK_SHARE, ROWS)
  return (
    <div class="plot">
      <ol class="plot-marks" style={{ height: `${(Math.max(0, ...rows) + 1) * 24}px` }}>
        {events.map((each, index) => (
          <li
            key={`${each.pack} ${each.event.id}`}
            style={{
              insetInlineStart: `${100 * (shares[index] ?? 0)}%`,
              insetBlockEnd: `${(rows[index] ?? 0) * 24}px`,
            }}
          >
            <button
              type="button"
              aria-pressed={chosen === each}
              aria-label={`${date(each.event.date)}: ${pick(each.event.title).text}`}
              onClick={() => onChoose(each)}
            />
          </li>
        ))}
      </ol>
      <Axis range={range} articleDay={articleDay} />
    </div>
  )
}

function Axis({ range, articleDay }: Pick<PlotProps, 'range' | 'articleDay'>) {
  const { t, date } = useI18n()
  const at = articleDay === null ? -1 : shareOf(dayOf(articleDay), range)
  const x = (share: number) => `${100 * share}%`
  const years = { from: String(yearOf(range.from)), to: String(yearOf(range.to)) }
  return (
    <svg class="plot-axis" width="100%" height="30" role="img" aria-label={t('timeline.axis', years)}>
      <line x1="0" x2="100%" y1="1" y2="1" />
      {yearTicks(range, 6).map((year) => {
        const share = shareOf(rangeOfYears(year, year).from, range)
        return (
          <g key={year}>
            <line x1={x(share)} x2={x(share)} y1="1" y2="6" />
            <text x={x(share)} y="22" text-anchor={share > 0.9 ? 'end' : share < 0.05 ? 'start' : 'middle'}>
              {year}
            </text>
          </g>
        )
      })}
      {articleDay !== null && at >= 0 && at <= 1 && (
        <path class="plot-pin" d="M0 1l-5 8h10z" style={{ transform: `translateX(${x(at)})` }}>
          <title>{t('timeline.article', { date: date(articleDay) })}</title>
        </path>
      )}
    </svg>
  )
}
