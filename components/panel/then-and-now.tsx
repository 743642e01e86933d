import type { PackEvent } from '../../analysis/pack/schema'
import type { Card, EventId } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { usePanel } from './panel-context'

type Props = { pack: string; value: NonNullable<Card['thenAndNow']>; whole: boolean }

/**
 * What happened since the article appeared and, on demand, what was on record that day.
 * The newest event since stands on the card itself: an old article's reader needs it first.
 */
export function ThenAndNow({ pack, value, whole }: Props) {
  const { t } = useI18n()
  const since = [...value.since].reverse()
  return (
    <>
      <EventLines title={t('then.since')} pack={pack} ids={whole ? since : since.slice(0, 1)} />
      {whole && <EventLines title={t('then.on-record')} pack={pack} ids={[...value.onRecord].reverse()} />}
    </>
  )
}

function EventLines({ title, pack, ids }: { title: string; pack: string; ids: readonly EventId[] }) {
  const { library } = usePanel()
  const { date, pick } = useI18n()
  const events = ids.map((id) => library.event(id, pack)).filter((event): event is PackEvent => event !== undefined)
  if (events.length === 0) return null
  return (
    <dl class="then">
      <dt>{title}</dt>
      {events.map((event) => (
        <dd key={event.id}>
          <span class="quiet">{date(event.date)}</span>{' '}
          <span lang={pick(event.title).lang}>{pick(event.title).text}</span>
        </dd>
      ))}
    </dl>
  )
}
