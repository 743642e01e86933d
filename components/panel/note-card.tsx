import { useState } from 'preact/hooks'
import type { PackNote } from '../../analysis/pack/schema'
import type { Card, Mention } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { Icon } from './icon'
import { MentionWalk } from './mention-walk'
import { NoteMore } from './note-more'
import { PackText } from './pack-text'
import { usePanel } from './panel-context'
import { SourceList } from './source-list'
import { ThenAndNow } from './then-and-now'

type NoteCardProps = {
  note: PackNote
  pack: string
  /** Null where the note is shown outside an article. */
  card: Card | null
  mentions: readonly Mention[]
  open: boolean
}

/** A note of the pack: short first, its sources in full, more on demand. */
export function NoteCard({ note, pack, card, mentions, open }: NoteCardProps) {
  const { t, date, pick } = useI18n()
  const { library, today } = usePanel()
  const [more, setMore] = useState(open)
  const title = pick(note.title)
  const id = `note-${pack}-${note.id}`
  return (
    <article class="card" id={id} aria-labelledby={`${id}-title`} data-focused={open || undefined}>
      <header class="card-head">
        <h3 id={`${id}-title`} lang={title.lang}>
          {title.text}
        </h3>
        <MentionWalk mentions={mentions} title={title.text} />
      </header>
      <PackText text={note.text} />
      <p class="quiet card-facts">
        {t('note.as-of', { date: date(note.asOf) })}
        {note.reviewBy < today && <> · {t('note.stale', { date: date(note.reviewBy) })}</>}
        {note.singleSource && <> · {t('note.single')}</>}
        {note.disputed && <> · {t('note.disputed')}</>}
      </p>
      <SourceList sources={library.sourcesOf(note)} />
      {card?.thenAndNow && <ThenAndNow pack={pack} value={card.thenAndNow} />}
      <button type="button" class="disclosure" aria-expanded={more} onClick={() => setMore(!more)}>
        <Icon name="down" />
        {t('note.more')}
      </button>
      {more && <NoteMore note={note} pack={pack} />}
    </article>
  )
}
