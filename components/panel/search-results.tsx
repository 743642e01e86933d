import type { NoteId, PackId } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { NoteCard } from './note-card'
import { usePanel } from './panel-context'

/** Notes that fit what is looked for; an entity's hit brings the notes about it. */
export function SearchResults({ query }: { query: string }) {
  const { t } = useI18n()
  const { library, search } = usePanel()
  const seen = new Set<string>()
  const notes = search(query).flatMap((hit) =>
    hit.notes.flatMap((id) => {
      const note = library.note(id, hit.pack)
      const key = `${hit.pack} ${id}`
      if (!note || seen.has(key)) return []
      seen.add(key)
      return [{ note, pack: hit.pack as PackId, id: id as NoteId }]
    }),
  )
  return (
    <section class="group" aria-label={t('search.results')}>
      <p class="quiet" role="status">
        {t('search.found', { count: notes.length })}
      </p>
      {notes.map(({ note, pack, id }) => (
        <NoteCard key={`${pack} ${id}`} note={note} pack={pack} card={null} mentions={[]} open={false} />
      ))}
    </section>
  )
}
