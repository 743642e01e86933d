import { useState } from 'preact/hooks'
import type { PackNote } from '../../analysis/pack/schema'
import { useI18n } from '../i18n/i18n'
import { Icon } from './icon'
import { NoteCard } from './note-card'
import { usePanel } from './panel-context'

/** Everything the packs hold, by topic: titles, each of which opens its note; and the way back. */
export function Browse() {
  const { t, pick } = useI18n()
  const { library, dispatch } = usePanel()
  return (
    <div class="browse">
      <button type="button" class="disclosure" onClick={() => dispatch({ type: 'browse', on: false })}>
        <Icon name="previous" />
        {t('browse.back')}
      </button>
      <h1>{t('browse.title')}</h1>
      {library.notesByTopic.map(({ pack, topic, notes }) => (
        <section key={`${pack.id} ${topic.id}`} class="group">
          <h2 lang={pick(topic.label).lang}>{pick(topic.label).text}</h2>
          {notes.map((note) => (
            <Title key={note.id} note={note} pack={pack.id} />
          ))}
        </section>
      ))}
    </div>
  )
}

function Title({ note, pack }: { note: PackNote; pack: string }) {
  const { pick } = useI18n()
  const [open, setOpen] = useState(false)
  const title = pick(note.title)
  return (
    <>
      <button
        type="button"
        class="disclosure browse-title"
        lang={title.lang}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="down" />
        {title.text}
      </button>
      {open && <NoteCard note={note} pack={pack} />}
    </>
  )
}
