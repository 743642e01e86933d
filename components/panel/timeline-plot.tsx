import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { useI18n } from '../i18n/i18n'
import type { TimelineEvent } from './timeline-events'
import { dayOf, type Range, rangeOfDays, rangeOfYears, shareOf, stackRows, yearOf, yearTicks } from './timeline-scale'

type PlotProps = {
  events: readonly TimelineEvent[]
  articleDay: string | null
  chosen: TimelineEvent | null
  onChoose: (event: TimelineEvent) => void
  /** Further controls beside the plot's own. */
  children: ComponentChildren
}

/** A mark is a 24 px target; on a plot of 240 px that is a tenth of its width. */
const MARK_SHARE = 0.09
const ROWS = 4
/** From here on events are dense in every pack we know; what came before is shown when asked for. */
const RECENT_YEARS = 3

/** The packs' events on one line of time, this article's day pinned. Every event is a button that opens it. */
export function TimelinePlot({ events, articleDay, chosen, onChoose, children }: PlotProps) {
  const { t } = useI18n()
  const days = events.map(({ event }) => dayOf(event.date))
  const whole = rangeOfDays(articleDay === null ? days : [...days, dayOf(articleDay)])
  const last = yearOf(whole.to)
  const recent = rangeOfYears(Math.max(yearOf(whole.from), last - RECENT_YEARS + 1), last)
  const [zoomed, setZoomed] = useState(true)
  const range = zoomed ? recent : whole
  const inside = events.filter((_, index) => (days[index] ?? 0) >= range.from)
  return (
    <div class="plot">
      <div class="actions plot-controls">
        {recent.from > whole.from && (
          <button type="button" aria-pressed={zoomed} onClick={() => setZoomed(!zoomed)}>
            {t('timeline.recent', { years: RECENT_YEARS })}
          </button>
        )}
        {children}
      </div>
      <Marks events={inside} range={range} chosen={chosen} onChoose={onChoose} />
      <Axis range={range} articleDay={articleDay} />
    </div>
  )
}

type MarksProps = Omit<PlotProps, 'articleDay' | 'children'> & { range: Range }

function Marks({ events, range, chosen, onChoose }: MarksProps) {
  const { date, pick } = useI18n()
  const shares = events.map(({ event }) => shareOf(dayOf(event.date), range))
  const rows = stackRows(shares, MARK_SHARE, ROWS)
  return (
    <ol class="plot-marks" style={{ height: `${(Math.max(0, ...rows) + 1) * 24}px` }}>
      {events.map((each, index) => (
        <li
          key={`${each.pack} ${each.event.id}`}
          style={{ insetInlineStart: `${100 * (shares[index] ?? 0)}%`, insetBlockEnd: `${(rows[index] ?? 0) * 24}px` }}
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
  )
}

function Axis({ range, articleDay }: { range: Range; articleDay: string | null }) {
  const { t, date } = useI18n()
  const at = articleDay === null ? null : shareOf(dayOf(articleDay), range)
  const x = (share: number) => `${100 * share}%`
  return (
    <svg class="plot-axis" width="100%" height="30" role="img" aria-label={t('timeline.axis', yearsOf(range))}>
      <line x1="0" x2="100%" y1="1" y2="1" />
      {yearTicks(range, 6).map((year) => {
        const share = shareOf(rangeOfYears(year, year).from, range)
        return (
          <g key={year}>
            <line x1={x(share)} x2={x(share)} y1="1" y2="6" />
            <text x={x(share)} y="20" text-anchor={share > 0.9 ? 'end' : share < 0.05 ? 'start' : 'middle'}>
              {year}
            </text>
          </g>
        )
      })}
      {at !== null && articleDay !== null && at >= 0 && (
        <path class="plot-pin" transform-origin="0 0" d="M0 1l-5 8h10z" style={{ transform: `translateX(${x(at)})` }}>
          <title>{t('timeline.article', { date: date(articleDay) })}</title>
        </path>
      )}
    </svg>
  )
}

function yearsOf(range: Range): { from: string; to: string } {
  return { from: String(yearOf(range.from)), to: String(yearOf(range.to)) }
}
