import { useEffect, useMemo } from 'preact/hooks'
import type { SearchHit } from '../../analysis/context/search-packs'
import type { PackLibrary } from '../../analysis/pack/library'
import { useI18n } from '../i18n/i18n'
import { NoteCard } from './note-card'
import { usePanel } from './panel-context'

/** Notes that fit what is looked for; an entity's hit brings the notes about it. */
export function SearchResults({ query }: { query: string }) {
  const { t } = useI18n()
  const { library, search, announce } = usePanel()
  const notes = useMemo(() => gatherNotes(search(query), library), [search, query, library])
  const found = t('search.found', { count: notes.length })
  // said once a result, not once a render
  useEffect(() => announce(found, { seen: false }), [found])
  return (
    <section class="group" aria-label={t('search.results')}>
      <p class="quiet">{found}</p>
      {notes.map(({ note, pack }) => (
        <NoteCard key={`${pack} ${note.id}`} note={note} pack={pack} />
      ))}
    </section>
  )
}

function gatherNotes(hits: readonly SearchHit[], library: PackLibrary) {
  const seen = new Set<string>()
  return hits.flatMap((hit) =>
    hit.notes.flatMap((id) => {
      const note = library.note(id, hit.pack)
      const key = `${hit.pack} ${id}`
      if (!note || seen.has(key)) return []
      seen.add(key)
      return [{ note, pack: hit.pack }]
    }),
  )
}
