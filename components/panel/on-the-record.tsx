import type { NoteId, PackId, Statement } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { PackText } from './pack-text'
import { usePanel } from './panel-context'

type Props = Pick<Statement, 'notes' | 'misread' | 'packs'>

/** What the packs say to this statement: points often misread, and the notes that speak to it. */
export function OnTheRecord({ notes, misread, packs }: Props) {
  const { t } = useI18n()
  const { library } = usePanel()
  return (
    <>
      {misread.map((id, at) => {
        const found = library.misread(id, packs?.misread[at])
        if (!found) return null
        return (
          <section key={`${packs?.misread[at]} ${id}`}>
            <h2 class="small-head">{t('note.misread')}</h2>
            <PackText text={found.text} />
          </section>
        )
      })}
      {notes.length > 0 && (
        <section>
          <h2 class="small-head">{t('statement.on-record')}</h2>
          <ul class="plain">
            {notes.map((id, at) => (
              <NoteLine key={`${packs?.notes[at]} ${id}`} id={id} of={packs?.notes[at]} />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function NoteLine({ id, of }: { id: NoteId; of: PackId | undefined }) {
  const { pick, date } = useI18n()
  const { library, dispatch } = usePanel()
  const note = library.note(id, of)
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
