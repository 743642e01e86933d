import { useMemo } from 'preact/hooks'
import type { Card } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import type { ArticleView } from '../panel-view'
import { findMentions } from './article-reading'
import { NoteCard } from './note-card'
import { usePanel } from './panel-context'
import type { NoteRef } from './panel-state'
import { Questions } from './questions'
import { useFreshCards } from './use-fresh-cards'

/** How many cards are shown at first: about three screens. It trades completeness for a list that is read to its end. */
const FEW = 7

/** The cards of this article, grouped by topic in the order the analysis chose: those that fit best, and all on request. */
export function ContextTab({ view }: { view: ArticleView }) {
  const { t, pick } = useI18n()
  const { library, state, dispatch } = usePanel()
  const { cards } = view.analysis
  const { note, allCards } = state
  const isLong = cards.length > FEW + 1
  const shown = isLong && !allCards ? cards.filter((card, at) => at < FEW || isSame(card, note)) : cards
  const groups = groupByTopic(shown)
  const beforeAll = useFreshCards(allCards)
  const showAll = () => {
    beforeAll()
    dispatch({ type: 'show-all-cards' })
  }
  return (
    <>
      <AskedNote cards={cards} asked={note} />
      {cards.length === 0 && <p class="empty">{t('context.empty')}</p>}
      {groups.map(([key, group]) => {
        const topic = group[0] && library.topic(group[0].topic, group[0].pack)
        return (
          <section key={key} class="group">
            {topic && <h2 lang={pick(topic.label).lang}>{pick(topic.label).text}</h2>}
            {group.map((card) => (
              <ArticleCard key={`${card.pack} ${card.note}`} card={card} view={view} asked={note} />
            ))}
          </section>
        )
      })}
      {shown.length < cards.length && (
        <p class="actions show-all">
          <button type="button" onClick={showAll}>
            {t('context.all', { count: cards.length })}
          </button>
        </p>
      )}
      {view.kind === 'on-topic' && <Questions answers={view.analysis.questions} />}
    </>
  )
}

type CardProps = { card: Card; view: ArticleView; asked: NoteRef | null }

function ArticleCard({ card, view, asked }: CardProps) {
  const { library } = usePanel()
  const note = library.note(card.note, card.pack)
  const mentions = useMemo(() => findMentions(card, view.analysis.mentions), [card, view.analysis.mentions])
  if (!note) return null
  const isAsked = isSame(card, asked)
  return (
    <NoteCard
      key={String(isAsked)}
      note={note}
      pack={card.pack}
      card={card}
      mentions={mentions}
      asked={isAsked}
      here={view.position !== null && mentions.some((mention) => mention.span.block === view.position)}
    />
  )
}

/** A note that was asked for and is no card of this article stands first. */
function AskedNote({ cards, asked }: { cards: readonly Card[]; asked: NoteRef | null }) {
  const { library } = usePanel()
  const note = asked && library.note(asked.id, asked.pack)
  if (!asked || !note || cards.some((card) => isSame(card, asked))) return null
  return <NoteCard key={`${asked.pack} ${asked.id}`} note={note} pack={asked.pack} asked />
}

function isSame(card: Card, asked: NoteRef | null): boolean {
  return asked?.id === card.note && asked.pack === card.pack
}

function groupByTopic(cards: readonly Card[]): [string, Card[]][] {
  const groups = new Map<string, Card[]>()
  for (const card of cards) {
    const key = `${card.pack} ${card.topic}`
    groups.set(key, [...(groups.get(key) ?? []), card])
  }
  return [...groups]
}
