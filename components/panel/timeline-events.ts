import type { Pack, PackEvent } from '../../analysis/pack/schema'

export type TimelineEvent = Readonly<{ event: PackEvent; pack: string }>

/** All events of the packs, oldest first; those of one date in the packs' order. */
export function gatherEvents(packs: readonly Pack[]): readonly TimelineEvent[] {
  const events = packs.flatMap((pack) => pack.events.map((event) => ({ event, pack: pack.id })))
  return events.sort((a, b) => (a.event.date < b.event.date ? -1 : a.event.date > b.event.date ? 1 : 0))
}
