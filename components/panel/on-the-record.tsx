import type { NoteId, Statement } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { PackText } from './pack-text'
import { usePanel } from './panel-context'

type Props = Pick<Statement, 'notes' | 'misread'>

/** What the packs say to this statement: points often misread, and the notes that speak to it. */
export function OnTheRecord({ notes, misread }: Props) {
  const { t } = useI18n()
  const { library } = usePanel()
  return (
    <>
      {misread.map((id) => {
        const found = library.misread(id)
        if (!found) return null
        return (
          <section key={id}>
            <h2 class="small-head">{t('note.misread')}</h2>
            <PackText text={found.text} />
          </section>
        )
      })}
      {notes.length > 0 && (
        <section>
          <h2 class="small-head">{t('statement.on-record')}</h2>
          <ul class="plain">
            {notes.map((id) => (
              <NoteLine key={id} id={id} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function NoteLine({ id }: { id: NoteId }) {
  const { pick, date } = useI18n()
  const { library, dispatch } = usePanel()
  const note = library.note(id)
  const pack = note && library.packOf(note)
  if (!note || !pack) return null
  const source = library.sourcesOf(note)[0]
  const title = pick(note.title)
  return (
    <li>
      <button
        type="button"
        class="link"
        lang={title.lang}
        onClick={() => dispatch({ type: 'show-note', note: { id, pack: pack.id } })}
      >
        {title.text}
      </button>{' '}
      <span class="quiet">{[source?.publisher, date(note.asOf)].filter(Boolean).join(', ')}</span>
    </li>
  )
}
