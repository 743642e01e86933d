import type { PackSeries } from '../../analysis/pack/schema'
import { useI18n } from '../i18n/i18n'
import { usePanel } from './panel-context'
import { ShortSources } from './source-list'

/** Figures over time as a table with bars: the numbers stand in words, the bar shows their weight. */
export function SeriesChart({ series }: { series: PackSeries }) {
  const { t, date, number, pick } = useI18n()
  const { library } = usePanel()
  const most = Math.max(1, ...series.points.map((point) => point.value))
  const pack = library.packOf(series)?.id
  const sources = [...new Set(series.points.flatMap((point) => point.sources))].flatMap(
    (id) => library.source(id, pack) ?? [],
  )
  return (
    <figure class="series">
      <figcaption lang={pick(series.label).lang}>
        {pick(series.label).text}, <span class="quiet">{pick(series.unit).text}</span>
      </figcaption>
      <table>
        <tbody>
          {series.points.map((point) => (
            <tr key={point.date}>
              <th scope="row">{date(point.date)}</th>
              <td class="bar-cell">
                <span
                  class={point.planned ? 'bar planned' : 'bar'}
                  style={{ width: `${(100 * point.value) / most}%` }}
                />
              </td>
              <td class="value">
                {number(point.value)}
                {point.planned && <span class="quiet"> {t('series.planned')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShortSources sources={sources} />
    </figure>
  )
}
