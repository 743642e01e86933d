import { useState } from 'preact/hooks'
import type { PackNote } from '../../analysis/pack/schema'
import type { Card, Mention } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { Icon } from './icon'
import { MentionWalk } from './mention-walk'
import { NoteMore } from './note-more'
import { PackText } from './pack-text'
import { usePanel } from './panel-context'
import { ShortSources, SourceList } from './source-list'
import { ThenAndNow } from './then-and-now'

type NoteCardProps = {
  note: PackNote
  pack: string
  /** Null where the note is no card of an article. */
  card?: Card | null
  mentions?: readonly Mention[]
  /** It was asked for: it stands out, with everything it has. */
  asked?: boolean
  /** It belongs to the paragraph in view. */
  here?: boolean
}

/** A note of the pack: short first, its sources in full, more on demand. */
export function NoteCard({ note, pack, card = null, mentions = [], asked = false, here = false }: NoteCardProps) {
  const { t, pick } = useI18n()
  const { library, actions } = usePanel()
  const [more, setMore] = useState(asked)
  const title = pick(note.title)
  const id = `note-${pack}-${note.id}`
  const first = mentions[0]
  const sources = library.sourcesOf(note)
  return (
    <article
      class="card"
      aria-labelledby={id}
      data-asked={asked || undefined}
      data-here={here || undefined}
      onPointerEnter={() => first && actions.hover({ kind: 'mention', id: first.id })}
      onPointerLeave={() => first && actions.hover(null)}
    >
      <h3 id={id} lang={title.lang} tabIndex={-1}>
        {title.text}
      </h3>
      <PackText text={note.text} />
      <CardFacts note={note} />
      {more ? <SourceList sources={sources} /> : <ShortSources sources={sources} />}
      {card?.thenAndNow && <ThenAndNow pack={pack} value={card.thenAndNow} whole={more} />}
      {more && <NoteMore note={note} pack={pack} />}
      <div class="card-foot">
        <button type="button" class="disclosure" aria-expanded={more} onClick={() => setMore(!more)}>
          <Icon name="down" />
          {t('note.more')}
          <span class="visually-hidden">: {title.text}</span>
        </button>
        <MentionWalk mentions={mentions} title={title.text} />
      </div>
    </article>
  )
}

/** Age and standing: as of when, whether its review is overdue, one source only, disputed. */
function CardFacts({ note }: { note: PackNote }) {
  const { t, date } = useI18n()
  const { today } = usePanel()
  const stale = note.reviewBy < today
  const facts = [
    t('note.as-of', { date: date(note.asOf) }),
    note.singleSource && t('note.single'),
    note.disputed && t('note.disputed'),
  ].filter((fact) => fact !== false)
  return (
    <p class="quiet card-facts">
      {facts.map((fact, at) => (
        <span key={fact}>{at < facts.length - 1 ? `${fact} ·\u00a0` : fact}</span>
      ))}
      {stale && <span class="stale"> {t('note.stale', { date: date(note.asOf) })}</span>}
    </p>
  )
}
