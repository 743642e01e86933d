import type { PackEvent } from '../../analysis/pack/schema'
import type { Card, EventId } from '../../analysis/types'
import { useI18n } from '../i18n/i18n'
import { usePanel } from './panel-context'

type Props = { pack: string; value: NonNullable<Card['thenAndNow']> }

/** What was on record the day the article appeared, and what happened since. */
export function ThenAndNow({ pack, value }: Props) {
  const { t } = useI18n()
  return (
    <>
      <EventLines title={t('then.since')} pack={pack} ids={value.since} />
      <EventLines title={t('then.on-record')} pack={pack} ids={value.onRecord} />
    </>
  )
}

function EventLines({ title, pack, ids }: { title: string; pack: string; ids: readonly EventId[] }) {
  const { library } = usePanel()
  const { date, pick } = useI18n()
  const events = ids.map((id) => library.event(id, pack)).filter((event): event is PackEvent => event !== undefined)
  if (events.length === 0) return null
  return (
    <details class="then">
      <summary>
        {title} <span class="quiet">{events.length}</span>
      </summary>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <span class="quiet">{date(event.date)}</span>{' '}
            <span lang={pick(event.title).lang}>{pick(event.title).text}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
