import type { Pack, PackNote } from '../../pack/schema'
import { readDates } from './read-dates'

/** A date on record, YYYY to YYYY-MM-DD, and the words that give it. */
export type RecordedDate = Readonly<{ date: string; written: string }>

const datesOfNotes = new WeakMap<PackNote, readonly RecordedDate[]>()

/** The dates that a note's text and events give, as exact as they are; read once, because a note speaks to many sentences. */
export function recordedDates(note: PackNote, pack: Pack): readonly RecordedDate[] {
  const dates = datesOfNotes.get(note) ?? readRecorded(note, pack)
  datesOfNotes.set(note, dates)
  return dates
}

function readRecorded(note: PackNote, pack: Pack): RecordedDate[] {
  const text = `${note.text.en} ${note.more?.en ?? ''}`
  const written = withYears(
    readDates(text, null).map(({ date, start, end }) => ({ date, written: text.slice(start, end) })),
  )
  const events = pack.events.filter((event) => event.note === note.id)
  return [...written, ...events.map((event) => ({ date: event.date, written: `${event.title.en}: ${event.date}` }))]
}

/** "30% in April" of a note on 2024 is of that April; of a note on two years, of either. */
function withYears(dates: readonly RecordedDate[]): RecordedDate[] {
  const years = new Set(dates.flatMap(({ date }) => (date.startsWith('--') ? [] : [date.slice(0, 4)])))
  return dates.flatMap((each) =>
    each.date.startsWith('--') ? [...years].map((year) => ({ ...each, date: `${year}${each.date.slice(1)}` })) : [each],
  )
}
