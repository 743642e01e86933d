import type { PackNote } from '../../analysis/pack/schema'
import { useI18n } from '../i18n/i18n'
import { PackText } from './pack-text'
import { usePanel } from './panel-context'
import { SeriesChart } from './series-chart'

/** The longer background of a note: more text, what is often misread, its figures over time, related notes. */
export function NoteMore({ note, pack }: { note: PackNote; pack: string }) {
  const { t, date, pick } = useI18n()
  const { library, dispatch } = usePanel()
  const misread = library.pack(pack)?.misread.filter((each) => each.note === note.id) ?? []
  const related = library.relatedTo(note)
  return (
    <div class="card-more">
      {note.more && <PackText text={note.more} />}
      {misread.map((each) => (
        <section key={each.id} class="misread">
          <h4>{t('note.misread')}</h4>
          <PackText text={each.slip} class="slip" />
          <PackText text={each.text} />
        </section>
      ))}
      {library.seriesOf(note).map((series) => (
        <SeriesChart key={series.id} series={series} />
      ))}
      {related.length > 0 && (
        <section>
          <h4>{t('note.related')}</h4>
          <ul class="plain">
            {related.map((other) => (
              <li key={other.id}>
                <button
                  type="button"
                  class="link"
                  lang={pick(other.title).lang}
                  onClick={() => dispatch({ type: 'show-note', note: { id: other.id, pack } })}
                >
                  {pick(other.title).text}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="quiet">{t('note.review', { date: date(note.reviewBy) })}</p>
    </div>
  )
}
