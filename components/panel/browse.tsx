import { useI18n } from '../i18n/i18n'
import { NoteCard } from './note-card'
import { usePanel } from './panel-context'

/** Everything the packs hold, by topic. */
export function Browse() {
  const { pick } = useI18n()
  const { library } = usePanel()
  return library.notesByTopic.map(({ pack, topic, notes }) => (
    <section key={`${pack.id} ${topic.id}`} class="group">
      <h2 lang={pick(topic.label).lang}>{pick(topic.label).text}</h2>
      {notes.map((note) => (
        <NoteCard key={note.id} note={note} pack={pack.id} />
      ))}
    </section>
  ))
}
